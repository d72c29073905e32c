import type { OpenApiDocument } from '../operation.ts'
import { isObject, type JsonObject, joinPointer, pointerOf, valueAt } from '../reference.ts'
import { subschemasOf } from '../subschemas.ts'

/** One schema leads to another. */
export interface Edge {
  /** `$ref`, or what holds the other schema. */
  readonly keyword: string
  readonly to: string
  /** True where both schemas are applied to the same value. */
  readonly inPlace: boolean
}

export interface SchemaNode {
  readonly pointer: string
  readonly schema: JsonObject
  readonly edges: readonly Edge[]
}

export type SchemaNodes = ReadonlyMap<string, SchemaNode>

interface SchemaPlace {
  readonly value: unknown
  readonly pointer: string
  readonly isSchema: boolean
}

/** Every schema of a document that is an object, by its JSON pointer. */
export function schemaNodes(document: OpenApiDocument): SchemaNodes {
  const nodes = new Map<string, SchemaNode>()
  const waiting: SchemaPlace[] = [
    { value: document.paths, pointer: '/paths', isSchema: false },
    { value: document.components, pointer: '/components', isSchema: false },
  ]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { value, pointer, isSchema } = place
    if (!isSchema) waiting.push(...placesIn(value, pointer))
    else if (isObject(value) && !nodes.has(pointer)) {
      const { node, inner } = toNode(document, value, pointer)
      nodes.set(pointer, node)
      waiting.push(...inner)
    }
  }
  return nodes
}

function toNode(document: OpenApiDocument, schema: JsonObject, pointer: string) {
  const held = subschemasOf(schema, pointer)
  const edges: Edge[] = held.map(({ keyword, pointer: to, inPlace }) => ({ keyword, to, inPlace }))
  const inner: SchemaPlace[] = held.map(({ schema: value, pointer: at }) => ({
    ...{ value, pointer: at },
    isSchema: true,
  }))
  if (typeof schema.$ref === 'string') {
    const to = pointerOf(schema.$ref, pointer)
    edges.push({ keyword: '$ref', to, inPlace: true })
    inner.push({ value: valueAt(document, to), pointer: to, isSchema: true })
  }
  return { node: { pointer, schema, edges }, inner }
}

/** The values inside a part of a document that is no schema. */
function placesIn(value: unknown, pointer: string): readonly SchemaPlace[] {
  if (Array.isArray(value)) {
    return value.map((inner, at) => ({
      ...{ value: inner, pointer: joinPointer(pointer, at) },
      isSchema: false,
    }))
  }
  if (!isObject(value)) return []
  return Object.keys(value).flatMap((key) => {
    if (key === 'example' || key === 'examples' || key.startsWith('x-')) return []
    const isSchema = key === 'schema' || pointer === '/components/schemas'
    return [{ value: value[key], pointer: joinPointer(pointer, key), isSchema }]
  })
}
