import { createServer, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as zlib from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import {
  createHttpSend,
  type HttpSendOptions,
} from '../../../../../contracts/check/node/http-send.ts'
import { readAnswer } from '../../../../../contracts/check/vocabulary/exchange.ts'
import { AnswerTooLarge } from '../../../../../contracts/check/vocabulary/target.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Asks a server that answers so. */
async function answerOf(
  headers: OutgoingHttpHeaders,
  write: (response: ServerResponse) => void,
  options: HttpSendOptions = {},
) {
  const server = createServer((_, response) => {
    response.writeHead(200, headers)
    write(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close().closeAllConnections())
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  const http = createHttpSend(`http://127.0.0.1:${port}`, options)
  closing.push(http.close)
  return http.send({ method: 'GET', target: '/', headers: {} })
}

const json = { 'content-type': 'application/json' }
const text = '{"name":"Ökonomie"}'
const zstd: unknown = Reflect.get(zlib, 'zstdCompressSync')
if (typeof zstd !== 'function')
  console.log('Skipped: zstd is not in this Node; it is from 22.15 on.')

describe('a body with a content coding', () => {
  const packed = (coding: string, body: Uint8Array, options?: HttpSendOptions) =>
    answerOf({ ...json, 'content-encoding': coding }, (response) => response.end(body), options)

  it.each<[string, Uint8Array]>([
    ['gzip', zlib.gzipSync(text)],
    ['x-gzip', zlib.gzipSync(text)],
    ['deflate', zlib.deflateSync(text)],
    ['deflate', zlib.deflateRawSync(text)],
    ['br', zlib.brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
    ['deflate, GZIP', zlib.gzipSync(zlib.deflateSync(text))],
  ])('of %s is read without it', async (coding, body) => {
    expect(readAnswer(await packed(coding, body))).toEqual({
      ...{ body: { name: 'Ökonomie' }, unreadable: undefined },
    })
  })

  it.runIf(typeof zstd === 'function')('of zstd is read where Node knows it', async () => {
    const pack = zstd as (data: string) => Buffer // the run asked for a function
    expect(readAnswer(await packed('zstd', pack(text))).body).toEqual({ name: 'Ökonomie' })
  })

  it('that it does not have is unreadable', async () => {
    const cut = zlib.gzipSync(text).subarray(0, 20)

    expect(readAnswer(await packed('gzip', Buffer.from(text))).unreadable).toBe(
      'Content-Encoding says "gzip", and the body cannot be decoded by it.',
    )
    expect(readAnswer(await packed('gzip', cut)).unreadable).toMatch(/cannot be decoded/)
  })

  it('that is unknown here is left as it came', async () => {
    const answer = await packed('compress', Buffer.from('x'))

    expect(answer.coded).toEqual({ coding: 'compress', isKnown: false })
    expect(readAnswer(answer).unreadable).toMatch(/"compress", which was not decoded/)
  })

  it('is bounded by what it unpacks to', async () => {
    const bomb = zlib.gzipSync('x'.repeat(5000))
    const asked = packed('gzip', bomb, { maxBodyBytes: 1000 })

    await expect(asked).rejects.toThrow(AnswerTooLarge)
    await expect(packed('gzip', bomb, { maxBodyBytes: 5000 })).resolves.toHaveProperty('status')
  })
})

describe('a stream that does not end', () => {
  const events = { 'content-type': 'text/event-stream' }
  const textOf = ({ body }: { readonly body: Uint8Array }) => new TextDecoder().decode(body)

  it('is read for a while, as far as its lines are whole', async () => {
    const answer = answerOf(events, (response) => response.write('data: 1\n\ndata: 2\n\nda'), {
      streamMilliseconds: 100,
    })

    expect(textOf(await answer)).toBe('data: 1\n\ndata: 2\n\n')
  })

  it('is read up to the bound of bodies', async () => {
    const lines = { 'content-type': 'application/x-ndjson' }
    const write = (response: ServerResponse) => {
      for (let at = 0; at < 100; at += 1) response.write('{"id":1}\n')
    }
    const body = textOf(await answerOf(lines, write, { maxBodyBytes: 500 }))

    expect(body.length).toBeLessThanOrEqual(500)
    expect(body.replaceAll('{"id":1}\n', '')).toBe('')
  })

  it('that ends is read whole', async () => {
    const answer = await answerOf(events, (response) => response.end('data: 1\n\nrest'))

    expect(textOf(answer)).toBe('data: 1\n\nrest')
  })

  it('of JSON is none: it is too slow, as before', async () => {
    const options = { streamMilliseconds: 50, answerMilliseconds: 400 }
    const answer = answerOf(json, (response) => response.write('{'), options)

    await expect(answer).rejects.toThrow(/not complete after 400 ms/)
  })
})
