import { pairAlternatives } from './diff-alternatives.ts'
import { compareKeywords, show } from './diff-keywords.ts'
import type { FlatSchema } from './flatten-schema.ts'
import { flattenSchema } from './flatten-schema.ts'
import type { JsonObject, LocatedValue } from './reference.ts'
import { isObject, resolve } from './reference.ts'
import type { Direction } from './schema.ts'
import type { SchemaGraph } from './schema-graph.ts'

/** Change of the set of values that fit a schema: fewer, more, others (some of each), or none. */
export type Shift = 'narrower' | 'wider' | 'different' | 'neither'

export interface SchemaChange {
  readonly shift: Shift
  /** JSON pointer of the schema that changed, in the newer document unless it is gone from there. */
  readonly pointer: string
  readonly message: string
}

/** Tells how the values that fit changed between two schemas; a pair met again tells nothing new. */
export function createSchemaDiff(
  before: SchemaGraph,
  after: SchemaGraph,
): (old: LocatedValue, current: LocatedValue, direction: Direction) => readonly SchemaChange[] {
  return (old, current, direction) => {
    const met = new Set<string>()
    const changes: SchemaChange[] = []
    // without recursion: schemas may lead to others without an end in sight
    const waiting: DiffStep[] = [{ from: old, to: current }]
    for (let step = waiting.pop(); step; step = waiting.pop()) {
      if ('shift' in step) {
        changes.push(step)
        continue
      }
      const [a, b] = [follow(before, step.from), follow(after, step.to)]
      const key = `${a.pointer} ${b.pointer}`
      if (met.has(key)) continue
      met.add(key)
      const flat = {
        ...pairAlternatives([before, flattenSchema(before, a)], [after, flattenSchema(after, b)]),
        pointer: b.pointer,
      }
      const isUnjudged = (name: string) => isOneWay(after, flat.to, name, direction)
      changes.push(...compareOwn(flat, isUnjudged))
      waiting.push(...compareInner(flat, direction).toReversed())
    }
    return changes
  }
}

/** A change, or two schemas that are still to be compared. */
type DiffStep = SchemaChange | { readonly from: LocatedValue; readonly to: LocatedValue }

/** Follows a bare `$ref`; a `$ref` with siblings stays as it is. */
function follow({ document }: SchemaGraph, located: LocatedValue): LocatedValue {
  const { value } = located
  const isBare = isObject(value) && '$ref' in value && Object.keys(value).length === 1
  return isBare ? resolve(document, located) : located
}

interface SchemaPair {
  readonly from: FlatSchema
  readonly to: FlatSchema
  readonly pointer: string
}

/** True if a property does not travel this way, whether it is required or not. */
function isOneWay(
  graph: SchemaGraph,
  { properties }: FlatSchema,
  name: string,
  direction: Direction,
): boolean {
  const property = properties.get(name)
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly'
  const value = property && resolve(graph.document, property).value
  return isObject(value) && value[mark] === true
}

function compareOwn(
  { from, to, pointer }: SchemaPair,
  isUnjudged: (name: string) => boolean,
): readonly SchemaChange[] {
  const types = [typesOf(from.keywords), typesOf(to.keywords)] as const
  const values = [valuesOf(from.keywords), valuesOf(to.keywords)] as const
  const changes: (readonly [Shift | undefined, string])[] = [
    [shiftOfSets(...types), `the type was ${list(types[0])} and is ${list(types[1])}`],
    [shiftOfSets(...values), `the values were ${list(values[0])} and are ${list(values[1])}`],
  ]
  for (const [keyword, sign] of Object.entries(bounds)) {
    const [a, b] = [from.keywords[keyword], to.keywords[keyword]]
    changes.push([shiftOfBounds(a, b, sign), `"${keyword}" was ${show(a)} and is ${show(b)}`])
  }
  changes.push(...compareKeywords(from.keywords, to.keywords))
  for (const name of new Set([...from.required, ...to.required])) {
    if (isUnjudged(name)) continue
    const [was, is] = [from.required.has(name), to.required.has(name)]
    if (is && !was) changes.push(['narrower', `the property "${name}" is now required`])
    const isGone = from.properties.has(name) && !to.properties.has(name)
    if (was && !is && !isGone) {
      changes.push(['wider', `the property "${name}" is no longer required`])
    }
  }
  const [wasClosed, isClosed] = [isClosedTo(from), isClosedTo(to)]
  if (wasClosed && !isClosed) changes.push(['wider', 'further properties are now allowed'])
  if (isClosed && !wasClosed) changes.push(['narrower', 'further properties are now refused'])
  return changes.flatMap(([shift, message]) => (shift ? [{ shift, pointer, message }] : []))
}

function isClosedTo({ keywords }: FlatSchema): boolean {
  return keywords.additionalProperties === false
}

function compareInner(
  { from, to, pointer }: SchemaPair,
  direction: Direction,
): readonly DiffStep[] {
  const changes: DiffStep[] = []
  for (const [name, property] of from.properties) {
    const kept = to.properties.get(name)
    // A reader misses what is no longer sent; a sender's value is no longer read.
    const shift = direction === 'request' ? 'narrower' : 'wider'
    if (kept) changes.push({ from: property, to: kept })
    else changes.push({ shift, pointer, message: `the property "${name}" is gone` })
  }
  for (const name of to.properties.keys()) {
    if (from.properties.has(name)) continue
    const shift = direction === 'request' ? 'wider' : 'narrower'
    changes.push({ shift, pointer, message: `the property "${name}" is new` })
  }
  for (const [name, schema] of from.inner) {
    const kept = to.inner.get(name)
    if (kept) changes.push({ from: schema, to: kept })
    else changes.push(...missing(name, pointer, 'is gone'))
  }
  for (const name of to.inner.keys()) {
    if (!from.inner.has(name)) changes.push(...missing(name, pointer, 'is new'))
  }
  return changes
}

/** An alternative widens; a schema of items or of further properties narrows. */
function missing(
  name: string,
  pointer: string,
  how: 'is gone' | 'is new',
): readonly SchemaChange[] {
  const widens = name.startsWith('alternative ') === (how === 'is new')
  return [{ shift: widens ? 'wider' : 'narrower', pointer, message: `the ${name} ${how}` }]
}

/** By keyword: whether a greater number allows more (1) or less (-1). */
const bounds: Readonly<Record<string, 1 | -1>> = {
  minimum: -1,
  exclusiveMinimum: -1,
  minLength: -1,
  minItems: -1,
  minProperties: -1,
  maximum: 1,
  exclusiveMaximum: 1,
  maxLength: 1,
  maxItems: 1,
  maxProperties: 1,
}

function shiftOfBounds(from: unknown, to: unknown, sign: 1 | -1): Shift | undefined {
  const open = sign * Number.POSITIVE_INFINITY
  const [a, b] = [from, to].map((bound) => (typeof bound === 'number' ? bound : open))
  if (a === undefined || b === undefined || a === b) return undefined
  return (b - a) * sign > 0 ? 'wider' : 'narrower'
}

/** `undefined` is the set of everything. */
type SchemaValues = ReadonlySet<unknown> | undefined

function shiftOfSets(from: SchemaValues, to: SchemaValues): Shift | undefined {
  if (!from || !to) return from === to ? undefined : to ? 'narrower' : 'wider'
  const fewer = [...from].some((value) => !to.has(value))
  const more = [...to].some((value) => !from.has(value))
  if (fewer && more) return 'different'
  return fewer ? 'narrower' : more ? 'wider' : undefined
}

function typesOf({ type }: JsonObject): SchemaValues {
  if (type === undefined) return undefined
  const names = Array.isArray(type) ? type : [type]
  return new Set(names.includes('number') ? [...names, 'integer'] : names)
}

function valuesOf(keywords: JsonObject): SchemaValues {
  if ('const' in keywords) return new Set([JSON.stringify(keywords.const)])
  if (!Array.isArray(keywords.enum)) return undefined
  return new Set(keywords.enum.map((value) => JSON.stringify(value)))
}

function list(values: SchemaValues): string {
  return values ? [...values].join(', ') : 'any'
}
