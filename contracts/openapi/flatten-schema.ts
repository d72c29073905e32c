import type { JsonObject, LocatedValue } from './reference.ts'
import { isObject, joinPointer, pointerOf, resolve, valueAt } from './reference.ts'
import type { SchemaGraph } from './schema-graph.ts'

/** A schema with what its `allOf` and `$ref` add. */
export interface FlatSchema {
  readonly keywords: JsonObject
  readonly required: ReadonlySet<string>
  readonly properties: ReadonlyMap<string, LocatedValue>
  /** Schemas of other values, and alternatives, by a name that survives reordering. */
  readonly inner: ReadonlyMap<string, LocatedValue>
}

interface FlatDraft {
  readonly graph: SchemaGraph
  readonly start: string
  readonly visited: Set<string>
  readonly keywords: Record<string, unknown>
  readonly required: Set<string>
  readonly properties: Map<string, LocatedValue>
  readonly inner: Map<string, LocatedValue>
}

/** Merges a schema with those it inherits from; where both say something its own word counts. */
export function flattenSchema(graph: SchemaGraph, schema: LocatedValue): FlatSchema {
  const draft: FlatDraft = {
    graph,
    start: schema.pointer,
    visited: new Set(),
    keywords: {},
    required: new Set(),
    properties: new Map(),
    inner: new Map(),
  }
  collect(draft, schema)
  return draft
}

function collect(draft: FlatDraft, { value, pointer }: LocatedValue): void {
  const { document } = draft.graph
  if (draft.visited.has(pointer)) return
  draft.visited.add(pointer)
  const schema = isObject(value) ? value : value === false ? { not: {} } : {}
  for (const [at, member] of listOf(schema.allOf).entries()) {
    const inner = { value: member, pointer: joinPointer(`${pointer}/allOf`, at) }
    collect(draft, resolve(document, inner))
  }
  if (typeof schema.$ref === 'string') {
    const target = pointerOf(schema.$ref, pointer)
    collect(draft, { value: valueAt(document, target), pointer: target })
  }
  Object.assign(draft.keywords, schema)
  for (const name of listOf(schema.required)) draft.required.add(String(name))
  collectProperties(draft, schema, pointer)
  collectInner(draft, schema, pointer)
}

function collectProperties({ properties }: FlatDraft, schema: JsonObject, pointer: string): void {
  if (!isObject(schema.properties)) return
  for (const [name, value] of Object.entries(schema.properties)) {
    properties.set(name, { value, pointer: joinPointer(`${pointer}/properties`, name) })
  }
}

function collectInner(
  { graph, start, inner }: FlatDraft,
  schema: JsonObject,
  pointer: string,
): void {
  for (const keyword of ['items', 'additionalProperties']) {
    const value = schema[keyword]
    if (isObject(value))
      inner.set(`schema of ${keyword}`, { value, pointer: `${pointer}/${keyword}` })
  }
  // A parent that lists this very schema as an alternative says nothing more about it.
  if (pointer !== start && graph.reaches(pointer, start)) return
  const keyword = Array.isArray(schema.oneOf) ? 'oneOf' : 'anyOf'
  for (const [at, value] of listOf(schema[keyword]).entries()) {
    const name = isObject(value) && typeof value.$ref === 'string' ? value.$ref : String(at)
    inner.set(`alternative ${name}`, { value, pointer: joinPointer(`${pointer}/${keyword}`, at) })
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
