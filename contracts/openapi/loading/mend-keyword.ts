import { isObject } from '../reference.ts'
import { applicators } from '../subschemas.ts'
import { readPattern } from './read-pattern.ts'

/** The value to keep for a keyword, or why it cannot be honoured. */
export type MendedKeyword = { readonly value: unknown } | { readonly flaw: string }

type Mend = (value: unknown) => MendedKeyword

const types = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'])

const fits =
  (isFit: (value: unknown) => boolean, what: string): Mend =>
  (value) =>
    isFit(value) ? { value } : { flaw: `is not ${what}` }

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const number = fits(isNumber, 'a number')
const count = fits(isCount, 'a whole number from 0')
const boundary = fits(
  (value) => isNumber(value) || typeof value === 'boolean',
  'a number, or true or false as OpenAPI 3.0 has it',
)

const byKeyword: Readonly<Record<string, Mend>> = {
  type: mendType,
  enum: fits((value) => Array.isArray(value) && value.length > 0, 'a list of values'),
  multipleOf: fits((value) => isNumber(value) && Number(value) > 0, 'a number above 0'),
  maximum: number,
  minimum: number,
  exclusiveMaximum: boundary,
  exclusiveMinimum: boundary,
  maxLength: count,
  minLength: count,
  maxItems: count,
  minItems: count,
  maxContains: count,
  minContains: count,
  maxProperties: count,
  minProperties: count,
  pattern: mendPattern,
  format: fits((value) => typeof value === 'string', 'a text'),
  uniqueItems: fits((value) => typeof value === 'boolean', 'true or false'),
  required: fits(isTexts, 'a list of names of properties'),
  dependentRequired: fits(
    (value) => isObject(value) && Object.values(value).every(isTexts),
    'an object of lists of names',
  ),
}

/** Looks at the value of one keyword of a schema. */
export function mendKeyword(keyword: string, value: unknown): MendedKeyword {
  const mend = Object.hasOwn(byKeyword, keyword) ? byKeyword[keyword] : undefined
  if (mend) return mend(value)
  const holds = Object.hasOwn(applicators, keyword) ? applicators[keyword]?.holds : undefined
  if (holds === 'list' && !(Array.isArray(value) && value.length > 0)) {
    return { flaw: 'is not a list of schemas' }
  }
  if (holds === 'map' && !isObject(value)) return { flaw: 'is not an object of schemas' }
  if (holds === 'one' && Array.isArray(value)) {
    return { flaw: 'is a list, where one schema stands since JSON Schema 2020-12' }
  }
  return { value }
}

function mendType(value: unknown): MendedKeyword {
  const named = Array.isArray(value) ? value : [value]
  const unknown = named.find((type) => typeof type !== 'string' || !types.has(type))
  if (named.length > 0 && unknown === undefined) return { value }
  return { flaw: `is ${JSON.stringify(value)}, which is none of ${[...types].join(', ')}` }
}

function mendPattern(value: unknown): MendedKeyword {
  if (typeof value !== 'string') return { flaw: 'is not a text' }
  const read = readPattern(value)
  return read === undefined
    ? { flaw: `is no regular expression of ECMA-262: "${value}"` }
    : { value: read }
}
