import type { Issue } from '../../openapi/contract.ts'
import { text } from './javascript.ts'

/**
 * Matcher of vitest for a value that fits its schema, such as `.toBeTypeOf('string')`, if the
 * value came with this issue. `undefined` where the keyword says more than one line can.
 */
export function matcherOf({ keyword, params }: Issue): string | undefined {
  return matchers[keyword]?.(params)
}

type WriteMatcher = (params: Readonly<Record<string, unknown>>) => string | undefined

const matchers: Readonly<Record<string, WriteMatcher>> = {
  required: ({ missingProperty }) => `.toHaveProperty([${json(missingProperty)}])`,
  additionalProperties: ({ additionalProperty }) =>
    `.not.toHaveProperty([${json(additionalProperty)}])`,
  type: ({ type }) => (typeof type === 'string' ? types[type] : undefined),
  enum: ({ allowedValues }) => `.toBeOneOf(${json(allowedValues)})`,
  const: ({ allowedValue }) => `.toEqual(${json(allowedValue)})`,
  minimum: ({ limit }) => `.toBeGreaterThanOrEqual(${json(limit)})`,
  maximum: ({ limit }) => `.toBeLessThanOrEqual(${json(limit)})`,
  exclusiveMinimum: ({ limit }) => `.toBeGreaterThan(${json(limit)})`,
  exclusiveMaximum: ({ limit }) => `.toBeLessThan(${json(limit)})`,
  minLength: ({ limit }) => sized(`>= ${json(limit)}`),
  maxLength: ({ limit }) => sized(`<= ${json(limit)}`),
  minItems: ({ limit }) => sized(`>= ${json(limit)}`),
  maxItems: ({ limit }) => sized(`<= ${json(limit)}`),
  uniqueItems: () =>
    '.toSatisfy((items) => new Set(items.map(JSON.stringify)).size === items.length)',
  pattern: ({ pattern }) => `.toMatch(new RegExp(${text(String(pattern))}))`,
  format: ({ format }) => formats[String(format)],
}

const json = (value: unknown): string => JSON.stringify(value) ?? 'undefined'

const sized = (comparison: string): string => `.toSatisfy(({ length }) => length ${comparison})`

const types: Readonly<Record<string, string>> = {
  string: ".toBeTypeOf('string')",
  number: ".toBeTypeOf('number')",
  boolean: ".toBeTypeOf('boolean')",
  object: '.toSatisfy((one) => one?.constructor === Object)',
  integer: '.toSatisfy(Number.isInteger)',
  array: '.toSatisfy(Array.isArray)',
  null: '.toBeNull()',
}

/** Near enough to tell a right value from the wrong one that came. */
const formats: Readonly<Record<string, string>> = {
  'date-time':
    '.toMatch(/^\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)$/)',
  date: '.toMatch(/^\\d{4}-\\d\\d-\\d\\d$/)',
  time: '.toMatch(/^\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)$/)',
  uuid: '.toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)',
  email: '.toMatch(/^[^@\\s]+@[^@\\s]+$/)',
  uri: '.toMatch(/^[a-z][a-z0-9+.-]*:\\S+$/i)',
  url: '.toMatch(/^https?:\\/\\/\\S+$/i)',
  ipv4: '.toMatch(/^\\d+\\.\\d+\\.\\d+\\.\\d+$/)',
}
