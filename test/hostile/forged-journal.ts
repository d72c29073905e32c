import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A journal as somebody else could have written it. */
export interface Forged {
  /** Where the run is said to have been. */
  readonly url: string
  readonly contract: string
  /** What the run is said to have made. */
  readonly target: string
  readonly prefix?: string
  /** The body of the request that is said to have made it; without one, none is told of. */
  readonly body?: string
}

/** Writes a journal that claims that a run made one thing. @returns its path */
export function forgeJournal(
  folder: string,
  { url, contract, target, prefix = 'tyforged', body }: Forged,
  name = 'journal.jsonl',
): string {
  const made = { kind: 'made', index: 1, target, as: 'you' }
  const intent = { kind: 'intent', index: 1, method: 'POST', target: '/things', body, as: 'you' }
  const entries = [
    { kind: 'run', contract, profile: 'documented', url, prefix },
    ...(body === undefined ? [] : [intent, { kind: 'answer', index: 1, status: 201 }]),
    made,
  ]
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  return path
}
