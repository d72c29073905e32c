import { mergeReports } from '../../contracts/check/report/merge.ts'
import { readReport } from '../../contracts/check/reporters/json.ts'
import { type ExitCode, type Io, messageOf, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { writeReports } from './reports.ts'

/** Makes one report of those that shards wrote with --json. */
export function merge(files: readonly string[], asked: CheckArguments, io: Io): ExitCode {
  try {
    const reports = files.map((file) => readReport(io.readFile(file), file))
    return writeReports(mergeReports(reports), asked, io)
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}
