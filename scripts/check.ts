import { openContract } from '../contracts/check/node/contract-source.ts'
import { RunEnded } from '../contracts/check/session/session-options.ts'
import { NotAuthenticated, Unreachable } from '../contracts/check/vocabulary/target.ts'
import { type CheckArguments, readArguments } from './check/arguments.ts'
import { checkServer } from './check/check-server.ts'
import { compare } from './check/compare.ts'
import { merge } from './check/merge.ts'
import { checkHar, checkProxy } from './check/recorded.ts'
import { requireReportFiles } from './check/reports.ts'
import { resume } from './check/resume.ts'
import {
  type ExitCode,
  guarded,
  type Io,
  messageOf,
  type Run,
  runAsScript,
  UsageError,
} from './io.ts'
import { reportingDefects } from './report-defect.ts'

/**
 * Holds a running server to its contract.
 * @returns 0 clean, 1 findings, 2 wrong usage or contract, 3 the server is not reachable, takes no
 * credentials, or the run ended early, 4 refused as unsafe, 70 a defect of ours
 */
export const check: Run = reportingDefects(
  guarded(async (argv, io) => {
    const asked = readArguments(argv, io)
    requireReportFiles(asked, io)
    try {
      return await (otherWork(asked, io) ?? checkNamed(asked, io))
    } catch (error) {
      const isEnd = [Unreachable, RunEnded, NotAuthenticated].some((kind) => error instanceof kind)
      if (!isEnd) throw error
      io.complain(`${messageOf(error)}\n`)
      return 3
    }
  }),
)

/** Runs the work that was asked for instead of checking a server. */
function otherWork(asked: CheckArguments, io: Io): Promise<ExitCode> | ExitCode | undefined {
  if (asked.resume !== undefined) return resume(asked.resume, asked, io)
  if (asked.diff) return compare(asked, io)
  if (asked.merge) return merge(asked.merge, asked, io)
  if (asked.har !== undefined) return checkHar(asked.har, asked, io)
  return asked.proxy === undefined ? undefined : checkProxy(asked.proxy, asked, io)
}

function checkNamed(asked: CheckArguments, io: Io): Promise<ExitCode> {
  const { contract: name } = asked
  if (name === undefined) throw new UsageError('Name a contract: atlas, rainbond, or a document.')
  return checkServer(openContract(name, asked.profile, io, asked), asked, io)
}

await runAsScript(import.meta.url, check)
