import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../../contracts/check/checks/all-checks.ts'
import type { ExchangeCheck } from '../../../../contracts/check/checks/exchange/exchange-check.ts'
import { exchangeChecks } from '../../../../contracts/check/checks/exchange/exchange-checks.ts'
import { headLikeGet } from '../../../../contracts/check/checks/requests/request-checks.ts'
import { assertionOf } from '../../../../contracts/check/reproduce/assertion.ts'
import type { Assertion } from '../../../../contracts/check/vocabulary/assertion.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { exchangeOf, findingBy, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()

/** What is expected where a check found something; it may look at these facts. */
const expected = (line: string, check: CheckId, facts: object = {}) =>
  assertionOf(findingOf([exchangeOf(contract, line)], { check, facts, key: '' }), contract)

describe('the last answer must be', () => {
  const documented = ['201', '503', '4XX']
  const challenge = { name: 'www-authenticate', matcher: '.toBeTruthy()' }

  it.each<[string, CheckId, object, Assertion]>([
    ['GET /books/1 0', 'answers-every-request', {}, { kind: 'no-server-error' }],
    ['GET /books/1 0', 'documented-status', { documented }, { kind: 'no-server-error' }],
    ['GET /books/1 500', 'documented-status', { documented }, { kind: 'no-server-error' }],
    [
      'POST /books 418',
      'documented-status',
      { documented },
      { kind: 'status', pattern: '201|503|4\\d\\d' },
    ],
    ['PATCH /books/1?x=1 405', 'allow-with-405', {}, { kind: 'allow', methods: ['GET', 'DELETE'] }],
    ['PATCH /films 405', 'allow-with-405', {}, { kind: 'allow', methods: [] }],
    ['GET /books/1 401', 'challenge-with-401', {}, { kind: 'header', ...challenge }],
    ['DELETE /books/1 204', 'no-body-where-none', { status: 204 }, { kind: 'unseen', status: 204 }],
    ['GET /books/1 200', 'readable-body', {}, { kind: 'readable' }],
    ['GET /books/1 418', 'no-server-error', {}, { kind: 'no-server-error' }],
    [
      'GET /books/1 404',
      'error-names-its-status',
      { status: 404, said: 400 },
      { kind: 'value', pointer: '/status', value: 404 },
    ],
  ])('%s by %s with %o: %o', (line, check, facts, assertion) => {
    expect(expected(line, check, facts)).toEqual(assertion)
  })

  it.each<CheckId>([
    'rejects-invalid',
    'rejects-missing-required',
    'rejects-malformed',
    'rejects-wrong-media-type',
    'requires-credentials',
    'verifies-credentials',
    'refuses-undocumented-methods',
    'unknown-id-is-refused',
  ])('a refusal, where it was none: %s', (check) => {
    expect(expected('POST /books 201', check)).toEqual({ kind: 'refused' })
  })

  it.each<[CheckId, object]>([
    ['accepts-valid', {}],
    ['escaped-path-is-the-same', {}],
    ['location-leads-there', { id: 'b1', location: '/b1' }],
    ['create-reads-back', { path: 'unread', status: 409 }],
  ])('no refusal, where it was one: %s', (check, facts) => {
    expect(expected('POST /books 409', check, facts)).toEqual({ kind: 'not-refused' })
  })

  it('another one, where nothing else is known', () => {
    const facts = { status: 200, difference: '418' }
    const head = exchangeOf(contract, 'HEAD /books/1 418', { answer: { a: 1 } })

    expect(assertionOf(findingBy(headLikeGet, facts, head), contract)).toEqual({
      kind: 'other-answer',
      status: 418,
      body: { a: 1 },
    })
    expect(assertionOf(findingOf([]), contract)).toEqual({ kind: 'no-server-error' })
  })
})

const typed = compileContract({
  openapi: '3.1.0',
  info: {},
  paths: {
    '/film': {
      get: {
        operationId: 'getFilm',
        responses: {
          200: {
            description: 'ok',
            headers: {
              Left: { required: true, schema: { type: 'integer' } },
              Kind: { schema: { enum: ['a', 'b'] } },
              When: { schema: { format: 'duration', pattern: '^P' } },
              Odd: { schema: { not: { const: 'x' } } },
            },
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    cast: { type: 'array', items: { type: 'string', maxLength: 2 } },
                    note: { not: { const: 'x' } },
                  },
                },
              },
              'text/csv': {},
            },
          },
        },
      },
    },
  },
})

/** What is expected where a check of the answer found something. */
function ofAnswer(answer: unknown, headers: Readonly<Record<string, string>>): Assertion {
  const exchange = exchangeOf(typed, 'GET /film 200', { answer, answerHeaders: headers })
  const [first] = (exchangeChecks as readonly ExchangeCheck[]).flatMap((check) =>
    (check.judge(exchange, typed) ?? []).map(({ facts }) => findingBy(check, facts, exchange)),
  )
  if (!first) throw new Error('Nothing was found.')
  return assertionOf(first, typed)
}

describe('the contract says of the answer', () => {
  it.each<[Readonly<Record<string, string>>, string, string]>([
    [{}, 'Left', '.toBeTruthy()'],
    [{ left: 'few' }, 'Left', '.toMatch(/^-?\\d+(\\.\\d+)?$/)'],
    [{ left: '1', kind: 'c' }, 'Kind', '.toBeOneOf(["a","b"])'],
    [{ left: '1', when: 'x' }, 'When', ".toMatch(new RegExp('^P'))"],
    [{ left: '1', odd: 'x' }, 'Odd', '.toBeTruthy()'],
  ])('what a header is, where it is %o', (headers, name, matcher) => {
    const assertion = ofAnswer({}, headers)

    expect(assertion).toMatchObject({ kind: 'header', matcher })
    expect('name' in assertion ? assertion.name.toLowerCase() : '').toBe(name.toLowerCase())
  })

  it('which media types there are', () => {
    expect(ofAnswer({}, { left: '1', 'content-type': 'text/html' })).toEqual({
      kind: 'media-type',
      names: ['application/json', 'text/csv'],
    })
  })

  it('what each value of the body is', () => {
    expect(ofAnswer({ cast: ['a', 'abc'] }, { left: '1' })).toEqual({
      kind: 'each',
      pointer: '/cast/1',
      matcher: '.toSatisfy(({ length }) => length <= 2)',
    })
  })

  it('nothing that one line could say', () => {
    expect(ofAnswer({ note: 'x' }, { left: '1' }).kind).toBe('other-answer')
  })
})
