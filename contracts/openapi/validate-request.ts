import type { Issue, MediaType, OpenApiDocument, Parameter } from './operation.ts'
import type { Decode } from './parameters.ts'
import { compileDecode } from './parameters.ts'
import { joinPointer } from './reference.ts'
import type { Validate, ValidatorOf } from './validators.ts'

export interface RequestChecks {
  /** Holds a parsed body to its schema; properties marked `readOnly` need not be there. */
  checkBody(media: MediaType, value: unknown): readonly Issue[]
  /** Holds a decoded parameter to its schema; `undefined` means that it was not sent. */
  checkParameter(parameter: Parameter, value: unknown): readonly Issue[]
  /**
   * Reads a parameter by its style and type: `['12']` → 12 for an integer. `raw` holds every value
   * sent under its name, already percent-decoded. A value that does not parse stays text.
   */
  decodeParameter(parameter: Parameter, raw: readonly string[]): unknown
}

export function createRequestChecks(
  document: OpenApiDocument,
  validatorOf: ValidatorOf,
): RequestChecks {
  const decoders = new WeakMap<Parameter, Decode>()
  const validators = new WeakMap<Parameter | MediaType, Validate>()

  function validate(holder: Parameter | MediaType): Validate {
    const known = validators.get(holder) ?? validatorOf(`${holder.pointer}/schema`, 'request')
    validators.set(holder, known)
    return known
  }

  return {
    checkBody(media, value) {
      if (media.schema === undefined) return []
      const differences = validate(media)(value)
      if (differences.length === 0) return none
      return differences.map((difference) => ({ in: 'body', ...difference }))
    },
    checkParameter(parameter, value) {
      if (value === undefined) return parameter.required ? [missing(parameter)] : []
      if (parameter.schema === true) return []
      const differences = validate(parameter)(value)
      if (differences.length === 0) return none
      const root = joinPointer('', parameter.name)
      return differences.map((difference) => ({
        in: placeOf(parameter),
        ...difference,
        pointer: root + difference.pointer,
      }))
    },
    decodeParameter(parameter, raw) {
      const decode = decoders.get(parameter) ?? compileDecode(document, parameter)
      decoders.set(parameter, decode)
      return decode(raw)
    },
  }
}

const none: readonly never[] = []

function missing(parameter: Parameter): Issue {
  const { name, pointer } = parameter
  return {
    in: placeOf(parameter),
    pointer: joinPointer('', name),
    keyword: 'required',
    message: `The ${parameter.in} parameter "${name}" is missing. Send it.`,
    params: { missingProperty: name },
    schemaPointer: `${pointer}/required`,
  }
}

/** Cookies travel in a header. */
function placeOf({ in: place }: Parameter): 'path' | 'query' | 'header' {
  return place === 'cookie' ? 'header' : place
}
