import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../../contracts/check/report/redact.ts'
import { reportExchange } from '../../../../contracts/check/report/report-exchange.ts'
import { exchangeOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const redactor = createRedactor(['s3cret-key'])

const reported = (
  line: string,
  told: Parameters<typeof exchangeOf>[2] = {},
  maxCharacters = 1000,
) => reportExchange(exchangeOf(contract, line, told), { contract, redactor, maxCharacters })

/** The body of an answer as it is reported, which came in bytes. */
function bodyOf(bytes: readonly number[]): string | undefined {
  const exchange = exchangeOf(contract, 'GET /books/1 200')
  const response = { ...exchange.response, body: new Uint8Array(bytes) }
  const how = { contract, redactor, maxCharacters: 1000 }
  return reportExchange({ ...exchange, response }, how).response.body
}

describe('an exchange in a report', () => {
  it('has bodies only where there are some', () => {
    const { request, response } = reported('GET /books/1 200')

    expect(request).toEqual({ method: 'GET', target: '/books/1', headers: {} })
    expect(response).toEqual({ status: 200, headers: [] })
  })

  it('is cut where a body is too long, and says by how much', () => {
    const told = { body: 'a'.repeat(8), answer: 'b'.repeat(9) }

    expect(reported('POST /books 201', told, 10)).toMatchObject({
      request: { body: '"aaaaaaaa"' },
      response: { body: '"bbbbbbbbb… (1 more characters)' },
    })
  })

  it('shows bytes as text where they are text', () => {
    expect(bodyOf([0xc3, 0xa4])).toBe('ä')
    expect(bodyOf([0xff, 0x00])).toBe('(2 bytes that are no text)')
  })

  it('shows secrets nowhere', () => {
    const { request, response } = reported('POST /books?a=s3cret-key 201', {
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
