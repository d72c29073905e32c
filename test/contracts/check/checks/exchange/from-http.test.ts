import { describe, expect, it } from 'vitest'
import { errorNamesItsStatus } from '../../../../../contracts/check/checks/exchange/error-names-its-status.ts'
import type { ExchangeCheck } from '../../../../../contracts/check/checks/exchange/exchange-check.ts'
import {
  allowWith405,
  challengeWith401,
  noBodyWhereNone,
  noServerError,
  readableBody,
} from '../../../../../contracts/check/checks/exchange/from-http.ts'
import { type Exchange, readAnswer } from '../../../../../contracts/check/vocabulary/exchange.ts'
import { exchangeOf } from '../../../../support/exchanges.ts'
import { judgedBy } from '../../../../support/judged.ts'
import { contractOf } from '../../../../support/small-contract.ts'

const responses = { 200: { description: 'ok' } }
const contract = contractOf({ '/a/{id}': { get: { responses }, delete: { responses } } })

type Told = Parameters<typeof exchangeOf>[2]

const found = (check: ExchangeCheck, line: string, told?: Told) =>
  judgedBy(check, exchangeOf(contract, line, told), contract)

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
        message: 'GET /a/{id} answered 401 without WWW-Authenticate.',
        expected: 'the header WWW-Authenticate (RFC 9110, 15.5.2)',
        received: 'no such header',
        pointer: '',
        key: '',
      },
    ])
  })

  it('is fine with a challenge', () => {
    const told = {
      cause: 'no-credentials',
      answerHeaders: { 'WWW-Authenticate': 'Basic' },
    } as const

    expect(found(challengeWith401, 'GET /a/1 401', told)).toEqual([])
  })

  it.each<[string, Told]>([
    ['GET /a/1 401', { cause: 'valid' }],
    ['GET /a/1 403', { cause: 'no-credentials' }],
  ])('alone is judged, of a caller without credentials: %s with %o', (line, told) => {
    expect(found(challengeWith401, line, told)).toBeUndefined()
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
        message:
          'PUT /a/1 answered 405; its Allow leaves out DELETE, which the contract documents.',
        expected: 'the header Allow with the methods of the path (RFC 9110, 15.5.6)',
        received: 'Allow: GET',
        pointer: '',
        key: 'DELETE',
      },
    ])
    expect(allow('')?.[0]?.message).toBe(
      'PUT /a/1 answered 405; its Allow leaves out GET, DELETE, which the contract documents.',
    )
  })

  it('lists something', () => {
    expect(allow()).toMatchObject([
      { message: 'PUT /a/1 answered 405 without Allow.', received: 'no Allow', key: 'absent' },
    ])
  })

  it('on a path without documented methods may list anything', () => {
    expect(found(allowWith405, 'PUT /b 405', { answerHeaders: { allow: 'GET' } })).toEqual([])
  })

  it('alone is judged', () => {
    expect(found(allowWith405, 'PUT /a/1 404')).toBeUndefined()
  })
})

describe('an answer without a body', () => {
  it.each<[string, Told, string]>([
    ['GET /a/1 204', { answer: 1 }, '1 bytes'],
    ['GET /a/1 304', { answer: 'ab' }, '4 bytes'],
    ['GET /a/1 199', { answer: 1 }, '1 bytes'],
    ['HEAD /a/1 200', { answer: 1 }, '1 bytes'],
    ['GET /a/1 204', { answerHeaders: { 'Content-Length': '1' } }, 'headers that announce a body'],
    [
      'GET /a/1 204',
      { answerHeaders: { 'Transfer-Encoding': 'chunked' } },
      'headers that announce a body',
    ],
  ])('has none: %s with %o', (line, told, received) => {
    const [method, , status = ''] = line.split(' ')
    const path = method === 'HEAD' ? '/a/1' : '/a/{id}'

    expect(found(noBodyWhereNone, line, told)).toEqual([
      {
        message: `${method} ${path} answered ${status} with a body.`,
        expected: 'no body (RFC 9110, 6.4.1)',
        received,
        pointer: '',
        key: status,
      },
    ])
  })

  it.each<[string, Told]>([
    ['GET /a/1 204', {}],
    ['GET /a/1 204', { answerHeaders: { 'content-length': '0' } }],
    ['GET /a/1 304', { answerHeaders: { 'content-length': '10' } }],
    ['HEAD /a/1 200', { answerHeaders: { 'content-length': '10' } }],
  ])('is fine: %s with %o', (line, told) => {
    expect(found(noBodyWhereNone, line, told)).toEqual([])
  })

  it.each<[string, Told]>([
    ['GET /a/1 200', { answer: { a: 1 } }],
    ['DELETE /a/1 404', { answer: { a: 1 } }],
  ])('is another than one that may have a body: %s with %o', (line, told) => {
    expect(found(noBodyWhereNone, line, told)).toBeUndefined()
  })
})

describe('a server error', () => {
  it.each([
    ['valid', 'a valid request'],
    ['invalid', 'an invalid request'],
    ['odd', 'an unusual request'],
    ['unknown-id', 'an id that does not exist'],
    ['gone', 'a request about a deleted resource'],
    ['malformed', 'a malformed request'],
  ] as const)('is found after a request that is %s', (cause, request) => {
    expect(found(noServerError, 'GET /a/1 500', { cause, answer: { a: 1 } })).toEqual([
      {
        message: `GET /a/{id} answered 500 to ${request}.`,
        ...{ expected: 'a status below 500', received: '500 {"a":1}' },
        ...{ pointer: '', key: `GET ${cause}` },
      },
    ])
  })

  it.each<[string, Told]>([
    ['GET /a/1 499', {}],
    ['GET /a/1 501', {}],
    ['GET /a/1 503', {}],
  ])('is none: %s with %o', (line, told) => {
    expect(found(noServerError, line, told)).toEqual([])
  })

  it.each<[string, Told]>([
    ['GET /a/1 500', { cause: 'witness' }],
    ['GET /a/1 503', { cause: 'witness' }],
    ['GET /a/1 0', {}],
  ])('is not looked for where a witness asks, or nothing came: %s with %o', (line, told) => {
    expect(found(noServerError, line, told)).toBeUndefined()
  })

  it('is told by the beginning of its body', () => {
    const received = (text: string) =>
      judgedBy(noServerError, texted(text, 'text/plain'), contract)?.[0]?.received

    expect(received('')).toBe('500 ')
    expect(received('x'.repeat(200))).toBe(`500 ${'x'.repeat(200)}`)
    expect(received('x'.repeat(201))).toBe(`500 ${'x'.repeat(200)}…`)
  })
})

describe('a body', () => {
  it('that announces JSON is JSON', () => {
    expect(judgedBy(readableBody, texted('{', 'application/json'), contract)).toMatchObject([
      {
        message: expect.stringMatching(
          /^GET \/a\/\{id\} answered with a body that cannot be read: .*JSON/,
        ),
        expected: 'a body of type application/json',
        received: '{',
        key: '',
      },
    ])
    expect(
      judgedBy(readableBody, texted('{', 'application/problem+json; a=b'), contract),
    ).toHaveLength(1)
  })

  it('is UTF-8', () => {
    const latin = new Uint8Array([34, 233, 34])
    const untyped = judgedBy(readableBody, texted(latin), contract)

    expect(untyped).toMatchObject([
      {
        message:
          'GET /a/{id} answered with a body that cannot be read: The body is not valid UTF-8.',
        expected: 'a body of type JSON',
      },
    ])
    expect(judgedBy(readableBody, texted(latin, 'application/json'), contract)).toHaveLength(1)
    expect(
      judgedBy(readableBody, texted(latin, 'text/plain; charset=utf-8'), contract),
    ).toHaveLength(1)
    expect(judgedBy(readableBody, texted(latin, 'image/png'), contract)).toEqual([])
  })

  it.each([
    ['{"a":1}', 'application/json', { a: 1 }],
    ['[1]', undefined, [1]],
    ['{', undefined, '{'],
    ['{', 'text/html', '{'],
  ])('%s of type %s is read as %o', (text, type, body) => {
    const exchange = texted(text, type)

    expect(exchange.body).toEqual(body)
    expect(judgedBy(readableBody, exchange, contract)).toEqual([])
  })

  it('in a coding that it does not have is told; in one that is unknown here it is not', () => {
    const coded = (isKnown: boolean) => {
      const { response, ...rest } = texted('x', 'application/json')
      const left = { ...response, coded: { coding: 'zstd', isKnown } }
      return { ...rest, response: left, ...readAnswer(left) }
    }

    expect(judgedBy(readableBody, coded(true), contract)).toHaveLength(1)
    expect(judgedBy(readableBody, coded(false), contract)).toBeUndefined()
  })

  it('counts as absent if it is empty', () => {
    const exchange = texted('', 'application/json')

    expect(exchange.body).toBeUndefined()
    expect(judgedBy(readableBody, exchange, contract)).toBeUndefined()
  })
})

describe('a problem', () => {
  const problem = (answer: unknown, type = 'application/problem+json; charset=utf-8') =>
    found(errorNamesItsStatus, 'GET /a/1 404', { answer, answerHeaders: { 'content-type': type } })

  it('names the status of its answer', () => {
    expect(problem({ status: 400 })).toEqual([
      {
        message: 'GET /a/{id} answered 404 with a problem document that says status 400.',
        expected: '"status": 404 (RFC 9457, 3.1.2)',
        received: '"status": 400',
        pointer: '',
        key: '404 400',
      },
    ])
    expect(problem({ status: 404 })).toEqual([])
  })

  it('may name none', () => {
    expect(problem({})).toBeUndefined()
    expect(problem({ status: '400' })).toBeUndefined()
    expect(problem(null)).toBeUndefined()
  })

  it('is one only by its media type', () => {
    expect(problem({ status: 400 }, 'application/json')).toBeUndefined()
    expect(problem({ status: 400 }, 'text/application/problem+json')).toBeUndefined()
    expect(found(errorNamesItsStatus, 'GET /a/1 404')).toBeUndefined()
  })
})
