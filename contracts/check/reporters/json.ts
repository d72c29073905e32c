import type { Report } from '../report/report.ts'

/** The report as it is. `readReport` reads it again. */
export const jsonReport = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`

/** @throws Error when the text is no report of this format; `name` is what its message calls it */
export function readReport(text: string, name: string): Report {
  const value: unknown = parse(text, name)
  const format = typeof value === 'object' && value && 'format' in value ? value.format : undefined
  if (format === 1) {
    throw new Error(
      `"${name}" is a report of format 1, which has no verdicts of checks. Run the check again with --json: this version reads format 2.`,
    )
  }
  if (format !== 2) {
    throw new Error(`"${name}" is no report of a check. Give a file that --json wrote.`)
  }
  // Only jsonReport writes this format.
  return value as Report
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`"${name}" is not JSON. Give a file that --json wrote.`, { cause: error })
  }
}
