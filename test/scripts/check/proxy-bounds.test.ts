import { createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import type { Traffic } from '../../../contracts/check/traffic/traffic-checker.ts'
import {
  defaultMaxBodyBytes,
  type ProxyOptions,
  startProxy,
  type Unjudged,
} from '../../../scripts/check/proxy-server.ts'
import { runProxy } from '../../../scripts/check/run-proxy.ts'
import { libraryContract } from '../../support/exchanges.ts'
import { type } from '../../support/terminal.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function serverWith(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close().closeAllConnections())
  // a listening TCP server has an address with a port
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function proxyTo(listener: RequestListener, options: Partial<ProxyOptions> = {}) {
  const upstream = await serverWith(listener)
  const [judged, unjudged]: [Traffic[], Unjudged[]] = [[], []]
  const proxy = await startProxy(upstream.url, {
    port: 0,
    maxBodyBytes: 1000,
    onTraffic: (traffic) => judged.push(traffic),
    onUnjudged: (one) => unjudged.push(one),
    ...options,
  })
  closing.push(proxy.close)
  return { ...proxy, upstream, judged, unjudged }
}

const textOf = (bytes: unknown) =>
  bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes

it.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
] as const)(
  'an answer that unpacks (%s) to more is passed on, and not judged',
  async (name, pack) => {
    const packed = (length: number) => pack('x'.repeat(length))
    const proxy = await proxyTo((asked, response) => {
      response.writeHead(200, { 'content-encoding': name })
      response.end(packed(asked.url === '/large' ? 5000 : 1000))
    })
    expect(await (await fetch(`${proxy.url}/large`)).text()).toHaveLength(5000)
    expect(await (await fetch(`${proxy.url}/small`)).text()).toHaveLength(1000)
    await expect.poll(() => proxy.judged.length).toBe(1)
    expect(proxy.judged[0]?.response.body).toHaveLength(1000)
    expect(proxy.unjudged).toEqual([{ method: 'GET', target: '/large', side: 'answer' }])
  },
)

it('an answer that is long by itself is passed on whole, and not judged', async () => {
  const proxy = await proxyTo((_asked, response) => response.end('x'.repeat(5000)))
  expect(await (await fetch(proxy.url)).text()).toHaveLength(5000)
  await expect.poll(() => proxy.unjudged).toEqual([{ method: 'GET', target: '/', side: 'answer' }])
})

it('the body of a request is unpacked to be judged, within the same bound', async () => {
  const lengths: number[] = []
  const proxy = await proxyTo(async (asked, response) => {
    let length = 0
    for await (const chunk of asked) length += chunk.length
    lengths.push(length)
    response.end('ok')
  })
  const send = (body: Buffer) =>
    fetch(`${proxy.url}/books`, {
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      body: new Uint8Array(body),
    })
  const [small, large] = [gzipSync('{"a":1}'), gzipSync('x'.repeat(5000))]
  await send(small)
  await send(large)
  await expect.poll(() => proxy.judged.length + proxy.unjudged.length).toBe(2)
  expect(lengths).toEqual([small.length, large.length])
  expect(textOf(proxy.judged[0]?.request.body)).toBe('{"a":1}')
  expect(proxy.unjudged).toEqual([{ method: 'POST', target: '/books', side: 'request' }])
})

it('what cannot be unpacked is judged as it came', async () => {
  const proxy = await proxyTo((_asked, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' })
    response.end('no gzip')
  })
  const asked = request(proxy.url, (answer) => answer.resume())
  asked.end()
  await expect.poll(() => proxy.judged.length).toBe(1)
  expect(textOf(proxy.judged[0]?.response.body)).toBe('no gzip')
})

/** Asks, and leaves as soon as `when` happened. */
async function askAndLeave(url: string, when: Promise<unknown>) {
  const asked = request(url, (answer) => answer.resume())
  asked.on('error', () => undefined)
  asked.end()
  await when
  asked.destroy()
}

it.each([
  ['before an answer', false],
  ['within an answer', true],
])('a client who leaves %s leaves no connection to the server', async (_when, answers) => {
  let closed = false
  let begun: () => void = () => undefined
  const beginning = new Promise<void>((resolve) => {
    begun = resolve
  })
  const proxy = await proxyTo((asked, response) => {
    asked.socket.once('close', () => {
      closed = true
    })
    if (answers) response.write('x')
    begun()
  })
  await askAndLeave(proxy.url, beginning)
  await expect.poll(() => closed).toBe(true)
  expect([proxy.judged, proxy.unjudged]).toEqual([[], []])
})

it('a run says once what it did not judge', async () => {
  const { url } = await serverWith((_asked, response) => response.end('x'.repeat(50)))
  const notes: (readonly string[])[] = []
  const setting = { contract: libraryContract(), name: 'library', url, seed: 0 }
  const terminal = type(async (_argv, io) => {
    const collector = await runProxy({ setting, port: 0, maxBodyBytes: 20 }, io)
    notes.push(collector.report().notes)
    return 0
  }, [])
  const text = await terminal.until(/Send requests to \S+/)
  const proxy = /http:\/\/\S+/.exec(text)?.[0] ?? ''
  for (const path of ['/books', '/books/2']) await (await fetch(proxy + path)).text()
  terminal.stop()
  await terminal.exitCode
  expect(notes).toEqual([
    [
      '2 exchanges were not judged: the body of the answer has more than 20 bytes. The first was GET /books.',
    ],
  ])
})

it('the bound is as documented', () => {
  expect(defaultMaxBodyBytes).toBe(16_777_216)
})
