import type { Claim, Doubt } from '../vocabulary/check.ts'
import type { Exchange } from '../vocabulary/exchange.ts'

/** Claims and exchanges of one attempt, in order. */
export interface Attempt {
  readonly claims: Claim[]
  readonly exchanges: Exchange[]
}

export interface Confirmed<Value> {
  readonly value: Value
  /** Claims that at least two tries made. */
  readonly claims: readonly Claim[]
  readonly doubts: readonly Doubt[]
}

const mostTries = 3

/**
 * Runs something, and again while it makes claims that no other try made, three times at most.
 * `listen` is given where claims and exchanges go, and `undefined` at the end.
 */
export async function confirmed<Value>(
  run: () => Promise<Value>,
  listen: (attempt: Attempt | undefined) => void,
): Promise<Confirmed<Value>> {
  const tries: Attempt[] = []
  const once = async (): Promise<Value> => {
    const attempt: Attempt = { claims: [], exchanges: [] }
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
const keyOf = ({ check, facts, operation }: Claim): string =>
  JSON.stringify([check.id, operation?.id, check.key(facts)])

/** In how many tries each claim was made, with all equal ones of the last of them. */
function tally(tries: readonly Attempt[]) {
  const counts = new Map<string, { readonly last: readonly Claim[]; readonly count: number }>()
  for (const { claims } of tries) {
    for (const key of new Set(claims.map(keyOf))) {
      const last = claims.filter((one) => keyOf(one) === key)
      counts.set(key, { last, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}

/** Equal ones are all there, so that they are counted and the shortest is kept. */
const twice = (tries: readonly Attempt[]): readonly Claim[] =>
  tally(tries).flatMap(({ last, count }) => (count > 1 ? last : []))

const unconfirmed = (tries: readonly Attempt[]): readonly Claim[] =>
  tally(tries).flatMap(({ last, count }) => (count > 1 ? [] : last.slice(0, 1)))

function doubt(claim: Claim, tries: readonly Attempt[]): Doubt {
  const key = keyOf(claim)
  const other = tries.find(({ claims }) => !claims.some((one) => keyOf(one) === key))
  return { claim, again: sameSteps(claim.steps, other?.exchanges ?? []) }
}

/** The last exchanges that stand in for some steps: of the same operations, in the same order. */
function sameSteps(
  steps: readonly Exchange[],
  exchanges: readonly Exchange[],
): readonly Exchange[] {
  const found: Exchange[] = []
  let end = exchanges.length
  for (const { operation, cause, request } of steps.toReversed()) {
    const at = exchanges
      .slice(0, end)
      .findLastIndex(
        (one) =>
          one.operation === operation &&
          one.cause === cause &&
          one.request.method === request.method,
      )
    const exchange = exchanges[at]
    if (!exchange) continue
    found.unshift(exchange)
    end = at
  }
  return found
}
