import { describe, expect, it } from 'vitest'
import { documentedStatus } from '../../../../../contracts/check/checks/exchange/documented-status.ts'
import type { ExchangeCheck } from '../../../../../contracts/check/checks/exchange/exchange-check.ts'
import {
  bodyMatchesSchema,
  documentedHeaders,
  documentedMediaType,
} from '../../../../../contracts/check/checks/exchange/from-contract.ts'
import { exchangeOf } from '../../../../support/exchanges.ts'
import { judgedBy } from '../../../../support/judged.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const integer = { type: 'integer' }
const rows = { type: 'object', properties: { rows: { type: 'array', items: integer } } }
const closed = { ...rows, additionalProperties: false }
const header = { required: true, schema: integer }
const contract = contractOf(
  {
    '/a': {
      get: {
        responses: {
          200: { description: 'ok', headers: { 'X-Count': header }, ...json(rows) },
          204: { description: 'none', ...json(rows) },
          304: { description: 'same', ...json(rows) },
          401: {
            description: 'who?',
            headers: { 'WWW-Authenticate': header, 'X-Reason': header },
          },
          422: { description: 'wrong', ...json({ type: 'object', required: ['code'] }) },
        },
      },
      head: { responses: { 200: { description: 'ok', ...json(rows) } } },
    },
    '/b': { post: { responses: { '2XX': { description: 'ok' }, 400: { description: 'no' } } } },
  },
  {
    'x-envelope': {
      ...{ parameter: 'envelope', object: { status: 'status', content: 'content' } },
      list: { status: 'status' },
    },
    'x-transport-responses': [
      { when: 'tea', status: 418, evidence: 'here' },
      { when: 'html', status: 422, evidence: 'here', content: { 'Text/HTML; charset=x': {} } },
      { when: 'bare', status: 401, evidence: 'here' },
    ],
  },
)

type Told = Parameters<typeof exchangeOf>[2]

const found = (check: ExchangeCheck, line: string, told: Told = {}) =>
  judgedBy(check, exchangeOf(contract, line, told), contract)
const counted = (told: Told): Told => ({ ...told, answerHeaders: { 'x-count': '1' } })

describe('a status', () => {
  it.each(['404', '429', '503'])('that no response documents is found: %s', (status) => {
    expect(found(documentedStatus, `POST /b ${status}`)).toEqual([
      {
        message: `POST /b answered ${status}, which the contract does not document.`,
        expected: 'one of 400, 2XX',
        received: status,
        pointer: '/paths/~1b/post/responses',
        key: status,
      },
    ])
  })

  it.each<[string, Told]>([
    ['POST /b 201', {}],
    ['POST /b 418', {}],
    ['POST /b 413', {}],
    ['HEAD /a 405', {}],
    ['POST /b 422', { cause: 'malformed' }],
    ['POST /b 415', { cause: 'wrong-media-type' }],
    ['POST /b 415', { cause: 'invalid' }],
    ['POST /b 406', { cause: 'odd' }],
    ['POST /b 403', { cause: 'no-credentials' }],
    ['POST /b 401', { cause: 'wrong-credentials' }],
  ])('is fine: %s with %o', (line, told) => {
    expect(found(documentedStatus, line, told)).toEqual([])
  })

  it('of no operation is not judged', () => {
    expect(found(documentedStatus, 'PUT /b 404')).toBeUndefined()
    expect(found(documentedStatus, 'POST /b 101')).toBeUndefined()
  })

  it.each<[string, Told]>([
    ['POST /b 415', { cause: 'malformed', body: {} }],
    ['POST /b 415', { cause: 'valid', body: {} }],
    ['POST /b 403', { cause: 'valid' }],
    ['HEAD /a 404', {}],
    ['GET /a 405', {}],
  ])('is not: %s with %o', (line, told) => {
    expect(found(documentedStatus, line, told)).toHaveLength(1)
  })
})

describe('a body', () => {
  it('fits the schema of its status', () => {
    expect(found(bodyMatchesSchema, 'GET /a 200', counted({ answer: { rows: [1] } }))).toEqual([])
    expect(found(bodyMatchesSchema, 'GET /a 200', { answer: {} })).toEqual([])
    expect(
      found(bodyMatchesSchema, 'GET /a 200', { answer: { rows: [...Array(12).fill(1), 'x'] } }),
    ).toEqual([
      {
        message: 'GET /a answered 200: body /rows/12 must be integer',
        expected: 'type, type "integer"',
        received: 'must be integer',
        pointer: expect.stringContaining('/paths/~1a/get/responses/200/content'),
        key: expect.stringMatching(/items.* type \/rows\/\*$/),
      },
    ])
  })

  it('as a whole is told without a place', () => {
    expect(found(bodyMatchesSchema, 'GET /a 200', { answer: [] })?.[0]?.message).toBe(
      'GET /a answered 200: must be object',
    )
  })

  it.each<[string, Told]>([
    ['GET /a 204', { answer: [] }],
    ['GET /a 304', { answer: [] }],
    ['HEAD /a 200', { answer: [] }],
    ['GET /a 500', { answer: [] }],
    ['PUT /a 200', { answer: [] }],
  ])('is judged only where there may be one: %s', (line, told) => {
    expect(found(bodyMatchesSchema, line, told)).toBeUndefined()
  })

  it('is not judged if it cannot be read: another check does that', () => {
    const exchange = { ...exchangeOf(contract, 'GET /a 200', { answer: [] }), unreadable: 'broken' }

    expect(bodyMatchesSchema.judge(exchange, contract)).toBeUndefined()
  })

  it('may be an HTML page of a proxy if the request was invalid', () => {
    const html = { answer: '<p>', answerHeaders: { 'content-type': 'text/html' } }
    const invalid = { cause: 'invalid' } as const

    const odd = { ...html, answerHeaders: { 'content-type': 'TEXT/html ; charset=y' } }

    expect(found(documentedMediaType, 'GET /a 422', { ...html, ...invalid })).toEqual([])
    expect(found(documentedMediaType, 'GET /a 422', { ...odd, ...invalid })).toEqual([])
    expect(found(documentedMediaType, 'GET /a 422', html)).toHaveLength(1)
    expect(found(bodyMatchesSchema, 'GET /a 422', { answer: {}, ...invalid })).toHaveLength(1)
    expect(found(documentedHeaders, 'GET /a 200', { ...html, ...invalid })).toHaveLength(1)
  })

  it('may be absent if a proxy refused an invalid request', () => {
    const invalid = { cause: 'invalid' } as const

    expect(found(documentedHeaders, 'GET /a 401', invalid)).toEqual([])
    expect(found(documentedHeaders, 'GET /a 401', { ...invalid, answer: {} })).toHaveLength(1)
    expect(found(documentedHeaders, 'GET /a 401')).toHaveLength(1)
    expect(found(documentedHeaders, 'GET /a 200', { ...invalid, answer: {} })).toHaveLength(1)
  })
})

describe('an envelope', () => {
  const judged = (query: string, answer: unknown) =>
    found(bodyMatchesSchema, `GET /a${query} 200`, { answer })?.length

  it('is taken off where it was asked for', () => {
    expect(judged('?envelope=true', { status: 200, content: { rows: [1] } })).toBe(0)
    expect(judged('?envelope=true', { status: 200, content: { rows: ['x'] } })).toBe(1)
    expect(judged('?a=b&envelope=true', { status: 200, content: [] })).toBe(1)
    expect(judged('?envelope=true', [])).toBe(1)
  })

  it('of a list leaves the list where it is', () => {
    expect(judged('?envelope=true', { status: 200, rows: ['x'] })).toBe(1)
    expect(judged('?envelope=true', { status: 200, rows: [1] })).toBe(0)
  })

  it('without a place for its content lies around every body', () => {
    const bare = contractOf(
      { '/a': { get: { responses: { 200: { description: 'ok', ...json(closed) } } } } },
      { 'x-envelope': { parameter: 'envelope', object: {}, list: { status: 'status' } } },
    )
    const judge = (answer: unknown) =>
      bodyMatchesSchema.judge(exchangeOf(bare, 'GET /a?envelope=true 200', { answer }), bare)

    expect(judge({ status: 200, rows: [1] })).toEqual([])
    expect(judge({ other: 200, rows: [1] })).toHaveLength(1)
  })

  it('is left where nobody asked', () => {
    expect(judged('?envelope=false', { content: { rows: ['x'] } })).toBe(0)
    expect(judged('', { content: { rows: ['x'] } })).toBe(0)
  })
})

describe('a header', () => {
  const said = (answerHeaders: Readonly<Record<string, string>>) =>
    found(documentedHeaders, 'GET /a 200', { answer: {}, answerHeaders })?.map(
      ({ message }) => message,
    )

  it('is present and has its type if it is required', () => {
    expect(said({})).toEqual([expect.stringMatching(/^GET \/a answered 200: header \/X-Count ./i)])
    expect(said({ 'X-COUNT': 'many' })).toEqual([
      expect.stringMatching(/^GET \/a answered 200: header \/X-Count ./i),
    ])
    expect(said({ 'X-Count': '3' })).toEqual([])
  })

  it('that challenges is judged by its own check', () => {
    expect(found(documentedHeaders, 'GET /a 401', { answerHeaders: { 'x-reason': '1' } })).toEqual(
      [],
    )
  })
})

describe('a media type', () => {
  it('is one that the status documents', () => {
    const text = { answer: 'x', answerHeaders: { 'content-type': 'text/plain', 'x-count': '1' } }

    expect(found(documentedMediaType, 'GET /a 200', text)).toHaveLength(1)
    expect(found(documentedMediaType, 'GET /a 200', { answer: {} })).toEqual([])
  })

  it('of a body that cannot be read is judged where there is a body', () => {
    const text = { answer: 'x', answerHeaders: { 'content-type': 'text/plain' } }
    const exchange = { ...exchangeOf(contract, 'GET /a 200', text), unreadable: 'broken' }
    const bare = { ...exchange, response: { ...exchange.response, body: new Uint8Array() } }

    expect(documentedMediaType.judge(exchange, contract)).toHaveLength(1)
    expect(documentedMediaType.judge(bare, contract)).toBeUndefined()
  })
})

describe('an answer that the contract documents nowhere', () => {
  it.each([documentedMediaType, documentedHeaders, bodyMatchesSchema])(
    'is not judged by what its status documents: $id',
    (check) => {
      const told = { answer: [], answerHeaders: { 'content-type': 'text/odd' } }

      expect(found(check, 'GET /a 500', told)).toBeUndefined()
      expect(found(check, 'PUT /a 200', told)).toBeUndefined()
      expect(found(check, 'GET /a 200', counted({ answer: { rows: [1] } }))).toEqual([])
    },
  )
})
