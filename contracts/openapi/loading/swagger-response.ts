import type { JsonObject } from '../reference.ts'
import { entriesOf, isObject, joinPointer } from '../reference.ts'
import type { Conversion } from './swagger.ts'
import { convertReference, convertSchema, splitSchema } from './swagger-schema.ts'

export interface ResponsePlace {
  readonly at: {
    /** In the source. */
    readonly from: string
    /** In the converted document. */
    readonly to: string
  }
  readonly produces: readonly string[]
}

/** A response with its schema under each media type that the operation produces. */
export function convertResponse(
  { origins }: Conversion,
  value: unknown,
  { at, produces }: ResponsePlace,
): unknown {
  if (!isObject(value)) return value
  if (typeof value.$ref === 'string') return { $ref: convertReference(value.$ref) }
  const { schema, examples, headers, ...rest } = value
  const content =
    schema === undefined
      ? {}
      : Object.fromEntries(
          produces.map((name) => {
            const to = joinPointer(`${at.to}/content`, name)
            origins.move(`${to}/schema`, { file: undefined, pointer: `${at.from}/schema` })
            return [name, { schema: convertSchema(schema), ...exampleIn(examples, name) }]
          }),
        )
  return {
    ...rest,
    ...(schema !== undefined && { content }),
    ...(isObject(headers) && {
      headers: Object.fromEntries(
        entriesOf(headers).map(([name, header]) => [name, convertHeader(header)]),
      ),
    }),
  }
}

const exampleIn = (examples: unknown, name: string): JsonObject =>
  isObject(examples) && name in examples ? { example: examples[name] } : {}

function convertHeader(header: unknown): unknown {
  if (!isObject(header)) return header
  const { schema, rest } = splitSchema(header)
  return { ...rest, schema }
}
