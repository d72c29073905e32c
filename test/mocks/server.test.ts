import { EventEmitter, once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import type { ServedMock } from '../../mocks/door/served.ts'
import type { HttpRequest } from '../../mocks/engine/http.ts'
import { serveMock } from '../../mocks/server/serve-mock.ts'
import { createServer, type MockServer, type ServerOptions } from '../../mocks/server.ts'
import { echo, mockOf } from '../support/echo.ts'
import { talk } from '../support/socket.ts'

let server: MockServer | undefined
afterEach(() => server?.close())

function start(mock: ServedMock = mockOf(echo()), options: ServerOptions = {}): Promise<string> {
  server = createServer(mock, options)
  return server.listen()
}

const request = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, 'Host: mock.test', ...headers].join('\r\n')}\r\n\r\n`

describe('a connection', () => {
  it('stays open for more than a minute, as a Go client expects', async () => {
    const answer = await talk(await start(), request('GET /echo/'), /\}$/)

    expect(answer).toMatch(/^Keep-Alive: timeout=90\r$/m)
  })

  it('carries one request after the other', async () => {
    const twice = request('GET /echo/1') + request('GET /echo/2', 'Connection: close')
    const answer = await talk(await start(), twice)

    expect(answer.match(/"target":"[^"]+"/g)).toEqual(['"target":"/echo/1"', '"target":"/echo/2"'])
  })

  it('is closed after the answer when the client asks for it', async () => {
    const answer = await talk(await start(), request('GET /echo/', 'Connection: close'))

    expect(answer).toMatch(/^Connection: close\r$/m)
  })

  it('invites the body of a client that waits for 100 Continue', async () => {
    const asked = request('POST /echo/', 'Content-Length: 2', 'Expect: 100-continue')

    expect(await talk(await start(), asked, /100/)).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  })
})

describe('a request that is not HTTP', () => {
  it.each([
    ['a torn request line', 'GET\r\n\r\n', '400 Bad Request'],
    ['a space in the path', 'GET /echo/a b HTTP/1.1\r\n\r\n', '400 Bad Request'],
    ['bytes of TLS', '\x16\x03\x01\x02', '400 Bad Request'],
    [
      'a body length that is no number',
      request('POST /echo/', 'Content-Length: x'),
      '400 Bad Request',
    ],
    ['a header of 20 kB', request('GET /echo/', `X: ${'x'.repeat(20_000)}`), '431 Request Header'],
  ])('is refused and the server lives on: %s', async (_, text, status) => {
    const base = await start()

    expect(await talk(base, text)).toContain(`HTTP/1.1 ${status}`)
    expect((await fetch(`${base}/echo/`)).status).toBe(200)
  })

  it.each(['keep-alive', 'close'])(
    'does not keep the whole request before it from its answer: Connection %s',
    async (connection) => {
      // As Node's own client sends a DELETE with a body: without saying how long it is.
      const whole = request('DELETE /echo/', `Connection: ${connection}`)
      const answer = await talk(await start(), `${whole}{"a": 1}`)

      expect(answer).toContain('HTTP/1.1 200')
      expect(answer).not.toContain('400')
    },
  )

  it('harms nothing when the client leaves within its body', async () => {
    const base = await start()
    await talk(
      base,
      `${request('POST /echo/', 'Content-Length: 9', 'Expect: 100-continue')}`,
      /100/,
    )

    expect((await fetch(`${base}/echo/`)).status).toBe(200)
  })
})

describe('what the provider sees', () => {
  const seenOf = async (text: string) => {
    const answer = await talk(await start(), text, /\}$/)
    return JSON.parse(answer.slice(answer.indexOf('{')))
  }

  it('is the path alone when the client takes us for a proxy', async () => {
    expect(await seenOf(request('GET http://other.test/echo/a?b=1'))).toMatchObject({
      target: '/echo/a?b=1',
      origin: 'http://mock.test',
    })
  })

  it('is every value of a header that comes twice', async () => {
    expect(await seenOf(request('GET /echo/', 'X-Tag: 1', 'x-tag: 2'))).toMatchObject({
      tags: '1, 2',
    })
  })

  it('is the own address as origin when the client names none', async () => {
    expect(await seenOf('GET /echo/ HTTP/1.0\r\n\r\n')).toMatchObject({
      origin: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    })
  })
})

describe('the server', () => {
  it('answers a defect of the mock with a plain 500 and tells its owner', async () => {
    const defects: unknown[] = []
    const failing = { ...echo(), handle: () => raise(new Error('out of order')) }
    const base = await start(mockOf(failing), { onDefect: (error) => defects.push(error) })
    const answer = await fetch(`${base}/echo/`)

    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({
      error: 'The mock failed to answer, which is its own defect: out of order',
    })
    expect(defects).toEqual([new Error('out of order')])
  })

  it('asks the control paths before the providers', async () => {
    const control = () => ({ status: 202, headers: [], body: undefined })
    server = serveMock(mockOf(echo()), {}, { control })
    const base = await server.listen()

    expect((await fetch(`${base}/anything`)).status).toBe(202)
  })

  it('refuses a port that is taken', async () => {
    const { port } = new URL(await start())
    const second = createServer(mockOf(echo()), { port: Number(port) })

    await expect(second.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('closes idle connections at once when it stops', async () => {
    const base = await start()
    const answer = talk(base, request('GET /echo/'))
    await fetch(`${base}/echo/`)
    const started = performance.now()
    await server?.close()

    expect(await answer).toContain('200 OK')
    expect(performance.now() - started).toBeLessThan(900)
  })

  it('lets a slow answer finish when it stops', async () => {
    const slow = echo({ delayMilliseconds: 200 })
    const arrived = new EventEmitter()
    const handle = (asked: HttpRequest) => {
      arrived.emit('request')
      return slow.handle(asked)
    }
    const base = await start(mockOf({ ...slow, handle }))
    const answer = talk(base, request('GET /echo/', 'Connection: close'))
    await once(arrived, 'request')
    await server?.close()

    expect(await answer).toContain('200 OK')
  })
})

function raise(error: Error): never {
  throw error
}
