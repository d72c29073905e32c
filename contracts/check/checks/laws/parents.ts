import type { Operation } from '../../../openapi/contract.ts'
import { singleChanges, wholeChange } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import type { ListPage } from '../../session/list-reader.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { succeeded } from '../../vocabulary/exchange.ts'
import type { Need } from '../../vocabulary/need.ts'
import { judged, notApplicable, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { documents409 } from './conflict.ts'
import { judgeForeignList, judgeForeignWrite } from './foreign-requests.ts'
import { judgeGuarded, keptOut } from './guarded.ts'
import {
  isolationConflict,
  isolationCount,
  isolationList,
  isolationParent,
} from './isolation-checks.ts'
import { defineLaw } from './law.ts'
import { type Beside, placesBeside } from './places-beside.ts'
import { undecided } from './undecided.ts'

/** A resource, and a place that is not its own. */
interface ParentTrial {
  readonly subject: ResourceScope
  readonly beside: Beside
  readonly item: CreatedResource
}

/** A resource is reached, listed and counted under its own parent only. */
export const parentsAreWalls = defineLaw({
  label: 'parents',
  checks: [isolationParent, isolationCount, isolationConflict, isolationList],
  async run(subject, _every, lab) {
    const { maker, resource } = subject
    const found: Awaited<ReturnType<typeof judgeBeside>>[] = []
    for (const beside of await placesBeside(subject, lab)) {
      const item = await maker.make()
      const lack = unmet('created thing', { detail: maker.problem })
      found.push(await judgeBeside(subject, item ? { subject, beside, item } : lack))
      if (!item) break
    }
    const needed = resource.parents.length === 0 ? 'second identity' : 'second parent'
    const [first = await judgeBeside(subject, unmet(needed)), ...more] = found
    const all = (id: keyof typeof first) =>
      [...first[id], ...more.flatMap((one) => one[id])] as const
    const [parent, ...parents] = all('isolation-parent')
    const [list, ...lists] = all('isolation-list')
    const [count, ...counts] = all('isolation-count')
    const [conflict, ...conflicts] = all('isolation-conflict')
    return {
      'isolation-parent': [parent ?? unmet('parents'), ...parents],
      'isolation-list': [list ?? unmet('list'), ...lists],
      'isolation-count': [count ?? unmet('list'), ...counts],
      'isolation-conflict': [conflict ?? unmet('create'), ...conflicts],
    }
  },
})

/** Judges one place; without a place or an item, nothing that the contract has was tried. */
async function judgeBeside(subject: ResourceScope, trial: ParentTrial | Verdict) {
  const { create, list, read, update, replace, remove, parents } = subject.resource
  const on = (
    need: Need,
    operations: readonly (Operation | undefined)[],
    judge: (trial: ParentTrial, operation: Operation) => Promise<Verdict>,
  ) =>
    judgeGuarded(need, operations, async (operation) =>
      'outcome' in trial ? { ...trial, operation } : judge(trial, operation),
    )
  const writes = [update, replace, remove]
  return {
    'isolation-parent':
      parents.length === 0
        ? [unmet('parents', { operation: read })]
        : await on('read', [read, ...writes], cannotBeReached),
    'isolation-list': await on('list', [list], isNotListed),
    'isolation-count': await on('list', [list], isNotCounted),
    'isolation-conflict': [create ? await isNoConflict(subject, create, trial) : unmet('create')],
  }
}

async function cannotBeReached(trial: ParentTrial, operation: Operation): Promise<Verdict> {
  const { subject, beside, item } = trial
  const { place, as, parameter } = beside
  if (parameter === undefined) return unmet('parents', { operation })
  const { read, update, replace } = subject.resource
  const params = { ...item.params, ...place }
  const { pointer } = operation
  if (operation === read) {
    const exchange = await readItem(subject, { params }, { cause: 'foreign', ...(as && { as }) })
    if (!exchange || !succeeded(exchange)) return keptOut(exchange, operation)
    const facts = { parameter, isRefused: false, changes: [] }
    const steps = [item.created, exchange]
    return judged([claimOf(isolationParent, { facts, pointer, operation, steps })], operation)
  }
  const change = operation === update ? singleChanges(subject, operation, item)[0] : undefined
  const body = operation === replace ? wholeChange(subject, operation, item).body : change?.body
  return judgeForeignWrite(subject, { item, write: operation, body, params, as }, (done, steps) =>
    claimOf(isolationParent, { facts: { ...done, parameter }, pointer, operation, steps }),
  )
}

async function isNotListed(
  { subject, beside, item }: ParentTrial,
  operation: Operation,
): Promise<Verdict> {
  const { reader } = subject
  if (!reader) return unmet('list')
  const { parameter } = beside
  const because =
    parameter === undefined ? 'created by the other' : (`${parameter} differs` as const)
  return judgeForeignList(reader, optionsOf(beside), {
    isItem: (row) => reader.keyOf(row) === item.id,
    toClaim: (page) =>
      claimOf(isolationList, {
        facts: { id: item.id, because },
        ...{ pointer: operation.pointer, operation, steps: [item.created, page] },
      }),
  })
}

/** Twice, because somebody else may create one there at the same time. */
async function isNotCounted(
  { subject, beside }: ParentTrial,
  operation: Operation,
): Promise<Verdict> {
  const { reader, maker } = subject
  const totals: number[] = []
  let last: ListPage | undefined
  for (let round = 0; round < 3; round += 1) {
    last = await reader?.page(optionsOf(beside))
    const [total] = last?.totals.values() ?? []
    if (!last) return notTried('the list under the other parent could not be read', { operation })
    if (total === undefined) return notApplicable('the list names no total', operation)
    totals.push(total)
    if (round < 2 && !(await maker.make())) {
      return unmet('created thing', { operation, detail: maker.problem })
    }
  }
  const [first = 0, second = 0, third = 0] = totals
  const grows = second - first === 1 && third - second === 1
  const claim = claimOf(isolationCount, {
    facts: { totals, parameter: beside.parameter },
    ...{ pointer: operation.pointer, operation, steps: last ? [last.exchange] : [] },
  })
  return judged(grows ? [claim] : [], operation)
}

const optionsOf = ({ place, as }: Beside) => ({ place, ...(as && { as }) })

/** Only for another tenant, and only for names that nobody expects to be unique in the world. */
async function isNoConflict(
  { maker, resource, session }: ResourceScope,
  operation: Operation,
  trial: ParentTrial | Verdict,
): Promise<Verdict> {
  if (!documents409(operation)) return unmet('documented 409', { operation })
  if (resource.parents.length === 0) return unmet('parents', { operation })
  if (/user|member|account|domain|invit|key/i.test(resource.name)) {
    return notApplicable(`${resource.name} may have to be unique everywhere`, operation)
  }
  if (!session.target.other) return unmet('second identity', { operation })
  if ('outcome' in trial) return { ...trial, operation }
  const { beside, item } = trial
  const { as, place } = beside
  if (!as) return unmet('second parent', { operation, detail: 'of the second identity' })
  const exchange = await maker.post(item.sent, { as, place, cause: 'foreign' })
  if (!exchange) return undecided(exchange, operation)
  if (succeeded(exchange)) {
    await maker.settle(exchange, { as, place })
    return judged([], operation)
  }
  if (exchange.response.status !== 409) return undecided(exchange, operation)
  const { pointer } = operation
  const claim = { facts: {}, pointer, operation, steps: [item.created, exchange] }
  return judged([claimOf(isolationConflict, claim)], operation)
}
