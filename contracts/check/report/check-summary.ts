import { allChecks } from '../checks/all-checks.ts'
import type { VerdictOutcome } from '../vocabulary/verdict.ts'
import { type CheckVerdict, wholeRun } from '../vocabulary/verdict.ts'
import type { Report } from './report.ts'

/** An outcome as reports show it: `known` was broken in ways that are known deviations only. */
export type ShownOutcome = VerdictOutcome | 'known'

/** The one that counts where a check came to several, first. */
export const shownOutcomes: readonly ShownOutcome[] = [
  'broken',
  'known',
  'not confirmed',
  'held',
  'not tried',
  'not applicable',
]

/** Verdicts of one check over all operations. */
export interface CheckSummary {
  readonly check: string
  /** The strongest of its outcomes. */
  readonly outcome: ShownOutcome
  /** Outcomes that occurred, the strongest first. */
  readonly parts: readonly SummaryPart[]
}

export interface SummaryPart {
  readonly outcome: ShownOutcome
  readonly count: number
  /** Why, each with how often it was so; the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[]
  /** Options that would help, each once. */
  readonly gives: readonly string[]
}

export interface ShownVerdict extends Omit<CheckVerdict, 'outcome'> {
  readonly outcome: ShownOutcome
}

type ReportedVerdicts = Pick<Report, 'checks' | 'findings' | 'deviations'>

/** The verdicts of a report, with what is a known deviation told apart from what is broken. */
export function shownVerdicts({
  checks,
  findings,
  deviations,
}: ReportedVerdicts): readonly ShownVerdict[] {
  const keyOf = ({ check, operation }: Pick<CheckVerdict, 'check' | 'operation'>) =>
    `${check} ${operation}`
  const found = new Set(findings.map(keyOf))
  const known = new Set(deviations.map(keyOf).filter((key) => !found.has(key)))
  return checks.map((verdict) =>
    verdict.outcome === 'broken' && known.has(keyOf(verdict))
      ? { ...verdict, outcome: 'known' }
      : verdict,
  )
}

/** One summary for each check that has verdicts, in the order of `CHECKS.md`. */
export function summarizeChecks(report: ReportedVerdicts): readonly CheckSummary[] {
  const byCheck = new Map<string, ShownVerdict[]>(allChecks.map(({ id }) => [id, []]))
  for (const verdict of shownVerdicts(report)) {
    const known = byCheck.get(verdict.check)
    if (known) known.push(verdict)
    else byCheck.set(verdict.check, [verdict])
  }
  return [...byCheck].flatMap(([check, own]) => {
    const parts = shownOutcomes.flatMap((outcome) => partOf(outcome, own))
    const [strongest] = parts
    return strongest ? [{ check, outcome: strongest.outcome, parts }] : []
  })
}

function partOf(outcome: ShownOutcome, verdicts: readonly ShownVerdict[]): readonly SummaryPart[] {
  const own = verdicts.filter((verdict) => verdict.outcome === outcome)
  if (own.length === 0) return []
  const counts = new Map<string, number>()
  for (const { reason } of own) {
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const reasons = [...counts].map(([reason, count]) => ({ reason, count }))
  const gives = [...new Set(own.flatMap(({ give }) => give ?? []))]
  const count = own.length
  return [{ outcome, count, gives, reasons: reasons.toSorted((a, b) => b.count - a.count) }]
}

/** Drops verdicts about a whole run of checks that came to one about an operation in another. */
export function withoutIdle(verdicts: readonly CheckVerdict[]): readonly CheckVerdict[] {
  const judged = new Set(
    verdicts.filter(({ operation }) => operation !== wholeRun).map(({ check }) => check),
  )
  return verdicts.filter(({ check, operation }) => operation !== wholeRun || !judged.has(check))
}
