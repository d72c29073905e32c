import {
  notThisMachine,
  planLines,
  WritesNotAllowed,
  writesOf,
} from '../../contracts/check/node/consent.ts'
import type { ContractSource } from '../../contracts/check/node/contract-source.ts'
import { runSource } from '../../contracts/check/node/run-check.ts'
import { isThisMachine } from '../../contracts/check/node/safety.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { ProgressLine } from './progress.ts'
import { writeReports } from './reports.ts'
import { toRunOptions } from './to-run-options.ts'
import { watchStops } from './watch-stops.ts'

/** Holds a server to a contract and writes the reports. @throws UsageError, Unreachable, RunEnded */
export async function checkServer(
  source: ContractSource,
  asked: CheckArguments,
  io: Io,
): Promise<ExitCode> {
  const { url } = asked
  if (url === undefined) throw new UsageError('Say which server to check: --url http://…')
  const run = { source, asked: { ...asked, url }, io }
  if (asked.plan) {
    io.write(await planText(run))
    return 0
  }
  try {
    return await runHere(run)
  } catch (error) {
    if (!(error instanceof WritesNotAllowed)) throw error
    io.complain(refusalText(error))
    return 4
  }
}

interface ServerRun {
  readonly source: ContractSource
  readonly asked: CheckArguments & { readonly url: string }
  readonly io: Io
}

async function runHere({ source, asked, io }: ServerRun): Promise<ExitCode> {
  const options = toRunOptions(source, asked, io)
  const stops = watchStops(io)
  const progress = new ProgressLine(asked.url, io, { timeoutSeconds: asked.timeout })
  try {
    const report = await runSource(
      source,
      {
        ...options,
        ...stops,
        onEvent: (event) => progress.take(event),
        onNotice: (line) => io.complain(`${line}\n`),
      },
      io,
    )
    progress.close()
    return writeReports(report, asked, io)
  } catch (error) {
    // whoever asked twice waits for nothing more
    if (stops.lastSignal.aborted) return 3
    throw error
  } finally {
    progress.close()
  }
}

function refusalText({ host, writes }: WritesNotAllowed): string {
  const how = `Allow it with --allow-writes ${host}, or look only with --read-only.`
  return [notThisMachine(host), ...planLines(writes), how, ''].join('\n')
}

/** Lists the writes of this run, with its target, its selection and its flags. */
async function planText({ source, asked, io }: ServerRun): Promise<string> {
  if (asked.readOnly) return 'It would write nothing: --read-only.\n'
  const { operation: operations, tag: tags, shard, touch } = asked
  const excludeOperations = asked.excludeOperation
  const chosen = { operations, tags, touch, excludeOperations, ...(shard && { shard }) }
  const careful = !(await isThisMachine(asked.url, io))
  const prefix = `ty0${io.randomText(6)}`
  return `${planLines(writesOf(source, chosen, { prefix, careful })).join('\n')}\n`
}
