import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../../contracts/check/report/redact.ts'
import { curlScript } from '../../../../contracts/check/reproduce/curl.ts'
import { toScript } from '../../../../contracts/check/reproduce/script.ts'
import { vitestFile } from '../../../../contracts/check/reproduce/vitest.ts'
import { WriteHistory } from '../../../../contracts/check/reproduce/write-history.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'
import { linesOf, scriptOf } from '../../../support/scripts.ts'

const contract = libraryContract()
const exchange = (line: string, told: Parameters<typeof exchangeOf>[2] = {}) =>
  exchangeOf(contract, line, told)

const sentBy = (script: ReturnType<typeof scriptOf>) =>
  script.steps.map(({ exchange: { request } }) => `${request.method} ${request.target}`)

const teapot = exchange('GET /books/1 418')
const changed = {
  check: 'refused-write-changes-nothing',
  facts: { status: 404, changes: ['title was "Emma" and is "Anne"'] },
}

describe('the script of a finding', () => {
  it('looks at what a refused write must not change before it too', () => {
    const refused = exchange('DELETE /books/b1 404', { index: 4 })
    const look = exchange('GET /books/b1 200', { index: 5, answer: { id: 'b1', title: 'Emma' } })
    const script = scriptOf([exchange('POST /books 201', { index: 1 }), refused, look], changed)

    expect(sentBy(script)).toEqual([
      ...['POST /books', 'GET /books/b1', 'DELETE /books/b1', 'GET /books/b1'],
    ])
    expect(script.steps.map(({ exchange: { index } }) => index)).toEqual([1, 3.5, 4, 5])
    expect(linesOf(vitestFile(script), /\bbefore\b(?! it)/)).toEqual([
      'const before = body2',
      'expect(await answer.json()).toEqual(before)',
    ])
  })

  it('looks before the first of its steps, if that was the refused one', () => {
    const refused = exchange('DELETE /books/b1 404')
    const steps = [refused, exchange('GET /books/b1 200', { answer: {} })]

    expect(sentBy(scriptOf(steps, changed))).toEqual([
      ...['GET /books/b1', 'DELETE /books/b1', 'GET /books/b1'],
    ])
  })

  it('looks at nothing else', () => {
    const refused = exchange('DELETE /books/b1 404')
    const fine = exchange('DELETE /books/b1 204')

    expect(sentBy(scriptOf([refused, teapot]))).toHaveLength(2)
    expect(sentBy(scriptOf([fine, exchange('GET /books/b1 200')], changed))).toHaveLength(2)
    expect(sentBy(scriptOf([], changed))).toEqual([])
  })

  it('saves what a step showed that must be the same later', () => {
    const before = exchange('GET /books/b1 200', { answer: { title: 'Emma' } })
    const after = exchange('GET /books/b1 200', { answer: { title: 'Anne' } })
    const facts = { path: '/title', wanted: 'Emma', came: 'Anne' }
    const file = vitestFile(
      scriptOf([before, exchange('PATCH /books/b1 200'), after], {
        ...{ check: 'read-is-safe', facts },
      }),
    )

    expect(linesOf(file, /before/)).toEqual([
      'const before = body1.title',
      'expect(await answer.json()).toHaveProperty(["title"], before)',
    ])
  })

  it('saves what the last answer must mention', () => {
    const made = exchange('POST /books 201', { answer: { id: 'b1' } })
    const list = exchange('GET /books 200', { answer: [] })
    const told = { check: 'created-is-listed', facts: { id: 'b1', others: 0 } }

    expect(linesOf(vitestFile(scriptOf([made, list], told)), /bookId/)).toEqual([
      'const bookId = body1.id',
      'expect(await answer.text()).toContain(bookId)'.replace('bookId', '`$' + '{bookId}`'),
    ])
  })

  it('follows a Location only where that is in question', () => {
    const made = exchange('POST /books 201', { answerHeaders: { location: '/books/77' } })
    const steps = [made, exchange('GET /books/77 404')]
    const facts = { id: '77', location: '/books/77' }

    expect(scriptOf(steps, { check: 'location-leads-there', facts }).steps[1]?.target).toEqual([
      { name: 'location' },
    ])
    expect(scriptOf(steps).steps[1]?.target).toEqual(['/books/77'])
  })

  it('needs a new prefix where one was sent or is expected', () => {
    const titled = exchange('POST /books 201', { body: { title: 'run-77-a' } })
    const read = exchange('GET /books/1 200', { answer: { title: 'x' } })
    const prefixOf = (...[steps, told]: Parameters<typeof scriptOf>) =>
      scriptOf(steps, { prefix: 'run-77', ...told }).prefix
    const facts = { path: '/title', wanted: 'run-77-a', came: 'x' }
    const told = { check: 'create-reads-back', facts }

    expect(prefixOf([titled])).toBe('run-77')
    expect(prefixOf([exchange('GET /books/run-77-a 404')])).toBe('run-77')
    expect(prefixOf([exchange('GET /books/1 404', { headers: { 'x-a': 'run-77' } })])).toBe(
      'run-77',
    )
    expect(prefixOf([read], told)).toBe('run-77')
    expect(prefixOf([teapot])).toBeUndefined()
    expect(prefixOf([titled], { prefix: 'none' })).toBeUndefined()
    const made = exchange('POST /books 201', { answer: { id: 'b1' } })
    expect(prefixOf([made, exchange('GET /books/b1 404')])).toBeUndefined()
  })

  it('is led back to its beginning by a trail', () => {
    const made = exchange('POST /books 201', { answer: { id: 'b1' } })
    const trail = new WriteHistory()
    trail.take(made)
    const script = toScript(findingOf([exchange('GET /books/b1 418', { index: 2 })]), {
      ...{ contract, url: 'http://127.0.0.1:4010', signatures: {}, trail },
      redactor: createRedactor(contract),
    })

    expect(sentBy(script)).toEqual(['POST /books', 'GET /books/b1'])
  })
})

describe('secrets of a script', () => {
  it('do not stand in its texts', () => {
    const facts = { problem: 'It is s3cret.', type: 's3cret', body: 'no s3cret' }
    const told = { check: 'readable-body', facts, hidden: ['s3cret'] }

    expect(scriptOf([teapot], told).sentence).toEqual({
      message: 'GET /books/{id} answered with a body that cannot be read: It is ***.',
      expected: 'a body of type ***',
      received: 'no ***',
    })
  })

  it('are variables, each named once', () => {
    const recorded = exchange('GET /books/1 418', { headers: { 'x-api-key': 'k1', age: '1' } })
    const script = scriptOf([recorded, recorded], { credential: { token: 'Bearer abc' } })

    expect(script.secrets).toEqual(['ALPHA_TOKEN', 'X_API_KEY'])
    expect(script.steps[0]?.hidden).toEqual({ 'x-api-key': 'X_API_KEY' })
  })

  it('are none where an earlier step gave them', () => {
    const made = exchange('POST /books 201', { answer: { token: 'abc-123' } })
    const used = exchange('GET /books/1 418', { headers: { authorization: 'Bearer abc-123' } })
    const script = scriptOf([made, used])

    expect(script.secrets).toEqual([])
    expect(linesOf(curlScript(script), /authorization/)).toEqual([
      `-H "authorization: Bearer \${TOKEN}" \\`,
    ])
  })
})
