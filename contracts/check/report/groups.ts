import type { Severity } from '../vocabulary/check.ts'
import type { Deviation, PairOutcome, Report, ReportedFinding } from './report.ts'

/** Findings of one behaviour, of whatever operations and properties, as one. */
export interface FindingGroup<Finding extends ReportedFinding = ReportedFinding> {
  /** The one that is shown. */
  readonly first: Finding
  readonly findings: readonly Finding[]
  readonly operations: readonly string[]
  /** Properties that the findings are about, each once; empty if there are none. */
  readonly properties: readonly string[]
  /** Number of times that all of them were seen. */
  readonly times: number
}

/** Findings of one check with the same behaviour: the most severe first, then as they were seen. */
export const groupFindings = (findings: readonly ReportedFinding[]): readonly FindingGroup[] =>
  groupBy(findings, ({ check, behaviour }) => JSON.stringify([check, behaviour])).toSorted(
    (one, other) =>
      severities.indexOf(one.first.severity) - severities.indexOf(other.first.severity),
  )

/** The most severe first. */
export const severities: readonly Severity[] = ['critical', 'error', 'warning']

/** Describes a group in one sentence. */
export function headlineOf({ first, properties, operations }: FindingGroup): string {
  if (first.does === undefined || properties.length < 2) return first.message
  const many = operations.length > 1 ? ` of ${operations.length} operations` : ''
  return `${operations.length > 1 ? 'The server' : operations[0]} ${first.does} for ${properties.length} properties${many}.`
}

/** Known deviations with the same evidence. */
export const groupDeviations = (
  deviations: readonly Deviation[],
): readonly FindingGroup<Deviation>[] =>
  groupBy(deviations, ({ check, evidence, id }) => {
    const pointers = evidence.map(({ pointer, about }) => [pointer, about])
    return JSON.stringify(pointers.length > 0 ? [check, pointers] : id)
  })

function groupBy<Finding extends ReportedFinding>(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): readonly FindingGroup<Finding>[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = keyOf(finding)
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const operations = [...new Set(group.map(({ operation }) => operation))]
    const properties = [...new Set(group.flatMap(({ property }) => property ?? []))]
    const times = group.reduce((sum, one) => sum + one.times, 0)
    return [{ first, findings: group, operations, properties, times }]
  })
}

/** In the order in which legends and totals name them. */
export const outcomes: readonly PairOutcome[] = [
  'earned',
  'forced',
  'not reached',
  'broken',
  'known',
  'missing',
  'undocumented',
]

/** Counts pairs by outcome; outcomes that did not occur are left out. */
export function countOutcomes({ operations }: Report): readonly (readonly [PairOutcome, number])[] {
  const pairs = operations.flatMap((operation) => operation.pairs)
  return outcomes
    .map((outcome) => [outcome, pairs.filter((pair) => pair.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0)
}

/** `1 finding`, `2 findings` */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Why the run failed as a whole, then `2 findings, 79 known deviations, 1 law not held` */
export function verdictOf({ failure, findings, deviations, notHeld, unmet = [] }: Report): string {
  return [
    ...(failure === undefined ? [] : [`not judged to the end: ${failure.replace(/\.$/, '')}`]),
    findings.length === 0 ? 'no findings' : plural(findings.length, 'finding'),
    ...(unmet.length > 0 ? [plural(unmet.length, 'demand not met', 'demands not met')] : []),
    ...(deviations.length > 0 ? [plural(deviations.length, 'known deviation')] : []),
    ...(notHeld.length > 0 ? [plural(notHeld.length, 'law not held', 'laws not held')] : []),
  ].join(', ')
}

/** `path/to/openapi.yaml:12`, or as much of it as is known. */
export function placeOf(
  file: string | undefined,
  { pointer, position }: Pick<ReportedFinding, 'pointer' | 'position'>,
): string {
  if (file === undefined || !position) return pointer
  return `${file}:${position.line}`
}
