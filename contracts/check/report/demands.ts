import { coverageFloor } from './coverage-floor.ts'
import type { Report } from './report.ts'
import { requiredChecks } from './required-checks.ts'

/** Demands on a run beyond having no findings. */
export interface Demands {
  /** Ids of checks that some operation must hold. */
  readonly require?: readonly string[] | undefined
  /** Of the operations that can answer 2xx, how many must have done so, in percent. */
  readonly minCoverage?: number | undefined
}

/**
 * A report with what it does not reach of what was demanded; then it has failed.
 * @throws Error naming a required check that there is not
 */
export function demand(report: Report, { require = [], minCoverage }: Demands): Report {
  const checks = requiredChecks(report, require).map(({ message }) => message)
  const coverage = minCoverage === undefined ? undefined : coverageFloor(report, minCoverage)
  const unmet = [...checks, ...(coverage === undefined ? [] : [coverage])]
  return unmet.length === 0 ? report : { ...report, unmet }
}
