import type { Operation } from '../../../openapi/contract.ts'
import { lossesIn, type ResourceScope } from '../../fixtures/resource-scope.ts'
import type { Assertion } from '../../vocabulary/assertion.ts'
import {
  type Check,
  type Claim,
  claimOf,
  type FindingGroupKey,
  type Proof,
} from '../../vocabulary/check.ts'
import { type Exchange, sentJson } from '../../vocabulary/exchange.ts'
import { pointTo } from '../../vocabulary/json-pointer.ts'
import { show } from '../../vocabulary/proof-words.ts'

/** Facts of a finding about one value of a resource. */
export interface ValueFacts {
  /** Path of the value inside the resource, e.g. `/seats`. */
  readonly path: string
  /** As it must be. */
  readonly wanted: unknown
  /** As it came; `undefined` where the property is absent. */
  readonly came: unknown
}

/** Values that are lost in the same way are the same behaviour, whatever their property. */
export const behaviourOfValue = ({ path, came }: ValueFacts): FindingGroupKey => {
  const how = came === undefined ? 'lost' : came === null ? 'null' : 'changed'
  const told = { lost: 'loses what was sent', null: 'keeps null', changed: 'keeps another value' }
  return { key: `value ${how}`, does: told[how], property: path }
}

export const keyOfValue = ({ path }: ValueFacts): string => path

/** `expected` and `received` of a finding about one value. */
export const tellValue = ({ path, wanted, came }: ValueFacts) => ({
  expected: `${path}: ${show(wanted)}`,
  received: came === undefined ? `no ${path}` : `${path}: ${show(came)}`,
})

/**
 * The last answer must show the wanted value. Where no step sent it, the step that showed it first is
 * named. `undefined` where the resource lies in a wrapper, so that the path does not lead there.
 */
export function assertValue(
  { path, wanted, came }: ValueFacts,
  { steps }: Proof,
): Assertion | undefined {
  const shown = pointTo(steps.at(-1)?.body, path)
  if (JSON.stringify(shown) !== JSON.stringify(came) || wanted === undefined) return undefined
  const shows = (body: unknown) => JSON.stringify(pointTo(body, path)) === JSON.stringify(wanted)
  const shownBy = steps.some((step) => shows(sentJson(step)))
    ? undefined
    : steps.slice(0, -1).findLast(({ body }) => shows(body))
  return { kind: 'value', pointer: path, value: wanted, ...(shownBy && { shownBy }) }
}

/** A claim for each value that was sent and did not come back. */
export const lossClaims = (
  subject: ResourceScope,
  check: Check<string, ValueFacts>,
  {
    sent,
    write,
    shows,
    steps,
  }: {
    readonly sent: unknown
    readonly write: Operation
    readonly shows: Exchange
    readonly steps: readonly Exchange[]
  },
): readonly Claim[] =>
  lossesIn(subject, sent, { write, shows }).map(({ path, sent: wanted, received: came }) =>
    claimOf(check, {
      facts: { path, wanted, came },
      ...{ pointer: write.pointer, operation: write, steps },
    }),
  )
