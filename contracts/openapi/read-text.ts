import { parseMediaType } from './media-type.ts'
import type { MediaType, OpenApiDocument } from './operation.ts'
import { toScalar, typesOf } from './parameters.ts'
import { readJson } from './read-json.ts'
import { isObject, resolve } from './reference.ts'

/** Lines of a stream that are judged. */
const mostLines = 1000

/** A value that a body holds, and its JSON pointer in the list of those. */
export interface HeldValue {
  readonly at: string
  readonly value: unknown
}

/**
 * Reads the text of a body that is no JSON, as far as its media type says how: scalars of
 * `text/plain`, the lines of NDJSON, and texts where the schema means one. Empty where nobody knows
 * what in the body the schema is about, as with XML.
 */
export function valuesIn(
  document: OpenApiDocument,
  { schema, pointer }: MediaType,
  { text, type }: { readonly text: string; readonly type: string },
): readonly HeldValue[] {
  const types = typesOf(document, schema, pointer)
  if (isLines(type)) return types.has('array') ? whole(linesIn(text)) : linesIn(text).map(numbered)
  const isText = types.size === 0 || types.has('string')
  if (parseMediaType(type)?.essence === 'text/plain') {
    const value = toScalar(types)(text.trim())
    if (typeof value !== 'string') return [{ at: '', value }]
    return isText || isScalar(types) ? [{ at: '', value: text }] : []
  }
  // what is no text was read as an empty one
  return isText && text !== '' && !isBinary(document, schema) ? [{ at: '', value: text }] : []
}

const isScalar = (types: ReadonlySet<string>): boolean =>
  !types.has('object') && !types.has('array')

/** The schema of a file speaks of bytes, not of what a text of them would be. */
function isBinary(document: OpenApiDocument, schema: unknown): boolean {
  const { value } = resolve(document, { value: schema, pointer: '' })
  return isObject(value) && (value.format === 'binary' || value.contentEncoding !== undefined)
}

/** True where a body of this media type is JSON values, each on a line. */
const isLines = (type: string): boolean =>
  /^(x-)?(ndjson|jsonl|jsonlines|json-?lines|json-stream)$|^stream\+json$|^json-seq$/.test(
    parseMediaType(type)?.subtype ?? '',
  )

/** A record separator may stand before each value. Source: RFC 7464, 2.2. */
function linesIn(text: string): readonly unknown[] {
  const lines = text.replaceAll('\u001e', '\n').split('\n', mostLines * 2)
  const written = lines.filter((line) => line.trim() !== '').slice(0, mostLines)
  return written.map((line) => {
    const read = readJson(line)
    return read.kind === 'value' ? read.value : line
  })
}

const whole = (value: readonly unknown[]): readonly HeldValue[] => [{ at: '', value }]

const numbered = (value: unknown, at: number): HeldValue => ({ at: `/${at}`, value })
