import { describe, expect, it } from 'vitest'
import type { OpenCall } from '../../../mocks/engine/dialect.ts'
import { handle } from '../../../mocks/engine/handle.ts'
import type { HttpRequest } from '../../../mocks/engine/http.ts'
import { library } from '../../support/library.ts'

const request = (method: string, target: string): HttpRequest => ({
  ...{ method, target, headers: {}, body: undefined },
  ...{ origin: 'http://localhost', remoteAddress: '127.0.0.1' },
})

/** What the guards of a runtime get to see. */
function seenBy(target: string): OpenCall[] {
  const { runtime } = library()
  const seen: OpenCall[] = []
  const guards = [(call: OpenCall) => void seen.push({ ...call }), ...runtime.dialect.guards]
  handle({ ...runtime, dialect: { ...runtime.dialect, guards } }, request('GET', target))
  return seen
}

describe('a call', () => {
  it.each([
    ['/books/b1?x=1&y=?', '/books/b1', 'x=1&y=?'],
    ['/books/b1?', '/books/b1', ''],
    ['/books/b1', '/books/b1', ''],
  ])('has the path and the query apart: %s', (target, path, search) => {
    expect(seenBy(target)).toMatchObject([{ path, search }])
  })
})

describe('an answer', () => {
  it('keeps only the headers that the contract declares', () => {
    const { headers } = library().send('POST', '/books', { title: 'two' })
    expect(Object.keys(headers)).toEqual(['Content-Type', 'Location'])
  })

  it('is a defect where its media type is none that the contract names', () => {
    const { runtime } = library()
    const media = { name: 'text/plain', schema: undefined, pointer: '' }
    const mediaTypeOf = () => ({ ...media, examples: [], extensions: {} })
    const dialect = { ...runtime.dialect, mediaTypeOf }

    expect(() => handle({ ...runtime, dialect }, request('GET', '/books/b1'))).toThrow(
      /getBook was about to answer 200 outside its contract/,
    )
  })
})

describe('a forced status', () => {
  it('with an error that the contract lacks says so', () => {
    const { send, scenario } = library()
    scenario.force('getBook', { status: 503, error: 'BUSIER' })

    expect(() => send('GET', '/books/b1')).toThrow(
      'The contract\'s x-errors have no entry "BUSIER".',
    )
  })

  it('that nothing documents is answered without a body', () => {
    const { send, scenario } = library()
    scenario.force('getBook', { status: 507 })
    expect(send('GET', '/books/b1')).toEqual({ status: 507, headers: {}, body: undefined })
  })

  it('of a documented redirect or refusal without an error has no body either', () => {
    const { send, scenario } = library()
    scenario.force('deleteBook', { status: 302 })
    expect(send('DELETE', '/books/b1')).toEqual({ status: 302, headers: {}, body: undefined })
  })

  it('takes parameters for the error of its status', () => {
    const { send, scenario } = library()
    scenario.force('getBook', { status: 503, parameters: { seconds: 9 } })
    expect(send('GET', '/books/b1').body).toEqual({ detail: 'Busy for 9 s.' })
  })

  it('writes its own body as JSON, and may be outside the contract', () => {
    const { send, scenario } = library()
    scenario.force('getBook', { status: 503, body: { own: true } })
    expect(send('GET', '/books/b1')).toEqual({
      status: 503,
      headers: { 'Content-Type': 'application/json' },
      body: { own: true },
    })
  })
})
