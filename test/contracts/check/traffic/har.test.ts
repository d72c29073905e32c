import { describe, expect, it } from 'vitest'
import { type HarOptions, judgeHar, originOfHar } from '../../../../contracts/check/traffic/har.ts'
import {
  boundedLibrary,
  libraryContract,
  limitOfTitles,
  longTitle,
} from '../../../support/exchanges.ts'

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
    [{ status: -1 }, 'Requests without an answer were left out.'],
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

  it('is told what of the contract it was not held to, as a run is', () => {
    const text = JSON.stringify({
      log: {
        entries: [entryOf({ content: { text: JSON.stringify({ id: '1', title: longTitle }) } })],
      },
    })
    const events = [...judgeHar(boundedLibrary(), { text, name: 'traffic.har' })]

    expect(events.at(-2)).toEqual({ kind: 'note', text: expect.stringMatching(limitOfTitles) })
  })

  it('that has no address is told', () => {
    expect(judged([{ url: '/books/1' }]).notes).toEqual(['An entry has no address: "/books/1".'])
  })

  it('stays in where it only looks like a preflight or an answer from a cache', () => {
    const counted: readonly Entry[] = [
      { method: 'OPTIONS', status: 204, content: {} },
      { headers: { 'Access-Control-Request-Method': 'PUT' } },
      { headers: { 'If-None-Match': '"1"' } },
      { status: 304, content: {} },
      { method: 'DELETE', status: 204, content: { size: 0 } },
      { method: 'DELETE', status: 204, content: { size: -1 } },
    ]

    expect(judged(counted)).toMatchObject({ exchanges: 6, notes: [] })
    const cached = { headers: { 'If-Modified-Since': 'x' }, status: 304, content: {} }
    expect(judged([cached]).exchanges).toBe(0)
  })

  it('without the body of an answer is judged by all else', () => {
    const note =
      'The body of an answer was not recorded, and nothing is said of it. Save the archive with content.'

    expect(judged([{ content: { size: 12 } }, { content: { size: 12 }, status: 418 }])).toEqual({
      ...{ exchanges: 2, notes: [`${note} (2 times)`], found: ['documented-status'] },
    })
  })

  it.each<[string, object]>([
    ['is empty, and had a size', { bodySize: 7, postData: { text: '' } }],
    ['was left out', { bodySize: -1 }],
    ['is announced', { headers: listed({ 'Content-Length': '7' }) }],
    [
      'was parts of another type',
      { postData: { mimeType: 'application/json', params: [{ name: 'title', value: '1' }] } },
    ],
    ['is in a file that is not there', { bodySize: 7, postData: { _file: 'gone.json' } }],
  ])('says nothing of the body of a request that %s', (_, sent) => {
    const { request, response } = entryOf({
      ...{ method: 'POST', url: 'https://api.example.com/books', status: 201 },
    })
    const text = JSON.stringify({
      log: { entries: [{ request: { ...request, ...sent }, response }] },
    })
    const events = [...judgeHar(contract, { text, name: 'traffic.har' })]

    expect(events).toContainEqual({
      ...{
        kind: 'note',
        text: 'The body of a request was not recorded, and nothing is said of it.',
      },
    })
    expect(events.at(-1)).toEqual({ kind: 'summary', findings: [] })
  })

  it('has bodies in files beside it', () => {
    const files: Record<string, string> = { 'a.json': '{"title":1}', 'b.json': '{"id":"1"}' }
    const entry = {
      request: {
        ...entryOf({ method: 'POST', url: 'https://api.example.com/books' }).request,
        headers: listed({ 'Content-Type': 'application/json' }),
        postData: { _file: 'a.json' },
      },
      response: { ...entryOf({ status: 201 }).response, content: { size: 10, _file: 'b.json' } },
    }
    const text = JSON.stringify({ log: { entries: [entry] } })
    const options = { attachment: (name: string) => files[name] }
    const last = [...judgeHar(contract, { text, name: 'traffic.har' }, options)].at(-1)

    expect(last?.kind === 'summary' && last.findings.map(({ check }) => check)).toEqual([
      ...['body-matches-schema', 'rejects-invalid'],
    ])
  })

  it('to a path that the contract does not know is not counted', () => {
    expect(judged([{ url: 'https://api.example.com/films', status: 200 }])).toEqual({
      ...{ exchanges: 0, notes: ['The contract does not know /films.'], found: [] },
    })
  })

  it('begins with a request to its origin', () => {
    const text = JSON.stringify({ log: { entries: [{}, entryOf({})] } })

    expect(originOfHar(text, 'traffic.har')).toBe('https://api.example.com')
    expect(originOfHar('{"log":{"entries":[]}}', 'traffic.har')).toBeUndefined()
  })

  it('with a method that is not documented is judged, and its path is known', () => {
    const there = 'https://api.example.com/books/1'

    expect(judged([{ method: 'PATCH', url: there, status: 405, content: {} }])).toEqual({
      ...{ exchanges: 1, notes: [], found: ['allow-with-405'] },
    })
    expect(judged([{ url: 'https://api.example.com/films?page=2', status: 404 }]).notes).toEqual([
      'The contract does not know /films.',
    ])
  })

  /** What stands in one entry. */
  function read(entry: object) {
    const text = JSON.stringify({ log: { entries: [entry] } })
    const [first] = judgeHar(contract, { text, name: 'traffic.har' })
    return first?.kind === 'exchange' ? first.exchange : undefined
  }

  it('is read as it was sent, forms too', () => {
    const url = 'https://api.example.com/books?a=%20'
    const header = (name: string, value: string) => ({ name, value })
    const headers = [
      header(':path', '/'),
      header('X-A', '1'),
      header('x-a', '2'),
      header('a:', '3'),
    ]
    const params = [{ name: 'a', value: 'b c' }, { name: 'd' }]
    const exchange = read({
      request: { method: 'post', url, headers, postData: { params } },
      response: {
        status: 201,
        headers: [header('Set-Cookie', 'a=1'), header('Set-Cookie', 'b=2')],
      },
    })

    expect(exchange?.request).toEqual({
      ...{ method: 'POST', target: '/books?a=%20', body: 'a=b+c&d=' },
      headers: { 'x-a': '1, 2', 'a:': '3' },
    })
    expect(exchange?.response).toEqual({
      status: 201,
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
      body: new Uint8Array(),
    })
    expect(read({ request: { url }, response: { status: 200 } })?.request).toEqual({
      ...{ method: 'GET', target: '/books?a=%20', headers: {}, body: undefined },
    })
  })

  it.each([
    ['{', '"traffic.har" is no HTTP archive: it is not JSON.'],
    ['{}', '"traffic.har" is no HTTP archive: it has no "log" with "entries".'],
  ])('is refused where it is none: %s', (text, message) => {
    expect(() => [...judgeHar(contract, { text, name: 'traffic.har' })]).toThrow(message)
  })
})
