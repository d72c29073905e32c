import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../../contracts/check/checks/all-checks.ts'
import { exchangeChecks } from '../../../../contracts/check/checks/exchange/exchange-checks.ts'
import { assertionOf } from '../../../../contracts/check/reproduce/assertion.ts'
import type { Assertion } from '../../../../contracts/check/vocabulary/assertion.ts'
import type { Exchange } from '../../../../contracts/check/vocabulary/exchange.ts'
import type { Finding } from '../../../../contracts/check/vocabulary/finding.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()

const expected = (line: string, check: CheckId, told: Parameters<typeof exchangeOf>[2] = {}) =>
  assertionOf(findingOf([exchangeOf(contract, line, told)], { check }), contract)

describe('the last answer must be', () => {
  it.each<[string, CheckId, Assertion]>([
    ['GET /books/1 0', 'answers-every-request', { kind: 'no-server-error' }],
    ['GET /books/1 500', 'documented-status', { kind: 'no-server-error' }],
    ['POST /books 418', 'documented-status', { kind: 'status', pattern: '201|503|4\\d\\d' }],
    ['PATCH /books/1?x=1 405', 'allow-with-405', { kind: 'allow', methods: ['GET', 'DELETE'] }],
    ['PATCH /films 405', 'allow-with-405', { kind: 'allow', methods: [] }],
    ['DELETE /books/1 204', 'no-body-where-none', { kind: 'unseen', status: 204 }],
    ['GET /books/1 200', 'readable-body', { kind: 'readable' }],
  ])('%s by %s: %o', (line, check, assertion) => {
    expect(expected(line, check)).toEqual(assertion)
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
    'repeated-create-conflicts',
    'rename-to-taken-conflicts',
    'deleted-is-gone',
    'deleted-stays-gone',
    'delete-again-is-refused',
    'stale-precondition-is-refused',
    'isolation-read',
    'isolation-change',
    'isolation-delete',
    'isolation-create',
    'isolation-parent',
  ])('a refusal, where it was none: %s', (check) => {
    expect(expected('POST /books 201', check)).toEqual({ kind: 'refused' })
    expect(expected('POST /books 302', check).kind).toBe('other-answer')
  })

  it.each<CheckId>([
    'accepts-valid',
    'conflict-needs-a-cause',
    'location-leads-there',
    'create-reads-back',
    'isolation-conflict',
    'escaped-path-is-the-same',
  ])('no refusal, where it was one: %s', (check) => {
    expect(expected('POST /books 409', check)).toEqual({ kind: 'not-refused' })
    expect(expected('POST /books 201', check).kind).toBe('other-answer')
  })

  it('another one, where nothing else is known', () => {
    expect(expected('GET /films 418', 'documented-status', { answer: { a: 1 } })).toEqual({
      kind: 'other-answer',
      status: 418,
      body: { a: 1 },
    })
    expect(assertionOf(findingOf([]), contract)).toEqual({ kind: 'no-server-error' })
  })
})

describe('after a write that was refused', () => {
  const read = (title: string, line = 'GET /books/b1 200') =>
    exchangeOf(contract, line, { answer: { title } })
  const refused = exchangeOf(contract, 'PUT /books/b1 409')
  const check = 'refused-write-changes-nothing'
  const following = (...steps: readonly Exchange[]) =>
    assertionOf(findingOf([...steps, refused, read('Anne')], { check }), contract)

  it('everything is as it was shown last', () => {
    const before = read('Emma')

    expect(following(read('Jane'), before, read('Other', 'GET /books/b2 200'))).toEqual({
      kind: 'value',
      pointer: '',
      value: { title: 'Emma' },
      shownBy: before,
    })
  })

  it('only another answer can be asked for, where it was not looked at before', () => {
    expect(following().kind).toBe('other-answer')
    expect(following(read('Emma', 'HEAD /books/b1 200')).kind).toBe('other-answer')
  })

  it('this is asked of no other law', () => {
    const steps = [read('Emma'), refused, read('Anne')]

    expect(assertionOf(findingOf(steps, { check: 'create-echoes' }), contract).kind).toBe(
      'other-answer',
    )
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
  const [first] = exchangeChecks.flatMap(([check, judge]): Finding[] =>
    judge(exchange, typed).map((difference) => findingOf([exchange], { check, ...difference })),
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
