import { isObject, type JsonObject } from '../reference.ts'
import { type Fit, type Keyword, plainFit } from './fit.ts'

/** The types that a schema names. */
export function typesOf({ type }: JsonObject): readonly string[] {
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type : []
}

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
}

export const isOfTypes = (value: unknown, types: readonly string[]): boolean =>
  types.some((type) => tests[type]?.(value))

export function typeFit(keyword: Keyword): Fit {
  const types = typesOf(keyword.schema)
  const [only = ''] = types
  const test = types.length === 1 ? tests[only] : undefined
  const fits = test ?? ((value: unknown) => isOfTypes(value, types))
  const message = `must be ${types.join(',')}`
  return plainFit(keyword, fits, { message, params: { type: keyword.value } })
}
