import { allChecks } from '../checks/all-checks.ts'
import { documentedStatus } from '../checks/exchange/documented-status.ts'
import { bodyMatchesSchema, documentedMediaType } from '../checks/exchange/from-contract.ts'
import { noServerError, readableBody } from '../checks/exchange/from-http.ts'
import { type FindingGroup, severities } from './groups.ts'
import type { ReportedFinding } from './report.ts'

/** A behaviour, and others that the same cause shows. */
export interface RootCause extends FindingGroup {
  readonly echoes: readonly FindingGroup[]
}

/**
 * Folds under each group those that follow from it: an answer that is altogether another one breaks
 * several checks at once, and a value that is lost is missing in each answer that should show it. A
 * group is never folded under a less severe one.
 */
export function foldEchoes(groups: readonly FindingGroup[]): readonly RootCause[] {
  const ordered = groups.toSorted((one, other) => rankOf(one) - rankOf(other))
  const causes = new Map<FindingGroup, FindingGroup[]>()
  for (const group of ordered) {
    const cause = [...causes.keys()].find((one) => explains(one, group))
    if (cause) causes.get(cause)?.push(group)
    else causes.set(group, [])
  }
  return groups.flatMap((group) => {
    const echoes = causes.get(group)
    return echoes ? [{ ...group, echoes }] : []
  })
}

const order = new Map(allChecks.map(({ id }, at) => [id, at]))
const stateful = new Set(allChecks.filter(({ kind }) => kind === 'stateful').map(({ id }) => id))
const exchange = new Set(allChecks.filter(({ kind }) => kind === 'exchange').map(({ id }) => id))

/** Checks whose finding means that the answer is another one altogether, the widest first. */
const wholeAnswer = [noServerError, documentedStatus, documentedMediaType, readableBody].map(
  ({ id }): string => id,
)

/** The most severe first, then in the order of the checks. */
const rankOf = ({ first }: FindingGroup): number =>
  severities.indexOf(first.severity) * 1000 + (order.get(first.check) ?? 999)

function explains(cause: FindingGroup, echo: FindingGroup): boolean {
  const [one, other] = [cause.first.check, echo.first.check]
  if (one === other) return one === bodyMatchesSchema.id && isMisplaced(cause, echo)
  if (wholeAnswer.includes(one) && exchange.has(other)) {
    const shown = new Set(cause.findings.map(proofOf))
    return echo.findings.every((finding) => shown.has(proofOf(finding)))
  }
  if (!stateful.has(one) || !stateful.has(other)) return false
  if (cause.first.behaviour !== echo.first.behaviour || echo.properties.length === 0) return false
  const lost = new Set(cause.findings.map(placeOf))
  return echo.findings.every((finding) => lost.has(placeOf(finding)))
}

/** True if each answer with undocumented properties lacks documented ones: they stand elsewhere. */
function isMisplaced(cause: FindingGroup, echo: FindingGroup): boolean {
  if (cause.first.behaviour !== 'required') return false
  if (!echo.first.behaviour.startsWith('body additionalProperties ')) return false
  const shown = new Set(cause.findings.map(proofOf))
  return echo.findings.every((finding) => shown.has(proofOf(finding)))
}

/** Number of the exchange that shows a finding. */
const proofOf = ({ steps }: ReportedFinding): number | undefined => steps.at(-1)?.index

const placeOf = ({ operation, property }: ReportedFinding): string => `${operation} ${property}`
