import { VerdictBook } from '../session/verdict-book.ts'
import type { CheckVerdict } from '../vocabulary/verdict.ts'
import { withoutIdle } from './check-summary.ts'
import type {
  PairOutcome,
  Report,
  ReportedFinding,
  ReportedOperation,
  ReportedPair,
} from './report.ts'
import type { ReportedAftermath } from './reported-aftermath.ts'

/**
 * Makes one report of those of several shards, in their order.
 * @throws Error when there is none, or when they are not of one contract
 */
export function mergeReports(reports: readonly Report[]): Report {
  const [first] = reports
  if (!first) throw new Error('There are no reports to merge.')
  const other = reports.find((report) => nameOf(report) !== nameOf(first))
  if (other) {
    throw new Error(`Reports of "${nameOf(first)}" and "${nameOf(other)}" cannot be merged.`)
  }
  const { shard: _shard, started: _started, seconds: _seconds, traffic: _traffic, ...kept } = first
  // what is demanded is asked of the whole
  const { unmet: _unmet, ...rest } = kept
  const failure = reports.find((report) => report.failure !== undefined)?.failure
  const reaches = reports.flatMap(({ reach }) => reach ?? [])
  const seconds = reports.flatMap((report) => report.seconds ?? [])
  const [started] = reports.flatMap((report) => report.started ?? []).sort()
  const traffic = reports.flatMap((report) => report.traffic ?? [])
  return {
    ...rest,
    ...(started !== undefined && { started }),
    ...(seconds.length > 0 && { seconds: Math.max(...seconds) }),
    ...(failure !== undefined && { failure }),
    exchanges: reports.reduce((sum, { exchanges }) => sum + exchanges, 0),
    ...(reaches.length > 0 && {
      reach: {
        tried: reaches.reduce((sum, { tried }) => sum + tried, 0),
        reached: reaches.reduce((sum, { reached }) => sum + reached, 0),
      },
    }),
    findings: mergeFindings(reports.flatMap(({ findings }) => findings)),
    deviations: mergeFindings(reports.flatMap(({ deviations }) => deviations)),
    notHeld: unique(reports.flatMap(({ notHeld }) => notHeld)),
    notes: unique([...reports.flatMap(({ notes }) => notes), ...missingShards(reports)]),
    notTried: unique(reports.flatMap(({ notTried }) => notTried)),
    notConfirmed: reports.flatMap(({ notConfirmed }) => notConfirmed),
    ...mergeAftermaths(reports.flatMap(({ aftermath }) => aftermath ?? [])),
    checks: mergeVerdicts(reports),
    operations: mergeOperations(reports),
    ...(traffic.length > 0 && { traffic: traffic.map((one, at) => ({ ...one, index: at + 1 })) }),
  }
}

/** The strongest verdict that any shard came to. */
function mergeVerdicts(reports: readonly Report[]): readonly CheckVerdict[] {
  const book = new VerdictBook()
  for (const verdict of reports.flatMap(({ checks }) => checks)) book.add(verdict)
  return withoutIdle(book.all)
}

const nameOf = ({ contract, url }: Report): string =>
  [contract.name, ...(contract.profile === undefined ? [] : [contract.profile]), 'at', url].join(
    ' ',
  )

/** A merged report must not look whole when it is not. */
function missingShards(reports: readonly Report[]): readonly string[] {
  const shards = reports.flatMap(({ shard }) => shard ?? [])
  const [first] = shards
  if (!first) return []
  const there = new Set(shards.map(({ index }) => index))
  return Array.from({ length: first.of }, (_, at) => at + 1)
    .filter((index) => !there.has(index))
    .map((index) => `The report of shard ${index} of ${first.of} is missing.`)
}

/** Equal findings are counted together, and kept with the fewest steps. */
function mergeFindings<Finding extends ReportedFinding>(
  findings: readonly Finding[],
): readonly Finding[] {
  const merged = new Map<string, Finding>()
  for (const finding of findings) {
    const known = merged.get(finding.id)
    const times = (known?.times ?? 0) + finding.times
    const shorter = known && known.steps.length <= finding.steps.length ? known : finding
    merged.set(finding.id, { ...shorter, times })
  }
  return [...merged.values()]
}

/** Shards look at the same state one after another, or at the same time. */
function mergeAftermaths(all: readonly ReportedAftermath[]): Pick<Report, 'aftermath'> {
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return {}
  const made = all.reduce((sum, one) => sum + one.made, 0)
  const changes = unique(all.flatMap((one) => one.changes))
  const left = unique(all.flatMap((one) => one.left))
  return { aftermath: { ...first, after: last.after, made, changes, left } }
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

function mergeOperations(reports: readonly Report[]): readonly ReportedOperation[] {
  const merged = new Map<string, ReportedOperation[]>()
  for (const operation of reports.flatMap(({ operations }) => operations)) {
    merged.set(operation.id, [...(merged.get(operation.id) ?? []), operation])
  }
  return [...merged.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...first, pairs: mergePairs(same) }] : []
  })
}

function mergePairs(same: readonly ReportedOperation[]): readonly ReportedPair[] {
  const pairs = same.flatMap((operation) => operation.pairs)
  const statuses = [...new Set(pairs.map(({ status }) => status))].sort()
  return statuses.flatMap((status) => {
    const own = pairs.filter((pair) => pair.status === status)
    // A class stands for itself only where no shard saw a status of it.
    const isMet = !/^\d+$/.test(status) && own.length < same.length
    const best = ranks.map((outcome) => own.find((pair) => pair.outcome === outcome)).find(Boolean)
    if (isMet || !best) return []
    const times = own.reduce((sum, pair) => sum + pair.times, 0)
    return [{ ...best, times, witnesses: unique(own.flatMap(({ witnesses }) => witnesses)) }]
  })
}

/** Ranks of outcomes: an outcome that one shard saw replaces those after it. */
const ranks: readonly PairOutcome[] = [
  'broken',
  'known',
  'earned',
  'forced',
  'undocumented',
  'not reached',
  'missing',
]
