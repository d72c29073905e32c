import type { Contract, Operation } from '../../openapi/contract.ts'
import type { Finding } from '../vocabulary/finding.ts'
import { coverageOf, type StatusPair } from '../witnesses/coverage.ts'
import type { Replayed } from '../witnesses/replay.ts'
import type { ReportedOperation, ReportedPair } from './report.ts'

/** Statuses that a run saw. */
export interface SeenPairs {
  /** Number of answers by status and operation. */
  readonly seen: ReadonlyMap<string, ReadonlyMap<number, number>>
  readonly replayed: readonly Replayed[]
  readonly findings: Iterable<Finding>
}

/** The operations of a contract with each documented status, and each that came without being it. */
export function reportOperations(
  contract: Contract,
  { seen, replayed, findings }: SeenPairs,
): readonly ReportedOperation[] {
  const pairs = coverageOf(contract, replayed)
  const isKnown = knownPairs(replayed, [...findings])
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
    }).map((pair) => (isKnown(operation.id, pair) ? { ...pair, outcome: 'known' } : pair)),
  }))
}

/** True if a pair is only wrong in ways that are known deviations. */
function knownPairs(replayed: readonly Replayed[], findings: readonly Finding[]) {
  const known = findings.filter((finding) => finding.known !== undefined)
  const witnesses = new Set(known.map(({ key }) => key))
  const statuses = findings.filter(({ check }) => check === 'documented-status')
  return (operation: string, { outcome, status }: ReportedPair): boolean => {
    if (outcome === 'undocumented') {
      const own = statuses.filter((finding) => isAbout(finding, operation, status))
      return own.length > 0 && own.every((finding) => finding.known !== undefined)
    }
    const own = replayed.filter((one) => one.witness.operation === operation)
    const broken = own.filter((one) => one.outcome === 'broken' && String(one.status) === status)
    return outcome === 'broken' && broken.every(({ witness }) => witnesses.has(witness.id))
  }
}

const isAbout = (finding: Finding, operation: string, status: string): boolean =>
  finding.operation === operation && String(finding.steps.at(-1)?.response.status) === status

interface SeenStatuses {
  readonly contract: Contract
  readonly operation: Operation
  readonly pairs: readonly StatusPair[]
  readonly counts: ReadonlyMap<number, number>
  /** True if witnesses were replayed at all. */
  readonly claimed: boolean
}

function pairsOf(known: SeenStatuses): readonly ReportedPair[] {
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

function toPair(pair: StatusPair, { counts, claimed }: SeenStatuses): ReportedPair {
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
