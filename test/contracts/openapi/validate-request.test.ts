import { expect, test } from 'vitest'
import type { Contract, Parameter } from '../../../contracts/openapi/contract.ts'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { library } from '../../fixtures/library.ts'

function parameterOf(parameter: object): { contract: Contract; parameter: Parameter } {
  const get = { operationId: 'get', parameters: [{ name: 'p', ...parameter }], responses: {} }
  const contract = compileContract({ openapi: '3.1.0', info: {}, paths: { '/': { get } } })
  const [found] = contract.require('get').parameters
  if (!found) throw new Error('The operation declares no parameter.')
  return { contract, parameter: found }
}

const integers = { type: 'array', items: { type: 'integer' } }

test.each([
  [{ in: 'query', schema: { type: 'integer' } }, ['12'], 12],
  [{ in: 'query', schema: { type: 'integer' } }, ['twelve'], 'twelve'],
  [{ in: 'query', schema: { type: 'integer' } }, [''], ''],
  [{ in: 'query', schema: { type: 'integer' } }, ['1.5'], 1.5],
  [{ in: 'query', schema: { type: 'integer' } }, ['0x10'], '0x10'],
  [{ in: 'query', schema: { type: 'integer' } }, [], undefined],
  [{ in: 'query', schema: { type: 'string' } }, ['12'], '12'],
  [{ in: 'query', schema: { type: ['boolean', 'null'] } }, ['true'], true],
  [{ in: 'query', schema: { type: 'boolean' } }, ['TRUE'], 'TRUE'],
  [{ in: 'query', schema: { anyOf: [{ type: 'integer' }, { type: 'string' }] } }, ['7'], 7],
  [{ in: 'query', schema: integers }, ['1', '2'], [1, 2]],
  [{ in: 'query', schema: integers }, ['1'], [1]],
  [{ in: 'query', schema: integers, explode: false }, ['1,2,x'], [1, 2, 'x']],
  [{ in: 'query', schema: integers, explode: false }, [''], []],
  [{ in: 'query', schema: integers, style: 'pipeDelimited', explode: false }, ['1|2'], [1, 2]],
  [{ in: 'header', schema: integers }, ['1,2'], [1, 2]],
  [{ in: 'header', schema: { type: 'object' } }, ['a,1,b,2'], { a: '1', b: '2' }],
  [{ in: 'header', schema: { type: 'object' }, explode: true }, ['a=1,b=2'], { a: '1', b: '2' }],
  [{ in: 'query', content: { 'application/json': { schema: {} } } }, ['{"a":1}'], { a: 1 }],
])('%j is read from %j as %j', (declared, raw, expected) => {
  const { contract, parameter } = parameterOf(declared)
  expect(contract.decodeParameter(parameter, raw)).toEqual(expected)
})

test('a parameter is held to its schema under its own name', () => {
  const contract = library()
  const [page] = contract.require('listBooks').parameters
  if (!page) throw new Error('The fixture declares no page.')
  expect(contract.checkParameter(page, 1)).toEqual([])
  expect(contract.checkParameter(page, undefined)).toEqual([])
  expect(contract.checkParameter(page, 0)).toEqual([
    {
      in: 'query',
      pointer: '/page',
      keyword: 'minimum',
      message: 'must be >= 1',
      params: { comparison: '>=', limit: 1 },
      schemaPointer: '/paths/~1books/get/parameters/0/schema/minimum',
    },
  ])
})

test('a required parameter that was not sent is an issue', () => {
  const { contract, parameter } = parameterOf({ in: 'query', required: true, schema: {} })
  expect(contract.checkParameter(parameter, undefined).map(({ message }) => message)).toEqual([
    'The query parameter "p" is missing. Send it.',
  ])
})

test("a path's parameters count for its operations", () => {
  const [bookId] = library().require('deleteBook').parameters
  expect(bookId?.name).toBe('bookId')
})
