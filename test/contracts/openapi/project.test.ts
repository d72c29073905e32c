import { expect, test } from 'vitest'
import { answerOf, contractOf, library } from '../../fixtures/library.ts'

function project(schema: unknown, value: unknown, schemas?: Record<string, unknown>): string {
  const contract = contractOf(schema, schemas)
  return JSON.stringify(contract.project(answerOf(contract), value))
}

const text = { type: 'string' }

test('declared properties are kept, in declared order', () => {
  const contract = library()
  const book = { notes: { z: 1, a: { b: 2 } }, extra: 1, title: 'Dune', id: '00ab' }
  const kept = contract.project(answerOf(contract, 'getBook'), book)
  expect(JSON.stringify(kept)).toBe('{"id":"00ab","title":"Dune","notes":{"z":1,"a":{"b":2}}}')
})

test('null is kept, undefined and writeOnly properties are dropped', () => {
  const contract = library()
  const book = { id: null, title: undefined, password: 'x', labels: { b: 'x', a: 'y' } }
  expect(contract.project(answerOf(contract, 'getBook'), book)).toEqual({
    id: null,
    labels: { b: 'x', a: 'y' },
  })
  expect(contract.project(answerOf(contract, 'getBook'), null)).toBeNull()
})

test('a schema that holds itself is followed as deep as the value goes', () => {
  const contract = library()
  const book = { id: '1', x: 1, sequel: { id: '2', x: 1, sequel: { id: '3', x: 1 } } }
  expect(contract.project(answerOf(contract, 'getBook'), book)).toEqual({
    id: '1',
    sequel: { id: '2', sequel: { id: '3' } },
  })
})

test('the discriminator picks the branch; inherited properties come first', () => {
  const contract = library()
  const [adult, child] = [
    { card: 1, guardian: 'x', name: 'A', kind: 'ADULT' },
    { card: 1, name: 'C', kind: 'CHILD', guardian: 'A' },
  ]
  const kept = contract.project(answerOf(contract, 'listMembers'), [adult, child])
  expect(JSON.stringify(kept)).toBe(
    '[{"kind":"ADULT","name":"A","card":1},{"guardian":"A","kind":"CHILD","name":"C"}]',
  )
})

test('own properties that name every inherited one set the order', () => {
  const schemas = { Base: { properties: { a: text, c: text } } }
  const allOf = [{ $ref: '#/components/schemas/Base' }]
  const value = { a: 1, b: 2, c: 3 }
  expect(project({ allOf, properties: { b: text } }, value, schemas)).toBe('{"a":1,"c":3,"b":2}')
  expect(project({ allOf, properties: { c: {}, b: text, a: {} } }, value, schemas)).toBe(
    '{"c":3,"b":2,"a":1}',
  )
})

test('alternatives without a discriminator keep what any of them declares', () => {
  const oneOf = [
    { properties: { a: { properties: { x: {} } } } },
    { properties: { a: { properties: { y: {} } } } },
  ]
  expect(project({ oneOf }, { a: { x: 1, y: 2, z: 3 }, b: 1 })).toBe('{"a":{"x":1,"y":2}}')
  const anyOf = [{ type: 'null' }, { properties: { a: {} } }]
  expect(project({ anyOf }, { a: 1, b: 1 })).toBe('{"a":1}')
})

test('further properties are kept where the schema declares them', () => {
  const properties = { a: {} }
  expect(project({ properties, additionalProperties: true }, { b: 1, a: 2 })).toBe('{"a":2,"b":1}')
  expect(project({ properties, additionalProperties: false }, { b: 1, a: 2 })).toBe('{"a":2}')
  expect(project({ additionalProperties: { properties } }, { k: { a: 1, b: 2 } })).toBe(
    '{"k":{"a":1}}',
  )
})

test('a choice beside other schemas keeps what these declare', () => {
  const { components } = library().document as unknown as {
    components: { schemas: Record<string, unknown> }
  }
  const schema = {
    allOf: [{ $ref: '#/components/schemas/Member' }],
    properties: { links: { type: 'array' } },
  }
  const value = { links: [1], kind: 'ADULT', card: 1, name: 'A', guardian: 'B' }
  expect(project(schema, value, components.schemas)).toBe(
    '{"kind":"ADULT","name":"A","links":[1],"card":1}',
  )
})
