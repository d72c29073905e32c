import { targetFault } from '../session/request-fault.ts'
import type { RunJournalEntry } from '../vocabulary/journal.ts'
import { isSameSeal, openJournalKey } from './journal-key.ts'
import type { Surroundings } from './surroundings.ts'
import { messageOf, UsageError } from './usage-error.ts'

export interface ReadJournal {
  readonly run: Extract<RunJournalEntry, { kind: 'run' }>
  readonly entries: readonly RunJournalEntry[]
  /** Of each entry, counted from 1. */
  readonly lines: ReadonlyMap<RunJournalEntry, number>
  /** True if a run of this user on this machine wrote every line of it. */
  readonly isSealed: boolean
}

/**
 * Reads a journal, which may have been written by anybody. A last line that was cut short is left out.
 * @throws UsageError with the line that is no entry
 */
export function readJournal(path: string, surroundings: Surroundings): ReadJournal {
  const lines = new Map<RunJournalEntry, number>()
  const key = openJournalKey(surroundings)
  const texts = readText(path, surroundings).split('\n')
  let isSealed = key !== undefined
  let before = ''
  for (const [at, text] of texts.entries()) {
    if (text === '') continue
    if (at === texts.length - 1 && isCut(text)) break
    const { line, seal } = unsealed(text)
    const wanted = key?.seal(line, before) ?? ''
    isSealed &&= isSameSeal(seal, wanted)
    before = wanted
    lines.set(entryIn(line, `"${path}", line ${at + 1}`), at + 1)
  }
  const entries = [...lines.keys()]
  const [run] = entries
  if (run?.kind !== 'run' || entries.filter(({ kind }) => kind === 'run').length > 1) {
    throw new UsageError(`"${path}" is no journal of a run: line 1 must say which run it was.`)
  }
  return { run, entries, lines, isSealed }
}

function readText(path: string, surroundings: Surroundings): string {
  try {
    return surroundings.readFile(path)
  } catch {
    throw new UsageError(`Cannot read the journal "${path}". Does the file exist?`)
  }
}

/** True if a line ends in its middle, as that of a killed run may. */
function isCut(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}

/** A line without its seal, as it was when it was sealed. */
function unsealed(text: string): { readonly line: string; readonly seal: string } {
  const [whole = '', seal = ''] = /,"seal":"([0-9a-f]{64})"\}$/.exec(text) ?? []
  return whole === '' ? { line: text, seal } : { line: `${text.slice(0, -whole.length)}}`, seal }
}

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isPath: Test = (value) => typeof value === 'string' && targetFault(value) === undefined
const isMethod: Test = (value) => typeof value === 'string' && /^[A-Z]{1,20}$/.test(value)
const isOptionalText: Test = (value) => value === undefined || isText(value)
const isPrefix: Test = (value) => typeof value === 'string' && /^[\w-]{3,40}$/.test(value)
const isFlag: Test = (value) => typeof value === 'boolean'
const isTexts: Test = (value) => Array.isArray(value) && value.every(isText)
const isServer: Test = (value) => typeof value === 'string' && isPlainServer(value)

/** Properties of each entry; any other entry is refused. */
const shapes: Readonly<Record<RunJournalEntry['kind'], Readonly<Record<string, Test>>>> = {
  run: { contract: isText, profile: isText, url: isServer, prefix: isPrefix },
  before: { collection: isPath, ids: isTexts },
  intent: { index: isCount, method: isMethod, target: isPath, body: isOptionalText, as: isText },
  answer: { index: isCount, status: isCount },
  made: { index: isCount, target: isPath, as: isText },
  touched: { target: isPath, body: isText, isPutBack: isFlag },
  gone: { target: isPath },
}

function isPlainServer(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false
  const { username, password, search, hash } = new URL(text)
  return [username, password, search, hash].every((part) => part === '')
}

/** @throws UsageError */
function entryIn(line: string, place: string): RunJournalEntry {
  const wrong = (what: string) =>
    new UsageError(`${place} is no line of a journal: ${what}. Nothing was sent.`)
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw wrong(messageOf(error))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrong('it is no object')
  }
  const fields = new Map(Object.entries(value))
  const kind = fields.get('kind')
  const shape = isKind(kind) ? shapes[kind] : undefined
  if (!shape) throw wrong(`there is no kind ${JSON.stringify(kind)}`)
  for (const [name, isRight] of Object.entries(shape)) {
    if (!isRight(fields.get(name))) throw wrong(`${name} cannot be ${show(fields.get(name))}`)
  }
  const other = [...fields.keys()].find((name) => name !== 'kind' && !Object.hasOwn(shape, name))
  if (other !== undefined) throw wrong(`it has no place for ${JSON.stringify(other)}`)
  return value as RunJournalEntry // each field was tested
}

const isKind = (kind: unknown): kind is RunJournalEntry['kind'] =>
  typeof kind === 'string' && Object.hasOwn(shapes, kind)

const show = (value: unknown): string => (JSON.stringify(value) ?? 'left out').slice(0, 80)
