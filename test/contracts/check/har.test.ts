import { describe, expect, it } from 'vitest'
import { type HarOptions, judgeHar } from '../../../contracts/check/har.ts'
import { libraryContract } from '../../support/exchanges.ts'

const contract = libraryContract()

interface Entry {
  readonly method?: string
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly status?: number
  readonly content?: object
}

const listed = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }))

function entryOf({ method = 'GET', url, headers = {}, body, status = 200, content }: Entry) {
  const type = {
    ':authority': 'x',
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  }
  return {
    request: {
      method,
      url: url ?? 'https://api.example.com/books/1',
      headers: listed({ ...type, ...headers }),
      ...(body !== undefined && { postData: { text: JSON.stringify(body) } }),
    },
    response: {
      status,
      headers: listed({ 'Content-Type': 'application/json' }),
      content: content ?? { size: 25, text: '{"id":"1","title":"Emma"}' },
    },
  }
}

function judged(entries: readonly Entry[], options: HarOptions = {}) {
  const text = JSON.stringify({ log: { entries: entries.map(entryOf) } })
  const events = [...judgeHar(contract, { text, name: 'traffic.har' }, options)]
  const last = events.at(-1)
  return {
    exchanges: events.filter(({ kind }) => kind === 'exchange').length,
    notes: events.flatMap((event) => (event.kind === 'note' ? [event.text] : [])),
    found: last?.kind === 'summary' ? last.findings.map(({ check }) => check) : [],
  }
}

describe('recorded traffic', () => {
  it('is held to the contract, requests and answers', () => {
    const fine = judged([{}])
    const wrong = judged([
      { content: { text: '{"id":"1"}' } },
      { method: 'POST', url: 'https://api.example.com/books', body: { title: 1 }, status: 201 },
    ])

    expect(fine).toEqual({ exchanges: 1, notes: [], found: [] })
    expect(wrong.found).toEqual(['body-matches-schema', 'rejects-invalid'])
  })

  it('may hold bodies in base64', () => {
    const content = { encoding: 'base64', text: btoa('{"id":"1","title":"Emma"}') }

    expect(judged([{ content }]).found).toEqual([])
  })

  it.each<[Entry, string]>([
    [{ status: 0 }, 'Requests without an answer were left out.'],
    [
      { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'PUT' } },
      'Preflight requests of browsers were left out.',
    ],
    [
      { status: 304, headers: { 'If-None-Match': '"1"' } },
      'Answers that came from a cache were left out.',
    ],
    [
      { content: { size: 12 } },
      'Answers without their recorded body were left out. Save the archive with content.',
    ],
  ])('that says nothing of the API is told and left out: %o', (entry, note) => {
    expect(judged([entry, entry])).toEqual({
      exchanges: 0,
      notes: [`${note} (2 times)`],
      found: [],
    })
  })

  it('to other hosts is left out, where one host is named', () => {
    const there = { url: 'https://other.example.com/books/1' }

    expect(judged([there, {}], { origin: 'https://api.example.com' })).toEqual({
      exchanges: 1,
      notes: ['Requests to https://other.example.com were left out.'],
      found: [],
    })
  })

  it('that the contract does not know is told', () => {
    expect(judged([{ url: 'https://api.example.com/films', status: 404 }]).notes).toEqual([
      'The contract does not know /films.',
    ])
  })

  it.each([
    ['{', '"traffic.har" is no HTTP archive: it is not JSON.'],
    ['{}', '"traffic.har" is no HTTP archive: it has no "log" with "entries".'],
  ])('is refused where it is none: %s', (text, message) => {
    expect(() => [...judgeHar(contract, { text, name: 'traffic.har' })]).toThrow(message)
  })
})
