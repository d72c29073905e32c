import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isObject } from '../../openapi/reference.ts'
import type { Redactor } from '../report/redact.ts'
import { covers, type RunJournal, type RunJournalEntry } from '../vocabulary/journal.ts'
import { openJournalKey } from './journal-key.ts'
import type { Surroundings } from './surroundings.ts'
import { messageOf, UsageError } from './usage-error.ts'

const folder = '.tenantry'

/** Where a run writes its journal when nobody says: removed again when nothing is left behind. */
export const journalPath = (prefix: string): string => join(folder, `${prefix}.jsonl`)

export interface JournalFile extends RunJournal {
  readonly path: string
  /** True if it can be told later that a run of this user wrote it. */
  readonly isSealed: boolean
  /** Number of things that were created and not confirmed as deleted. */
  readonly left: number
  /** Number of writes that got no answer. */
  readonly unanswered: number
  /** Its text so far. */
  readonly read: () => string
  /** Takes secrets out of what is written from now on. */
  readonly hide: (redactor: Redactor) => void
  /** Takes the file away, and its folder when that is empty and ours. */
  readonly remove: () => void
}

type RunEntry = Extract<RunJournalEntry, { kind: 'run' }>

/**
 * Makes a journal that only its owner can read; each entry is on disk when `write` returns, sealed
 * where this user has a key.
 * @throws UsageError where it cannot be written, or is there already
 */
export function openJournal(path: string, run: RunEntry, surroundings: Surroundings): JournalFile {
  const file = createFile(path)
  const key = openJournalKey(surroundings)
  const made = new Set<string>()
  const asked = new Set<number>()
  let before = ''
  let isOpen = true
  let redactor: Redactor | undefined
  const write = (entry: RunJournalEntry) => {
    if (!isOpen) return
    if (entry.kind === 'made') made.add(entry.target)
    if (entry.kind === 'gone') {
      for (const path of made) if (covers(entry.target, path)) made.delete(path)
    }
    if (entry.kind === 'intent') asked.add(entry.index)
    if (entry.kind === 'answer') asked.delete(entry.index)
    const line = JSON.stringify(redactor ? withoutSecrets(entry, redactor) : entry)
    before = key?.seal(line, before) ?? ''
    writeSync(file, `${key ? `${line.slice(0, -1)},"seal":"${before}"}` : line}\n`)
  }
  write(run)
  return {
    path,
    isSealed: key !== undefined,
    write,
    get left() {
      return made.size
    },
    get unanswered() {
      return asked.size
    },
    read: () => readFileSync(path, 'utf8'),
    hide(secrets) {
      redactor = secrets
    },
    remove() {
      if (isOpen) closeSync(file)
      isOpen = false
      removeJournal(path)
    },
  }
}

function createFile(path: string): number {
  try {
    makeFolder(dirname(path))
    return openSync(path, 'ax', 0o600)
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    const why = isThere
      ? `there is one already. If a run was killed, clean up after it with --resume ${path}`
      : messageOf(error)
    throw new UsageError(`Cannot write the journal "${path}": ${why}. Nothing was sent.`)
  }
}

/**
 * Makes a folder in one that is there; not more, as `recursive` never ends where a file system such as
 * /proc takes no folders.
 * @throws Error as node:fs does
 */
function makeFolder(path: string): void {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 })
}

/**
 * Paths and ids stay, since they are needed to remove things, and so does what puts a thing back. A
 * property that holds a secret goes as a whole: whoever looks for the thing that a body made compares
 * the properties that are there.
 */
function withoutSecrets(entry: RunJournalEntry, redactor: Redactor): RunJournalEntry {
  if (entry.kind === 'before')
    return { ...entry, ids: entry.ids.map((id) => keyWithout(id, redactor)) }
  if (entry.kind === 'touched' && !entry.isPutBack) {
    return { ...entry, body: bodyWithoutSecrets(entry.body, redactor) }
  }
  if (entry.kind !== 'intent') return entry
  const [path = '', query] = entry.target.split(/\?(.*)/s)
  const target = query === undefined ? path : `${path}?${redactor.text(query)}`
  if (entry.body === undefined) return { ...entry, target }
  return { ...entry, target, body: bodyWithoutSecrets(entry.body, redactor) }
}

/** A row of a list that has no id is known by its JSON, and no path leads to it. */
const keyWithout = (id: string, { text }: Redactor): string => (/^[{["]/.test(id) ? text(id) : id)

function bodyWithoutSecrets(body: string, { text }: Redactor): string {
  const hidden = text(body)
  if (hidden === body) return body
  const sent = parse(body)
  if (!isObject(sent)) return hidden
  const open = Object.entries(sent).filter((property) => {
    const one = JSON.stringify(Object.fromEntries([property]))
    return text(one) === one
  })
  return JSON.stringify(Object.fromEntries(open))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Takes a journal away, and its folder when that is empty and ours. */
export function removeJournal(path: string): void {
  rmSync(path, { force: true })
  if (dirname(path) === folder && existsSync(folder) && readdirSync(folder).length === 0) {
    rmdirSync(folder)
  }
}

/** The journals to go by: the one named, or all that lie here. */
export function findJournals(named: string | true): readonly string[] {
  if (named !== true) return [named]
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(folder, name))
}
