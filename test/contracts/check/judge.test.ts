import { describe, expect, it } from 'vitest'
import type { CheckEvent } from '../../../contracts/check/finding.ts'
import { createJudge, type JudgeOptions, type Meant } from '../../../contracts/check/judge.ts'
import { exchangeOf, libraryContract } from '../../support/exchanges.ts'

const contract = libraryContract()
const book = { id: '1', title: 'Emma' }

function judged(
  line: string,
  told: Parameters<typeof exchangeOf>[2] = {},
  options: JudgeOptions & { meant?: Meant } = {},
) {
  const { request, response } = exchangeOf(contract, line, told)
  const { meant, ...rest } = options
  const { exchange, events } = createJudge(contract, rest).judge({ request, response }, meant)
  return { cause: exchange.cause, operation: exchange.operation?.id, found: found(events) }
}

const found = (events: readonly CheckEvent[]) =>
  events.flatMap((event) => (event.kind === 'finding' ? [event.finding.check] : []))

describe('traffic that somebody else made', () => {
  it.each([
    ['GET /books/1 200', { answer: book }, 'valid', 'getBook'],
    ['POST /books 400', { body: {}, answer: { detail: 'no' } }, 'invalid', 'createBook'],
    ['POST /books 400', { answer: { detail: 'no' } }, 'invalid', 'createBook'],
    [
      'PATCH /books/1 405',
      { answerHeaders: { allow: 'GET, DELETE' } },
      'undocumented-method',
      undefined,
    ],
    ['GET /films 404', {}, 'odd', undefined],
  ])('%s with %o is judged as %s', (line, told, cause, operation) => {
    expect(judged(line, told)).toEqual({ cause, operation, found: [] })
  })

  it.each([
    ['GET /books/1 200', { answer: { id: 1 } }, ['body-matches-schema', 'body-matches-schema']],
    ['GET /books/1 500', {}, ['no-server-error', 'documented-status']],
    ['POST /books 201', { body: {}, answer: book }, ['rejects-missing-required']],
    ['POST /books 201', { body: { title: 1 }, answer: book }, ['rejects-invalid']],
    ['PUT /books/1 200', { answer: book }, ['refuses-undocumented-methods']],
    ['GET /books/1 401', { answer: { detail: '' } }, ['challenge-with-401']],
  ])('%s with %o is found wrong', (line, told, checks) => {
    expect(judged(line, told).found).toEqual(checks)
  })

  it('may lie below a base path', () => {
    const options = { basePath: '/api' }

    expect(judged('GET /api/books/1 200', { answer: book }, options).operation).toBe('getBook')
    expect(judged('GET /books/1 404', {}, options).operation).toBeUndefined()
  })

  it('is judged by what its maker meant', () => {
    const meant = { cause: 'witness', as: '$owner' } as const

    expect(judged('GET /books/1 503', {}, { meant })).toEqual({
      cause: 'witness',
      operation: 'getBook',
      found: [],
    })
  })

  it('is told once and counted at the end', () => {
    const judge = createJudge(contract)
    const { request, response } = exchangeOf(contract, 'GET /books/1 418')
    const first = judge.judge({ request, response })
    const second = judge.judge({ request, response })

    expect([found(first.events), found(second.events)]).toEqual([['documented-status'], []])
    expect(judge.summary()).toMatchObject({ findings: [{ times: 2 }] })
  })
})
