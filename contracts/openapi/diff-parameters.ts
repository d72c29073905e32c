import type { CompareSchemas, FoundChange } from './change.ts'
import { diffRequired, fresh, gone, schemaOf, toFound } from './change.ts'
import type { Operation, Parameter } from './operation.ts'

/** Compares the parameters of an operation; path parameters are matched by their position. */
export function diffParameters(
  from: Operation,
  to: Operation,
  compare: CompareSchemas,
): readonly FoundChange[] {
  const [old, current] = [parametersOf(from), parametersOf(to)]
  const found: FoundChange[] = []
  for (const [key, parameter] of current) {
    const former = old.get(key)
    const { pointer, required } = parameter
    if (!former) found.push({ ...fresh(pointer, `The parameter "${key}"`), breaking: required })
    else found.push(...diffParameter(key, former, parameter, compare))
  }
  for (const [key, { pointer }] of old) {
    if (!current.has(key)) found.push(gone(pointer, `The parameter "${key}"`))
  }
  return found
}

function diffParameter(
  key: string,
  from: Parameter,
  to: Parameter,
  compare: CompareSchemas,
): readonly FoundChange[] {
  const { pointer } = to
  const requirement = diffRequired(from, to, `The parameter "${key}"`)
  const restyled =
    from.style !== to.style ||
    from.explode !== to.explode ||
    from.allowReserved !== to.allowReserved
  const style = { breaking: true, pointer, message: `The parameter "${key}" is written otherwise.` }
  return [
    ...requirement,
    ...(restyled ? [style] : []),
    ...toFound(compare(schemaOf(from), schemaOf(to), 'request'), 'request'),
  ]
}

function parametersOf(operation: Operation): ReadonlyMap<string, Parameter> {
  const inPath: readonly string[] = operation.path.match(/\{[^}]*\}/g) ?? []
  return new Map(
    operation.parameters.map((parameter) => {
      const position = inPath.indexOf(`{${parameter.name}}`) + 1
      const name = parameter.in === 'path' ? position : parameter.name
      return [`${parameter.in} ${name}`, parameter]
    }),
  )
}
