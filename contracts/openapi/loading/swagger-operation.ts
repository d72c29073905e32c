import type { JsonObject } from '../reference.ts'
import { entriesOf, isObject, joinPointer, objectsIn, valueIn } from '../reference.ts'
import { type Conversion, mediaTypesIn } from './swagger.ts'
import { bodyOf, convertParameter, formOf, isBodyPart } from './swagger-parameter.ts'
import { convertResponse } from './swagger-response.ts'
import { convertReference } from './swagger-schema.ts'

/** A parameter with where it stands in the source. */
interface LocatedParameter {
  readonly parameter: JsonObject
  readonly pointer: string
}

interface SwaggerOperation {
  readonly operation: JsonObject
  /** Pointer of the operation: the same in both documents. */
  readonly at: string
  /** Of its path item. */
  readonly shared: readonly LocatedParameter[]
}

/** An operation with its own parameters and those of its path, the body among them, as 3.0 has them. */
export function convertOperation(
  conversion: Conversion,
  { operation, at, shared }: SwaggerOperation,
): JsonObject {
  const { source } = conversion
  const { consumes, produces, schemes, parameters, responses, ...rest } = operation
  const own = objectsIn(parameters).map((parameter, index) => ({
    parameter,
    pointer: `${at}/parameters/${index}`,
  }))
  const all = inForce(source, shared, own)
  const taken = mediaTypesIn(consumes ?? source.consumes)
  const given = mediaTypesIn(produces ?? source.produces)
  const body = requestBodyOf(conversion, all, { at, taken })
  return {
    ...rest,
    parameters: all
      .filter(({ whole }) => !isBodyPart(whole))
      .map((one, index) => {
        const to = `${at}/parameters/${index}`
        conversion.origins.move(to, { file: undefined, pointer: one.pointer })
        conversion.origins.move(`${to}/schema`, { file: undefined, pointer: one.pointer })
        if (typeof one.parameter.$ref === 'string') {
          return { $ref: convertReference(one.parameter.$ref) }
        }
        return convertParameter(conversion, one.whole, to)
      }),
    ...(body && { requestBody: body }),
    responses: Object.fromEntries(
      entriesOf(responses).map(([status, response]) => {
        const place = joinPointer(`${at}/responses`, status)
        const where = { at: { from: place, to: place }, produces: given }
        return [status, convertResponse(conversion, response, where)]
      }),
    ),
  }
}

/** A parameter, and what its `$ref` leads to. */
interface ResolvedParameter extends LocatedParameter {
  readonly whole: JsonObject
}

/** An operation's own parameter takes the place of its path's of the same name and place. */
function inForce(
  source: JsonObject,
  shared: readonly LocatedParameter[],
  own: readonly LocatedParameter[],
): readonly ResolvedParameter[] {
  const whole = (one: LocatedParameter): ResolvedParameter => ({
    ...one,
    whole: resolved(source, one.parameter),
  })
  const named = own.map(whole)
  const isReplaced = ({ whole: one }: ResolvedParameter) =>
    named.some(({ whole: other }) => other.name === one.name && other.in === one.in)
  return [...shared.map(whole).filter((one) => !isReplaced(one)), ...named]
}

function resolved(source: JsonObject, parameter: JsonObject): JsonObject {
  const { $ref } = parameter
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return parameter
  const found = valueIn(source, $ref.slice(1))
  return isObject(found) ? found : parameter
}

function requestBodyOf(
  { origins }: Conversion,
  parameters: readonly ResolvedParameter[],
  { at, taken }: { readonly at: string; readonly taken: readonly string[] },
): JsonObject | undefined {
  const body = parameters.find(({ whole }) => whole.in === 'body')
  if (body) {
    origins.move(`${at}/requestBody`, { file: undefined, pointer: body.pointer })
    for (const name of taken) {
      origins.move(`${joinPointer(`${at}/requestBody/content`, name)}/schema`, {
        file: undefined,
        pointer: `${body.pointer}/schema`,
      })
    }
    return bodyOf(body.whole, taken)
  }
  const fields = parameters.filter(({ whole }) => whole.in === 'formData')
  const [first] = fields
  if (!first) return undefined
  origins.move(`${at}/requestBody`, { file: undefined, pointer: first.pointer })
  return formOf(
    fields.map(({ whole }) => whole),
    taken,
  )
}
