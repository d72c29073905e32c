import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../../mocks/server.ts'
import { echo, mockOf } from '../../support/echo.ts'
import { type Said, say } from '../../support/raw-client.ts'

const requestMilliseconds = 400

/** A server of node's own that reads the body and answers 200. */
const bare = http.createServer(
  {
    requestTimeout: requestMilliseconds,
    headersTimeout: requestMilliseconds,
    connectionsCheckingInterval: requestMilliseconds / 2,
  },
  (request, response) => {
    request.on('data', () => undefined)
    request.on('end', () => response.end('ok'))
  },
)
const ours = createServer(mockOf(echo()), { limits: { requestMilliseconds } })
const urls = { bare: '', ours: '' }

beforeAll(async () => {
  urls.ours = await ours.listen()
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
  const address = bare.address()
  urls.bare = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(async () => {
  bare.closeAllConnections()
  bare.close()
  await ours.close()
})

const head = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, 'Host: mock.test', ...headers].join('\r\n')}\r\n\r\n`
const post = (...headers: string[]) => head('POST /echo/', ...headers)
const chunked = post('Transfer-Encoding: chunked')
const many = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => `T${at}: ${'x'.repeat(length)}`)

const bodies: Record<string, Said> = {
  'a chunk size that is no number': { text: `${chunked}zz\r\nabc\r\n` },
  'a chunk longer than its size': { text: `${chunked}3\r\nabcdef\r\n0\r\n\r\n` },
  'a chunk size beyond numbers': { text: `${chunked}fffffffffffffffff\r\nabc` },
  'a control character in a chunk extension': { text: `${chunked}3;\x01=\x02\r\nabc\r\n` },
  'chunk extensions of 20 kB': { text: `${chunked}3;a=${'x'.repeat(20_000)}\r\nabc\r\n` },
  'trailers of 24 kB': { text: `${chunked}0\r\n${many(400, 60).join('\r\n')}\r\n\r\n` },
  'a trailer without a colon': { text: `${chunked}0\r\nbad trailer\r\n\r\n` },
  'half-closed within its length': { text: `${post('Content-Length: 9')}abc`, halfClose: true },
  'half-closed within a chunk': { text: `${chunked}3\r\nab`, halfClose: true },
  'slower than the limit': { text: `${post('Content-Length: 9')}abc` },
  'never sent after 100 Continue': { text: post('Content-Length: 9', 'Expect: 100-continue') },
  'a coding that is not known': { text: `${post('Transfer-Encoding: gzip')}ab` },
  'two lengths': { text: `${post('Content-Length: 1', 'Content-Length: 2')}ab` },
}

const others: Record<string, Said> = {
  'headers slower than the limit': { text: 'GET /echo/ HTTP/1.1\r\nHo' },
  'half-closed within its headers': { text: 'GET /echo/ HTTP/1.1\r\nHo', halfClose: true },
  'half-closed after a whole request': { text: head('GET /echo/'), halfClose: true },
  'an expectation that is not known': {
    text: post('Content-Length: 0', 'Expect: tea', 'Connection: close'),
  },
  'no Host': { text: 'GET /echo/ HTTP/1.1\r\n\r\n' },
  'the preface of HTTP/2': { text: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' },
  CONNECT: { text: head('CONNECT mock.test:80') },
  'an upgrade to a websocket': {
    text: head('GET /echo/', 'Connection: Upgrade, close', 'Upgrade: websocket'),
  },
  'an upgrade to h2c with a body': {
    text: `${post('Connection: Upgrade, close', 'Upgrade: h2c', 'Content-Length: 2')}ab`,
  },
  'an absolute target': { text: head('GET http://other.test/echo/', 'Connection: close') },
  '1,000 headers': { text: head('GET /echo/', 'Connection: close', ...many(1000, 1)) },
  '3,000 headers': { text: head('GET /echo/', 'Connection: close', ...many(3000, 1)) },
  'a NUL in a header': { text: head('GET /echo/', 'X: a\0b') },
}

describe('a body that breaks off after its headers is answered as node does, and closed', () => {
  it.each(Object.entries(bodies))('%s', async (_, said) => {
    const heard = await say(urls.ours, said)

    expect(heard).toEqual(await say(urls.bare, said))
    expect(heard.closed).toBe(true)
    expect(heard.statuses.at(-1)).toMatch(/^4(00|08|13|31) /)
  })
})

describe('what is at the edge of HTTP is answered as node does', () => {
  it.each(Object.entries(others))('%s', async (_, said) => {
    const heard = await say(urls.ours, said)

    expect(heard).toEqual(await say(urls.bare, said))
    expect(heard.closed).toBe(true)
  })
})

describe('a request that breaks off', () => {
  it('leaves the whole ones before it their answers', async () => {
    const text = `${head('GET /echo/').repeat(3)}${chunked}zz\r\n`

    expect(await say(urls.ours, { text })).toEqual({
      statuses: ['200 OK', '200 OK', '200 OK', '400 Bad Request'],
      closed: true,
    })
  })
})

describe('a connection', () => {
  it('goes on after an error of the provider', async () => {
    const text = head('GET /no') + head('HEAD /no') + head('GET /echo/', 'Connection: close')

    expect(await say(urls.ours, { text })).toEqual({
      statuses: ['404 Not Found', '404 Not Found', '200 OK'],
      closed: true,
    })
  })
})
