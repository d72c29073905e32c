import { expect, test } from 'vitest'
import { sample } from '../../../contracts/openapi/sample.ts'
import { answerOf, bodyOf, contractOf, library } from '../../fixtures/library.ts'

test("the contract's own example comes first", () => {
  const contract = library()
  expect(sample(contract, answerOf(contract, 'getBook'))).toEqual({ id: '00ab', title: 'Dune' })
})

test('an answer is drawn with its optional properties, a request without', () => {
  const contract = library()
  const create = contract.require('createBook')
  expect(sample(contract, answerOf(contract, 'createBook'))).toEqual({
    id: '00ab',
    title: 'text',
    added: '2026-01-01T00:00:00Z',
    labels: {},
    notes: {},
  })
  expect(sample(contract, bodyOf(create), { direction: 'request' })).toEqual({ title: 'text' })
})

test('the first alternative of a union is drawn with the value that chooses it', () => {
  const contract = library()
  const members = sample(contract, answerOf(contract, 'listMembers'))
  expect(members).toEqual([{ kind: 'ADULT', name: 'text', card: 1 }])
})

test.each([
  [{ type: 'integer', minimum: 5, multipleOf: 4 }],
  [{ type: 'integer', exclusiveMaximum: 0 }],
  [{ type: 'number', multipleOf: 0.01, minimum: 4.35, maximum: 4.35 }],
  [{ type: 'string', minLength: 40 }],
  [{ type: 'string', maxLength: 1 }],
  [{ type: 'string', pattern: '^([a-f0-9]{24})$' }],
  [{ type: 'array', minItems: 2, items: { type: 'boolean' } }],
  [{ type: ['null', 'string'], format: 'uuid' }],
  [{ anyOf: [{ type: 'null' }, { type: 'string' }] }],
  [{ enum: ['a', 'b'] }],
  [{ const: null }],
  [{ type: 'object', required: ['a'], properties: { a: { type: 'null' } } }],
])('what is drawn for %j fits it', (schema) => {
  const contract = contractOf(schema)
  const body = sample(contract, answerOf(contract))
  const headers = { 'content-type': 'application/json' }
  const operation = contract.require('GET /thing')
  expect(contract.checkResponse(operation, { status: 200, headers, body })).toEqual([])
})

test('a schema that requires itself is drawn without end only in theory', () => {
  const schemas = {
    Endless: {
      type: 'object',
      required: ['next'],
      properties: { next: { $ref: '#/components/schemas/Endless' } },
    },
  }
  const contract = contractOf({ $ref: '#/components/schemas/Endless' }, schemas)
  expect(sample(contract, answerOf(contract))).toHaveProperty('next.next')
})
