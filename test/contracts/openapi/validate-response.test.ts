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
  ['has a body of which nothing is declared', 'lendBook', page, []],
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

/** Pointers of what an answer of a media type differs in from a schema. */
function judgedText(type: string, schema: object, body: string): readonly string[] {
  const contract = compileContract({
    openapi: '3.1.0',
    info: {},
    paths: {
      '/thing': {
        get: { operationId: 'getThing', responses: { 200: { content: { [type]: { schema } } } } },
      },
    },
  })
  const answer = { status: 200, headers: { 'content-type': type }, body }
  return contract
    .checkResponse(contract.require('getThing'), answer)
    .map(({ pointer, keyword }) => `${pointer} ${keyword}`)
}

const team = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } }

test.each<[string, object, string]>([
  ['application/xml', { type: 'object' }, '<about><name>x</name></about>'],
  ['text/csv', { type: 'array', items: team }, 'id,name'],
  ['text/csv', { type: 'string', minLength: 3 }, 'id,name'],
  ['text/event-stream', team, 'data: {"id":1}'],
  ['text/plain', team, '{"id":1}'],
  ['text/plain', { type: 'integer' }, '42'],
  ['text/plain', { type: 'integer' }, '42\n'],
  ['text/plain; charset=utf-8', { type: ['number', 'null'] }, '4.5'],
  ['text/plain', { type: 'boolean' }, 'true'],
  ['text/plain', { type: 'string', pattern: '^[0-9]+$' }, '42'],
  ['text/plain', { enum: ['up', 'down'] }, 'up'],
  ['application/octet-stream', { type: 'string', format: 'binary', maxLength: 2 }, 'abcd'],
  ['image/png', { type: 'string', minLength: 9 }, ''],
  ['application/x-ndjson', team, '{"id":1}\n{"id":2}\n'],
  ['application/jsonl', { type: 'array', items: team }, '{"id":1}\n{"id":2}'],
  ['application/json-seq', team, '\u001e{"id":1}\n\u001e{"id":2}\n'],
  ['application/stream+json', team, '{"id":1}\n{"id":2}\n'],
])('a body of %s is judged by what can be read of it: %j takes %j', (type, schema, body) => {
  expect(judgedText(type, schema, body)).toEqual([])
})

test.each<[string, object, string, string]>([
  ['text/plain', { type: 'integer' }, 'many', ' type'],
  ['text/plain', { type: 'boolean' }, 'yes', ' type'],
  ['text/plain', { type: 'integer', maximum: 9 }, '42', ' maximum'],
  ['text/plain', { enum: ['up', 'down'] }, 'sideways', ' enum'],
  ['text/csv', { type: 'string', minLength: 3 }, 'id', ' minLength'],
  ['application/x-ndjson', team, '{"id":1}\n{"id":"2"}\n', '/1/id type'],
  ['application/jsonl', { type: 'array', items: team }, '{"id":1}\n{}', '/1 required'],
  ['application/x-ndjson', team, '{"id":1}\n{"id":', '/1 type'],
])('a body of %s is held to %j: not %j', (type, schema, body, issue) => {
  expect(judgedText(type, schema, body)).toEqual([issue])
})
