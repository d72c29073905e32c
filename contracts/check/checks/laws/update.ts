import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { type Change, isShown, singleChanges } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { type ResourceScope, readItem, thingOf } from '../../fixtures/resource-scope.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { joined, notApplicable, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { judgeKept, judgeValues } from './judge-values.ts'
import { defineLaw } from './law.ts'
import { shownBy } from './shown-by.ts'
import {
  updateEchoes,
  updateKeepsTheRest,
  updateReadsBack,
  updateSparesOthers,
} from './update-checks.ts'

const mostChanges = 3

type Done = Readonly<
  Record<
    'update-echoes' | 'update-reads-back' | 'update-keeps-the-rest' | 'update-spares-others',
    Verdict
  >
>

/** A change of some properties is done, leaves the others, and changes no other resource. */
export const updateIsKept = defineLaw({
  label: 'update',
  checks: [updateEchoes, updateReadsBack, updateKeepsTheRest, updateSparesOthers],
  async run(subject, every) {
    const { update } = subject.resource
    if (!update) return every(unmet('update'))
    const item = await subject.maker.make()
    const bystander = await subject.maker.make()
    if (!item || !bystander) {
      const detail = subject.maker.problem
      return every(unmet('created thing', { operation: update, detail }))
    }
    const changes = singleChanges(subject, update, item)
    const done: Done[] = []
    for (const change of changes) {
      if (done.length === mostChanges) break
      const one = await changeOnce(subject, update, { item, change, bystander })
      if (one) done.push(one)
    }
    const otherwise =
      changes.length === 0
        ? notApplicable('no property can be both changed and read', update)
        : notTried('no change of a single property succeeded', { operation: update })
    const verdict = (id: keyof Done) =>
      joined(
        done.map((one) => one[id]),
        otherwise,
      )
    return {
      'update-echoes': verdict('update-echoes'),
      'update-reads-back': verdict('update-reads-back'),
      'update-keeps-the-rest': verdict('update-keeps-the-rest'),
      'update-spares-others': verdict('update-spares-others'),
    }
  },
})

/** @returns `undefined` where the change did not succeed */
async function changeOnce(
  subject: ResourceScope,
  update: Operation,
  {
    item,
    change,
    bystander,
  }: {
    readonly item: CreatedResource
    readonly change: Change
    readonly bystander: CreatedResource
  },
): Promise<Done | undefined> {
  const beside = await thingOf(subject, bystander)
  const before = await thingOf(subject, item)
  const { body, changed } = change
  const exchange = await subject.session.call({ operation: update, params: item.params, body })
  if (!exchange || !succeeded(exchange)) return undefined
  const read = await readItem(subject, item)
  const names = Object.keys({ ...item.sent, ...originOf(before) }).filter((name) => !(name in body))
  const rest = judgeKept(subject, update, {
    ...{ names, before, after: shownBy(subject, read) },
    claim: (facts) =>
      claimOf(updateKeepsTheRest, {
        facts: { ...facts, changed },
        ...{ pointer: update.pointer, operation: update },
        steps: steps(item.created, exchange, read),
      }),
  })
  return {
    ...judgeChange(subject, { write: update, body, exchange, read, created: item.created }),
    'update-keeps-the-rest': rest,
    'update-spares-others': await judgeBystander(subject, update, {
      ...{ bystander, beside, item, exchange },
    }),
  }
}

/** The properties that a server sets when it creates a resource, and that nothing changes later. */
export const originOf = (thing: JsonObject = {}): JsonObject =>
  Object.fromEntries(
    Object.entries(thing).filter(([name]) =>
      /^(id|_id|uuid|creat(ed|ion)(_?(at|on|time|date))?)$/i.test(name),
    ),
  )

/** Checks the answer to a change that succeeded, and a read after it, against what was sent. */
export function judgeChange(
  subject: ResourceScope,
  {
    write,
    body,
    exchange,
    read,
    created,
  }: {
    readonly write: Operation
    readonly body: JsonObject
    readonly exchange: Exchange
    readonly read: Exchange | undefined
    readonly created: Exchange
  },
) {
  if (exchange.response.status === 202) {
    const later = notTried('the answer 202 does not say when it is changed', { operation: write })
    return { 'update-echoes': later, 'update-reads-back': later }
  }
  const done = { sent: body, write, steps: [created, exchange] }
  return {
    'update-echoes': judgeValues(subject, updateEchoes, { ...done, shows: exchange }),
    'update-reads-back': readsBack(subject, read, done),
  }
}

function readsBack(
  subject: ResourceScope,
  read: Exchange | undefined,
  done: { readonly sent: unknown; readonly write: Operation; readonly steps: readonly Exchange[] },
): Verdict {
  const operation = done.write
  if (!subject.resource.read) return unmet('read', { operation })
  if (!read || !succeeded(read)) return unmet('readable thing', { operation })
  const what = { ...done, shows: read, steps: [...done.steps, read] }
  return judgeValues(subject, updateReadsBack, what)
}

/** Reads another resource after a change, and compares it with what it was before (`beside`). */
export async function judgeBystander(
  subject: ResourceScope,
  write: Operation,
  {
    bystander,
    beside,
    item,
    exchange,
  }: {
    readonly bystander: CreatedResource
    readonly beside: JsonObject | undefined
    readonly item: CreatedResource
    /** The change. */
    readonly exchange: Exchange
  },
): Promise<Verdict> {
  const read = await readItem(subject, bystander)
  return judgeKept(subject, write, {
    names: Object.keys(bystander.sent).filter((name) => isShown(subject, write, name)),
    ...{ before: beside, after: shownBy(subject, read) },
    claim: (facts) =>
      claimOf(updateSparesOthers, {
        ...{ facts, pointer: write.pointer, operation: write },
        steps: steps(bystander.created, item.created, exchange, read),
      }),
  })
}
