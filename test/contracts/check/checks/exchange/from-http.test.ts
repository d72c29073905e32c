import { describe, expect, it } from 'vitest'
import type { ExchangeCheck } from '../../../../../contracts/check/checks/exchange/exchange-check.ts'
import {
  allowWith405,
  challengeWith401,
  errorNamesItsStatus,
  noBodyWhereNone,
  noServerError,
  readableBody,
} from '../../../../../contracts/check/checks/exchange/from-http.ts'
import { type Exchange, readAnswer } from '../../../../../contracts/check/vocabulary/exchange.ts'
import { exchangeOf } from '../../../../support/exchanges.ts'
import { contractOf } from '../../../../support/small-contract.ts'

const responses = { 200: { description: 'ok' } }
const contract = contractOf({ '/a/{id}': { get: { responses }, delete: { responses } } })

type Told = Parameters<typeof exchangeOf>[2]

const found = (check: ExchangeCheck, line: string, told?: Told) =>
  check(exchangeOf(contract, line, told), contract)

/** An exchange whose answer is a text of some type. */
function texted(text: string | Uint8Array, type?: string): Exchange {
  const body = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const headers = type === undefined ? [] : [['Content-Type', type] as const]
  const exchange = exchangeOf(contract, 'GET /a/1 500')
  const response = { ...exchange.response, headers, body }
  return { ...exchange, response, ...readAnswer(response) }
}

describe('401', () => {
  it.each(['no-credentials', 'wrong-credentials'] as const)('says how to sign, to %s', (cause) => {
    expect(found(challengeWith401, 'GET /a/1 401', { cause })).toEqual([
      {
        message: '401 came without WWW-Authenticate.',
        expected: 'the header WWW-Authenticate (RFC 9110, 15.5.2)',
        received: 'no such header',
        pointer: '',
      },
    ])
  })

  it.each<[string, Told]>([
    ['GET /a/1 401', { cause: 'no-credentials', answerHeaders: { 'WWW-Authenticate': 'Basic' } }],
    ['GET /a/1 401', { cause: 'valid' }],
    ['GET /a/1 403', { cause: 'no-credentials' }],
  ])('is fine: %s with %o', (line, told) => {
    expect(found(challengeWith401, line, told)).toEqual([])
  })

  it('says nothing with a blank header', () => {
    const told = { cause: 'no-credentials', answerHeaders: { 'www-authenticate': ' ' } } as const

    expect(found(challengeWith401, 'GET /a/1 401', told)).toHaveLength(1)
  })
})

describe('405', () => {
  const allow = (value?: string) =>
    found(allowWith405, 'PUT /a/1?x=/b 405', {
      ...(value !== undefined && { answerHeaders: { Allow: value } }),
    })

  it('lists the documented methods', () => {
    expect(allow('get , DELETE,PUT')).toEqual([])
    expect(allow('GET')).toEqual([
      {
        message: 'Allow leaves out DELETE, which the contract documents.',
        expected: 'the header Allow with the methods of the path (RFC 9110, 15.5.6)',
        received: 'Allow: GET',
        pointer: '',
      },
    ])
    expect(allow('')[0]?.message).toBe(
      'Allow leaves out GET, DELETE, which the contract documents.',
    )
  })

  it('lists something', () => {
    expect(allow()).toMatchObject([{ message: '405 came without Allow.', received: 'no Allow' }])
  })

  it('on a path without documented methods may list anything', () => {
    expect(found(allowWith405, 'PUT /b 405', { answerHeaders: { allow: 'GET' } })).toEqual([])
  })

  it('alone is judged', () => {
    expect(found(allowWith405, 'PUT /a/1 404')).toEqual([])
  })
})

describe('an answer without a body', () => {
  it.each<[string, string, Told, string]>([
    ['GET /a/1 204', 'An answer with status 204', { answer: 1 }, '1 bytes'],
    ['GET /a/1 304', 'An answer with status 304', { answer: 'ab' }, '4 bytes'],
    ['GET /a/1 199', 'An answer with status 199', { answer: 1 }, '1 bytes'],
    ['HEAD /a/1 200', 'An answer to HEAD', { answer: 1 }, '1 bytes'],
    [
      'GET /a/1 204',
      'An answer with status 204',
      { answerHeaders: { 'Content-Length': '1' } },
      'headers that announce a body',
    ],
    [
      'GET /a/1 204',
      'An answer with status 204',
      { answerHeaders: { 'Transfer-Encoding': 'chunked' } },
      'headers that announce a body',
    ],
  ])('has none: %s', (line, what, told, received) => {
    expect(found(noBodyWhereNone, line, told)).toEqual([
      {
        message: `${what} has a body.`,
        expected: 'no body (RFC 9110, 6.4.1)',
        received,
        pointer: '',
      },
    ])
  })

  it.each<[string, Told]>([
    ['GET /a/1 204', {}],
    ['GET /a/1 204', { answerHeaders: { 'content-length': '0' } }],
    ['GET /a/1 304', { answerHeaders: { 'content-length': '10' } }],
    ['HEAD /a/1 200', { answerHeaders: { 'content-length': '10' } }],
    ['GET /a/1 200', { answer: { a: 1 } }],
    ['DELETE /a/1 404', { answer: { a: 1 } }],
  ])('is fine: %s with %o', (line, told) => {
    expect(found(noBodyWhereNone, line, told)).toEqual([])
  })
})

describe('a server error', () => {
  it.each([
    ['valid', 'The server broke on a valid request.'],
    ['invalid', 'The server broke on an invalid request.'],
    ['odd', 'The server broke on an odd request.'],
    ['unknown-id', 'The server broke on an id that nothing has.'],
    ['gone', 'The server broke on a thing that was deleted.'],
    ['malformed', 'The server broke on a malformed request.'],
  ] as const)('is found after a request that is %s', (cause, message) => {
    expect(found(noServerError, 'GET /a/1 500', { cause, answer: { a: 1 } })).toEqual([
      {
        ...{ message, expected: 'a status below 500', received: '500 {"a":1}' },
        ...{ pointer: '', fold: `GET ${cause}` },
      },
    ])
  })

  it.each<[string, Told]>([
    ['GET /a/1 499', {}],
    ['GET /a/1 501', {}],
    ['GET /a/1 503', {}],
    ['GET /a/1 500', { cause: 'witness' }],
    ['GET /a/1 503', { cause: 'witness' }],
  ])('is none: %s with %o', (line, told) => {
    expect(found(noServerError, line, told)).toEqual([])
  })

  it('is told by the beginning of its body', () => {
    const received = (text: string) =>
      noServerError(texted(text, 'text/plain'), contract)[0]?.received

    expect(received('')).toBe('500 ')
    expect(received('x'.repeat(200))).toBe(`500 ${'x'.repeat(200)}`)
    expect(received('x'.repeat(201))).toBe(`500 ${'x'.repeat(200)}…`)
  })
})

describe('a body', () => {
  it('that announces JSON is JSON', () => {
    expect(readableBody(texted('{', 'application/json'), contract)).toMatchObject([
      {
        message: expect.stringContaining('The body is not JSON: '),
        expected: 'a body of type application/json',
        received: '{',
        fold: 'unreadable',
      },
    ])
    expect(readableBody(texted('{', 'application/problem+json; a=b'), contract)).toHaveLength(1)
  })

  it('is UTF-8', () => {
    const latin = new Uint8Array([34, 233, 34])
    const untyped = readableBody(texted(latin), contract)

    expect(untyped).toMatchObject([
      { message: 'The body is not valid UTF-8.', expected: 'a body of type JSON' },
    ])
    expect(readableBody(texted(latin, 'application/json'), contract)).toHaveLength(1)
    expect(readableBody(texted(latin, 'text/plain; charset=utf-8'), contract)).toHaveLength(1)
    expect(readableBody(texted(latin, 'image/png'), contract)).toEqual([])
  })

  it.each([
    ['{"a":1}', 'application/json', { a: 1 }],
    ['[1]', undefined, [1]],
    ['{', undefined, '{'],
    ['{', 'text/html', '{'],
    ['', 'application/json', undefined],
  ])('%s of type %s is read as %o', (text, type, body) => {
    const exchange = texted(text, type)

    expect(exchange.body).toEqual(body)
    expect(readableBody(exchange, contract)).toEqual([])
  })
})

describe('a problem', () => {
  const problem = (answer: unknown, type = 'application/problem+json; charset=utf-8') =>
    found(errorNamesItsStatus, 'GET /a/1 404', { answer, answerHeaders: { 'content-type': type } })

  it('names the status of its answer', () => {
    expect(problem({ status: 400 })).toEqual([
      {
        message: 'The problem says status 400, the answer 404.',
        expected: '"status": 404 (RFC 9457, 3.1.2)',
        received: '"status": 400',
        pointer: '',
      },
    ])
    expect(problem({ status: 404 })).toEqual([])
  })

  it('may name none', () => {
    expect(problem({})).toEqual([])
    expect(problem({ status: '400' })).toEqual([])
    expect(problem(null)).toEqual([])
  })

  it('is one only by its media type', () => {
    expect(problem({ status: 400 }, 'application/json')).toEqual([])
    expect(problem({ status: 400 }, 'text/application/problem+json')).toEqual([])
    expect(found(errorNamesItsStatus, 'GET /a/1 404')).toEqual([])
  })
})
