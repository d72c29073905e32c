import type { Contract, Schema } from '../../openapi/contract.ts'
import { isObject, type JsonObject, joinPointer } from '../../openapi/reference.ts'
import { type View, viewOf } from './view.ts'

/** A property that came back other than it was sent. */
export interface Loss {
  readonly path: string
  readonly sent: unknown
  /** `undefined` where it is absent. */
  readonly received: unknown
}

/** The schemas by which a value goes in and comes out. */
export interface Passage {
  readonly contract: Contract
  readonly request: Schema
  readonly response: Schema
}

/**
 * The properties of `sent` that are not the same in `received`. Only those are judged that both
 * schemas declare with the same type, and that are neither read only nor write only. What `null`
 * means in a request (take it away, leave it, store it), servers and documents see differently.
 */
export function lossesOf(passage: Passage, sent: unknown, received: unknown): readonly Loss[] {
  return isObject(sent) && isObject(received) ? lostIn(passage, { sent, received }, '') : []
}

interface SentAndReceived {
  readonly sent: JsonObject
  readonly received: JsonObject
}

function lostIn(
  passage: Passage,
  { sent, received }: SentAndReceived,
  path: string,
): readonly Loss[] {
  const { contract } = passage
  const going = viewOf(contract, passage.request)
  const coming = viewOf(contract, passage.response)
  return Object.entries(sent).flatMap(([name, value]): readonly Loss[] => {
    const [request, response] = [going.properties.get(name), coming.properties.get(name)]
    if (request === undefined || response === undefined) return []
    const [into, out] = [viewOf(contract, request), viewOf(contract, response)]
    if (into.type !== out.type || into.keywords.readOnly === true) return []
    if (into.keywords.writeOnly === true || out.keywords.writeOnly === true) return []
    if (isSecret(name) || value === null || !haveSameItems(contract, into, out)) return []
    const at = `${path}/${name}`
    const came = received[name]
    if (isObject(value) && isObject(came)) {
      if (isMap(into) && isMap(out)) return lostEntries(value, came, at)
      return lostIn({ contract, request, response }, { sent: value, received: came }, at)
    }
    const format = into.keywords.format ?? out.keywords.format
    return isSame(value, came, format) ? [] : [{ path: at, sent: value, received: came }]
  })
}

/** An object whose properties nobody documents: each is the caller's own. */
const isMap = ({ type, properties, keywords }: View): boolean =>
  type === 'object' && properties.size === 0 && isObject(keywords.additionalProperties)

const lostEntries = (sent: JsonObject, came: JsonObject, path: string): readonly Loss[] =>
  Object.entries(sent).flatMap(([name, value]) =>
    isSame(value, came[name])
      ? []
      : [{ path: joinPointer(path, name), sent: value, received: came[name] }],
  )

/** A list of names may come back as a list of objects. */
function haveSameItems(contract: Contract, into: View, out: View): boolean {
  if (into.items === undefined || out.items === undefined) return true
  return viewOf(contract, into.items).type === viewOf(contract, out.items).type
}

/** Many servers mask what the contract forgot to mark as write only. */
const isSecret = (name: string) => /passw|secret|token|private|credential/i.test(name)

/** True if two values are the same to a reader: absent, null and empty are one, dates are instants. */
export function isSame(a: unknown, b: unknown, format?: unknown): boolean {
  if (isNothing(a) && isNothing(b)) return true
  if (typeof a === 'string' && typeof b === 'string') return isSameText(a, b, format)
  if (Array.isArray(a) && Array.isArray(b)) {
    const [one, other] = [ordered(a), ordered(b)]
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]))
  }
  if (isObject(a) && isObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)])
    return [...names].every((name) => isSame(a[name], b[name]))
  }
  return a === b
}

/** Lists of texts are often kept as sets, so that their order says nothing. */
const ordered = (list: readonly unknown[]): readonly unknown[] =>
  list.every((item) => typeof item === 'string') ? list.toSorted() : list

export const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

function isSameText(a: string, b: string, format: unknown): boolean {
  if (a.normalize('NFC') === b.normalize('NFC')) return true
  if (format === 'date-time' || format === 'date') return Date.parse(a) === Date.parse(b)
  if (format === 'email' || format === 'uuid') return a.toLowerCase() === b.toLowerCase()
  if (format === 'uri' || format === 'url') return a.replace(/\/$/, '') === b.replace(/\/$/, '')
  return false
}
