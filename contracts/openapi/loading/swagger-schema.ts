import { isObject, type JsonObject } from '../reference.ts'
import { applicators, mapMembers } from '../subschemas.ts'

/** A schema of Swagger 2.0 in the words of OpenAPI 3.0. */
export function convertSchema(schema: unknown): unknown {
  if (!isObject(schema)) return schema
  if (typeof schema.$ref === 'string') return { ...schema, $ref: convertReference(schema.$ref) }
  const converted: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'discriminator' && typeof value === 'string') {
      converted.discriminator = { propertyName: value }
    } else if (keyword === 'type' && value === 'file') {
      Object.assign(converted, { type: 'string', format: 'binary' })
    } else if (keyword === 'x-nullable') {
      converted.nullable = value
    } else {
      converted[keyword] = Object.hasOwn(applicators, keyword)
        ? mapMembers(value, keyword, convertSchema)
        : value
    }
  }
  return converted
}

const sections: Readonly<Record<string, string>> = {
  definitions: 'schemas',
  parameters: 'parameters',
  responses: 'responses',
}

/** `#/definitions/Team` → `#/components/schemas/Team`. */
export const convertReference = (reference: string): string =>
  reference.replace(/^#\/(definitions|parameters|responses)\//, (whole, section: string) => {
    const name = sections[section]
    return name === undefined ? whole : `#/components/${name}/`
  })

/** The keywords of a parameter or header that OpenAPI 3.0 has in its schema. */
const ofSchema = new Set([
  ...['type', 'format', 'items', 'default', 'enum', 'pattern', 'multipleOf', 'uniqueItems'],
  ...['maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'maxLength', 'minLength'],
  ...['maxItems', 'minItems', 'x-nullable'],
])

/** Parts a parameter or header into its schema and the rest. */
export function splitSchema(value: JsonObject): {
  readonly schema: unknown
  readonly rest: Record<string, unknown>
} {
  const entries = Object.entries(value)
  const schema = Object.fromEntries(entries.filter(([key]) => ofSchema.has(key)))
  const rest = Object.fromEntries(
    entries.filter(([key]) => !ofSchema.has(key) && key !== 'collectionFormat'),
  )
  return { schema: convertSchema(withoutFormats(schema)), rest }
}

/** Lists within lists have formats of their own, which OpenAPI 3.0 cannot say. */
const withoutFormats = (schema: JsonObject): JsonObject => {
  const { collectionFormat, ...rest } = schema
  return isObject(rest.items) ? { ...rest, items: withoutFormats(rest.items) } : rest
}
