import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryOf } from '../../../../contracts/check/values/arbitrary.ts'
import type { Schema } from '../../../../contracts/openapi/contract.ts'
import { schemasOnly } from '../../../support/small-contract.ts'

const text = { type: 'string' }

/** Many drawn values, the same ones each time. */
const drawn = (schema: Schema, schemas: object = {}): readonly unknown[] =>
  fc.sample(arbitraryOf(schemasOnly({ ...schemas }), schema) ?? fc.constant('none'), {
    ...{ numRuns: 300, seed: 1 },
  })

const texts = (schema: Schema): readonly string[] => drawn(schema).map(String)
const numbers = (schema: Schema): readonly number[] => drawn(schema).map(Number)
const range = (schema: Schema) => [Math.min(...numbers(schema)), Math.max(...numbers(schema))]
const lengths = (list: readonly { readonly length: number }[]) =>
  [...new Set(list.map(({ length }) => length))].toSorted((a, b) => a - b)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const lists = (schema: Schema) => drawn(schema).filter(isList)

describe('a drawn value', () => {
  it.each<[Schema, readonly unknown[]]>([
    [{ enum: ['a', 'b', null] }, ['a', 'b']],
    [{ const: 3 }, [3]],
    [{ type: 'boolean' }, [true, false]],
    [{ type: ['boolean', 'null'] }, [true, false, null]],
    [{ type: 'null' }, [null]],
  ])('of %o is one of %o, and each of them at times', (schema, all) => {
    expect(new Set(drawn(schema))).toEqual(new Set(all))
  })

  it('is null now and then where it may be', () => {
    const share = drawn({ ...text, type: ['string', 'null'] }).filter((one) => one === null).length

    expect(share).toBeGreaterThan(20)
    expect(share).toBeLessThan(100)
  })
})

describe('a drawn number', () => {
  it.each<[Schema, number, number]>([
    [{ type: 'integer', minimum: 1, maximum: 4 }, 1, 4],
    [{ type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 4 }, 2, 3],
    [{ type: 'integer', multipleOf: 5, minimum: 4, maximum: 11 }, 5, 10],
    [{ type: 'number', minimum: 1, maximum: 2 }, 1, 2],
    [{ type: 'number', exclusiveMinimum: 1, exclusiveMaximum: 2 }, 1, 2],
    [{ type: 'number', minimum: 0.3, maximum: 1.1 }, 0.5, 1],
  ])('of %o lies between %d and %d', (schema, least, most) => {
    expect(range(schema)).toEqual([least, most])
  })

  it.each<[Schema, number, number]>([
    [{ type: 'integer' }, -999, 1001],
    [{ type: 'integer', minimum: 5000 }, 5000, 7000],
    [{ type: 'number' }, -1000, 1000],
    [{ type: 'number', minimum: 5000 }, 5000, 7000],
  ])('of %o is bounded by us: from %d to %d', (schema, least, most) => {
    const [low = 0, high = 0] = range(schema)

    expect(low).toBeGreaterThanOrEqual(least)
    expect(low).toBeLessThan(least + 20)
    expect(high).toBeLessThanOrEqual(most)
    expect(high).toBeGreaterThan(most - 20)
  })

  it('is whole, or made of quarters', () => {
    expect(numbers({ type: 'integer' }).every(Number.isInteger)).toBe(true)
    expect(numbers({ type: 'number' }).every((one) => Number.isInteger(one * 4))).toBe(true)
    expect(numbers({ type: 'number' }).some((one) => !Number.isInteger(one * 2))).toBe(true)
  })

  it('keeps its step', () => {
    const schema = { type: 'integer', multipleOf: 5, minimum: 0, maximum: 20 }

    expect(new Set(numbers(schema))).toEqual(new Set([0, 5, 10, 15, 20]))
  })

  it('keeps a step that is a fraction, as decimals are written', () => {
    const schema = { type: 'number', multipleOf: 0.1, minimum: 0.1, maximum: 0.7 }

    expect(new Set(numbers(schema))).toEqual(new Set([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]))
  })

  it('with bounds of 64 bits is exact', () => {
    const most = Number(9223372036854775807n)
    const drawn = numbers({ type: 'integer', minimum: -most, maximum: most })

    expect(drawn.every(Number.isSafeInteger)).toBe(true)
  })
})

describe('a drawn object', () => {
  it('has what is required always, the rest at times, and nothing that is read only', () => {
    const properties = { a: text, b: text, id: { ...text, readOnly: true } }
    const keys = drawn({ properties, required: ['a', 'id'] }).map((one) =>
      Object.keys(Object(one)).toSorted().join(),
    )

    expect(new Set(keys)).toEqual(new Set(['a', 'a,b']))
  })

  it('that holds itself ends', () => {
    const Node = {
      properties: { node: { $ref: '#/components/schemas/Node' }, a: text },
      required: ['a'],
    }
    const depths = drawn({ $ref: '#/components/schemas/Node' }, { Node }).map(
      (one) => JSON.stringify(one).split('"node"').length - 1,
    )

    expect(Math.max(...depths)).toBe(5)
  })

  it('inside lists that hold it ends', () => {
    const Node = {
      properties: { nodes: { items: { $ref: '#/components/schemas/Node' }, maxItems: 1 } },
    }
    const depths = drawn({ $ref: '#/components/schemas/Node' }, { Node }).map(
      (one) => JSON.stringify(one).split('"nodes"').length - 1,
    )

    expect(Math.max(...depths)).toBe(3)
  })
})

describe('a drawn list', () => {
  it.each<[object, readonly number[]]>([
    [{}, [0, 1, 2, 3, 4]],
    [{ minItems: 1, maxItems: 2 }, [1, 2]],
    [{ minItems: 2 }, [2, 3, 4]],
    [{ minItems: 6 }, [6]],
    [{ maxItems: 90 }, [0, 1, 2, 3, 4]],
    [{ minItems: 3, maxItems: 90 }, [3, 4, 5, 6, 7]],
  ])('with %o has %o things', (keywords, expected) => {
    expect(lengths(lists({ type: 'array', items: { type: 'integer' }, ...keywords }))).toEqual(
      expected,
    )
  })

  it('holds nothing twice', () => {
    const schema = { items: { properties: { a: { type: 'boolean' } } }, minItems: 3, maxItems: 3 }
    const distinct = lists(schema).map(
      (list) => new Set(list.map((one) => JSON.stringify(one))).size,
    )

    expect(new Set(distinct)).toEqual(new Set([3]))
  })

  it('of anything holds texts', () => {
    expect(
      lists({ type: 'array', minItems: 1 })
        .flat()
        .every((one) => typeof one === 'string'),
    ).toBe(true)
  })
})

describe('a drawn text', () => {
  it.each<[string, RegExp]>([
    ['email', /^[a-z][a-z0-9]{0,20}@[a-z][a-z0-9]{0,20}\.example\.com$/],
    ['uri', /^https:\/\/[a-z][a-z0-9]{0,20}\.example\.com\/[a-z][a-z0-9]{0,30}$/],
    ['url', /^https:\/\/[a-z][a-z0-9]{0,20}\.example\.com\/[a-z][a-z0-9]{0,30}$/],
    ['uri-reference', /^\/[a-z][a-z0-9]{0,30}$/],
    ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ['date-time', /^(19[7-9]\d|20\d\d)-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$|^2[01]\d\d-/],
    ['date', /^(19[7-9]\d|2[01]\d\d)-\d\d-\d\d$/],
    ['ipv4', /^192\.0\.\d{1,3}\.\d{1,3}$/],
    ['ipv6', /^2001:db8::\d{1,3}$/],
    ['hostname', /^[a-z][a-z0-9]{0,20}\.example\.com$/],
  ])('of the format %s is a plain one', (format, plain) => {
    const all = texts({ ...text, format })

    expect(all.filter((one) => !plain.test(one))).toEqual([])
    expect(new Set(all).size).toBeGreaterThan(100)
  })

  it('fits its pattern', () => {
    expect(texts({ ...text, pattern: '^[A-Z]{2}$' }).every((one) => /^[A-Z]{2}$/.test(one))).toBe(
      true,
    )
  })

  it('of a pattern that nobody can draw is any', () => {
    expect(new Set(texts({ ...text, pattern: '^(?<=x)Q' })).size).toBeGreaterThan(100)
  })

  it('has a length within its bounds, and no blanks around it', () => {
    const graphemes = (keywords: object) => texts({ ...text, ...keywords })
    const most = (list: readonly string[]) => Math.max(...list.map((one) => one.length))

    expect(graphemes({}).every((one) => one === one.trim())).toBe(true)
    expect(graphemes({}).some((one) => one === '')).toBe(true)
    expect(most(graphemes({ maxLength: 3 }))).toBeLessThan(13)
    expect(graphemes({ minLength: 100 }).every((one) => one.length > 90)).toBe(true)
  })
})
