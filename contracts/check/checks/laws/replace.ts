import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { isShown, wholeChange } from '../../fixtures/changes.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { type ResourceScope, readItem, thingOf } from '../../fixtures/resource-scope.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { joined, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { conflictNeedsACause } from './conflict-checks.ts'
import { judgeKept } from './judge-values.ts'
import { defineLaw } from './law.ts'
import { leavesNothing } from './leaves-nothing.ts'
import { hasCause, type Put, type PutOutcome, put } from './put.ts'
import { putIsIdempotent, putReplacesWhole } from './replace-checks.ts'
import { shownBy } from './shown-by.ts'
import { undecided } from './undecided.ts'
import { judgeBystander, judgeChange, originOf } from './update.ts'
import {
  updateEchoes,
  updateKeepsTheRest,
  updateReadsBack,
  updateSparesOthers,
} from './update-checks.ts'

/** PUT is done, replaces the whole resource, and twice is as good as once. */
export const replaceIsWhole = defineLaw({
  label: 'replace',
  checks: [
    updateEchoes,
    updateReadsBack,
    updateKeepsTheRest,
    updateSparesOthers,
    putReplacesWhole,
    putIsIdempotent,
    conflictNeedsACause,
  ],
  async run(subject, every) {
    const { replace } = subject.resource
    if (!replace) return every(unmet('replace'))
    const item = await subject.maker.make()
    const bystander = await subject.maker.make()
    if (!item || !bystander) {
      const detail = subject.maker.problem
      return every(unmet('created thing', { operation: replace, detail }))
    }
    const beside = await thingOf(subject, bystander)
    const before = await thingOf(subject, item)
    const { body } = wholeChange(subject, replace, item)
    const exchange = await put(subject, replace, { item, body })
    const cause = hasCause(replace, item, exchange)
    if (!exchange || !succeeded(exchange)) {
      return { ...every(undecided(exchange, replace)), 'conflict-needs-a-cause': cause }
    }
    const read = await readItem(subject, item)
    const { created } = item
    const others = { bystander, beside, item, exchange }
    return {
      ...judgeChange(subject, { write: replace, body, exchange, read, created }),
      'update-keeps-the-rest': keepsOrigin(subject, replace, { before, exchange, read, item }),
      'update-spares-others': await judgeBystander(subject, replace, others),
      ...(await judgeMore(subject, replace, { item, body, cause })),
    }
  },
})

/** Replacing a resource makes no other of it: its id and the time of its creation stay. */
const keepsOrigin = (
  subject: ResourceScope,
  replace: Operation,
  {
    before,
    exchange,
    read,
    item,
  }: {
    readonly before: JsonObject | undefined
    readonly exchange: Exchange
    readonly read: Exchange | undefined
    readonly item: CreatedResource
  },
): Verdict =>
  judgeKept(subject, replace, {
    ...{ names: Object.keys(originOf(before)), before, after: shownBy(subject, read) },
    claim: (facts) =>
      claimOf(updateKeepsTheRest, {
        ...{ facts, pointer: replace.pointer, operation: replace },
        steps: steps(item.created, exchange, read),
      }),
  })

/** Puts the same again, and then only what is required. */
async function judgeMore(
  subject: ResourceScope,
  replace: Operation,
  { cause, ...last }: Put & { readonly cause: Verdict },
) {
  const again = await isIdempotent(subject, replace, last)
  const whole = await leavesNothing(subject, replace, last)
  const causes = [cause, ...again.causes, ...whole.causes]
  return {
    'put-is-idempotent': again.verdict,
    'put-replaces-whole': whole.verdict,
    'conflict-needs-a-cause': joined(causes, cause),
  }
}

async function isIdempotent(
  subject: ResourceScope,
  replace: Operation,
  last: Put,
): Promise<PutOutcome> {
  const { item } = last
  const before = await thingOf(subject, item)
  const again = await put(subject, replace, last)
  const read = await readItem(subject, item)
  const after = await thingOf(subject, item)
  const causes = [hasCause(replace, item, again)]
  if (!again || !succeeded(again)) return { verdict: undecided(again, replace), causes }
  const verdict = judgeKept(subject, replace, {
    names: Object.keys(before ?? {}).filter((name) => isShown(subject, replace, name)),
    ...{ before, after },
    claim: (facts) =>
      claimOf(putIsIdempotent, {
        ...{ facts, pointer: replace.pointer, operation: replace },
        steps: steps(item.created, again, read),
      }),
  })
  return { verdict, causes }
}
