import type { Contract } from './contract.ts'
import type { MediaType, OpenApiDocument } from './operation.ts'
import type { JsonObject, Located } from './reference.ts'
import { isObject, joinPointer, resolve } from './reference.ts'
import { sampleText } from './sample-text.ts'
import type { Direction } from './schema.ts'

export interface SampleOptions {
  /** `readOnly` properties are left out of requests, `writeOnly` ones out of responses. Default `response`. */
  readonly direction?: Direction
  /** Whether properties that may be left out are written. Default: in responses. */
  readonly optional?: boolean
}

/**
 * A value for a media type, the same on every call: the contract's example where it has one, else
 * the smallest value that fits the schema. An optional property that would hold its own schema
 * again is left out.
 */
export function sample(
  contract: Pick<Contract, 'document'>,
  media: MediaType,
  options: SampleOptions = {},
): unknown {
  if (media.examples.length > 0) return media.examples[0]
  const { direction = 'response', optional = direction === 'response' } = options
  const draw: Draw = { document: contract.document, direction, optional, within: [] }
  const pointer = `${media.pointer}/schema`
  return media.schema === undefined ? undefined : drawValue(draw, { value: media.schema, pointer })
}

interface Draw {
  readonly document: OpenApiDocument
  readonly direction: Direction
  readonly optional: boolean
  /** Pointers of the schemas being drawn, outermost first. */
  readonly within: readonly string[]
}

function drawValue(draw: Draw, start: Located): unknown {
  const { value: schema, pointer } = resolve(draw.document, start)
  if (!isObject(schema)) return schema === false ? undefined : {}
  const given = givenValue(schema)
  if (given) return given.value
  const inner = { ...draw, within: [...draw.within, pointer] }
  const located = { value: schema, pointer }
  const type = typeOf(schema)
  if (type === 'array') return drawList(inner, schema, pointer)
  if (type === 'string') return sampleText(schema)
  if (type === 'integer' || type === 'number') return sampleNumber(schema)
  if (type === 'boolean') return true
  if (type === 'null') return null
  return drawCombination(inner, located)
}

/** A value that the schema itself names, wrapped so that `null` and `undefined` differ. */
function givenValue(schema: JsonObject): { readonly value: unknown } | undefined {
  for (const keyword of ['const', 'example', 'default']) {
    if (keyword in schema) return { value: schema[keyword] }
  }
  for (const keyword of ['examples', 'enum']) {
    const values = schema[keyword]
    if (Array.isArray(values) && values.length > 0) return { value: values[0] }
  }
  return undefined
}

function typeOf(schema: JsonObject): unknown {
  return Array.isArray(schema.type) ? schema.type.find((type) => type !== 'null') : schema.type
}

/** Objects, and schemas that only combine others, which may turn out to be no objects at all. */
function drawCombination(draw: Draw, { value: schema, pointer }: Located): unknown {
  if (!isObject(schema)) return {}
  const drawn: Record<string, unknown> = {}
  let scalar: unknown
  for (const member of membersOf(schema, pointer)) {
    if (draw.within.includes(resolve(draw.document, member).pointer)) continue
    const value = drawValue(draw, member)
    if (isObject(value)) Object.assign(drawn, value)
    else scalar = value
  }
  if (scalar !== undefined && typeOf(schema) !== 'object') return scalar
  Object.assign(drawn, drawProperties(draw, schema, pointer))
  for (const [property, value] of discriminated(schema, draw.within)) drawn[property] = value
  return drawn
}

/** All of allOf, and the first of the alternatives. */
function membersOf(schema: JsonObject, pointer: string): readonly Located[] {
  const { allOf } = schema
  const all = Array.isArray(allOf) ? allOf : []
  const found = all.map((value, at) => ({ value, pointer: joinPointer(`${pointer}/allOf`, at) }))
  for (const keyword of ['oneOf', 'anyOf']) {
    const list = schema[keyword]
    if (!Array.isArray(list)) continue
    const at = list.findIndex((member) => !isObject(member) || member.type !== 'null')
    if (at >= 0) found.push({ value: list[at], pointer: joinPointer(`${pointer}/${keyword}`, at) })
  }
  return found
}

function drawProperties(draw: Draw, schema: JsonObject, pointer: string): JsonObject {
  const required = Array.isArray(schema.required) ? schema.required : []
  const drawn: Record<string, unknown> = {}
  if (!isObject(schema.properties)) return drawn
  for (const [name, value] of Object.entries(schema.properties)) {
    const located = { value, pointer: joinPointer(`${pointer}/properties`, name) }
    const resolved = resolve(draw.document, located)
    if (isUnwanted(draw, value) || isUnwanted(draw, resolved.value)) continue
    const isCircle = holdsOneOf(draw, resolved)
    if (!required.includes(name) && (isCircle || !draw.optional)) continue
    if (isCircle && draw.within.length > 32) continue
    drawn[name] = drawValue(draw, located)
  }
  return drawn
}

function holdsOneOf(draw: Draw, { value, pointer }: Located): boolean {
  if (draw.within.includes(pointer)) return true
  const items = isObject(value) ? value.items : undefined
  if (!isObject(items)) return false
  return draw.within.includes(resolve(draw.document, { value: items, pointer }).pointer)
}

function isUnwanted({ direction }: Draw, schema: unknown): boolean {
  return isObject(schema) && schema[direction === 'request' ? 'readOnly' : 'writeOnly'] === true
}

/** The value by which a discriminator knows the alternative that was drawn: the first one. */
function discriminated(
  schema: JsonObject,
  within: readonly string[],
): readonly (readonly [string, string])[] {
  const { discriminator, oneOf, anyOf } = schema
  const first = [oneOf, anyOf].find(Array.isArray)?.[0]
  const reference = isObject(first) ? first.$ref : within.at(-2)
  if (!isObject(discriminator) || typeof reference !== 'string') return []
  const mapping = isObject(discriminator.mapping) ? Object.entries(discriminator.mapping) : []
  const name = reference.slice(reference.lastIndexOf('/') + 1)
  const value = mapping.find(([, target]) => String(target).endsWith(`/${name}`) || target === name)
  return [[String(discriminator.propertyName), value?.[0] ?? name]]
}

function drawList(draw: Draw, schema: JsonObject, pointer: string): readonly unknown[] {
  const { items, minItems } = schema
  const least = typeof minItems === 'number' ? minItems : 0
  const located = { value: items ?? true, pointer: `${pointer}/items` }
  const isCircle = draw.within.includes(resolve(draw.document, located).pointer)
  const length = isCircle ? least : Math.max(least, draw.optional ? 1 : 0)
  if (draw.within.length > 32) return []
  return Array.from({ length }, () => drawValue(draw, located))
}

function sampleNumber(schema: JsonObject): number {
  const least = boundOf(schema.minimum, schema.exclusiveMinimum, 1)
  const most = boundOf(schema.maximum, schema.exclusiveMaximum, -1)
  const step = typeof schema.multipleOf === 'number' ? schema.multipleOf : 1
  const wanted = Math.min(Math.max(1, least ?? 1), most ?? Number.POSITIVE_INFINITY)
  const rounded = Math.ceil(wanted / step) * step
  return rounded > (most ?? Number.POSITIVE_INFINITY) ? Math.floor(wanted / step) * step : rounded
}

function boundOf(inclusive: unknown, exclusive: unknown, inward: number): number | undefined {
  if (typeof exclusive === 'number') return exclusive + inward
  return typeof inclusive === 'number' ? inclusive : undefined
}
