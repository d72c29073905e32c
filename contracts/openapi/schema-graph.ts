import type { OpenApiDocument } from './operation.ts'
import type { JsonObject, LocatedValue } from './reference.ts'
import { entriesOf, isObject, joinPointer, pointerOf, resolve, valueAt } from './reference.ts'
import { subschemasOf } from './subschemas.ts'

/** One alternative that a discriminator chooses, with every value that chooses it. */
export interface Branch {
  readonly values: readonly string[]
  readonly pointer: string
}

export interface Discriminator {
  readonly property: string
  readonly branches: readonly Branch[]
  /** True where a value that no branch allows is an error, as with `oneOf` and `anyOf`. */
  readonly closed: boolean
}

export type VisitMark = 'readOnly' | 'writeOnly'

/** Questions about how the schemas of one document refer to each other. */
export interface SchemaGraph {
  readonly document: OpenApiDocument
  /** The discriminator of a schema, `undefined` where it has none or one that names no alternatives. */
  discriminatorOf(schema: JsonObject, pointer: string): Discriminator | undefined
  /**
   * True where applying one schema to a value applies the other to the same value. Published unions
   * list children whose `allOf` names the union again; this method finds these circles.
   */
  reaches(from: string, to: string): boolean
  /** True where a schema refers to another one that is applied to the same value. */
  refersInPlace(pointer: string): boolean
  /** True where any schema of the combination that declares the property marks it so. */
  isMarked(start: LocatedValue, property: string, mark: VisitMark): boolean
  /** True where a schema carries the mark, itself or behind its `$ref`. */
  hasMark(schema: LocatedValue, mark: VisitMark): boolean
}

export function createSchemaGraph(document: OpenApiDocument): SchemaGraph {
  const reached = new Map<string, ReadonlySet<string>>()

  function reachedFrom(pointer: string): ReadonlySet<string> {
    const known = reached.get(pointer) ?? reachedInPlace(document, pointer)
    reached.set(pointer, known)
    return known
  }

  return {
    document,
    discriminatorOf: (schema, pointer) => readDiscriminator(document, schema, pointer),
    reaches: (from, to) => reachedFrom(from).has(to),
    refersInPlace: (pointer) => reachedFrom(pointer).size > 0,
    isMarked: (start, property, mark) =>
      declarationsOf(document, start, property).some((declared) =>
        hasMark(document, declared, mark),
      ),
    hasMark: (schema, mark) => hasMark(document, schema, mark),
  }
}

/** Every pointer of a schema that is applied to the value that the first one is applied to. */
function reachedInPlace(document: OpenApiDocument, from: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (schema: unknown, pointer: string): void => {
    if (!isObject(schema)) return
    for (const target of referencesOf(document, schema, pointer)) {
      if (found.has(target)) continue
      found.add(target)
      visit(valueAt(document, target), target)
    }
    for (const inner of subschemasOf(schema, pointer)) {
      if (inner.inPlace) visit(inner.schema, inner.pointer)
    }
  }
  visit(valueAt(document, from), from)
  return found
}

function referencesOf(
  document: OpenApiDocument,
  schema: JsonObject,
  pointer: string,
): readonly string[] {
  const branches = readDiscriminator(document, schema, pointer)?.branches ?? []
  const targets = branches.map((branch) => branch.pointer)
  return typeof schema.$ref === 'string' ? [pointerOf(schema.$ref, pointer), ...targets] : targets
}

function readDiscriminator(
  document: OpenApiDocument,
  schema: JsonObject,
  pointer: string,
): Discriminator | undefined {
  const { discriminator } = schema
  if (!isObject(discriminator) || typeof discriminator.propertyName !== 'string') return undefined
  const alternatives = schema.oneOf ?? schema.anyOf
  const listed = Array.isArray(alternatives)
    ? alternatives.map((one) => targetOf(one, pointer))
    : []
  // An alternative without a name of its own cannot be chosen by name: plain oneOf or anyOf it is.
  if (listed.includes(undefined)) return undefined
  const byPointer = new Map<string, string[]>()
  for (const target of listed) if (target !== undefined) byPointer.set(target, [])
  for (const [value, name] of entriesOf(discriminator.mapping)) {
    const target = mappedTo(document, String(name), pointer)
    byPointer.set(target, [...(byPointer.get(target) ?? []), value])
  }
  const branches = [...byPointer].map(([target, values]) => ({
    pointer: target,
    values: values.length > 0 ? values : [nameOf(target)],
  }))
  if (branches.length === 0) return undefined
  return { property: discriminator.propertyName, branches, closed: listed.length > 0 }
}

function targetOf(schema: unknown, pointer: string): string | undefined {
  const reference = asSchema(schema).$ref
  return typeof reference === 'string' ? pointerOf(reference, pointer) : undefined
}

/** A mapping names its target by reference or by the bare name of a component. */
function mappedTo(document: OpenApiDocument, name: string, pointer: string): string {
  const byName = joinPointer('/components/schemas', name)
  const target = name.startsWith('#') ? pointerOf(name, pointer) : byName
  if (valueAt(document, target) !== undefined) return target
  throw new Error(
    `The discriminator mapping at "${pointer}" leads nowhere: "${name}". Correct it or add the schema.`,
  )
}

function nameOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1)
}

function declarationsOf(
  document: OpenApiDocument,
  start: LocatedValue,
  property: string,
): readonly LocatedValue[] {
  const found: LocatedValue[] = []
  const visited = new Set<string>()
  const visit = (schema: unknown, pointer: string): void => {
    if (!isObject(schema) || visited.has(pointer)) return
    visited.add(pointer)
    for (const inner of subschemasOf(schema, pointer)) {
      if (
        inner.keyword === 'properties' &&
        inner.pointer === joinPointer(`${pointer}/properties`, property)
      ) {
        found.push({ value: inner.schema, pointer: inner.pointer })
      }
      if (inner.keyword === 'allOf') visit(inner.schema, inner.pointer)
    }
    const target = targetOf(schema, pointer)
    if (target !== undefined) visit(valueAt(document, target), target)
  }
  visit(start.value, start.pointer)
  return found
}

function hasMark(document: OpenApiDocument, schema: LocatedValue, mark: VisitMark): boolean {
  const { value } = resolve(document, schema)
  return asSchema(schema.value)[mark] === true || asSchema(value)[mark] === true
}

function asSchema(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}
