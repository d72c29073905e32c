import { describe, expect, it } from 'vitest'
import { choicesOf, numberIn, viewOf } from '../../../../contracts/check/values/view.ts'
import type { Schema } from '../../../../contracts/openapi/contract.ts'
import { schemasOnly, viewed } from '../../../support/small-contract.ts'

const text = { type: 'string' }

describe('the view of a schema', () => {
  it.each<[Schema, string | undefined, boolean]>([
    [{ type: 'string' }, 'string', false],
    [{ type: ['null', 'integer'] }, 'integer', true],
    [{ type: ['string', 'null'] }, 'string', true],
    [{ type: 'null' }, 'null', true],
    [{ type: 'null', enum: [null] }, 'null', true],
    [{ nullable: true, 'x-a': 1 }, undefined, true],
    [{ properties: {} }, 'object', false],
    [{ items: text }, 'array', false],
    [{ enum: ['a'] }, 'string', false],
    [{ enum: [1] }, 'number', false],
    [{ const: true }, 'boolean', false],
    [{}, undefined, false],
    [true, undefined, false],
    [{ oneOf: [{ type: 'null' }, text] }, 'string', true],
    [{ anyOf: [text, { type: 'null' }] }, 'string', true],
    [{ anyOf: [text, { type: 'integer' }] }, 'string', false],
    [{ allOf: [text, { minLength: 1 }] }, 'string', false],
  ])('%o has the type %s, nullable: %o', (schema, type, nullable) => {
    expect(viewed(schema)).toMatchObject({ type, nullable })
  })

  it('merges what allOf, oneOf and the schema itself say', () => {
    const view = viewed({
      allOf: [
        { properties: { a: text, b: true }, required: ['a'], maxProperties: 3 },
        { properties: { c: text }, required: ['c'] },
      ],
      oneOf: [{ properties: { d: text } }, { properties: { e: text } }],
      properties: { b: { type: 'integer' } },
      maxProperties: 2,
    })

    expect([...view.properties.keys()].toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect(view.properties.get('b')).toEqual({ type: 'integer' })
    expect([...view.required]).toEqual(['a', 'c'])
    expect(view.keywords).toEqual({ maxProperties: 2 })
  })

  it('follows references and keeps what stands beside them', () => {
    const schemas = { Name: { type: 'string', maxLength: 5 } }
    const view = viewed(
      { $ref: '#/components/schemas/Name', readOnly: true, maxLength: 3 },
      schemas,
    )

    expect(view.type).toBe('string')
    expect(view.keywords).toEqual({ maxLength: 3, readOnly: true })
  })

  it('sees null behind a reference', () => {
    const Nothing = { type: 'null' }
    const one = { oneOf: [{ $ref: '#/components/schemas/Nothing' }, text] }

    expect(viewed(one, { Nothing })).toMatchObject({ type: 'string', nullable: true })
  })

  it('ends where allOf leads back', () => {
    const Node = { type: 'object', allOf: [{ $ref: '#/components/schemas/Node' }], title: 'x' }

    expect(viewed({ $ref: '#/components/schemas/Node' }, { Node })).toMatchObject({
      type: 'object',
      keywords: { title: 'x' },
    })
  })

  it.each<[Schema, boolean]>([
    [{ additionalProperties: false }, true],
    [{ unevaluatedProperties: false }, true],
    [{ additionalProperties: true }, false],
    [{ additionalProperties: text }, false],
    [{}, false],
  ])('%o is closed: %o', (schema, closed) => {
    expect(viewed(schema).closed).toBe(closed)
  })

  it('of a list knows its things, also where they are true', () => {
    expect(viewed({ items: text }).items).toEqual(text)
    expect(viewed({ type: 'array', items: true }).items).toBe(true)
    expect(viewed({ type: 'array' }).items).toBeUndefined()
  })

  it('is read once for each schema', () => {
    const contract = schemasOnly()
    const schema = { type: 'string' }

    expect(viewOf(contract, schema)).toBe(viewOf(contract, schema))
    expect(viewOf(schemasOnly(), schema)).not.toBe(viewOf(contract, schema))
  })

  it('of no schema says nothing', () => {
    expect(viewOf(schemasOnly(), undefined)).toMatchObject({ type: undefined, keywords: {} })
  })
})

describe('keywords', () => {
  it('are read as numbers where they are', () => {
    expect(numberIn(viewed({ minimum: 0 }), 'minimum')).toBe(0)
    expect(numberIn(viewed({ default: '1' }), 'default')).toBeUndefined()
  })

  it.each<[Schema, readonly unknown[]]>([
    [{ enum: ['a', null, 1] }, ['a', 1]],
    [{ const: 0, enum: [0, 1] }, [0]],
    [{ type: 'string' }, []],
  ])('%o allow the choices %o', (schema, choices) => {
    expect(choicesOf(viewed(schema))).toEqual(choices)
  })
})
