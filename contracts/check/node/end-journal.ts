import { cleanUp } from '../aftermath/clean-up.ts'
import type { Target } from '../vocabulary/target.ts'
import type { ContractSource } from './contract-source.ts'
import type { JournalFile } from './journal-file.ts'
import { stateFolder } from './journal-key.ts'
import type { OpenGate } from './open-gate.ts'
import { readJournal } from './read-journal.ts'
import type { RunOptions } from './run-options.ts'
import type { Surroundings } from './surroundings.ts'
import { messageOf } from './usage-error.ts'

interface Ended {
  readonly surroundings: Surroundings
  readonly options: RunOptions
  readonly url: string
  readonly prefix: string
  readonly notify: (line: string) => void
}

interface Unfinished extends Ended {
  readonly source: ContractSource
  readonly target: Target
  readonly opened: OpenGate
}

/** Looks for what writes may have made whose answer never came, as `--resume` does. */
export async function removeUnanswered(
  journal: JournalFile,
  { source, target, opened: { gate }, surroundings, notify }: Unfinished,
): Promise<void> {
  if (journal.unanswered === 0 && journal.left === 0) return
  const { entries } = readJournal(journal.path, { ...surroundings, readFile: journal.read })
  try {
    const cleaning = () => cleanUp(source.contract, target, entries, { gate })
    const { removed } = await gate.cleanUp(cleaning)
    for (const path of removed) journal.write({ kind: 'gone', target: path })
  } catch (error) {
    notify(`What the run made could not all be removed: ${messageOf(error)}`)
  }
}

/** Removes the journal, unless something may be there that it knows of. */
export function endJournal(journal: JournalFile, { end }: OpenGate, ended: Ended): void {
  const { options, surroundings, url, prefix, notify } = ended
  const isCut = end.signal.aborted && journal.unanswered > 0
  if (journal.left === 0 && !isCut) {
    journal.remove()
    return
  }
  const what =
    journal.left > 0
      ? `${journal.left} things that the run made may be there still`
      : `${journal.unanswered} writes had no answer when the run ended`
  const allowed = options.allowWrites ?? []
  const allowing = allowed.map((host) => ` --allow-writes ${host}`).join('')
  notify(`${what}. To remove them: check --resume ${journal.path} --url ${url}${allowing}`)
  if (journal.isSealed) return
  const folder = stateFolder(surroundings.environment) ?? 'the state folder, as HOME is not set'
  notify(
    `The key of your journals in ${folder} cannot be written: it will remove only what shows "${prefix}".`,
  )
}
