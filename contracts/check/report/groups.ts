import type { Deviation, PairOutcome, Report, ReportedFinding } from './report.ts'

/** Findings that say the same of several operations, as one. */
export interface FindingGroup<Finding extends ReportedFinding = ReportedFinding> {
  /** The one that is shown. */
  readonly first: Finding
  readonly operations: readonly string[]
  /** How often all of them were seen. */
  readonly times: number
}

/** Findings of one check with the same text, in the order in which the first of each was seen. */
export const groupFindings = (findings: readonly ReportedFinding[]): readonly FindingGroup[] =>
  groupBy(findings, ({ check, message, expected }) => JSON.stringify([check, message, expected]))

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
    return [{ first, operations, times: group.reduce((sum, { times }) => sum + times, 0) }]
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

/** How many pairs had which outcome; those that did not occur are left out. */
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
export function verdictOf({ failure, findings, deviations, notHeld }: Report): string {
  return [
    ...(failure === undefined ? [] : [`not judged to the end: ${failure.replace(/\.$/, '')}`]),
    findings.length === 0 ? 'no findings' : plural(findings.length, 'finding'),
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
