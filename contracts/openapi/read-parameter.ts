import type { Parameter } from './operation.ts'
import { asObject, type Find, readContent, readExamples, toSchema } from './read-content.ts'
import { extensionsOf, joinPointer, type LocatedValue } from './reference.ts'

/** Reads a parameter. @throws Error on a place that OpenAPI does not have */
export function readParameter(find: Find, { value, pointer }: LocatedValue): Parameter {
  const parameter = asObject(value)
  const place = parameter.in
  if (place !== 'path' && place !== 'query' && place !== 'header' && place !== 'cookie') {
    throw new Error(
      `The parameter at "${pointer}" is in "${String(place)}". Use path, query, header or cookie.`,
    )
  }
  const content = readContent(find, parameter.content, joinPointer(pointer, 'content'))[0]
  const byForm = place === 'query' || place === 'cookie'
  const usualStyle = byForm ? 'form' : 'simple'
  const style = typeof parameter.style === 'string' ? parameter.style : usualStyle
  return {
    name: String(parameter.name),
    in: place,
    required: parameter.required === true,
    schema: content?.schema ?? toSchema(parameter.schema) ?? true,
    style: content ? 'content' : style,
    explode: typeof parameter.explode === 'boolean' ? parameter.explode : style === 'form',
    ...(parameter.allowReserved === true && { allowReserved: true }),
    ...(parameter.allowEmptyValue === true && { allowEmptyValue: true }),
    pointer: content ? content.pointer : pointer,
    examples: [...readExamples(find, parameter, pointer), ...(content?.examples ?? [])],
    extensions: extensionsOf(parameter),
  }
}
