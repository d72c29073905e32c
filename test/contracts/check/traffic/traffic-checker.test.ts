import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../../../contracts/check/checks/all-checks.ts'
import {
  createTrafficChecker,
  type Meant,
  type TrafficCheckerOptions,
} from '../../../../contracts/check/traffic/traffic-checker.ts'
import type { CheckEvent } from '../../../../contracts/check/vocabulary/finding.ts'
import { exchangeOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const book = { id: '1', title: 'Emma' }

function judged(
  line: string,
  told: Parameters<typeof exchangeOf>[2] = {},
  options: TrafficCheckerOptions & { meant?: Meant } = {},
) {
  const { request, response } = exchangeOf(contract, line, told)
  const { meant, ...rest } = options
  const { exchange, events } = createTrafficChecker(contract, rest).judge(
    { request, response },
    meant,
  )
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
    const judge = createTrafficChecker(contract)
    const { request, response } = exchangeOf(contract, 'GET /books/1 418')
    const first = judge.judge({ request, response })
    const second = judge.judge({ request, response })

    expect([found(first.events), found(second.events)]).toEqual([['documented-status'], []])
    expect(judge.summary()).toMatchObject({ findings: [{ times: 2 }] })
  })

  it.each([
    ['POST /books 400', '{', 'application/json', 'malformed', 'rejects-malformed'],
    ['POST /books 415', 'a', 'text/plain', 'wrong-media-type', 'rejects-wrong-media-type'],
  ])('with a body that is none: %s, %s as %s', (line, body, type, cause, check) => {
    const sent = (status: string) => {
      const told = { headers: { 'content-type': type }, answer: { detail: '', ...book } }
      const { request, response } = exchangeOf(contract, line.replace(/\d+$/, status), told)
      return createTrafficChecker(contract).judge({ request: { ...request, body }, response })
    }

    expect(sent('400').exchange.cause).toBe(cause)
    expect(found(sent('201').events)).toEqual([check])
  })

  it('with credentials that were refused is told from none', () => {
    const headers = { 'www-authenticate': 'Basic' }
    const causeOf = (sent: Readonly<Record<string, string>>) =>
      judged('POST /books 401', { headers: sent, answerHeaders: headers, answer: { detail: '' } })
        .cause

    expect(causeOf({})).toBe('no-credentials')
    expect(causeOf({ authorization: 'Basic x' })).toBe('wrong-credentials')
  })

  it('may ask what there is, by methods that every path has', () => {
    expect(judged('HEAD /books/1 200').found).toEqual([])
    expect(judged('OPTIONS /books/1 204').found).toEqual([])
  })

  it('is told with what was wrong, where the contract says so, and what led there', () => {
    const judge = createTrafficChecker(contract)
    const told = { body: { title: 1 }, answer: book }
    const { request, response } = exchangeOf(contract, 'POST /books 201', told)
    const first = judge.judge({ request, response })
    const later = exchangeOf(contract, 'PUT /books/1 200', { answer: book })
    const second = judge.judge(later, { after: [first.exchange] })
    const findings = [...first.events, ...second.events].flatMap((event) =>
      event.kind === 'finding' ? [event.finding] : [],
    )

    expect([first.exchange.index, second.exchange.index, first.exchange.as]).toEqual([
      ...[1, 2, 'somebody'],
    ])
    expect(findings).toMatchObject([
      {
        check: 'rejects-invalid',
        key: '/components/schemas/Book/properties/title/type type',
        pointer: '/components/schemas/Book/properties/title/type',
        steps: [first.exchange],
      },
      {
        ...{ check: 'refuses-undocumented-methods', facts: { method: 'PUT' }, pointer: '' },
        steps: [first.exchange, second.exchange],
      },
    ])
    expect(findings.map(sentenceOf)).toEqual([
      {
        message: expect.stringMatching(
          /^POST \/books accepted a request that must be refused: body \/title [^.]+\.$/,
        ),
        ...{ expected: '4xx', received: '201' },
      },
      {
        message: 'PUT /books/1 was served; the contract does not document PUT for the path.',
        ...{ expected: '405, or another refusal', received: '200' },
      },
    ])
    const missing = judged('POST /books 201', { body: {}, answer: book })
    expect(missing.found).toEqual(['rejects-missing-required'])
  })

  it('is told once however much is wrong with a request that was taken', () => {
    const told = { body: { id: 1, title: 1 }, answer: book }

    expect(judged('POST /books 201', told).found).toEqual(['rejects-invalid'])
  })

  it('names no place where the whole body is meant', () => {
    const { request, response } = exchangeOf(contract, 'POST /books 201', { answer: book })
    const { events } = createTrafficChecker(contract).judge({ request, response })
    const event = events.at(-1)

    expect(event?.kind === 'finding' && sentenceOf(event.finding).message).toBe(
      'POST /books accepted a request that must be refused: The body is missing.',
    )
  })

  it('is not judged as a request where its maker meant it so', () => {
    const told = { body: { title: 1 }, answer: book }

    expect(judged('POST /books 201', told, { meant: { cause: 'invalid' } }).found).toEqual([])
  })
})
