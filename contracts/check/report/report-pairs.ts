import type { Contract, Operation } from '../../openapi/contract.ts'
import { coverageOf, type Pair } from '../coverage.ts'
import type { Replayed } from '../replay.ts'
import type { ReportedOperation, ReportedPair } from '../report.ts'

/** How often each status came, by operation. */
export type Seen = ReadonlyMap<string, ReadonlyMap<number, number>>

/** The operations of a contract with each documented status, and each that came without being it. */
export function reportOperations(
  contract: Contract,
  seen: Seen,
  replayed: readonly Replayed[],
): readonly ReportedOperation[] {
  const pairs = coverageOf(contract, replayed)
  return [...contract.operations.values()].map((operation) => ({
    id: operation.id,
    method: operation.method,
    path: operation.path,
    pairs: pairsOf({
      contract,
      operation,
      pairs: pairs.filter((pair) => pair.operation === operation.id),
      counts: seen.get(operation.id) ?? new Map(),
      claimed: replayed.length > 0,
    }),
  }))
}

interface Known {
  readonly contract: Contract
  readonly operation: Operation
  readonly pairs: readonly Pair[]
  readonly counts: ReadonlyMap<number, number>
  /** Whether witnesses were replayed at all. */
  readonly claimed: boolean
}

function pairsOf(known: Known): readonly ReportedPair[] {
  const { contract, operation, pairs, counts } = known
  const exact = new Set(pairs.map(({ status }) => status))
  const others = [...counts]
    .filter(([status]) => !exact.has(String(status)))
    .map(([status, times]) => ({
      documented: contract.responseFor(operation, status)?.status,
      pair: { status: String(status), times, witnesses: [] },
    }))
  // A class that something came of stands as what came.
  const met = new Set(others.map(({ documented }) => documented))
  return [
    ...pairs.filter(({ status }) => !met.has(status)).map((pair) => toPair(pair, known)),
    ...others.map(({ documented, pair }): ReportedPair => {
      return { ...pair, outcome: documented === undefined ? 'undocumented' : 'earned' }
    }),
  ].sort((a, b) => a.status.localeCompare(b.status))
}

function toPair(pair: Pair, { counts, claimed }: Known): ReportedPair {
  const { status, outcome, witnesses, reason } = pair
  const times = counts.get(Number(status)) ?? 0
  if (times > 0 && (outcome === 'missing' || outcome === 'not reached')) {
    return { status, outcome: 'earned', times, witnesses }
  }
  if (outcome === 'missing' && !claimed) {
    return { status, outcome: 'not reached', times, witnesses, reason: 'It did not come.' }
  }
  return { status, outcome, times, witnesses, ...(reason !== undefined && { reason }) }
}
