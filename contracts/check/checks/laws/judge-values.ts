import type { Operation } from '../../../openapi/contract.ts'
import { type JsonObject, joinPointer } from '../../../openapi/reference.ts'
import { lossesIn, type ResourceScope } from '../../fixtures/resource-scope.ts'
import { unwrap } from '../../resources/unwrap.ts'
import { isSame } from '../../values/compare.ts'
import type { Check, Claim } from '../../vocabulary/check.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import { held, judged, notApplicable, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { lossClaims, type ValueFacts } from './value-facts.ts'

/** Compares an answer with what was sent. Held only where the answer shows a value that was sent. */
export function judgeValues(
  subject: ResourceScope,
  check: Check<string, ValueFacts>,
  what: {
    readonly sent: unknown
    readonly write: Operation
    readonly shows: Exchange
    readonly steps: readonly Exchange[]
  },
): Verdict {
  const { sent, write, shows } = what
  const claims = lossClaims(subject, check, what)
  if (claims.length > 0) return judged(claims, write)
  // an empty answer loses each value that can be compared
  const comparable = lossesIn(subject, sent, { write, shows: { ...shows, body: {} } })
  const isCompared = comparable.length > 0 && unwrap(shows.body, subject.resource) !== undefined
  return isCompared
    ? held(write)
    : notApplicable('the answer shows none of the values that were sent', write)
}

/** Compares properties of a resource before and after a write. Held only where one is shown. */
export function judgeKept(
  { resource }: ResourceScope,
  operation: Operation,
  {
    names,
    before,
    after,
    claim,
  }: {
    /** Names of the properties that must be the same. */
    readonly names: readonly string[]
    readonly before: JsonObject | undefined
    readonly after: JsonObject | undefined
    readonly claim: (facts: ValueFacts) => Claim
  },
): Verdict {
  if (!resource.read) return unmet('read', { operation })
  if (!before || !after) return unmet('readable thing', { operation })
  const shown = names.filter((name) => name in before || name in after)
  if (shown.length === 0) {
    return notApplicable('reading it shows no property that must stay the same', operation)
  }
  const moved = shown.filter((name) => !isSame(before[name], after[name]))
  const claims = moved.map((name) =>
    claim({ path: joinPointer('', name), wanted: before[name], came: after[name] }),
  )
  return judged(claims, operation)
}
