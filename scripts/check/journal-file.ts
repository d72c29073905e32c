import { appendFileSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Journal, JournalEntry } from '../../contracts/check/journal.ts'
import type { Redactor } from '../../contracts/check/report/redact.ts'
import { isObject } from '../../contracts/openapi/reference.ts'
import { type Io, UsageError } from '../io.ts'

const folder = '.tenantry'

/** Where a run writes its journal when nobody says: removed again when nothing is left behind. */
export const journalPath = (prefix: string): string => join(folder, `${prefix}.jsonl`)

/** Opens a journal; each entry is on disk when `write` returns, and holds no secrets. */
export function openJournal(
  path: string,
  run: Extract<JournalEntry, { kind: 'run' }>,
  redactor: Redactor,
): Journal {
  mkdirSync(dirname(path), { recursive: true })
  const write = (entry: JournalEntry) =>
    appendFileSync(path, `${JSON.stringify(withoutSecrets(entry, redactor))}\n`)
  write(run)
  return { write }
}

/**
 * Paths stay, since they are needed to remove things. A property that holds a secret goes as a
 * whole: whoever looks for the thing that a body made compares the properties that are there.
 */
function withoutSecrets(entry: JournalEntry, redactor: Redactor): JournalEntry {
  if (entry.kind !== 'intent') return entry
  const [path = '', query] = entry.target.split(/\?(.*)/s)
  const target = query === undefined ? path : `${path}?${redactor.text(query)}`
  if (entry.body === undefined) return { ...entry, target }
  return { ...entry, target, body: bodyWithoutSecrets(entry.body, redactor) }
}

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

/** The journals to go by: the one named, or all that earlier runs left here. */
export function findJournals(named: string | true): readonly string[] {
  if (named !== true) return [named]
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(folder, name))
}

/** Reads a journal. A last line that was cut short is left out. @throws UsageError */
export function readJournal(path: string, io: Io): readonly JournalEntry[] {
  let text: string
  try {
    text = io.readFile(path)
  } catch {
    throw new UsageError(`Cannot read the journal "${path}". Does the file exist?`)
  }
  return text.split('\n').flatMap((line) => {
    try {
      // the lines were written by `openJournal`
      return line === '' ? [] : [JSON.parse(line) as JournalEntry]
    } catch {
      return []
    }
  })
}
