import type { CheckId } from './catalogue.ts'
import type { Exchange } from './exchange.ts'
import type { Claim } from './record.ts'

/** Claims of one try, in order. */
export type Attempt = (readonly [check: CheckId, claim: Claim])[]

/** A claim that one try made and others did not. */
export interface Doubt {
  readonly check: CheckId
  readonly claim: Claim
  /** The exchanges of the same check in the try that did not confirm it; empty where it made none. */
  readonly again: readonly Exchange[]
}

export interface Confirmed<Value> {
  readonly value: Value
  /** Claims that at least two tries made. */
  readonly claims: Attempt
  readonly doubts: readonly Doubt[]
}

const mostTries = 3

/**
 * Runs something, and again while it makes claims that no other try made, three times at most.
 * `listen` is given where claims go, and `undefined` at the end.
 */
export async function confirmed<Value>(
  run: () => Promise<Value>,
  listen: (attempt: Attempt | undefined) => void,
): Promise<Confirmed<Value>> {
  const tries: Attempt[] = []
  const once = async (): Promise<Value> => {
    const attempt: Attempt = []
    listen(attempt)
    try {
      return await run()
    } finally {
      listen(undefined)
      tries.push(attempt)
    }
  }
  const value = await once()
  while (tries.length < mostTries && unconfirmed(tries).length > 0) await once()
  return { value, claims: twice(tries), doubts: unconfirmed(tries).map((one) => doubt(one, tries)) }
}

/** Equal claims have equal keys, whatever their ids and exchanges. */
const keyOf = ([check, claim]: Attempt[number]): string =>
  JSON.stringify([check, claim.operation?.id, claim.fold ?? [claim.pointer, claim.message]])

/** In how many tries each claim was made, with all equal ones of the last of them. */
function tally(tries: readonly Attempt[]) {
  const counts = new Map<string, { readonly last: Attempt; readonly count: number }>()
  for (const attempt of tries) {
    for (const key of new Set(attempt.map(keyOf))) {
      const last = attempt.filter((one) => keyOf(one) === key)
      counts.set(key, { last, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}

/** Equal ones are all there, so that they are counted and the shortest is kept. */
const twice = (tries: readonly Attempt[]): Attempt =>
  tally(tries).flatMap(({ last, count }) => (count > 1 ? last : []))

const unconfirmed = (tries: readonly Attempt[]): Attempt =>
  tally(tries).flatMap(({ last, count }) => (count > 1 ? [] : last.slice(0, 1)))

function doubt([check, claim]: Attempt[number], tries: readonly Attempt[]): Doubt {
  const other = tries.find(
    (attempt) => !attempt.some((one) => keyOf(one) === keyOf([check, claim])),
  )
  const again = other?.find(([id]) => id === check)?.[1].steps ?? []
  return { check, claim, again }
}
