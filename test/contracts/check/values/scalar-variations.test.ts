import { describe, expect, it } from 'vitest'
import {
  type Bare,
  choiceVariations,
  numberVariations,
  textVariations,
  typeVariations,
} from '../../../../contracts/check/values/scalar-variations.ts'
import type { Schema } from '../../../../contracts/openapi/contract.ts'
import { viewed } from '../../../support/small-contract.ts'

/** `minLength valid: abc` */
const line = ({ keyword, meant, value }: Bare) => `${keyword} ${meant}: ${JSON.stringify(value)}`

const texts = (keywords: object, value: string) =>
  textVariations(viewed({ type: 'string', ...keywords }), value)
const bounds = (keywords: object, value: string) =>
  texts(keywords, value)
    .filter(({ meant }) => meant !== 'odd')
    .map(line)
const odd = (keywords: object) =>
  texts(keywords, 'x').flatMap(({ meant, about }) => (meant === 'odd' ? [about] : []))

describe('a text', () => {
  it('is tried on both sides of its least length', () => {
    expect(bounds({ minLength: 2 }, 'name-1')).toEqual([
      'minLength valid: "-1"',
      'minLength invalid: "1"',
    ])
    expect(bounds({ minLength: 1 }, 'name-1')).toEqual([
      'minLength valid: "1"',
      'minLength invalid: ""',
    ])
    expect(bounds({ minLength: 0 }, 'name-1')).toEqual([])
  })

  it('is tried on both sides of its greatest length, its end kept where it is cut', () => {
    expect(bounds({ maxLength: 4 }, 'name-1')).toEqual([
      'maxLength valid: "me-1"',
      'maxLength invalid: "ame-1"',
    ])
    expect(bounds({ maxLength: 8 }, 'name-1')).toEqual([
      'maxLength valid: "name-1ab"',
      'maxLength invalid: "name-1abc"',
    ])
    expect(bounds({ maxLength: 5000 }, 'a')).toHaveLength(2)
    expect(bounds({ maxLength: 5001 }, 'a')).toEqual([])
    expect(bounds({}, 'a')).toEqual([])
  })

  it('with a format is only too long, and not as the format says', () => {
    const wrong = ['not as the format says', '@', '2026-13-45', '']

    expect(bounds({ format: 'email', minLength: 3, maxLength: 5 }, 'a@b')).toEqual([
      'maxLength invalid: "a@baaa"',
      ...wrong.map((text) => `format invalid: "${text}"`),
    ])
    expect(bounds({ format: 'uuid' }, 'a').at(-1)).toBe('format invalid: ""')
    expect(texts({ format: 'uuid' }, 'a').map(({ about }) => about)).toEqual([
      ...Array(3).fill('no uuid'),
      'empty, where a uuid belongs',
    ])
    expect(bounds({ format: 'uri', maxLength: 5000 }, 'a')).toHaveLength(5)
    expect(bounds({ format: 'uri', maxLength: 5001 }, 'a')).toHaveLength(4)
  })

  it('with a pattern is only too long, and outside of it', () => {
    expect(bounds({ pattern: '^a', minLength: 1, maxLength: 1 }, 'a')).toEqual([
      'maxLength invalid: "aa"',
      'pattern invalid: "a !"',
      'pattern invalid: " "',
      'pattern invalid: "ü§/%"',
    ])
    expect(odd({ pattern: '^a' })).toEqual([])
    expect(odd({ format: 'email' })).toEqual([])
  })

  it('may be odd as far as its length allows', () => {
    const all = [
      'with a NUL',
      'with an emoji and directions',
      'with half a surrogate pair',
      'with quotes and signs',
      'of ten thousand characters',
    ]

    expect(odd({})).toEqual(all)
    expect(odd({ maxLength: 9999 })).toEqual(all.slice(0, 4))
    expect(odd({ maxLength: 3 })).toEqual(['with a NUL', 'with half a surrogate pair'])
    expect(odd({ maxLength: 2 })).toEqual(['with half a surrogate pair'])
  })
})

describe('a number', () => {
  const numbers = (keywords: Schema) => numberVariations(viewed(keywords)).map(line)

  it('is tried on both sides of its bounds', () => {
    expect(numbers({ type: 'integer', minimum: 1, maximum: 9 })).toEqual([
      'minimum valid: 1',
      'minimum invalid: 0',
      'maximum valid: 9',
      'maximum invalid: 10',
      'type invalid: 2.5',
    ])
    expect(numbers({ type: 'number', minimum: 1, maximum: 9 })).toEqual([
      'minimum valid: 1',
      'minimum invalid: 0.5',
      'maximum valid: 9',
      'maximum invalid: 9.5',
    ])
  })

  it('is tried at the bounds that it may not reach', () => {
    expect(numbers({ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 5 })).toEqual([
      'exclusiveMinimum invalid: 0',
      'exclusiveMaximum invalid: 5',
      'type odd: 1e+300',
    ])
  })

  it('goes by its steps', () => {
    expect(numbers({ type: 'integer', multipleOf: 6, minimum: 6, maximum: 12 })).toEqual([
      'minimum valid: 6',
      'minimum invalid: 0',
      'maximum valid: 12',
      'maximum invalid: 18',
      'type invalid: 7.5',
      'multipleOf invalid: 8',
    ])
    expect(numbers({ type: 'number', multipleOf: 6, maximum: 6 })).toContain(
      'multipleOf invalid: 2',
    )
  })

  it('is not tried at bounds of 64 bits, for which the nearest number is sent', () => {
    const [most, least] = [9223372036854775807n, -9223372036854775808n].map(Number)

    expect(numbers({ type: 'integer', minimum: 0, maximum: most })).toEqual([
      ...['minimum valid: 0', 'minimum invalid: -1', 'type invalid: 1.5'],
    ])
    expect(numbers({ type: 'integer', minimum: least, maximum: 9 })).not.toContainEqual(
      expect.stringMatching(/^minimum/),
    )
  })

  it('is written without the noise of binary fractions', () => {
    expect(numbers({ type: 'number', multipleOf: 0.1, minimum: 0.3, maximum: 0.6 })).toEqual([
      ...['minimum valid: 0.3', 'minimum invalid: 0.2'],
      ...['maximum valid: 0.6', 'maximum invalid: 0.7'],
      expect.stringMatching(/^multipleOf invalid: 0\.3333/),
    ])
  })

  it('is very great where nothing bounds it', () => {
    expect(numbers({ type: 'integer' })).toEqual([
      'type invalid: 1.5',
      'type odd: 2147483648',
      'type odd: 9007199254740991',
    ])
    expect(numbers({ type: 'number' })).toEqual(['type odd: 1e+300'])
  })
})

describe('a choice', () => {
  const choices = (list: readonly unknown[], value: unknown) =>
    choiceVariations(viewed({ enum: list }), value).map(line)

  it('is each of the others, and none that is not there', () => {
    expect(choices(['a', 'b', 'c'], 'b')).toEqual([
      'enum valid: "a"',
      'enum valid: "c"',
      'enum invalid: "none-of-these"',
      'enum invalid: "A"',
    ])
  })

  it('is in capitals only where that is another text', () => {
    expect(choices([1, 'A', 'Bc'], 1)).toContain('enum invalid: "BC"')
    expect(choices([1, 'A'], 1)).toEqual(['enum valid: "A"', 'enum invalid: "none-of-these"'])
  })

  it('is one of the first twelve of many', () => {
    const many = Array.from({ length: 20 }, (_, at) => at)

    expect(choices(many, 0).filter((one) => one.includes(' valid'))).toHaveLength(12)
  })

  it('is nothing where there is none', () => {
    expect(choiceVariations(viewed({ type: 'string' }), 'a')).toEqual([])
  })
})

describe('a value of another type', () => {
  const others = (schema: Schema, value: unknown) => typeVariations(viewed(schema), value).map(line)
  const wrong = (...values: unknown[]) =>
    values.map((value) => `type invalid: ${JSON.stringify(value)}`)

  it.each<[Schema, unknown, readonly unknown[]]>([
    [{ type: 'string' }, 'a', [12345, true, [], {}, null]],
    [{ type: 'integer' }, 7, ['7', 'text', true, [], {}, null]],
    [{ type: 'number' }, 0.5, ['0.5', 'text', true, [], {}, null]],
    [{ type: 'boolean' }, false, ['false', 'text', 12345, [], {}, null]],
    [{ type: 'array' }, [], ['text', 12345, true, {}, null]],
    [{ type: 'object' }, {}, ['text', 12345, true, [], null]],
    [{ type: ['string', 'null'] }, '', [12345, true, [], {}]],
    [{}, 'a', []],
  ])('than %o says, of which %o is one, is one of %o', (schema, value, expected) => {
    expect(others(schema, value)).toEqual(wrong(...expected))
  })

  it('may be null where that is documented', () => {
    expect(others({ type: ['string', 'null'] }, 'a').at(-1)).toBe('type valid: null')
    expect(others({ type: ['string', 'null'] }, null)).not.toContain('type valid: null')
  })
})
