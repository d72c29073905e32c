import { fullFormats } from 'ajv-formats/dist/formats.js'
import { isMultipleOf } from '../is-multiple-of.ts'
import { toRegExp } from '../keywords.ts'
import { type Keyword, type MakeFit, plainFit } from './fit.ts'
import { isEqual } from './is-equal.ts'

const limit =
  (comparison: string, isIn: (value: number, limit: number) => boolean): MakeFit =>
  (keyword) => {
    const bound = Number(keyword.value)
    const message = `must be ${comparison} ${bound}`
    const fits = (value: unknown) => isIn(value as number, bound) // asked of numbers only
    return plainFit(keyword, fits, { message, params: { comparison, limit: bound } })
  }

/** A bound of how many characters, items or properties there may be. */
export const count =
  (of: (value: unknown) => number, what: string, kind: 'most' | 'least'): MakeFit =>
  (keyword) => {
    const bound = Number(keyword.value)
    const fits =
      kind === 'most'
        ? (value: unknown) => of(value) <= bound
        : (value: unknown) => of(value) >= bound
    const than = kind === 'most' ? 'more' : 'fewer'
    const message = `must NOT have ${than} than ${bound} ${what}`
    return plainFit(keyword, fits, { message, params: { limit: bound } })
  }

/** Code points, as JSON Schema counts. */
function lengthOf(value: unknown): number {
  const text = value as string // asked of texts only
  let length = text.length
  for (let at = 0; at < text.length - 1; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xd800) continue
    if ((text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue
    length -= 1
    at += 1
  }
  return length
}

/** Unknown formats ask for nothing. */
const format =
  (type: 'number' | 'string'): MakeFit =>
  (keyword) => {
    const name = String(keyword.value)
    const test = Object.hasOwn(fullFormats, name) ? testOf(name as Name, type) : undefined
    if (!test) return undefined
    const message = `must match format "${name}"`
    return plainFit(keyword, test, { message, params: { format: name } })
  }

type Name = keyof typeof fullFormats

function testOf(name: Name, type: 'number' | 'string'): ((value: unknown) => boolean) | undefined {
  const known = fullFormats[name]
  if (typeof known !== 'object') {
    if (typeof known !== 'function' || type !== 'string') return undefined
    return (value) => known(value as string) === true // asked of texts only
  }
  if (known instanceof RegExp) {
    return type === 'string' ? (value) => known.test(value as string) : undefined // as above
  }
  const { validate } = known
  if ((known.type ?? 'string') !== type) return undefined
  // a function of this type of value
  const test = validate as (value: unknown) => boolean
  return typeof validate === 'function' ? test : undefined
}

const pattern: MakeFit = (keyword) => {
  const expression = toRegExp(String(keyword.value))
  const message = `must match pattern "${keyword.value}"`
  const fits = (value: unknown) => expression.test(value as string) // asked of texts only
  return plainFit(keyword, fits, { message, params: { pattern: keyword.value } })
}

const multipleOf: MakeFit = (keyword) => {
  const step = Number(keyword.value)
  const fits = (value: unknown) => isMultipleOf(Number(value), step)
  const message = `must be multiple of ${step}`
  return plainFit(keyword, fits, { message, params: { multipleOf: step } })
}

/** Keywords that are asked of numbers, in the order in which they are told. */
export const numberFits: Readonly<Record<string, MakeFit>> = {
  maximum: limit('<=', (value, most) => value <= most),
  minimum: limit('>=', (value, least) => value >= least),
  exclusiveMaximum: limit('<', (value, end) => value < end),
  exclusiveMinimum: limit('>', (value, start) => value > start),
  multipleOf,
  format: format('number'),
}

/** Keywords that are asked of texts. */
export const stringFits: Readonly<Record<string, MakeFit>> = {
  maxLength: count(lengthOf, 'characters', 'most'),
  minLength: count(lengthOf, 'characters', 'least'),
  pattern,
  format: format('string'),
}

/** `const` and `enum`. */
export const constant: MakeFit = (keyword) =>
  plainFit(keyword, (value) => isEqual(value, keyword.value), {
    message: 'must be equal to constant',
    params: { allowedValue: keyword.value },
  })

export function oneOfValues(keyword: Keyword) {
  const allowed: readonly unknown[] = Array.isArray(keyword.value) ? keyword.value : []
  const scalars = new Set(allowed.filter((value) => typeof value !== 'object' || value === null))
  const others = allowed.filter((value) => typeof value === 'object' && value !== null)
  const fits = (value: unknown): boolean =>
    scalars.has(value) || others.some((other) => isEqual(value, other))
  return plainFit(keyword, fits, {
    message: 'must be equal to one of the allowed values',
    params: { allowedValues: allowed },
  })
}
