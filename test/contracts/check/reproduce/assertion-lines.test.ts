import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../../contracts/check/report/redact.ts'
import { assertionLines } from '../../../../contracts/check/reproduce/assertion-lines.ts'
import { toScript } from '../../../../contracts/check/reproduce/script.ts'
import type { Assertion } from '../../../../contracts/check/vocabulary/assertion.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const teapot = exchangeOf(contract, 'GET /books/1 418')
const script = toScript(findingOf([teapot]), {
  contract,
  url: 'http://127.0.0.1:4010',
  signatures: {},
  redactor: createRedactor(contract),
})

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is where it is a text or bytes, else as JSON. */
  readonly body?: unknown
}

function responseOf({ status = 200, headers = {}, body }: Answer): Response {
  return new Response(body instanceof Uint8Array ? new Uint8Array(body) : textOf(body), {
    status,
    headers,
  })
}

const textOf = (body: unknown): string | undefined =>
  typeof body === 'string' ? body : JSON.stringify(body)

/** Whether an answer passes what a reproduction expects of it. */
function passes(assertion: Assertion, answer: Answer, before?: unknown): Promise<boolean> {
  const lines = assertionLines({ ...script, assertion })
  const code = `return (async () => {\n${lines.join('\n')}\n})()`
  return new Function('expect', 'answer', 'before', code)(expect, responseOf(answer), before).then(
    () => true,
    () => false,
  )
}

type Row = readonly [assertion: Assertion, right: readonly Answer[], wrong: readonly Answer[]]
const items = { items: [{ name: 'a' }, { name: 'b' }], total: 2 }

describe('a reproduction fails as long as the server is wrong, and passes once it is right:', () => {
  it.each<Row>([
    [{ kind: 'status', pattern: '200|4\\d\\d' }, [{}, { status: 404 }], [{ status: 500 }]],
    [
      { kind: 'refused' },
      [{ status: 400 }, { status: 499 }],
      [{ status: 399 }, { status: 500 }, {}],
    ],
    [{ kind: 'not-refused' }, [{}, { status: 399 }], [{ status: 400 }]],
    [{ kind: 'no-server-error' }, [{ status: 499 }], [{ status: 500 }]],
    [
      { kind: 'header', name: 'etag', matcher: '.toBeTruthy()' },
      [{ headers: { etag: '1' } }],
      [{ headers: { age: '1' } }],
    ],
    [
      { kind: 'allow', methods: ['GET', 'PUT'] },
      [{ headers: { allow: 'PUT, HEAD,GET' } }],
      [{ headers: { allow: 'GET' } }, {}],
    ],
    [
      { kind: 'readable' },
      [{ body: '{"a":"ä"}' }],
      [{ body: '{' }, { body: new Uint8Array([0x22, 0xff, 0x22]) }],
    ],
    [
      { kind: 'media-type', names: ['text/csv', 'application/json'] },
      [{ headers: { 'content-type': 'text/csv; charset=utf-8' } }],
      [{ headers: { 'content-type': 'text/html' } }, { headers: { age: '1' } }],
    ],
    [{ kind: 'unseen', status: 204 }, [{ status: 204 }], [{}]],
    [
      { kind: 'not-value', pointer: '/a/b~1c', value: 'x' },
      [{ body: { a: { 'b/c': 'y' } } }, { body: {} }],
      [{ body: { a: { 'b/c': 'x' } } }],
    ],
    [{ kind: 'mentioned', value: 'b7' }, [{ body: ['b7'] }], [{ body: ['b8'] }]],
    [{ kind: 'not-mentioned', value: 'b7' }, [{ body: ['b8'] }], [{ body: ['b7'] }]],
    [
      { kind: 'other-header', name: 'etag', value: '"v1"' },
      [{ headers: { etag: '"v2"' } }],
      [{ headers: { etag: '"v1"' } }],
    ],
    [
      { kind: 'count', pointer: '/total', list: '/items' },
      [{ body: items }],
      [{ body: { ...items, total: 3 } }],
    ],
    [
      { kind: 'each', pointer: '/items/0/name', matcher: ".toBe('a')" },
      [{ body: { items: [{ name: 'a' }, {}] } }],
      [{ body: items }],
    ],
  ])('%o', async (assertion, right, wrong) => {
    const told = await Promise.all([...right, ...wrong].map((answer) => passes(assertion, answer)))

    expect(told).toEqual([...right.map(() => true), ...wrong.map(() => false)])
  })

  it.each([
    ['/title', 'Emma', { title: 'Emma', pages: 7 }, { title: 'Anne' }],
    ['/a.b/0', null, { 'a.b': [null] }, { 'a.b': [0] }],
    ['', { title: 'Emma', tags: ['x', 2] }, { title: 'Emma', tags: ['x', 2] }, { title: 'Emma' }],
  ])('the value at "%s" is %j', async (pointer, value, right, wrong) => {
    const assertion: Assertion = { kind: 'value', pointer, value }

    expect(await passes(assertion, { body: right })).toBe(true)
    expect(await passes(assertion, { body: wrong })).toBe(false)
  })

  it('the value is what an earlier step showed', async () => {
    const assertion = { kind: 'value', pointer: '/title', value: 'x', shownBy: teapot } as const

    expect(await passes(assertion, { body: { title: 'Emma' } }, 'Emma')).toBe(true)
    expect(await passes(assertion, { body: { title: 'x' } }, 'Emma')).toBe(false)
  })

  it.each([
    [false, ['a', 'b', 'b', 'c'], ['a', 'c', 'b']],
    [true, [3, 2, 2, 1], [2, 3, 1]],
  ])('the list is sorted, downwards: %s', async (isDown, right, wrong) => {
    const body = (values: readonly unknown[]) => ({ items: values.map((name) => ({ name })) })
    const assertion = { kind: 'sorted', pointer: '/items/0/name', isDown } as const

    expect(await passes(assertion, { body: body(right) })).toBe(true)
    expect(await passes(assertion, { body: body(wrong) })).toBe(false)
  })
})

describe('where only what must not be is known, a reproduction', () => {
  const id = '6b610e1087d9d66b272f0c86'
  const body = { id, token: 'abc', made: '2026-01-01 10:00:00', items: [1, null, true] }
  const assertion: Assertion = { kind: 'other-answer', status: 200, body }

  it('fails while the same comes again, with other ids, times and secrets', async () => {
    const other = { ...body, id: 'x', token: 'def', made: 'later' }

    expect(await passes(assertion, { body })).toBe(false)
    expect(await passes(assertion, { body: other })).toBe(false)
  })

  it.each<[string, Answer]>([
    ['status', { status: 201, body }],
    ['value', { body: { ...body, items: [1, null, false] } }],
    ['kind of value', { body: { ...body, id: 7 } }],
    ['body', { body: '<html>' }],
  ])('passes once another %s comes', async (_what, answer) => {
    expect(await passes(assertion, answer)).toBe(true)
  })

  it('knows that there was no body', async () => {
    const empty: Assertion = { kind: 'other-answer', status: 204, body: undefined }

    expect(await passes(empty, { status: 204 })).toBe(false)
    expect(await passes(empty, { status: 200 })).toBe(true)
  })
})
