import { describe, expect, it } from 'vitest'
import { variationsOf } from '../../../../contracts/check/values/body-variations.ts'
import { placeOf, type Variation } from '../../../../contracts/check/values/variation.ts'
import type { Schema } from '../../../../contracts/openapi/contract.ts'
import { schemasOnly } from '../../../support/small-contract.ts'

const contract = schemasOnly()
const text = { type: 'string' }

/** `/a required invalid: undefined` */
const line = (one: Variation) =>
  `${placeOf(one)} ${one.keyword} ${one.meant}: ${JSON.stringify(one.value)}`

/** The variations of some keywords. */
const lines = (schema: Schema, value: unknown, ...keywords: readonly string[]) =>
  variationsOf(contract, schema, value)
    .filter(({ keyword }) => keywords.includes(keyword))
    .map(line)

describe('a list', () => {
  const bounds = (keywords: object, value: readonly unknown[]) =>
    lines({ type: 'array', ...keywords }, value, 'minItems', 'maxItems', 'uniqueItems')

  it('is tried on both sides of its bounds, each thing another', () => {
    expect(bounds({ items: text, minItems: 2, maxItems: 3 }, ['abc'])).toEqual([
      'the body minItems valid: ["abc0","abc1"]',
      'the body minItems invalid: ["abc0"]',
      'the body maxItems valid: ["abc0","abc1","abc2"]',
      'the body maxItems invalid: ["abc0","abc1","abc2","abc3"]',
    ])
    expect(bounds({ items: text, minItems: 0 }, ['abc'])).toEqual(['the body minItems valid: []'])
    expect(bounds({ items: text, maxItems: 1001 }, ['abc'])).toEqual([])
    expect(bounds({ items: text, maxItems: 1000 }, ['abc'])).toHaveLength(2)
  })

  it('tells how many things it holds', () => {
    const [first] = variationsOf(contract, { items: text, minItems: 2 }, ['a']).filter(
      ({ keyword }) => keyword === 'minItems',
    )

    expect(first?.about).toBe('2 things')
  })

  it.each<[unknown, unknown]>([
    ['a@x.example', ['a0@x.example', 'a1@x.example']],
    ['abcdefghijklmnop', ['abcdefghijkl0', 'abcdefghijkl1']],
    ['@x', ['@x0', '@x1']],
    [7, [7, 8]],
  ])('of things like %o holds %o', (first, expected) => {
    expect(bounds({ minItems: 2 }, [first])[0]).toBe(
      `the body minItems valid: ${JSON.stringify(expected)}`,
    )
  })

  it('of choices holds each of them once', () => {
    expect(bounds({ items: { enum: ['a', 'b'] }, minItems: 2 }, ['b'])[0]).toBe(
      'the body minItems valid: ["a","b"]',
    )
  })

  it('of things that cannot be told apart is only tried where it must be refused', () => {
    expect(bounds({ minItems: 2, maxItems: 2 }, [{}])).toEqual([
      'the body minItems invalid: [{}]',
      'the body maxItems invalid: [{},{},{}]',
    ])
  })

  it('that must be unique holds the same twice', () => {
    expect(bounds({ uniqueItems: true }, ['a'])).toEqual([
      'the body uniqueItems invalid: ["a","a"]',
    ])
    expect(bounds({ uniqueItems: true }, [])).toEqual([])
    expect(bounds({ uniqueItems: false }, ['a'])).toEqual([])
  })

  it('is varied in its first thing, never to one that it holds already', () => {
    const schema = { items: { enum: ['a', 'b', 'c'] } }

    expect(lines(schema, ['a', 'b'], 'enum')).toEqual([
      '/0 enum valid: "c"',
      '/0 enum invalid: "none-of-these"',
      '/0 enum invalid: "A"',
    ])
    expect(lines({ type: 'array' }, ['a'], 'type').filter((one) => one.startsWith('/0'))).toEqual(
      [],
    )
    expect(lines(schema, [], 'enum')).toEqual([])
  })
})

describe('an object', () => {
  const schema = {
    type: 'object',
    required: ['a', 'id'],
    properties: { a: text, b: text, id: { ...text, readOnly: true } },
  }

  it('is not tried with other values of what is read only', () => {
    expect(lines(schema, { a: 'x', id: 'x' }, 'type').join()).not.toContain('/id ')
  })

  it('is tried without each property that is there', () => {
    expect(lines(schema, { a: 'x', b: 'x', id: 'x' }, 'required')).toEqual([
      '/a required invalid: undefined',
      '/b required valid: undefined',
    ])
    expect(lines(schema, { a: 'x' }, 'required')).toEqual(['/a required invalid: undefined'])
  })

  it('is tried with an unknown property where none may be', () => {
    const unknown = '/x_not_documented additionalProperties invalid: "x"'

    expect(lines({ ...schema, additionalProperties: false }, {}, 'additionalProperties')).toEqual([
      unknown,
    ])
    expect(lines(schema, {}, 'additionalProperties')).toEqual([])
  })

  it('is tried empty where it must not be', () => {
    expect(lines({ ...schema, minProperties: 1 }, { a: 'x' }, 'minProperties')).toEqual([
      'the body minProperties invalid: {}',
    ])
    expect(lines({ ...schema, minProperties: 0 }, { a: 'x' }, 'minProperties')).toEqual([])
    expect(lines({ minProperties: 1, minItems: 1, items: text }, ['x'], 'minProperties')).toEqual(
      [],
    )
  })

  it('is varied inside, three levels deep', () => {
    const deep = (depth: number): Schema =>
      depth === 0
        ? { ...text, maxLength: 3 }
        : { type: 'object', properties: { a: deep(depth - 1) } }

    expect(lines(deep(3), { a: { a: { a: 'x' } } }, 'maxLength')).toEqual([
      '/a/a/a maxLength valid: "xab"',
      '/a/a/a maxLength invalid: "xabc"',
    ])
    expect(lines(deep(4), { a: { a: { a: { a: 'x' } } } }, 'maxLength')).toEqual([])
  })
})

describe('a value', () => {
  it('is varied by its type', () => {
    expect(lines({ type: 'integer', minimum: 1 }, 3, 'minimum')).toEqual([
      'the body minimum valid: 1',
      'the body minimum invalid: 0',
    ])
    expect(lines({ ...text, minLength: 1 }, 'abc', 'minLength')).toHaveLength(2)
    expect(lines({ minLength: 1 }, 'abc', 'minLength')).toEqual([])
    expect(lines({ ...text, minLength: 1 }, true, 'minLength')).toEqual([])
  })

  it('of few choices has no bounds', () => {
    expect(lines({ ...text, enum: ['a'], maxLength: 3 }, 'a', 'maxLength')).toEqual([])
  })

  it('may be null where that is documented, but no whole body', () => {
    const nullable = { type: ['string', 'null'], minLength: 1 }
    const isNull = (one: string) => one.endsWith('valid: null') && !one.includes('invalid')

    expect(lines(nullable, 'a', 'type', 'minLength').filter(isNull)).toEqual([])
    expect(lines(nullable, 'a', 'minLength')).toHaveLength(2)
    expect(lines({ properties: { a: nullable } }, { a: 'x' }, 'type').filter(isNull)).toEqual([
      '/a type valid: null',
    ])
  })
})
