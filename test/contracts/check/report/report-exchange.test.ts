import { describe, expect, it } from 'vitest'
import { rejectsInvalid } from '../../../../contracts/check/checks/requests/refusal-checks.ts'
import { createCollector } from '../../../../contracts/check/report/collect.ts'
import { reportExchange } from '../../../../contracts/check/report/report-exchange.ts'
import { claimOf } from '../../../../contracts/check/vocabulary/check.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()

const reported = (line: string, told: Parameters<typeof exchangeOf>[2] = {}) =>
  reportExchange(exchangeOf(contract, line, told), contract)

/** The step of a finding as its report shows it. */
function stepOf(line: string, told: Parameters<typeof exchangeOf>[2] = {}) {
  const setting = { contract, name: 'library', url: 'http://127.0.0.1:4010', seed: 7 }
  const collector = createCollector({ ...setting, secrets: ['s3cret-key'] })
  collector.take({ kind: 'finding', finding: findingOf([exchangeOf(contract, line, told)]) })
  const [step] = collector.report().findings[0]?.steps ?? []
  if (!step) throw new Error('The finding has no step.')
  return step
}

/** The body of an answer as it is reported, which came in bytes. */
function bodyOf(bytes: readonly number[]): string | undefined {
  const exchange = exchangeOf(contract, 'GET /books/1 200')
  const response = { ...exchange.response, body: new Uint8Array(bytes) }
  return reportExchange({ ...exchange, response }, contract).response.body
}

describe('an exchange in a report', () => {
  it('has bodies only where there are some', () => {
    const { request, response } = reported('GET /books/1 200')

    expect(request).toEqual({ method: 'GET', target: '/books/1', headers: {} })
    expect(response).toEqual({ status: 200, headers: [] })
  })

  it('is cut where a body is too long, and says by how much', () => {
    const told = { body: 'a'.repeat(19_998), answer: 'b'.repeat(19_999) }
    const { request, response } = stepOf('POST /books 201', told)

    expect(request.body).toBe(`"${'a'.repeat(19_998)}"`)
    expect(response.body).toBe(`"${'b'.repeat(19_999)}… (1 more characters)`)
  })

  it('is cut also where what it shows was not confirmed', () => {
    const step = exchangeOf(contract, 'GET /books/1 418', { answer: 'b'.repeat(20_000) })
    const operation = contract.require('getBook')
    const facts = { about: 'a body', kind: '' }
    const claim = claimOf(rejectsInvalid, { facts, pointer: '', operation, steps: [step] })
    const collector = createCollector({ contract, name: 'library', url: 'http://a.test', seed: 7 })
    collector.take({ kind: 'not-confirmed', operation: 'getBook', claim, again: [step] })
    const [told] = collector.report().notConfirmed

    expect(
      [...(told?.steps ?? []), ...(told?.again ?? [])].map((one) => one.response.body),
    ).toEqual([1, 2].map(() => expect.stringMatching(/… \(2 more characters\)$/)))
  })

  it('is cut once its secrets are gone, so that no part of one is left', () => {
    const told = { answer: `${'b'.repeat(19_990)} "password":"s3" s3cret-key` }
    const { body } = stepOf('POST /books 201', told).response

    expect(body).not.toMatch(/s3/)
  })

  it('shows bytes as text where they are text', () => {
    expect(bodyOf([0xc3, 0xa4])).toBe('ä')
    expect(bodyOf([0xff, 0x00])).toBe('(2 bytes that are no text)')
  })

  it('shows secrets nowhere', () => {
    const { request, response } = stepOf('POST /books?a=s3cret-key 201', {
      headers: { 'x-a': 's3cret-key' },
      body: 's3cret-key',
      answerHeaders: { 'x-b': 'of s3cret-key' },
      answer: 's3cret-key',
    })

    expect(request.target).toBe('/books?a=***')
    expect(request.headers).toMatchObject({ 'x-a': '***' })
    expect(response.headers).toContainEqual(['x-b', 'of ***'])
    expect(JSON.stringify([request, response])).not.toContain('s3cret')
  })

  it('is named by its operation, or by its method and template', () => {
    const nameOf = (line: string) => reported(line).operation

    expect(nameOf('GET /books/1?x=1 200')).toBe('getBook')
    expect(nameOf('PATCH /books/1?x=1 405')).toBe('PATCH /books/{id}')
    expect(nameOf('GET /films 404')).toBe('GET ?')
  })
})
