import type { JsonObject, LocatedValue } from './reference.ts'
import { isObject, joinPointer, pointerOf, valueAt } from './reference.ts'
import type { Discriminator, SchemaGraph } from './schema-graph.ts'

/** Declarations of a combination of schemas about one value of any type. */
export interface SchemaShape {
  /** Declared properties in the order in which they are written. */
  readonly properties: ReadonlyMap<string, readonly LocatedValue[]>
  readonly items: readonly LocatedValue[]
  readonly prefixItems: readonly (readonly LocatedValue[])[]
  /** Schemas of further properties; `open` tells that further ones are declared at all. */
  readonly additional: readonly LocatedValue[]
  readonly open: boolean
  /** Choices still to be made by a property of the value. */
  readonly choices: readonly Choice[]
}

export interface Choice extends Discriminator {
  /** The schema that offers the choice. */
  readonly pointer: string
}

interface ShapeDraft {
  properties: Map<string, LocatedValue[]>
  readonly items: LocatedValue[]
  readonly prefixItems: LocatedValue[][]
  readonly additional: LocatedValue[]
  readonly choices: Choice[]
  readonly visited: Set<string>
}

/**
 * Merges the schemas that apply to one value: parents (`allOf`) first, then own properties.
 * `settled` holds the pointers of choices that were made: their branch is among the schemas.
 */
export function shapeOf(
  graph: SchemaGraph,
  schemas: readonly LocatedValue[],
  settled: ReadonlySet<string>,
): SchemaShape {
  const draft: ShapeDraft = {
    properties: new Map(),
    items: [],
    prefixItems: [],
    additional: [],
    choices: [],
    visited: new Set(),
  }
  for (const located of schemas) collect(graph, draft, { ...located, path: [located.pointer] })
  return {
    ...draft,
    choices: draft.choices.filter(({ pointer }) => !settled.has(pointer)),
    open: draft.additional.length > 0,
  }
}

interface VisitShape extends LocatedValue {
  /** The schemas through which this one was reached, itself included, for circles. */
  readonly path: readonly string[]
}

function collect(graph: SchemaGraph, draft: ShapeDraft, visit: VisitShape): void {
  const { value: schema, pointer, path } = visit
  if (!isObject(schema) || draft.visited.has(pointer)) return
  draft.visited.add(pointer)
  if (typeof schema.$ref === 'string') {
    const target = pointerOf(schema.$ref, pointer)
    const value = valueAt(graph.document, target)
    collect(graph, draft, { value, pointer: target, path: [...path, target] })
  }
  collectList(graph, draft, visit, 'allOf')
  collectOwn(draft, schema, pointer)
  const isCircle = path.some((above) => above !== pointer && graph.reaches(pointer, above))
  if (isCircle) return
  const discriminator = graph.discriminatorOf(schema, pointer)
  if (discriminator) draft.choices.push({ ...discriminator, pointer })
  else for (const keyword of ['oneOf', 'anyOf']) collectList(graph, draft, visit, keyword)
  for (const keyword of ['then', 'else']) {
    const at = joinPointer(pointer, keyword)
    if (keyword in schema) collect(graph, draft, { value: schema[keyword], pointer: at, path })
  }
}

function collectList(
  graph: SchemaGraph,
  draft: ShapeDraft,
  visit: VisitShape,
  keyword: string,
): void {
  const { value, pointer, path } = visit
  const list = isObject(value) ? value[keyword] : undefined
  if (!Array.isArray(list)) return
  const at = joinPointer(pointer, keyword)
  for (const [index, member] of list.entries()) {
    collect(graph, draft, { value: member, pointer: joinPointer(at, index), path })
  }
}

function collectOwn(draft: ShapeDraft, schema: JsonObject, pointer: string): void {
  if (isObject(schema.properties)) mergeProperties(draft, schema.properties, pointer)
  if ('items' in schema) draft.items.push({ value: schema.items, pointer: `${pointer}/items` })
  if (Array.isArray(schema.prefixItems)) {
    for (const [at, value] of schema.prefixItems.entries()) {
      draft.prefixItems[at] ??= []
      draft.prefixItems[at].push({ value, pointer: `${pointer}/prefixItems/${at}` })
    }
  }
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    const value = schema[keyword]
    if (value === true || isObject(value)) {
      draft.additional.push({ value, pointer: joinPointer(pointer, keyword) })
    }
  }
  if (isObject(schema.patternProperties)) {
    // Which pattern fits is the validator's question; here any may.
    for (const [pattern, value] of Object.entries(schema.patternProperties)) {
      draft.additional.push({
        value,
        pointer: joinPointer(`${pointer}/patternProperties`, pattern),
      })
    }
  }
}

/** Own properties come after inherited ones, unless they name all of these: then theirs is the order. */
function mergeProperties(draft: ShapeDraft, own: JsonObject, pointer: string): void {
  const inherited = draft.properties
  const isOrder =
    inherited.size > 0 && [...inherited.keys()].every((name) => Object.hasOwn(own, name))
  const merged = isOrder ? new Map<string, LocatedValue[]>() : inherited
  for (const [name, value] of Object.entries(own)) {
    const declared = { value, pointer: joinPointer(`${pointer}/properties`, name) }
    merged.set(name, [...(inherited.get(name) ?? []), declared])
  }
  draft.properties = merged
}
