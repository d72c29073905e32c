import { cleanUp } from '../../contracts/check/clean-up.ts'
import type { JournalEntry } from '../../contracts/check/journal.ts'
import { createHttpSend } from '../http-send.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { openContract } from './contract-source.ts'
import { findJournals, readJournal, removeJournal } from './journal-file.ts'
import { setUp } from './set-up.ts'

/**
 * Removes what killed runs left behind, going by their journals.
 * @returns 0 nothing is left, 1 something could not be removed
 */
export async function resume(
  named: string | true,
  asked: CheckArguments,
  io: Io,
): Promise<ExitCode> {
  const paths = findJournals(named)
  if (paths.length === 0) io.write('No run was killed here: there is no journal.\n')
  let left = 0
  for (const path of paths) left += await resumeOne(path, asked, io)
  return left === 0 ? 0 : 1
}

async function resumeOne(path: string, asked: CheckArguments, io: Io): Promise<number> {
  const entries = readJournal(path, io)
  const run = entries.find((entry): entry is Run => entry.kind === 'run')
  if (!run) throw new UsageError(`"${path}" is no journal of a run.`)
  const profile = run.profile === 'observed' ? 'observed' : 'documented'
  const source = openContract(run.contract, profile, io)
  const http = createHttpSend(run.url)
  try {
    const { send } = http
    const args = { ...asked, contract: run.contract, url: run.url, profile } as const
    const { target } = await setUp(source, args, { io, send, url: run.url, prefix: run.prefix })
    const { removed, left } = await cleanUp(source.contract, target, entries)
    io.write(`${path}: removed ${removed.length}, left ${left.length}\n`)
    for (const one of left) io.complain(`Could not remove ${run.url}${one}\n`)
    if (left.length === 0) removeJournal(path)
    return left.length
  } finally {
    http.close()
  }
}

type Run = Extract<JournalEntry, { readonly kind: 'run' }>
