import { expect, test } from 'vitest'
import type { Contract } from '../../../contracts/openapi/contract.ts'
import { answerOf, bodyOf, contractOf, library } from '../../fixtures/library.ts'

function check(contract: Contract, body: unknown, operationId = 'GET /thing'): readonly string[] {
  const operation = contract.require(operationId)
  const { name } = answerOf(contract, operationId)
  return contract
    .checkResponse(operation, { status: 200, headers: { 'content-type': name }, body })
    .map(({ pointer, keyword }) => `${pointer} ${keyword}`)
}

test.each([
  [[{ kind: 'ADULT', name: 'A', card: 1 }], []],
  [[{ kind: 'CHILD', name: 'C', guardian: 'A' }], []],
  [[{ kind: 'ADULT', name: 'A', guardian: 'B' }], ['/0 required']],
  [[{ kind: 'CHILD', guardian: 'A' }], ['/0 required']],
  [[{ name: 'A' }], ['/0 required']],
  [[{ kind: 'ROBOT', name: 'R' }], ['/0/kind enum', '/0/kind enum']],
  [['ADULT'], ['/0 type']],
])('a discriminator chooses the branch that inherits from it: %j', (body, issues) => {
  expect(check(library(), body, 'listMembers')).toEqual(issues)
})

test('a value that may leave the discriminator out has to fit any branch', () => {
  const contract = contractOf(
    {
      oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }],
      discriminator: { propertyName: 'kind' },
    },
    { A: { required: ['a'] }, B: { required: ['b'] } },
  )
  expect(check(contract, { kind: 'A', a: 1 })).toEqual([])
  expect(check(contract, { kind: 'A', b: 1 })).toEqual([' required'])
  expect(check(contract, { b: 1 })).toEqual([])
  expect(check(contract, {})).toContain(' anyOf')
  expect(check(contract, null)).toEqual([' type'])
})

test('a child of a union can be asked for by itself', () => {
  const schemas = library().document.components as { schemas: Record<string, unknown> }
  const contract = contractOf({ $ref: '#/components/schemas/Adult' }, schemas.schemas)
  expect(check(contract, { kind: 'ADULT', name: 'A', card: 1 })).toEqual([])
  expect(check(contract, { kind: 'ADULT', card: 1 })).toEqual([' required'])
})

test('a union without discriminator may hold children that inherit from it', () => {
  const contract = contractOf(
    { $ref: '#/components/schemas/Shape' },
    {
      Shape: {
        type: 'object',
        properties: { name: { type: 'string' } },
        oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }],
      },
      Circle: { allOf: [{ $ref: '#/components/schemas/Shape' }], required: ['radius'] },
      Square: { allOf: [{ $ref: '#/components/schemas/Shape' }], required: ['side'] },
    },
  )
  expect(check(contract, { radius: 1 })).toEqual([])
  expect(check(contract, { radius: 1, side: 1 })).toEqual([' oneOf'])
  expect(check(contract, { radius: 1, name: 1 })).toContain('/name type')
})

test('a property may combine the union that its own schema belongs to', () => {
  const member = { allOf: [{ $ref: '#/components/schemas/Member' }], description: 'again' }
  const document = library().document.components as { schemas: Record<string, object> }
  const Child = { ...document.schemas.Child, properties: { guardian: member } }
  const contract = contractOf(
    { $ref: '#/components/schemas/Member' },
    { ...document.schemas, Child },
  )
  const adult = { kind: 'ADULT', name: 'A' }
  const child = { kind: 'CHILD', name: 'C', guardian: adult }
  expect(check(contract, child)).toEqual(['/guardian required'])
  expect(check(contract, { ...child, guardian: { ...adult, card: 1 } })).toEqual([])
})

test.each([
  [
    {
      A: { allOf: [{ $ref: '#/components/schemas/B' }] },
      B: { allOf: [{ $ref: '#/components/schemas/A' }], type: 'string' },
    },
  ],
  [{ A: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'string' }], type: 'string' } }],
  [{ A: { properties: { a: { $ref: '#/components/schemas/A' } }, type: 'string' } }],
])('schemas that hold themselves do not overflow: %j', (schemas) => {
  const contract = contractOf({ $ref: '#/components/schemas/A' }, schemas)
  expect(check(contract, 'text')).toEqual([])
  expect(check(contract, 1)).toContain(' type')
})

test('a pattern is read with the u flag, and without it where that fails', () => {
  const letters = contractOf({ type: 'string', pattern: '^\\p{L}+$' })
  expect(check(letters, 'Zoë')).toEqual([])
  expect(check(letters, '1')).toEqual([' pattern'])
  const escaped = contractOf({ type: 'string', pattern: '^a\\:b$' })
  expect(check(escaped, 'a:b')).toEqual([])
})

test.each([
  [{ type: 'string', format: 'date-time' }, 'yesterday', [' format']],
  [{ type: 'string', format: 'email' }, 'nobody', [' format']],
  [{ type: 'integer', format: 'int32' }, 2 ** 40, [' format']],
  [{ type: 'string', format: 'shelf-mark' }, 'anything', []],
])('known formats are checked and others ignored: %j', (schema, body, issues) => {
  expect(check(contractOf(schema), body)).toEqual(issues)
})

test.each([
  [{ type: 'string', nullable: true }, null, []],
  [{ type: 'string', nullable: true, enum: ['a'] }, null, []],
  [{ type: 'string' }, null, [' type']],
  [{ nullable: true, allOf: [{ $ref: '#/components/schemas/Text' }] }, null, []],
  [{ type: 'integer', minimum: 1, exclusiveMinimum: true }, 1, [' exclusiveMinimum']],
  [{ type: 'integer', minimum: 1, exclusiveMinimum: false }, 1, []],
  [{ $ref: '#/components/schemas/Text', maxLength: 1 }, 'text', []],
])('schemas of OpenAPI 3.0 mean what they meant there: %j', (schema, body, issues) => {
  const contract = contractOf(schema, { Text: { type: 'string' } }, '3.0.3')
  expect(check(contract, body)).toEqual(issues)
})

test('readOnly properties are needed in answers only, writeOnly ones in requests only', () => {
  const contract = library()
  const create = contract.require('createBook')
  expect(contract.checkBody(bodyOf(create), { title: 'Dune' })).toEqual([])
  expect(check(contract, { title: 'Dune' }, 'getBook')).toEqual([' required'])
  const secret = contractOf({
    type: 'object',
    required: ['secret'],
    properties: { secret: { type: 'string', writeOnly: true } },
  })
  expect(check(secret, {})).toEqual([])
})

test('an issue tells where in the value, and by which place of the contract', () => {
  const contract = library()
  const media = bodyOf(contract.require('createBook'))
  expect(contract.checkBody(media, { title: 'Dune', sequel: { title: 7 } })).toEqual([
    {
      in: 'body',
      pointer: '/sequel/title',
      keyword: 'type',
      message: 'must be string',
      params: { type: 'string' },
      schemaPointer: '/components/schemas/Book/properties/title/type',
    },
  ])
})
