import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../../contracts/check/checks/all-checks.ts'
import { vitestFile } from '../../../../contracts/check/reproduce/vitest.ts'
import { exchangeOf, libraryContract } from '../../../support/exchanges.ts'
import { linesOf, scriptOf } from '../../../support/scripts.ts'

const contract = libraryContract()
const exchange = (line: string, told: Parameters<typeof exchangeOf>[2] = {}) =>
  exchangeOf(contract, line, told)

const client = { client: ['id', 's3cret'], tokenPath: '/token' } as const
const teapot = exchange('GET /books/1 418')

interface Ran {
  readonly sent: readonly (readonly [url: string, init: RequestInit])[]
  readonly title: string
  readonly skipped: boolean
  readonly passed: boolean
}

/** Runs a file against answers. Without its imports it is a function of what it uses. */
async function run(
  file: string,
  answers: readonly Response[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const sent: [string, RequestInit][] = []
  const left = [...answers]
  const fetch = async (url: string, init: RequestInit) => {
    sent.push([url, init])
    return left.shift() ?? new Response('', { status: 599 })
  }
  const tests: { title: string; body: () => Promise<void>; skipped: boolean }[] = []
  const define = (skipped: boolean) => (title: string, body: () => Promise<void>) => {
    tests.push({ title, body, skipped })
  }
  const test = Object.assign(define(false), { skip: define(true) })
  const code = file.replaceAll(/^import .*$/gm, '')
  const names = ['test', 'expect', 'process', 'fetch', 'createHash']
  new Function(...names, code)(test, expect, { env }, fetch, createHash)
  const [only] = tests
  if (!only || tests.length > 1) throw new Error('Not one test.')
  const passed = await only.body().then(
    () => true,
    () => false,
  )
  return { sent, title: only.title, skipped: only.skipped, passed }
}

const ok = (body: unknown = {}, init: ResponseInit = {}) => Response.json(body, init)

describe('the test of a finding', () => {
  it('sends what was sent, to another server where one is named', async () => {
    const nasty = { title: `it's \`\${x}\` \\ "ä"\n` }
    const made = exchange('POST /books 201', { headers: { 'x-note': "a'b" }, body: nasty })
    const file = vitestFile(scriptOf([made], { credential: { token: 'Bearer s3cret' } }))
    const env = { CHECK_URL: 'http://other', ALPHA_TOKEN: 't0ken' }

    expect((await run(file, [ok()], env)).sent).toEqual([
      [
        'http://other/books',
        {
          method: 'POST',
          headers: {
            authorization: 'Bearer t0ken',
            'content-type': 'application/json',
            'x-note': "a'b",
          },
          body: JSON.stringify(nasty),
        },
      ],
    ])
    expect((await run(file, [ok()])).sent[0]?.[0]).toBe('http://127.0.0.1:4010/books')
  })

  it('sends nothing beyond that', async () => {
    const { sent } = await run(vitestFile(scriptOf([teapot])), [ok()])

    expect(sent).toEqual([['http://127.0.0.1:4010/books/1', { method: 'GET' }]])
  })

  it('sends bytes that are no text, and texts that came as bytes', async () => {
    const bodied = (body: Uint8Array) => ({ ...teapot, request: { ...teapot.request, body } })
    const bodyOf = async (body: Uint8Array) =>
      (await run(vitestFile(scriptOf([bodied(body)])), [ok()])).sent[0]?.[1]

    expect(await bodyOf(new Uint8Array([255, 0]))).toEqual({
      method: 'GET',
      body: new Uint8Array([255, 0]),
    })
    expect(await bodyOf(new TextEncoder().encode('a'))).toEqual({ method: 'GET', body: 'a' })
  })

  it('takes along what answers gave, and leaves the rest unread', async () => {
    const made = exchange('POST /books 201', {
      answer: { 'the id': 'longer-1', list: [{ id: 'x' }] },
      answerHeaders: { etag: '"v1"', location: '/books/longer-1/self' },
    })
    const steps = [
      made,
      exchange('GET /books/longer-1 200'),
      exchange('GET /books/x 200', { headers: { 'if-match': '"v1"' } }),
      exchange('GET /books/longer-1/self 418'),
    ]
    const file = vitestFile(scriptOf(steps, { check: 'location-leads-there' }))
    const { sent } = await run(file, [
      ok(
        { 'the id': 'b 7', list: [{ id: 'y' }] },
        { headers: { etag: '"v2"', location: 'http://elsewhere/books/b7?x=1' } },
      ),
    ])

    expect(sent.slice(1).map(([url, { headers }]) => [url.slice(21), headers])).toEqual([
      ['/books/b 7', undefined],
      ['/books/y', { 'if-match': '"v2"' }],
      ['/books/b7', undefined],
    ])
    expect(linesOf(file, /^(const answer\d? = )?await/)).toHaveLength(4)
    expect(linesOf(file, /^const (answer|body)/)).toHaveLength(3)
  })

  it('gets a token first, once for each client', async () => {
    const file = vitestFile(scriptOf([teapot, teapot], { credential: client }))
    const env = { ALPHA_CLIENT_ID: 'id', ALPHA_CLIENT_SECRET: 'top' }
    const { sent } = await run(file, [ok({ access_token: 'abc' })], env)

    expect(sent.map(([url]) => url.slice(21))).toEqual(['/token', '/books/1', '/books/1'])
    expect(sent[0]?.[1]).toMatchObject({
      method: 'POST',
      headers: { authorization: `Basic ${btoa('id:top')}` },
    })
    expect(String(sent[0]?.[1].body)).toBe('grant_type=client_credentials')
    expect(sent[1]?.[1].headers).toEqual({ authorization: 'Bearer abc' })
  })

  it('answers the challenge of HTTP Digest, for whom it knows', async () => {
    const stranger = exchange('GET /books/2 200', { as: 'nobody' })
    const file = vitestFile(scriptOf([stranger, teapot], { credential: { digest: ['u', 'p'] } }))
    const headers = { 'www-authenticate': 'Digest realm="r", nonce="n", qop="auth"' }
    const challenge = new Response('', { status: 401, headers })
    const { sent, passed } = await run(file, [ok(), challenge, ok()], { ALPHA_USER: 'ada' })

    expect(passed).toBe(true)
    expect(sent.map(([url, init]) => [url.slice(21), Object.keys(init)])).toEqual([
      ['/books/2', ['method']],
      ['/books/1', ['method']],
      ['/books/1', ['method', 'headers']],
    ])
    expect(JSON.stringify(sent[2]?.[1].headers)).toMatch(
      /Digest username=\\"ada\\", realm=\\"r\\", nonce=\\"n\\", uri=\\"\/books\/1\\"/,
    )
  })

  it('reads headers that may not be shown from the environment', async () => {
    const recorded = exchange('GET /books/1 418', { headers: { 'x-api-key': 'k1', age: '1' } })
    const file = vitestFile(scriptOf([recorded]))
    const { sent } = await run(file, [ok()], { X_API_KEY: 'k2' })

    expect(file).not.toContain('k1')
    expect(sent[0]?.[1].headers).toEqual({ 'x-api-key': 'k2', age: '1' })
  })

  it('draws a new prefix as long as the old one, where it needs one', async () => {
    const made = exchange('POST /books 418', { body: { title: 'run-77-a' } })
    const file = vitestFile(scriptOf([made], { prefix: 'run-77' }))
    const bodyOf = async () => String((await run(file, [ok()])).sent[0]?.[1].body)

    expect(await bodyOf()).toMatch(/^\{"title":"[a-z]{6}-a"\}$/)
    expect(await bodyOf()).not.toBe(await bodyOf())
    expect(linesOf(vitestFile(scriptOf([teapot], { prefix: 'run-77' })), /const run/)).toEqual([])
  })

  it('says what was found, each in one short line', async () => {
    const facts = { problem: "It's\nnot", type: `a\n  b${'c'.repeat(400)}`, body: 'd\n e' }
    const file = vitestFile(scriptOf([teapot], { check: 'readable-body', facts }))

    expect((await run(file, [ok()])).title).toBe(
      "getBook: GET /books/{id} answered with a body that cannot be read: It's\nnot",
    )
    expect(linesOf(file, /^\/\/ expected/)).toEqual([
      `// expected: a body of type a b${'c'.repeat(282)}`,
    ])
    expect(linesOf(file, /^\/\/ received|^\/\/ readable/)).toEqual([
      '// readable-body: A body that announces JSON is JSON, in UTF-8.',
      '// received: d e',
    ])
  })
})

describe('a test that could only pass', () => {
  it.each<[string, CheckId, object, string]>([
    [
      'TRACE /books/1 200',
      'documented-status',
      { documented: [] },
      'fetch cannot send TRACE; the curl commands can.',
    ],
    [
      'DELETE /books/1 204',
      'no-body-where-none',
      { status: 204, bytes: 1 },
      'fetch hides bytes that follow such an answer.',
    ],
    [
      'POST /books 201',
      'concurrent-creates-conflict',
      { statuses: [201, 201] },
      'the run sent these requests at the same time; one after another they may be fine.',
    ],
  ])('is skipped, and says so: %s by %s', async (line, check, facts, why) => {
    const file = vitestFile(scriptOf([exchange(line), teapot], { check, facts }))

    expect((await run(file, [])).skipped).toBe(true)
    expect(linesOf(file, /Skipped/)).toEqual([`// Skipped: ${why}`])
  })

  it('is rare', async () => {
    const file = vitestFile(scriptOf([teapot]))

    expect(await run(file, [ok()])).toMatchObject({ skipped: false, passed: true })
    expect(await run(file, [ok({}, { status: 418 })])).toMatchObject({ passed: false })
    expect(file).not.toContain('Skipped')
  })
})
