import type { OpenApiDocument } from './operation.ts'
import type { JsonObject } from './reference.ts'
import { isObject } from './reference.ts'
import { applicators, mapMembers } from './subschemas.ts'

/**
 * Rewrites the schemas of an OpenAPI 3.0 document as JSON Schema 2020-12; a 3.1 document passes
 * through. JSON pointers stay valid, except inside a nullable combination (`allOf` + `nullable`).
 */
export function normalise(document: OpenApiDocument): OpenApiDocument {
  if (!document.openapi.startsWith('3.0')) return document
  const { schemas, examples, ...components } = isObject(document.components)
    ? document.components
    : {}
  return {
    ...document,
    paths: mapValues(document.paths, normaliseTree),
    components: {
      ...mapValues(components, normaliseTree),
      ...(examples !== undefined && { examples }),
      ...(isObject(schemas) && { schemas: mapValues(schemas, toSchema) }),
    },
  }
}

/** Values in which a key named `schema` means nothing. */
const opaque = new Set(['example', 'examples'])

function normaliseTree(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normaliseTree)
  if (!isObject(value)) return value
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const inner = value[key]
    if (key === 'schema') copy[key] = toSchema(inner)
    else copy[key] = opaque.has(key) || key.startsWith('x-') ? inner : normaliseTree(inner)
  }
  return copy
}

function toSchema(schema: unknown): unknown {
  if (!isObject(schema)) return schema
  // 3.0 gives the siblings of a $ref no meaning.
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref }
  const copy: Record<string, unknown> = {}
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword]
    if (keyword === 'nullable') continue
    copy[keyword] = Object.hasOwn(applicators, keyword)
      ? mapMembers(value, keyword, toSchema)
      : value
  }
  foldBound(copy, 'minimum', 'exclusiveMinimum')
  foldBound(copy, 'maximum', 'exclusiveMaximum')
  return schema.nullable === true ? allowNull(copy) : copy
}

function foldBound(schema: Record<string, unknown>, bound: string, exclusive: string): void {
  if (typeof schema[exclusive] !== 'boolean') return
  if (schema[exclusive] === true && typeof schema[bound] === 'number') {
    schema[exclusive] = schema[bound]
    delete schema[bound]
    return
  }
  delete schema[exclusive]
}

/**
 * Marks an enum that got its `null` from `nullable`. By OpenAPI 3.0.3 the enum says that null is not
 * allowed, and many documents mean that it is: an answer may be null, and a request is not.
 */
export const tolerated = 'x-null-tolerated'

function allowNull(schema: Record<string, unknown>): JsonObject {
  const combined = ['allOf', 'anyOf', 'oneOf'].some((keyword) => keyword in schema)
  if (combined) return { anyOf: [schema, { type: 'null' }] }
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) {
    schema.enum = [...schema.enum, null]
    schema[tolerated] = true
  }
  if (typeof schema.type === 'string') schema.type = [schema.type, 'null']
  return schema
}

function mapValues(value: JsonObject, replace: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]))
}
