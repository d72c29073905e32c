import { demand } from '../../contracts/check/report/demands.ts'
import { hasFailed, type Report } from '../../contracts/check/report/report.ts'
import { githubReport } from '../../contracts/check/reporters/github.ts'
import { htmlReport } from '../../contracts/check/reporters/html.ts'
import { jsonReport } from '../../contracts/check/reporters/json.ts'
import { junitReport } from '../../contracts/check/reporters/junit.ts'
import { sarifReport } from '../../contracts/check/reporters/sarif.ts'
import { terminalReport } from '../../contracts/check/reporters/terminal.ts'
import { type ExitCode, type Io, messageOf, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'

type Files = Pick<CheckArguments, 'json' | 'junit' | 'sarif' | 'html'>

/** Tries the files of the reports before anything is sent. @throws UsageError */
export function requireReportFiles({ json, junit, sarif, html }: Files, io: Io): void {
  for (const path of [json, junit, sarif, html]) {
    if (path === undefined) continue
    try {
      io.requireWritable(path)
    } catch (error) {
      throw new UsageError(
        `Cannot write the report "${path}": ${messageOf(error)}. Nothing was sent.`,
      )
    }
  }
}

/**
 * Writes every report that was asked for; one that cannot be written keeps none of the others.
 * @returns 0 clean, 1 findings, 2 a report could not be written, 3 the run says nothing, or not all
 */
export function writeReports(told: Report, asked: CheckArguments, io: Io): ExitCode {
  const { strict } = asked
  const report = demand(told, asked)
  if (report.failure !== undefined) io.complain(`${report.failure}\n`)
  const isWritten = writeFiles(report, asked, io)
  const colour = io.columns !== undefined && !asked.noColour
  // Without the time it took, so that equal runs print equal texts.
  const { seconds: _, ...timeless } = report
  io.write(terminalReport(timeless, { strict, colour }))
  if (asked.github) io.write(githubReport(report, { strict }))
  if (!isWritten) return 2
  if (report.failure !== undefined) return 3
  return hasFailed(report, { strict }) ? 1 : 0
}

function writeFiles(report: Report, asked: CheckArguments, io: Io): boolean {
  const { strict, json, junit, sarif, html } = asked
  const files: readonly (readonly [string | undefined, () => string])[] = [
    [json, () => jsonReport(report)],
    [junit, () => junitReport(report, { strict })],
    [sarif, () => sarifReport(report, { strict })],
    [html, () => htmlReport(report, { strict })],
  ]
  let isWritten = true
  for (const [path, print] of files) {
    if (path === undefined) continue
    const text = print()
    try {
      io.writeFile(path, text)
    } catch (error) {
      isWritten = false
      io.complain(`Cannot write the report "${path}": ${messageOf(error)}.\n`)
    }
  }
  return isWritten
}
