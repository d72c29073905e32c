import { describe, expect, it } from 'vitest'
import {
  exampleBody,
  type Naming,
  namingProperty,
  validBody,
  validProperty,
} from '../../../../contracts/check/values/valid-value.ts'
import type { MediaType, Schema } from '../../../../contracts/openapi/contract.ts'
import { schemasOnly, viewed } from '../../../support/small-contract.ts'

const contract = schemasOnly()
const naming: Naming = { prefix: 'run', number: 7, known: new Map([['orgid', '42']]) }

const media = (schema: Schema | undefined, ...examples: unknown[]): MediaType => ({
  ...{ name: 'application/json', schema, examples },
  ...{ pointer: '', extensions: {} },
})

const body = (schema: Schema, { optional = true, number = 7 } = {}) =>
  validBody(contract, media(schema), { naming: { ...naming, number }, optional })

const value = (schema: Schema, name = 'size', number = 7) =>
  validProperty(contract, schema, { name, naming: { ...naming, number } })

const text = { type: 'string' }

describe('a body of the run', () => {
  const schema = {
    type: 'object',
    required: ['name', 'id'],
    properties: {
      id: { type: 'string', readOnly: true },
      name: text,
      note: text,
      inner: { properties: { a: text }, required: ['a'] },
    },
  }

  it('writes all that may be written, and nothing that is read only', () => {
    expect(body(schema)).toEqual({ name: 'run-7', note: 'run-7', inner: { a: 'run-7' } })
  })

  it('writes only what must be', () => {
    expect(body(schema, { optional: false })).toEqual({ name: 'run-7' })
  })

  it('is a text where nothing says what it is', () => {
    expect(validBody(contract, media(undefined), { naming, optional: true })).toBe('run-7')
  })

  it('ends where a schema holds itself, save for what is required', () => {
    const Tree = {
      type: 'object',
      properties: { leaf: text, tree: { $ref: '#/components/schemas/Tree' } },
    }
    const nested = validBody(schemasOnly({ Tree }), media({ $ref: '#/components/schemas/Tree' }), {
      ...{ naming, optional: true },
    })
    const leaf = 'run-7'

    expect(nested).toEqual({ leaf, tree: { leaf, tree: { leaf, tree: { leaf, tree: {} } } } })
  })
})

describe('a property', () => {
  it.each<[string, Schema, unknown]>([
    ['orgId', text, '42'],
    ['org_id', {}, '42'],
    ['ORG-ID', { type: 'integer' }, 42],
    ['orgId', { type: 'boolean' }, true],
    ['orgId', { type: 'number', maximum: 1 }, 1],
  ])('%s of %o has the id that is known: %o', (name, schema, expected) => {
    expect(value(schema, name)).toBe(expected)
  })

  it.each<[Schema, unknown]>([
    [{ enum: ['a', 'b'], default: 'a' }, 'b'],
    [{ enum: ['a', 'b'], default: 'b' }, 'a'],
    [{ enum: ['a'], default: 'a' }, 'a'],
    [{ const: 3 }, 3],
    [{ type: 'boolean' }, true],
    [{ type: 'boolean', default: false }, true],
    [{ type: 'boolean', default: true }, false],
    [{ type: 'null' }, null],
  ])('%o has another value than its default: %o', (schema, expected) => {
    expect(value(schema)).toBe(expected)
  })

  it.each<[Schema, number, number]>([
    [{ type: 'integer' }, 7, 27],
    [{ type: 'integer', minimum: 10 }, 0, 13],
    [{ type: 'integer', minimum: 10 }, 1, 44],
    [{ type: 'integer', exclusiveMinimum: 10 }, 0, 14],
    [{ type: 'integer', multipleOf: 5 }, 0, 20],
    [{ type: 'integer', minimum: 1, maximum: 4 }, 0, 4],
    [{ type: 'integer', minimum: 1, maximum: 3 }, 0, 2],
    [{ type: 'integer', minimum: 1, maximum: 1 }, 0, 1],
    [{ type: 'integer', minimum: 1, exclusiveMaximum: 5 }, 0, 4],
    [{ type: 'integer', minimum: 1, exclusiveMaximum: 4 }, 0, 2],
    [{ type: 'number' }, 0, 4.25],
    [{ type: 'number', multipleOf: 0.5 }, 0, 2],
    [{ type: 'number', maximum: 4 }, 0, 4],
    [{ type: 'number', maximum: 4.25 }, 0, 4.25],
  ])('%o with the number %i is %d', (schema, number, expected) => {
    expect(value(schema, 'size', number)).toBe(expected)
  })

  it.each<[Schema, unknown]>([
    [{ items: text }, ['run-70', 'run-71']],
    [{ items: text, maxItems: 1 }, ['run-70']],
    [{ items: text, minItems: 3 }, ['run-70', 'run-71', 'run-72']],
    [{ type: 'array' }, []],
    [{ items: { enum: ['a', 'b', 'c'] } }, ['a', 'b']],
    [{ items: { enum: ['b', 'a'] }, minItems: 1, maxItems: 1 }, ['b']],
  ])('of the list %o is %o', (schema, expected) => {
    expect(value(schema)).toEqual(expected)
  })

  it('of a required list has as few things as may be', () => {
    const list = (keywords: object) =>
      body(
        { required: ['a'], properties: { a: { items: text, ...keywords } } },
        { optional: false },
      )

    expect(list({})).toEqual({ a: [] })
    expect(list({ minItems: 1 })).toEqual({ a: ['run-70'] })
  })

  it('of lists of lists ends', () => {
    const List = { items: { $ref: '#/components/schemas/List' } }
    const lists = (keywords: object) => {
      const schema = { ...List, ...keywords }
      const all = schemasOnly({ List: schema })
      const drawn = validBody(all, media({ $ref: '#/components/schemas/List' }), {
        ...{ naming, optional: true },
      })
      return JSON.stringify(drawn)
    }

    expect(lists({ maxItems: 1 })).toBe('[[[[[[]]]]]]')
    expect(JSON.stringify(value({ items: { items: { items: text } }, maxItems: 1 }))).toBe(
      '[[["run-7000","run-7001"],["run-7010","run-7011"]]]',
    )
  })

  it('without a type is an object where it has properties', () => {
    expect(value({ oneOf: [{ properties: { a: text } }] })).toEqual({ a: 'run-7' })
  })
})

describe('the example of a contract', () => {
  const schema = {
    required: ['size'],
    properties: { size: { type: 'integer' }, name: { ...text, maxLength: 4 }, note: text },
  }

  it('is sent with a name of the run', () => {
    const example = { size: 3, name: 'Emma', note: 'x' }

    expect(exampleBody(contract, media(schema, example), naming)).toEqual({
      ...example,
      name: 'un-7',
    })
  })

  it('stays as it is where nothing in it is a name', () => {
    expect(exampleBody(contract, media(schema, { size: 3 }), naming)).toEqual({ size: 3 })
    expect(exampleBody(contract, media(schema, 'plain'), naming)).toBe('plain')
    expect(exampleBody(contract, media(undefined, { name: 'x' }), naming)).toEqual({ name: 'x' })
  })
})

describe('the property that names a thing', () => {
  const named = (properties: object, required: readonly string[] = []) =>
    namingProperty(contract, viewed({ properties, required }))

  it.each(['name', 'title', 'displayName', 'team_name', 'slug', 'e-mail', 'label', 'key'])(
    'is %s, before any that is required',
    (name) => {
      expect(named({ other: text, [name]: text }, ['other'])).toBe(name)
    },
  )

  it.each(['names', 'surname', 'filename'])('is not %s', (name) => {
    expect(named({ other: text, [name]: text }, ['other'])).toBe('other')
  })

  it('is else the first text that is required', () => {
    expect(named({ a: text, b: text, c: text }, ['b', 'c'])).toBe('b')
    expect(named({ a: text })).toBeUndefined()
  })

  it.each<[string, Schema]>([
    ['a number', { type: 'integer' }],
    ['a choice', { type: 'string', enum: ['a'] }],
    ['read only', { type: 'string', readOnly: true }],
  ])('is none that is %s', (_, name) => {
    expect(named({ name, other: text }, ['name', 'other'])).toBe('other')
  })

  it('is one of those that are there', () => {
    const view = viewed({ properties: { name: text, title: text } })

    expect(namingProperty(contract, view, ['size', 'title'])).toBe('title')
  })
})

describe('a free-form map', () => {
  const drawn = (schema: object, optional = true) =>
    validBody(
      schemasOnly(),
      {
        name: 'application/json',
        schema: { ...schema },
        pointer: '',
        examples: [],
        extensions: {},
      },
      { naming: { prefix: 'check', number: 3, known: new Map() }, optional },
    )
  const map = { type: 'object', additionalProperties: { type: 'integer', minimum: 5 } }

  it('has entries of its schema, with names in mixed case', () => {
    expect(drawn(map)).toEqual({ Key_1: expect.any(Number), Key_2: expect.any(Number) })
    expect(drawn({ type: 'object' })).toEqual({
      Key_1: expect.any(String),
      Key_2: expect.any(String),
    })
    expect(drawn({ ...map, maxProperties: 1 })).toEqual({ Key_1: expect.any(Number) })
    expect(drawn({ ...map, propertyNames: { pattern: '^[a-z]{3}$' } })).toEqual(
      expect.not.objectContaining({ Key_1: expect.anything() }),
    )
  })

  it('is empty where it may be left out, is closed, or has properties of its own', () => {
    expect(drawn(map, false)).toEqual({})
    expect(drawn({ ...map, minProperties: 1 }, false)).not.toEqual({})
    expect(drawn({ type: 'object', additionalProperties: false })).toEqual({})
    expect(drawn({ ...map, properties: { a: { type: 'integer' } } })).toEqual({
      a: expect.any(Number),
    })
  })
})
