import type { OpenApiDocument } from '../../contracts/openapi/operation.ts'
import { isObject, joinPointer, pointerOf, valueAt } from '../../contracts/openapi/reference.ts'
import { createSchemaGraph } from '../../contracts/openapi/schema-graph.ts'

/**
 * A copy of a document in which no child of a union inherits from the union by `$ref`: what it
 * inherits stands in it. A type cannot be defined by itself, so the compiler would take both for
 * anything at all.
 */
export function unfoldCircles(document: OpenApiDocument): OpenApiDocument {
  const graph = createSchemaGraph(document)
  const components = isObject(document.components) ? document.components : {}
  if (!isObject(components.schemas)) return document

  function unfold(schema: unknown, pointer: string): unknown {
    if (!isObject(schema) || !Array.isArray(schema.allOf)) return schema
    const allOf = schema.allOf.map((member: unknown) => inherit(member, pointer))
    return { ...schema, allOf }
  }

  function inherit(member: unknown, pointer: string): unknown {
    if (!isObject(member) || typeof member.$ref !== 'string') return member
    const target = pointerOf(member.$ref, pointer)
    const parent = valueAt(document, target)
    if (!isObject(parent) || !graph.reaches(target, pointer)) return member
    const { oneOf: _, anyOf: __, discriminator: ___, ...base } = parent
    return unfold(base, target)
  }

  const schemas = Object.entries(components.schemas).map(([name, schema]) => [
    name,
    unfold(schema, joinPointer('/components/schemas', name)),
  ])
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } }
}
