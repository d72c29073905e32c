import type { JsonObject } from '../reference.ts'
import type { Conversion } from './swagger.ts'
import { convertSchema, splitSchema } from './swagger-schema.ts'

/** True for what OpenAPI 3.0 has in the request body. */
export const isBodyPart = ({ in: place }: JsonObject): boolean =>
  place === 'body' || place === 'formData'

/** A parameter of path, query or header. `pointer` is where it stands in the converted document. */
export function convertParameter(
  { flaws }: Conversion,
  parameter: JsonObject,
  pointer: string,
): JsonObject {
  const { schema, rest } = splitSchema(parameter)
  const format = parameter.collectionFormat ?? 'csv'
  if (parameter.type !== 'array') return { ...rest, schema }
  if (format === 'tsv') {
    flaws.add(
      pointer,
      'OpenAPI 3.0 has no word for "collectionFormat: tsv". The values are written with commas.',
    )
  }
  const isInQuery = parameter.in === 'query'
  return { ...rest, schema, ...(isInQuery ? styleOf(format) : { style: 'simple', explode: false }) }
}

const styles: Readonly<Record<string, JsonObject>> = {
  multi: { style: 'form', explode: true },
  ssv: { style: 'spaceDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
}

const styleOf = (format: unknown): JsonObject =>
  styles[String(format)] ?? { style: 'form', explode: false }

/** The request body that a parameter `in: body` stands for. */
export function bodyOf(parameter: JsonObject, consumes: readonly string[]): JsonObject {
  const { required, description, schema } = parameter
  return {
    ...(description !== undefined && { description }),
    required: required === true,
    content: Object.fromEntries(consumes.map((name) => [name, { schema: convertSchema(schema) }])),
  }
}

/** The request body that all parameters `in: formData` together stand for. */
export function formOf(fields: readonly JsonObject[], consumes: readonly string[]): JsonObject {
  const properties = Object.fromEntries(
    fields.map((field) => [String(field.name), splitSchema(field).schema]),
  )
  const required = fields.filter((field) => field.required === true).map(({ name }) => String(name))
  const schema = { type: 'object', properties, ...(required.length > 0 && { required }) }
  const hasFile = fields.some(({ type }) => type === 'file')
  const forms = consumes.filter((name) => /^(?:multipart\/|application\/x-www-form)/.test(name))
  const named = forms.length > 0 && !hasFile ? forms : ['application/x-www-form-urlencoded']
  return {
    required: required.length > 0,
    content: Object.fromEntries(
      (hasFile ? ['multipart/form-data'] : named).map((name) => [name, { schema }]),
    ),
  }
}
