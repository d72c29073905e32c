import { similarNames } from '../../openapi/similar-names.ts'
import { allChecks, isCheckId } from '../checks/all-checks.ts'
import { type SummaryPart, summarizeChecks } from './check-summary.ts'
import type { Report } from './report.ts'

/** A check that had to hold somewhere and did not. */
export interface UnmetRequirement {
  readonly check: string
  /** Why, in one line. */
  readonly message: string
}

/**
 * The required checks that no operation held, each with its reason.
 * @throws Error naming a check that there is not, with those of a similar name
 */
export function requiredChecks(
  report: Pick<Report, 'checks' | 'findings' | 'deviations'>,
  required: readonly string[],
): readonly UnmetRequirement[] {
  for (const id of required) requireCheckId(id)
  const reasons = whyNotHeld(report)
  return [...new Set(required)].flatMap((check) => {
    const why = reasons(check)
    return why === undefined ? [] : [unmet(check, why)]
  })
}

/** Tells why a check held on no operation of a report; `undefined` where it held on one. */
export function whyNotHeld(report: Pick<Report, 'checks' | 'findings' | 'deviations'>) {
  const summaries = new Map(summarizeChecks(report).map((summary) => [summary.check, summary]))
  return (check: string): string | undefined => {
    const parts = summaries.get(check)?.parts ?? []
    if (parts.some(({ outcome }) => outcome === 'held')) return undefined
    return parts[0] ? whyNot(parts[0]) : 'not tried: the run did not select it'
  }
}

function whyNot({ outcome, reasons: [first], gives }: SummaryPart): string {
  const help = gives.length > 0 ? `; give ${gives.join(', or ')}` : ''
  return `${outcome}${first ? `: ${first.reason}` : ''}${help}`
}

const unmet = (check: string, why: string): UnmetRequirement => ({
  check,
  message: `required check ${check} did not hold on any operation: ${why}.`,
})

/** @throws Error where there is no such check, with those of a similar name */
export function requireCheckId(id: string): void {
  if (isCheckId(id)) return
  const ids = allChecks.map((check) => check.id)
  const near = similarNames(id, ids)
  const meant =
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : `There are: ${ids.join(', ')}.`
  throw new Error(`There is no check "${id}". ${meant}`)
}
