import { describe, expect, it } from 'vitest'
import { matcherOf } from '../../../../contracts/check/reproduce/matcher.ts'

const matcherFor = (keyword: string, params: Readonly<Record<string, unknown>>) =>
  matcherOf({ in: 'body', pointer: '', message: '', schemaPointer: '', keyword, params })

/** Whether a value passes what a reproduction expects of it. */
function passes(matcher: string | undefined, value: unknown): boolean {
  const expectation = new Function('expect', 'value', `expect(value)${matcher}`)
  try {
    expectation(expect, value)
    return true
  } catch {
    return false
  }
}

type Row = readonly [
  keyword: string,
  params: Readonly<Record<string, unknown>>,
  right: readonly unknown[],
  wrong: readonly unknown[],
]

describe('what a reproduction expects of a value', () => {
  it.each<Row>([
    ['required', { missingProperty: 'a.b' }, [{ 'a.b': 1 }], [{ a: { b: 1 } }, {}]],
    ['additionalProperties', { additionalProperty: 'a.b' }, [{}], [{ 'a.b': 1 }]],
    ['enum', { allowedValues: ['a', 2] }, ['a', 2], ['b', '2']],
    ['const', { allowedValue: { a: [1] } }, [{ a: [1] }], [{ a: [2] }]],
    ['minimum', { limit: 3 }, [3, 4], [2]],
    ['maximum', { limit: 3 }, [2, 3], [4]],
    ['exclusiveMinimum', { limit: 3 }, [4], [3]],
    ['exclusiveMaximum', { limit: 3 }, [2], [3]],
    ['minLength', { limit: 2 }, ['ab', 'abc'], ['a']],
    ['maxLength', { limit: 2 }, ['a', 'ab'], ['abc']],
    ['minItems', { limit: 2 }, [[1, 2]], [[1]]],
    ['maxItems', { limit: 2 }, [[1, 2]], [[1, 2, 3]]],
    ['uniqueItems', { i: 0, j: 1 }, [[{ a: 1 }, { a: 2 }]], [[{ a: 1 }, { a: 1 }]]],
    ['pattern', { pattern: "^\\d+'\\/$" }, ["12'/"], ['12', "x12'/"]],
  ])('is what %s %o asks', (keyword, params, right, wrong) => {
    const matcher = matcherFor(keyword, params)

    expect(right.filter((value) => !passes(matcher, value))).toEqual([])
    expect(wrong.filter((value) => passes(matcher, value))).toEqual([])
  })

  it.each<readonly [string, readonly unknown[], readonly unknown[]]>([
    ['string', ['', 'a'], [1, null]],
    ['number', [1.5], ['1']],
    ['boolean', [false], [0]],
    ['object', [{}], [[], null, 'a']],
    ['integer', [1], [1.5, '1']],
    ['array', [[]], [{}, null]],
    ['null', [null], [0, {}]],
  ])('is the type %s', (type, right, wrong) => {
    const matcher = matcherFor('type', { type })

    expect(right.filter((value) => !passes(matcher, value))).toEqual([])
    expect(wrong.filter((value) => passes(matcher, value))).toEqual([])
  })

  it.each([
    ['date-time', '2026-01-31T10:20:30.5+01:00', '2026-01-31 10:20:30'],
    ['date', '2026-01-31', '31.1.2026'],
    ['time', '10:20:30Z', '10:20'],
    ['uuid', '0A1b2c3d-0000-4000-8000-0123456789ab', '0A1b2c3d'],
    ['email', 'ada@example.com', 'ada at example.com'],
    ['uri', 'urn:isbn:1', '/books/1'],
    ['url', 'https://example.com/a', 'ftp://example.com'],
    ['ipv4', '127.0.0.1', '::1'],
  ])('is the format %s', (format, right, wrong) => {
    const matcher = matcherFor('format', { format })

    expect([passes(matcher, right), passes(matcher, wrong)]).toEqual([true, false])
  })

  it.each([
    ['type', { type: ['string', 'null'] }],
    ['format', { format: 'duration' }],
    ['oneOf', {}],
  ])('is left open where one line cannot say it: %s %o', (keyword, params) => {
    expect(matcherFor(keyword, params)).toBeUndefined()
  })
})
