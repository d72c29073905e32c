import { isObject } from '../../openapi/reference.ts'

/** One way to make a value other than it is. */
export interface Variation {
  /** Steps from the root of the value to what is replaced. */
  readonly path: readonly string[]
  /** Value that replaces it; `undefined` removes it. */
  readonly value: unknown
  /** The keyword whose bound it tries, e.g. `maxLength`. */
  readonly keyword: string
  /** Intended validity; the validator of the contract decides. */
  readonly meant: 'valid' | 'invalid' | 'odd'
  /** In words: `one character too long`. */
  readonly about: string
}

/** A value with the variation made; the value itself stays as it was. */
export function vary(value: unknown, { path, value: other }: Variation): unknown {
  const [step, ...rest] = path
  if (step === undefined) return other
  if (Array.isArray(value)) {
    return value.map((item, at) => (String(at) === step ? varyInner(item, rest, other) : item))
  }
  const object = isObject(value) ? value : {}
  const inner = varyInner(object[step], rest, other)
  if (inner !== undefined) return { ...object, [step]: inner }
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step))
}

const varyInner = (value: unknown, path: readonly string[], other: unknown): unknown =>
  vary(value, { path, value: other, keyword: '', meant: 'odd', about: '' })

/** `/labels/0`, or `the body` for the root. */
export const placeOf = ({ path }: Pick<Variation, 'path'>): string =>
  path.length === 0 ? 'the body' : `/${path.join('/')}`
