import type { HeaderSpec, Issue, OpenApiDocument, ResponseSpec } from './operation.ts'
import { compileDecode } from './parameters.ts'
import { joinPointer } from './reference.ts'
import type { ValidatorOf } from './validators.ts'

type CheckHeader = (text: string) => readonly Issue[]

/** Holds the headers of an answer, by lower-case name, to those that its response declares. */
export function createHeaderCheck(
  document: OpenApiDocument,
  validatorOf: ValidatorOf,
): (spec: ResponseSpec, headers: Readonly<Record<string, string>>) => readonly Issue[] {
  const checks = new WeakMap<HeaderSpec, CheckHeader>()

  function checkOf(header: HeaderSpec): CheckHeader {
    const check = checks.get(header) ?? compileHeader(document, validatorOf, header)
    checks.set(header, check)
    return check
  }

  return (spec, headers) => {
    let issues: readonly Issue[] = none
    for (const [name, header] of spec.headers) {
      // OpenAPI: a header of this name is ignored, `content` says it.
      if (name === 'content-type') continue
      const text = headers[name]
      const found = text === undefined ? missingIn(header) : checkOf(header)(text)
      if (found.length > 0) issues = [...issues, ...found]
    }
    return issues
  }
}

function compileHeader(
  document: OpenApiDocument,
  validatorOf: ValidatorOf,
  header: HeaderSpec,
): CheckHeader {
  const { schema, name } = header
  if (schema === undefined) return () => []
  const pointer = `${header.pointer}/schema`
  const decode = compileDecode(document, { schema, style: 'simple', explode: false, pointer })
  const validate = validatorOf(pointer, 'response')
  // Most headers of a server have one value for long.
  let fitting: string | undefined
  return (text) => {
    if (text === fitting) return none
    const differences = validate(decode([text]))
    if (differences.length === 0) fitting = text
    return differences.map((difference) => ({
      in: 'header',
      ...difference,
      pointer: joinPointer('', name) + difference.pointer,
    }))
  }
}

const none: readonly never[] = []

function missingIn({ name, pointer, required }: HeaderSpec): readonly Issue[] {
  if (!required) return none
  return [
    {
      in: 'header',
      pointer: joinPointer('', name),
      keyword: 'required',
      message: `The answer lacks the header "${name}".`,
      params: { missingProperty: name },
      schemaPointer: `${pointer}/required`,
    },
  ]
}
