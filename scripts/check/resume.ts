import { cleanUp } from '../../contracts/check/aftermath/clean-up.ts'
import { type ContractSource, openContract } from '../../contracts/check/node/contract-source.ts'
import { findJournals, removeJournal } from '../../contracts/check/node/journal-file.ts'
import { stateFolder } from '../../contracts/check/node/journal-key.ts'
import { openGate } from '../../contracts/check/node/open-gate.ts'
import { type ReadJournal, readJournal } from '../../contracts/check/node/read-journal.ts'
import { mayWrite } from '../../contracts/check/node/safety.ts'
import { basePathOf, setUp } from '../../contracts/check/node/set-up.ts'
import { unprovenEntry } from '../../contracts/check/witnesses/unproven-entry.ts'
import { type ExitCode, graver, type Io, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { toRunOptions } from './to-run-options.ts'
import { watchStops } from './watch-stops.ts'

/**
 * Removes what killed runs left behind, going by their journals. A journal is a file that anybody may
 * have written, so that nothing is sent before `--url` names the same server, and consent is as in a run.
 * @returns 0 nothing is left, 1 something could not be removed, 4 a journal was not followed
 * @throws UsageError, Unreachable, RunEnded
 */
export async function resume(
  named: string | true,
  asked: CheckArguments,
  io: Io,
): Promise<ExitCode> {
  if (asked.readOnly) {
    io.complain('--resume removes things, and --read-only forbids that. Nothing was sent.\n')
    return 4
  }
  const paths = findJournals(named)
  if (paths.length === 0) io.write('No run was killed here: there is no journal.\n')
  // all are read before the first request is sent
  const journals = paths.map((path) => ({ path, journal: readJournal(path, io) }))
  let code: ExitCode = 0
  for (const { path, journal } of journals) {
    const refusal = await refusalOf({ path, journal, isNamed: named !== true }, asked, io)
    if (refusal !== undefined) io.complain(`${refusal} Nothing was sent.\n`)
    const one = refusal === undefined ? await follow(path, journal, { asked, io }) : 4
    code = graver(code, one)
  }
  return code
}

interface Found {
  readonly path: string
  readonly journal: ReadJournal
  readonly isNamed: boolean
}

/** Why a journal is not followed, and what to type where it may be; `undefined` where it is. */
async function refusalOf(
  { path, journal: { run, isSealed }, isNamed }: Found,
  asked: CheckArguments,
  io: Io,
): Promise<string | undefined> {
  const allowing = (await mayWrite(asked, run.url, io))
    ? ''
    : ` --allow-writes ${new URL(run.url).hostname}`
  const command = `check --resume ${quoted(path)} --url ${quoted(run.url)}${allowing}`
  if (!isSealed && !isNamed) {
    const folder = stateFolder(io.environment) ?? 'the state folder, as HOME is not set'
    return `"${path}" was not written by a run of yours on this machine, as far as the key in ${folder} tells. If it was, and ${run.url} is your server, type: ${command}.`
  }
  if (asked.url === undefined) {
    return `"${path}" is of a run on ${run.url}. If that is your server, type: ${command}.`
  }
  if (addressOf(asked.url) !== addressOf(run.url)) {
    return `"${path}" is of a run on ${run.url}, and --url names ${asked.url}.`
  }
  if (allowing === '') return undefined
  return `"${new URL(run.url).hostname}" is not this machine. If it may be written to, type: ${command}.`
}

const addressOf = (url: string): string => new URL(url).href.replace(/\/+$/, '')

const quoted = (text: string): string =>
  /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

interface ResumeContext {
  readonly asked: CheckArguments
  readonly io: Io
}

async function follow(
  path: string,
  journal: ReadJournal,
  { asked, io }: ResumeContext,
): Promise<0 | 1> {
  const { run, entries, isSealed } = journal
  const profile = run.profile === 'observed' ? 'observed' : 'documented'
  const source = openContract(run.contract, profile, io)
  requireProven(path, journal, source)
  const args = { ...asked, contract: run.contract, url: run.url, profile } as const
  const options = { ...toRunOptions(source, args, io), ...watchStops(io) }
  const opened = openGate(options)
  try {
    const { target } = await setUp(source, options, {
      ...{ surroundings: io, opened, prefix: run.prefix },
    })
    const bearing = isSealed ? {} : { bearing: run.prefix }
    const how = { gate: opened.gate, ...bearing }
    const { removed, left } = await cleanUp(source.contract, target, entries, how)
    io.write(`${path}: removed ${removed.length}, left ${left.length}\n`)
    for (const one of left) io.complain(`Could not remove ${new URL(one, run.url).href}\n`)
    if (left.length > 0 && !isSealed) io.complain(onlyNamed(run.prefix))
    if (left.length === 0) removeJournal(path)
    return left.length === 0 ? 0 : 1
  } finally {
    opened.close()
  }
}

const onlyNamed = (prefix: string): string =>
  `The journal was not written by a run of yours on this machine: only what shows "${prefix}" is removed.\n`

/** @throws UsageError on what no run can have written */
function requireProven(path: string, { run, entries, lines }: ReadJournal, source: ContractSource) {
  const found = unprovenEntry(source.contract, basePathOf(source, run.url), entries)
  if (!found) return
  const line = lines.get(found.entry)
  throw new UsageError(`"${path}", line ${line}: ${found.why}. Nothing was sent.`)
}
