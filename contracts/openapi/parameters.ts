import type { OpenApiDocument, Parameter, Schema } from './operation.ts'
import { isObject, objectsIn, resolve } from './reference.ts'

/**
 * Reads a raw parameter by its style. `raw` holds every value sent under its name, decoded, in
 * order. A value that does not parse as the declared type stays text, so that the check can report it.
 * Objects spread over several names (`deepObject`, exploded `form`) stay text as well.
 */
export type Decode = (raw: readonly string[]) => unknown

/** Works out once how a parameter is written. */
export function compileDecode(
  document: OpenApiDocument,
  parameter: Pick<Parameter, 'schema' | 'style' | 'explode' | 'pointer'>,
): Decode {
  const { schema, style, explode, pointer } = parameter
  if (style === 'content') return (raw) => parseJson(raw[0])
  const types = typesOf(document, schema, pointer)
  const scalar = toScalar(types)
  if (types.has('array')) return decodeList(style, explode, itemOf(document, schema, pointer))
  if (types.has('object') && style === 'simple') return decodeObject(explode)
  return (raw) => (raw[0] === undefined ? undefined : scalar(raw[0]))
}

const separators: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' }

function decodeList(style: string, explode: boolean, item: (text: string) => unknown): Decode {
  const separator = separators[style] ?? ','
  const repeats = explode && style !== 'simple'
  return (raw) => {
    if (raw.length === 0) return undefined
    if (repeats || raw.length > 1) return raw.map(item)
    const text = raw[0] ?? ''
    return text === '' ? [] : text.split(separator).map(item)
  }
}

function decodeObject(explode: boolean): Decode {
  return (raw) => {
    const parts = raw[0]?.split(',')
    if (!parts) return undefined
    if (explode) return Object.fromEntries(parts.map((part) => splitOnce(part)))
    const names = parts.filter((_, at) => at % 2 === 0)
    return Object.fromEntries(names.map((name, at) => [name, parts[at * 2 + 1] ?? '']))
  }
}

function splitOnce(part: string): readonly [string, string] {
  const equals = part.indexOf('=')
  return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)]
}

/** Reads a text as the number or boolean that its types allow; else it stays a text. */
export function toScalar(types: ReadonlySet<string>): (text: string) => unknown {
  const isNumeric = types.has('integer') || types.has('number')
  const isBoolean = types.has('boolean')
  if (!isNumeric && !isBoolean) return (text) => text
  return (text) => {
    if (isBoolean && (text === 'true' || text === 'false')) return text === 'true'
    if (isNumeric && /^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text)
    return text
  }
}

function itemOf(
  document: OpenApiDocument,
  schema: Schema,
  pointer: string,
): (text: string) => unknown {
  const resolved = resolve(document, { value: schema, pointer }).value
  const items = isObject(resolved) ? resolved.items : undefined
  return toScalar(typesOf(document, items, pointer))
}

/** Every type that a schema names, through references and combinations; an enum names the types of its values. */
export function typesOf(
  document: OpenApiDocument,
  schema: unknown,
  pointer: string,
  visited: ReadonlySet<unknown> = new Set(),
): ReadonlySet<string> {
  const { value } = resolve(document, { value: schema, pointer })
  if (!isObject(value) || visited.has(value)) return new Set()
  const within = new Set([...visited, value])
  const named = Array.isArray(value.type) ? value.type : [value.type]
  const members = [value.allOf, value.anyOf, value.oneOf].flatMap(objectsIn)
  const constants = value.type === undefined && Array.isArray(value.enum) ? value.enum : []
  return new Set([
    ...named.filter((type) => typeof type === 'string'),
    ...constants.map((constant) => typeof constant),
    ...members.flatMap((member) => [...typesOf(document, member, pointer, within)]),
  ])
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
