import type { Report, ReportedFinding } from '../report/report.ts'

/** Writes findings as the message of a failing test, each with its shortest requests. */
export const failureText = (found: readonly ReportedFinding[], { contract }: Report): string =>
  found.map((finding) => textOf(finding, contract.file)).join('\n\n')

function textOf(finding: ReportedFinding, file: string | undefined): string {
  const { operation, message, expected, received, times, position, pointer } = finding
  const often = times === 1 ? '' : ` (${times} times)`
  const where = file !== undefined && position ? `${file}:${position.line}` : pointer
  return [
    `${operation}: ${message}${often}`,
    `expected: ${expected}`,
    `received: ${received}`,
    ...(where === '' ? [] : [where]),
    // the script begins with what was just said
    finding.reproduction.curl.replace(/^(#.*\n)+/, ''),
  ].join('\n')
}
