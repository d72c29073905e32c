import { isObject, type JsonObject } from '../openapi/reference.ts'
import { type EntryOf, entriesOf, type JournalEntry } from './journal.ts'
import { idsOf, thingIn } from './resources/identify.ts'
import type { Resource } from './resources/resource.ts'
import { showsText } from './shows-text.ts'
import { isSame } from './values/compare.ts'

interface Known {
  readonly resource: Resource
  readonly entries: readonly JournalEntry[]
  /** Whether the journal is one of our own, whose word on what was there before is believed. */
  readonly isTrusted: boolean
}

/** Whether a create made a thing: it bears the run's prefix, or it is new and what was sent. */
export function isOfRun(
  thing: unknown,
  { target, body }: EntryOf<'intent'>,
  { resource, entries, isTrusted }: Known,
): boolean {
  const object = thingIn(thing)
  if (!object) return false
  const [run] = entriesOf(entries, 'run')
  if (run !== undefined && showsText(object, run.prefix)) return true
  if (!isTrusted) return false
  const before = entriesOf(entries, 'before').find(({ collection }) => collection === target)
  const [first] = idsOf(resource, object)
  if (before === undefined || first === undefined || before.ids.includes(first.id)) return false
  return isWhatWasSent(object, body)
}

/** Whether a thing shows everything that a create sent and that it can show. */
export function isWhatWasSent(thing: JsonObject, body: string | undefined): boolean {
  const sent = readSent(body)
  if (!isObject(sent)) return false
  const shared = Object.keys(sent).filter((name) => name in thing)
  return shared.length > 0 && shared.every((name) => isSame(sent[name], thing[name]))
}

/** The JSON of a body as a journal keeps it; `undefined` where it has none. */
export function readSent(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
