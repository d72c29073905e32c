import { describe, expect, it } from 'vitest'
import { exchangeChecks } from '../../../../../contracts/check/checks/exchange/exchange-checks.ts'
import { exchangeOf, libraryContract } from '../../../../support/exchanges.ts'
import { sessionWith } from '../../../../support/in-process.ts'
import { contractOf } from '../../../../support/small-contract.ts'

const contract = libraryContract()

type Shown = readonly [line: string, told?: Parameters<typeof exchangeOf>[2]]

/** For each check an exchange that says nothing of its promise, and one that keeps it. */
const shown = {
  'no-server-error': [['GET /books/1 500', { cause: 'witness' }], ['GET /books/1 404']],
  'documented-status': [['PATCH /books/1 405'], ['GET /books/1 404']],
  'documented-media-type': [['GET /books/1 418', { answer: {} }], ['DELETE /books/1 204']],
  'documented-headers': [
    ['DELETE /books/1 204'],
    ['POST /books 201', { answer: book(), answerHeaders: { location: '/books/1' } }],
  ],
  'readable-body': [['DELETE /books/1 204'], ['GET /books/1 200', { answer: {} }]],
  'body-matches-schema': [['DELETE /books/1 204'], ['GET /books/1 200', { answer: book() }]],
  'write-only-stays-inside': [['DELETE /books/1 204'], ['GET /books/1 200', { answer: book() }]],
  'error-names-its-status': [
    ['GET /books/1 404', { answer: { status: 400 } }],
    ['GET /books/1 404', problem({ status: 404 })],
  ],
  'challenge-with-401': [
    ['GET /books/1 401', { cause: 'valid' }],
    [
      'GET /books/1 401',
      { cause: 'no-credentials', answerHeaders: { 'www-authenticate': 'Basic' } },
    ],
  ],
  'allow-with-405': [
    ['GET /books/1 404'],
    ['PATCH /books/1 405', { answerHeaders: { allow: 'GET, DELETE' } }],
  ],
  'no-body-where-none': [['GET /books/1 200', { answer: {} }], ['DELETE /books/1 204']],
} satisfies Readonly<Record<(typeof exchangeChecks)[number]['id'], readonly [Shown, Shown]>>

function book() {
  return { id: '1', title: 'Emma' }
}

function problem(answer: object): Shown[1] {
  return { answer, answerHeaders: { 'content-type': 'application/problem+json' } }
}

describe('a check of exchanges', () => {
  it.each(exchangeChecks)('has nothing to say where nothing is judged: $id', (check) => {
    const [[line, told], [kept, more]]: readonly [Shown, Shown] = shown[check.id]

    expect(check.judge(exchangeOf(contract, line, told), contract)).toBeUndefined()
    expect(check.judge(exchangeOf(contract, kept, more), contract)).toEqual([])
  })

  it('judges no part of an answer that the contract does not describe', () => {
    const ok = { description: 'ok', content: { 'application/json': {} } }
    const bare = contractOf({ '/a': { get: { responses: { 200: ok } } } })
    const answered = exchangeOf(bare, 'GET /a 200', { answer: { a: 1 } })
    const judging = exchangeChecks.filter((check) => check.judge(answered, bare) !== undefined)

    expect(judging.map(({ id }) => id)).toEqual([
      ...['no-server-error', 'documented-status', 'documented-media-type', 'readable-body'],
    ])
  })

  it('is held only by an answer that it judges', async () => {
    const { session } = sessionWith(contract, () => ({ status: 200, body: book() }))
    await session.call({ operation: contract.require('getBook'), params: { id: '1' } })
    const verdicts = session.verdicts.all.map(({ check, outcome }) => `${check}: ${outcome}`)

    expect(verdicts.toSorted()).toEqual([
      'answers-every-request: held',
      'body-matches-schema: held',
      'documented-media-type: held',
      'documented-status: held',
      'no-server-error: held',
      'readable-body: held',
      'write-only-stays-inside: held',
    ])
  })
})
