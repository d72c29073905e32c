import { planWrites, witnessedWrites } from '../contracts/check/plan.ts'
import { RunEnded } from '../contracts/check/session/session-options.ts'
import { NotAuthenticated, Unreachable } from '../contracts/check/vocabulary/target.ts'
import { type CheckArguments, readArguments } from './check/arguments.ts'
import { compare } from './check/compare.ts'
import { type ContractSource, openContract } from './check/contract-source.ts'
import { merge } from './check/merge.ts'
import { checkHar, checkProxy } from './check/recorded.ts'
import { requireReportFiles } from './check/reports.ts'
import { resume } from './check/resume.ts'
import { runAgainst, type ServerRun } from './check/run-against.ts'
import { isThisMachine, mayWrite, planLines, refusalText } from './check/safety.ts'
import { selectionOf, touchedOf } from './check/set-up.ts'
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
      return await (otherWork(asked, io) ?? checkServer(asked, io))
    } catch (error) {
      const isEnd = [Unreachable, RunEnded, NotAuthenticated].some((kind) => error instanceof kind)
      if (!isEnd) throw error
      io.complain(`${messageOf(error)}\n`)
      return 3
    }
  }),
)

/** What can be asked instead of checking a server. */
function otherWork(asked: CheckArguments, io: Io): Promise<ExitCode> | ExitCode | undefined {
  if (asked.resume !== undefined) return resume(asked.resume, asked, io)
  if (asked.diff) return compare(asked, io)
  if (asked.merge) return merge(asked.merge, asked, io)
  if (asked.har !== undefined) return checkHar(asked.har, asked, io)
  return asked.proxy === undefined ? undefined : checkProxy(asked.proxy, asked, io)
}

function checkServer(asked: CheckArguments, io: Io): Promise<ExitCode> {
  const { contract: name } = asked
  if (name === undefined) throw new UsageError('Name a contract: atlas, rainbond, or a document.')
  return checkAgainst(openContract(name, asked.profile, io), asked, io)
}

/** The same for a contract that is open already. @throws UsageError, Unreachable, RunEnded */
export async function checkAgainst(
  source: ContractSource,
  asked: CheckArguments,
  io: Io,
): Promise<ExitCode> {
  const { url } = asked
  if (url === undefined) throw new UsageError('Say which server to check: --url http://…')
  // two runs that begin in the same moment must know their own things
  const prefix = `ty0${io.randomText(6)}`
  if (!(await mayWrite(asked, url, io))) {
    io.complain(refusalText(source.contract, url, { prefix, ...planned(source, asked) }))
    return 4
  }
  if (asked.plan) {
    io.write(await planText({ source, asked, io, prefix, url }))
    return 0
  }
  return runAgainst({ source, asked, io, prefix, url })
}

const planned = (source: ContractSource, asked: CheckArguments) => ({
  ...selectionOf(source, asked),
  ...(asked.shard && { shard: asked.shard }),
  touch: touchedOf(source, asked),
  ...(source.witnesses && { witnessed: witnessedWrites(source.contract, source.witnesses) }),
})

/** What this very run would write: on this machine or another, with its selection and its flags. */
async function planText({ source, asked, io, prefix, url }: ServerRun): Promise<string> {
  if (asked.readOnly) return 'It would write nothing: --read-only.\n'
  const careful = !(await isThisMachine(url, io))
  const writes = planWrites(source.contract, { prefix, careful, ...planned(source, asked) })
  return `${planLines(writes).join('\n')}\n`
}

await runAsScript(import.meta.url, check)
