import type { Operation } from '../../../openapi/contract.ts'
import { type JsonObject, joinPointer } from '../../../openapi/reference.ts'
import { bodyView, isShown, ownBody } from '../../fixtures/changes.ts'
import { type ResourceScope, readItem, thingOf } from '../../fixtures/resource-scope.ts'
import { isNothing, isSame } from '../../values/compare.ts'
import { type View, viewOf } from '../../values/view.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, succeeded } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { judged, notApplicable, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { hasCause, type Put, type PutOutcome, put } from './put.ts'
import { putReplacesWhole } from './replace-checks.ts'
import { undecided } from './undecided.ts'

/** PUT with only what is required: the rest is gone or has its default. */
export async function leavesNothing(
  subject: ResourceScope,
  replace: Operation,
  { item, body }: Put,
): Promise<PutOutcome> {
  const view = bodyView(subject, replace)
  const own = ownBody(subject, replace, item)
  const least = Object.fromEntries(Object.entries(own).filter(([name]) => view.required.has(name)))
  if (Object.keys(least).length === 0 && view.required.size === 0) {
    const verdict = notApplicable('the contract requires no property in its body', replace)
    return { verdict, causes: [] }
  }
  const before = await thingOf(subject, item)
  const exchange = await put(subject, replace, { item, body: least })
  const read = await readItem(subject, item)
  const after = await thingOf(subject, item)
  const causes = [hasCause(replace, item, exchange)]
  if (!exchange || !succeeded(exchange)) return { verdict: undecided(exchange, replace), causes }
  const names = Object.keys(body).filter(
    (name) => !(name in least) && isShown(subject, replace, name),
  )
  const done = { names, before, after, proof: steps(item.created, exchange, read) }
  return { verdict: judgeLeft(subject, replace, { ...done, view }), causes }
}

function judgeLeft(
  subject: ResourceScope,
  replace: Operation,
  {
    names,
    before,
    after,
    view,
    proof,
  }: {
    /** Names of the properties that were left out. */
    readonly names: readonly string[]
    readonly before: JsonObject | undefined
    readonly after: JsonObject | undefined
    readonly view: View
    readonly proof: readonly Exchange[]
  },
): Verdict {
  const operation = replace
  if (!subject.resource.read) return unmet('read', { operation })
  if (!before || !after) return unmet('readable thing', { operation })
  const telling = names.filter((name) => {
    const { keywords } = viewOf(subject.session.contract, view.properties.get(name) ?? true)
    const wasDefault = isNothing(before[name]) || isSame(before[name], keywords.default)
    return !wasDefault && before[name] !== false
  })
  if (telling.length === 0) {
    const reason = 'no property that may be left out had another value than its default'
    return notTried(reason, { operation })
  }
  const left = telling.filter((name) => isSame(before[name], after[name]))
  const claims = left.map((name) =>
    claimOf(putReplacesWhole, {
      facts: { path: joinPointer('', name), came: after[name] },
      ...{ pointer: replace.pointer, operation, steps: proof },
    }),
  )
  return judged(claims, operation)
}
