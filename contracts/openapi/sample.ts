import { tooLarge } from './bounds/bounds.ts'
import type { Contract, MatcherOf } from './contract.ts'
import { toRegExp } from './keywords.ts'
import type { MediaType, OpenApiDocument } from './operation.ts'
import type { JsonObject, LocatedValue } from './reference.ts'
import { isObject, joinPointer, resolve } from './reference.ts'
import { sampleNumber } from './sample-number.ts'
import { sampleText } from './sample-text.ts'
import type { Direction } from './schema.ts'
import { maxDrawnValues, Undrawable } from './undrawable.ts'

export interface SampleOptions {
  /** `readOnly` properties are left out of requests, `writeOnly` ones out of responses. Default `response`. */
  readonly direction?: Direction
  /** True writes optional properties too. Default: true for responses. */
  readonly optional?: boolean
  /** Values of the whole sample. Default 20,000. */
  readonly most?: number
}

/**
 * A value for a media type, the same on every call: the contract's example where it has one, else
 * the smallest value that fits the schema. An optional property that would hold its own schema
 * again is left out, and all optional ones are where the sample would grow too large. `undefined`
 * where the schema has no value of a bearable size.
 */
export function sample(
  contract: Pick<Contract, 'document'> & Partial<Pick<Contract, 'matcherOf'>>,
  media: MediaType,
  options: SampleOptions = {},
): unknown {
  if (media.examples.length > 0) return media.examples[0]
  const { direction = 'response', optional = direction === 'response' } = options
  if (media.schema === undefined) return undefined
  const { document, matcherOf = toRegExp } = contract
  const { most = maxDrawnValues } = options
  const base = { document, matcherOf, direction, within: [] }
  const located = { value: media.schema, pointer: `${media.pointer}/schema` }
  const drawn = drawOrNone({ ...base, optional, allowance: { left: most } }, located)
  if (drawn !== undefined || !optional) return drawn
  return drawOrNone({ ...base, optional: false, allowance: { left: most } }, located)
}

function drawOrNone(draw: DrawSample, located: LocatedValue): unknown {
  try {
    return drawValue(draw, located)
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error
    return undefined
  }
}

interface DrawSample {
  readonly document: OpenApiDocument
  readonly matcherOf: MatcherOf
  readonly direction: Direction
  readonly optional: boolean
  /** Pointers of the schemas being drawn, outermost first. */
  readonly within: readonly string[]
  /** Number of values that may still be drawn. */
  readonly allowance: { left: number }
}

/** Deeper than this, only required values are drawn. */
const deepest = 64

function drawValue(draw: DrawSample, start: LocatedValue): unknown {
  const { value: schema, pointer } = resolve(draw.document, start)
  draw.allowance.left -= 1
  if (draw.allowance.left < 0 || isMarked(start.value) || isMarked(schema)) throw new Undrawable()
  if (!isObject(schema)) return schema === false ? undefined : {}
  const given = givenValue(schema)
  if (given) return given.value
  const inner = { ...draw, within: [...draw.within, pointer] }
  const located = { value: schema, pointer }
  const type = typeOf(schema)
  if (type === 'array') return drawList(inner, schema, pointer)
  if (type === 'string') return sampleText(schema, draw.matcherOf)
  if (type === 'integer' || type === 'number') return sampleNumber(schema)
  if (type === 'boolean') return true
  if (type === 'null') return null
  return drawCombination(inner, located)
}

/** A `$ref` may be marked as well as what it leads to. */
const isMarked = (schema: unknown) => isObject(schema) && tooLarge in schema

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
function drawCombination(draw: DrawSample, { value: schema, pointer }: LocatedValue): unknown {
  if (!isObject(schema)) return {}
  const drawn: Record<string, unknown> = {}
  let scalar: unknown
  for (const member of membersOf(schema, pointer)) {
    if (draw.within.includes(resolve(draw.document, member).pointer)) continue
    const value = drawValue(draw, member)
    if (isObject(value)) take(drawn, value)
    else scalar = value
  }
  if (scalar !== undefined && typeOf(schema) !== 'object') return scalar
  take(drawn, drawProperties(draw, schema, pointer))
  for (const [property, value] of discriminated(schema, draw.within)) drawn[property] = value
  return drawn
}

/** Takes properties in; a schema that says nothing of one (`id: {}`) takes nothing from another's. */
function take(drawn: Record<string, unknown>, others: JsonObject): void {
  for (const [name, value] of Object.entries(others)) {
    const saysNothing = isObject(value) && Object.keys(value).length === 0
    if (!saysNothing || !(name in drawn)) drawn[name] = value
  }
}

/** All of allOf, and the first of the alternatives. */
function membersOf(schema: JsonObject, pointer: string): readonly LocatedValue[] {
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

function drawProperties(draw: DrawSample, schema: JsonObject, pointer: string): JsonObject {
  const required = Array.isArray(schema.required) ? schema.required : []
  const drawn: Record<string, unknown> = {}
  if (!isObject(schema.properties)) return drawn
  for (const [name, value] of Object.entries(schema.properties)) {
    const located = { value, pointer: joinPointer(`${pointer}/properties`, name) }
    const resolved = resolve(draw.document, located)
    if (isUnwanted(draw, value) || isUnwanted(draw, resolved.value)) continue
    const isCircle = holdsOneOf(draw, resolved)
    const isFree = !required.includes(name)
    if (isFree && (isCircle || !draw.optional || draw.within.length > deepest)) continue
    if (isFree && (isMarked(value) || isMarked(resolved.value))) continue
    if (isCircle && draw.within.length > 32) continue
    drawn[name] = drawValue(draw, located)
  }
  return drawn
}

function holdsOneOf(draw: DrawSample, { value, pointer }: LocatedValue): boolean {
  if (draw.within.includes(pointer)) return true
  const items = isObject(value) ? value.items : undefined
  if (!isObject(items)) return false
  return draw.within.includes(resolve(draw.document, { value: items, pointer }).pointer)
}

function isUnwanted({ direction }: DrawSample, schema: unknown): boolean {
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

function drawList(draw: DrawSample, schema: JsonObject, pointer: string): readonly unknown[] {
  const { items, minItems } = schema
  const least = typeof minItems === 'number' ? minItems : 0
  const located = { value: items ?? true, pointer: `${pointer}/items` }
  const isCircle = draw.within.includes(resolve(draw.document, located).pointer)
  const length = isCircle ? least : Math.max(least, draw.optional ? 1 : 0)
  if (draw.within.length > 32) return []
  return Array.from({ length }, () => drawValue(draw, located))
}
