import type { ReportedFinding } from '../../contracts/check/report/report.ts'
import type { CheckRun } from './run-check.ts'

export interface Expected {
  readonly exits: readonly number[]
  /** What the run says, on whichever stream. */
  readonly says?: RegExp
  /** What a finding about `getStatus` says; no other operation has one. */
  readonly finds?: RegExp
}

/** Whether a run ended with a stack trace. */
export const stackIn = ({ out, complaints }: Pick<CheckRun, 'out' | 'complaints'>): boolean =>
  /^\s+at .+:\d+:\d+\)?$/m.test(`${out}\n${complaints}`)

/** How a run is not as expected: stuck, a stack, another exit code, without the sentence. */
export function wrongIn(
  run: CheckRun,
  { exits, says, finds }: Expected,
  report?: unknown,
): readonly string[] {
  const said = `${run.out}\n${run.complaints}`
  const lines = said.trim().split('\n')
  return [
    ...(run.isStuck ? [`still running after ${run.seconds.toFixed(1)} s`] : []),
    ...(stackIn(run) ? ['ends with a stack'] : []),
    ...(exits.includes(run.exit) ? [] : [`exit ${run.exit}, expected ${exits.join(' or ')}`]),
    ...(says && !says.test(said) ? [`does not say ${says}, but:`, ...lines.slice(-6)] : []),
    ...(finds ? wrongFindings(findingsIn(report), finds) : []),
  ]
}

function wrongFindings(findings: readonly ReportedFinding[], finds: RegExp): readonly string[] {
  // what is no documented request has no operation, but a method and a path
  const isOwn = ({ operation }: ReportedFinding) => /^getStatus$|\/status/.test(operation)
  const own = findings.filter(isOwn)
  const others = findings.filter((finding) => !isOwn(finding))
  return [
    ...(own.some((finding) => finds.test(lineOf(finding)))
      ? []
      : [`no finding of getStatus says ${finds}, but:`, ...own.slice(0, 3).map(lineOf)]),
    ...others.slice(0, 3).map((finding) => `accused falsely: ${lineOf(finding)}`),
  ]
}

/** One line: check, operation, message, expected, received. */
export const lineOf = ({
  check,
  operation,
  message,
  expected,
  received,
}: ReportedFinding): string =>
  `${check} ${operation}: ${message} Expected ${expected}, received ${received}`.slice(0, 300)

/** The findings of a JSON report; none where there is no report. */
export function findingsIn(report: unknown): readonly ReportedFinding[] {
  if (typeof report !== 'object' || report === null || !('findings' in report)) return []
  // a report of format 1 holds a list of findings
  return report.findings as readonly ReportedFinding[]
}
