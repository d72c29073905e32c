import { expect, test } from 'vitest'
import type { ObservedResponse } from '../../../contracts/openapi/contract.ts'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { library } from '../../fixtures/library.ts'

const json = { 'content-type': 'application/json; charset=utf-8' }
const page = { status: 200, headers: { ...json, 'x-total': '1' }, body: { books: [] } }

function check(operationId: string, response: ObservedResponse): readonly string[] {
  const contract = library()
  return contract
    .checkResponse(contract.require(operationId), response)
    .map((issue) => [issue.in, issue.pointer, issue.keyword].join(' '))
}

test.each([
  ['fits', 'listBooks', page, []],
  ['has an undocumented status', 'getBook', { ...page, status: 418 }, ['status  undocumented']],
  ['lacks a header', 'listBooks', { ...page, headers: json }, ['header /X-Total required']],
  [
    'has a header of another type',
    'listBooks',
    { ...page, headers: { ...json, 'x-total': 'many' } },
    ['header /X-Total type'],
  ],
  [
    'has an undocumented media type',
    'listBooks',
    { ...page, mediaType: 'text/html' },
    ['media-type  undocumented'],
  ],
  ['names no media type', 'getBook', { ...page, headers: {} }, ['media-type  required']],
  ['has a body of another shape', 'listBooks', { ...page, body: {} }, ['body  required']],
  ['lacks its body', 'getBook', { ...page, body: undefined }, ['body  required']],
  ['has an undeclared body', 'lendBook', page, ['body  undocumented']],
  ['is empty as declared', 'lendBook', { ...page, body: undefined }, []],
  [
    'is a 204 with declared content',
    'deleteBook',
    { status: 204, headers: {}, body: undefined },
    [],
  ],
  [
    'falls into a class of statuses',
    'listBooks',
    { status: 404, headers: json, body: { reason: '' } },
    [],
  ],
])('an answer that %s', (_, operationId, response, issues) => {
  expect(check(operationId, response)).toEqual(issues)
})

test('an answer whose body is said to be optional may lack it, and is still held to it', () => {
  const content = { 'application/json': { schema: { type: 'string' } } }
  const response = { description: '', 'x-body': 'optional', content }
  const contract = compileContract({
    openapi: '3.1.0',
    info: {},
    paths: { '/thing': { get: { operationId: 'getThing', responses: { '4XX': response } } } },
  })
  const keywords = (body: unknown) =>
    contract
      .checkResponse(contract.require('getThing'), { status: 404, headers: json, body })
      .map(({ keyword }) => keyword)

  expect(keywords(undefined)).toEqual([])
  expect(keywords('gone')).toEqual([])
  expect(keywords(5)).toEqual(['type'])
})
