import type { Shift } from './diff-schemas.ts'
import { isObject, type JsonObject } from './reference.ts'

/** A keyword that changed, in words. */
export type KeywordChange = readonly [shift: Shift, message: string]

/** Each of these, new, allows fewer values. */
const restrictions = [
  ...['pattern', 'format', 'multipleOf', 'uniqueItems', 'dependentRequired', 'dependentSchemas'],
  ...['propertyNames', 'contains', 'minContains', 'prefixItems', 'patternProperties'],
  ...['unevaluatedProperties', 'unevaluatedItems', 'not', 'if', 'then', 'else'],
]

/** These allow no other values; a client may notice them all the same. */
const annotations = ['default', 'deprecated', 'discriminator']

/** Keywords of two schemas that are not sets, bounds or schemas of their own to be compared. */
export function compareKeywords(from: JsonObject, to: JsonObject): readonly KeywordChange[] {
  const changed = (keyword: string) =>
    !isEqualJson(from[keyword], to[keyword]) &&
    !(saysNothing(from[keyword], keyword) && saysNothing(to[keyword], keyword))
  const told = (keyword: string, shift: Shift): KeywordChange => [
    shift,
    `"${keyword}" was ${show(from[keyword])} and is ${show(to[keyword])}`,
  ]
  return [
    ...restrictions.filter(changed).map((keyword) => told(keyword, shiftOf(from, to, keyword))),
    ...annotations
      .filter((keyword) => changed(keyword) && !(isUnset(from[keyword]) && isUnset(to[keyword])))
      .map((keyword) => told(keyword, 'neither')),
  ]
}

function shiftOf(from: JsonObject, to: JsonObject, keyword: string): Shift {
  if (saysNothing(from[keyword], keyword)) return 'narrower'
  return saysNothing(to[keyword], keyword) ? 'wider' : 'different'
}

/** `uniqueItems: false` says nothing; as a schema, `false` allows nothing. */
const saysNothing = (value: unknown, keyword: string): boolean =>
  value === undefined || value === (keyword !== 'uniqueItems')

const isUnset = (value: unknown): boolean => value === undefined || value === false

export const show = (value: unknown): string =>
  value === undefined ? 'not set' : JSON.stringify(value)

/** True if two values are the same JSON, whatever the order of their properties. */
export const isEqualJson = (a: unknown, b: unknown): boolean => stableJson(a) === stableJson(b)

/** JSON with its properties in the order of their names. */
export function stableJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
