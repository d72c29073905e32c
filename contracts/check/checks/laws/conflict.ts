import type { Operation } from '../../../openapi/contract.ts'
import { nameIn, ownBody } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import { snapshotOf } from '../../fixtures/snapshot.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { refused, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import { held, judged, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import {
  conflictNeedsACause,
  renameToTakenConflicts,
  repeatedCreateConflicts,
} from './conflict-checks.ts'
import { deletedIsFree, ownValueIsFree, type Taken } from './free-values.ts'
import { defineLaw } from './law.ts'
import { judgeRefusal } from './refused-write.ts'
import { refusedWriteChangesNothing } from './refused-write-check.ts'
import { undecided } from './undecided.ts'

/** Unique values are unique at create and at change, and only as long as the resource exists. */
export const uniqueIsUnique = defineLaw({
  label: 'conflicts',
  checks: [
    repeatedCreateConflicts,
    renameToTakenConflicts,
    conflictNeedsACause,
    refusedWriteChangesNothing,
  ],
  async run(subject, every) {
    const { maker, resource } = subject
    const { create } = resource
    if (!create) return every(unmet('create'))
    if (!documents409(create)) return every(unmet('documented 409', { operation: create }))
    const item = await maker.make()
    if (!item) return every(unmet('created thing', { operation: create, detail: maker.problem }))
    const repeated = await repeatedIsRefused(subject, create, item)
    if (!repeated.isConflict) {
      const reason = 'the same create a second time was not refused with 409'
      return {
        ...every(notTried(reason, { operation: create })),
        'repeated-create-conflicts': repeated.verdict,
        'refused-write-changes-nothing': repeated.unchanged,
      }
    }
    const unique = await uniqueProperty(subject, create, item)
    return {
      ...(await judgeProperty(subject, create, { item, property: unique.property })),
      'repeated-create-conflicts': repeated.verdict,
      'refused-write-changes-nothing': [repeated.unchanged, ...unique.unchanged],
    }
  },
})

export const documents409 = ({ responses }: Operation): boolean =>
  responses.some(({ status }) => status === '409')

/** Judges the same create a second time, and what it changed where it was refused. */
async function repeatedIsRefused(subject: ResourceScope, create: Operation, item: CreatedResource) {
  const { maker } = subject
  const operation = create
  const before = await snapshotOf(subject, [item])
  const again = await maker.post(item.sent, { cause: 'conflict' })
  if (again && succeeded(again)) {
    await maker.settle(again)
    const pointer = `${create.pointer}/responses/409`
    const claim = { facts: {}, pointer, operation, steps: [item.created, again] }
    return {
      isConflict: false,
      verdict: judged([claimOf(repeatedCreateConflicts, claim)], create),
      unchanged: notTried('no create was refused', { operation }),
    }
  }
  if (!again || !refused(again)) {
    const verdict = undecided(again, create)
    return { isConflict: false, verdict, unchanged: verdict }
  }
  return {
    isConflict: again.response.status === 409,
    verdict: tooBusy(again) ? undecided(again, create) : held(create),
    unchanged: await judgeRefusal(subject, create, { item, refusal: again, before }),
  }
}

/** The property that makes a create a conflict when all others differ. */
async function uniqueProperty(subject: ResourceScope, create: Operation, item: CreatedResource) {
  const { maker } = subject
  const name = nameIn(subject, create)
  const texts = Object.keys(item.sent).filter((key) => typeof item.sent[key] === 'string')
  for (const property of [name, ...texts.filter((text) => text !== name)]) {
    if (property === undefined || !(property in item.sent)) continue
    const twin = { ...maker.fresh(), [property]: item.sent[property] }
    const before = await snapshotOf(subject, [item])
    const refusal = await maker.post(twin, { cause: 'conflict' })
    if (refusal?.response.status === 409) {
      const unchanged = await judgeRefusal(subject, create, { item, refusal, before })
      return { property, unchanged: [unchanged] }
    }
    if (refusal && succeeded(refusal)) await maker.settle(refusal)
  }
  return { property: undefined, unchanged: [] }
}

async function judgeProperty(
  subject: ResourceScope,
  create: Operation,
  { item, property }: { readonly item: CreatedResource; readonly property: string | undefined },
) {
  if (property === undefined) {
    const reason = 'no property is known whose value alone makes a create a conflict'
    const verdict = notTried(reason, { operation: create })
    return { 'rename-to-taken-conflicts': verdict, 'conflict-needs-a-cause': verdict }
  }
  const [rename, ...renames] = await renamesAreRefused(subject, { item, property })
  const own = await ownValueIsFree(subject, { item, property })
  return {
    'rename-to-taken-conflicts': [rename ?? unmet('change'), ...renames] as const,
    'conflict-needs-a-cause': [own, await deletedIsFree(subject, create, item)] as const,
  }
}

async function renamesAreRefused(
  subject: ResourceScope,
  taken: Taken,
): Promise<readonly Verdict[]> {
  const { update, replace } = subject.resource
  const found: Verdict[] = []
  for (const write of [update, replace]) {
    if (write) found.push(await renameIsRefused(subject, write, taken))
  }
  return found
}

async function renameIsRefused(
  subject: ResourceScope,
  write: Operation,
  { item, property }: Taken,
): Promise<Verdict> {
  const { maker, session, resource } = subject
  const other = await maker.make()
  if (!other) return unmet('created thing', { operation: write, detail: maker.problem })
  if (!documents409(write)) return unmet('documented 409', { operation: write })
  const own = ownBody(subject, write, other)
  const value = item.sent[property]
  const body = write === resource.replace ? { ...own, [property]: value } : { [property]: value }
  const call = { operation: write, params: other.params, body, cause: 'conflict' } as const
  const exchange = await session.call(call)
  if (exchange?.response.status === 409) return held(write)
  if (!exchange || !succeeded(exchange)) return undecided(exchange, write)
  const claim = claimOf(renameToTakenConflicts, {
    facts: { property, value },
    pointer: `${write.pointer}/responses/409`,
    ...{ operation: write, steps: [item.created, other.created, exchange] },
  })
  return judged([claim], write)
}
