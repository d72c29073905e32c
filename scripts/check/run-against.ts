import { cleanUp } from '../../contracts/check/aftermath/clean-up.ts'
import { checkContract } from '../../contracts/check/check-contract.ts'
import { type ExitCode, type Io, messageOf } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import type { ContractSource } from './contract-source.ts'
import { type JournalFile, journalPath, openJournal } from './journal-file.ts'
import { stateFolder } from './journal-key.ts'
import { type OpenGate, openGate } from './open-gate.ts'
import { Progress } from './progress.ts'
import { readJournal } from './read-journal.ts'
import { Reports } from './reports.ts'
import { type SetUp, setUp } from './set-up.ts'

export interface ServerRun {
  readonly source: ContractSource
  readonly asked: CheckArguments
  readonly io: Io
  /** Begins the names of everything that the run creates. */
  readonly prefix: string
  readonly url: string
}

/** Holds a server to a contract, with its journal, its bounds and its clean-up. */
export async function runAgainst(run: ServerRun): Promise<ExitCode> {
  const { source, asked, io, prefix, url } = run
  const path = asked.journal ?? journalPath(prefix)
  const entry = { kind: 'run', contract: source.name, profile: asked.profile, url, prefix } as const
  const journal = asked.readOnly ? undefined : openJournal(path, entry, io)
  const opened = openGate(url, asked, { io, journal })
  const twice = opened.end.again.then((): ExitCode => 3)
  try {
    return await Promise.race([twice, hold(run, opened, journal)])
  } finally {
    opened.close()
    if (journal) endJournal(journal, opened, run)
  }
}

async function hold(
  run: ServerRun,
  opened: OpenGate,
  journal: JournalFile | undefined,
): Promise<ExitCode> {
  const { source, io, prefix, url, asked } = run
  const progress = new Progress(url, io)
  let reports: Reports
  try {
    const ready = await setUp(source, asked, { ...opened, io, url, prefix })
    const { target, options } = ready
    reports = new Reports({ ...{ source, asked, url, prefix, progress }, ...peopleOf(ready) }, io)
    journal?.hide(reports.redactor)
    const events = checkContract(source.contract, target, {
      ...options,
      ...(journal && { journal }),
    })
    for await (const event of events) reports.take(event)
    if (journal) await searchUnanswered(journal, { ready, opened, run })
  } finally {
    progress.close()
  }
  // somebody who asked twice waits for nothing more
  return opened.end.isForced ? 3 : reports.finish()
}

function peopleOf({ signers }: SetUp) {
  const signatures = signers.map(({ identity, signature }) => [identity.name, signature] as const)
  return {
    identities: signers.map(({ identity }) => identity),
    signatures: Object.fromEntries(signatures),
  }
}

interface Ended {
  readonly ready: SetUp
  readonly opened: OpenGate
  readonly run: ServerRun
}

/** Looks for what writes may have made whose answer never came, as `--resume` does. */
async function searchUnanswered(
  journal: JournalFile,
  { ready, opened: { gate }, run: { source, io } }: Ended,
): Promise<void> {
  if (journal.unanswered === 0 && journal.left === 0) return
  const { entries } = readJournal(journal.path, { ...io, readFile: journal.read })
  const gone = (target: string) => journal.write({ kind: 'gone', target })
  try {
    const cleaning = () => cleanUp(source.contract, ready.target, entries, { gate })
    const { removed } = await gate.cleanUp(cleaning)
    for (const target of removed) gone(target)
  } catch (error) {
    io.complain(`What the run made could not all be removed: ${messageOf(error)}\n`)
  }
}

/** Removes the journal, unless something may be there that it knows of. */
function endJournal(journal: JournalFile, { end }: OpenGate, run: ServerRun): void {
  const { asked, io, url, prefix } = run
  const isCut = end.signal.aborted && journal.unanswered > 0
  if (journal.left === 0 && !isCut) {
    journal.remove()
    return
  }
  const what =
    journal.left > 0
      ? `${journal.left} things that the run made may be there still`
      : `${journal.unanswered} writes had no answer when the run ended`
  const allowing = asked.allowWrites.map((host) => ` --allow-writes ${host}`).join('')
  io.complain(`${what}. To remove them: check --resume ${journal.path} --url ${url}${allowing}\n`)
  if (journal.isSealed) return
  const folder = stateFolder(io.environment) ?? 'the state folder, as HOME is not set'
  io.complain(
    `The key of your journals in ${folder} cannot be written: it will remove only what shows "${prefix}".\n`,
  )
}
