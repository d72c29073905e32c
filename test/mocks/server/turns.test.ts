import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { createServer, type MockServer } from '../../../mocks/server.ts'
import { echo, mockOf } from '../../support/echo.ts'
import { say } from '../../support/raw-client.ts'

let server: MockServer | undefined
const sockets: net.Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await server?.close()
})

/** Serves answers of 8 kB, each of which costs 1 ms, and counts them. */
async function start() {
  const seen = { handled: 0 }
  const body = 'x'.repeat(8192)
  const big = echo({ body })
  const handle = (...args: Parameters<typeof big.handle>) => {
    seen.handled += 1
    const end = performance.now() + 1
    while (performance.now() < end);
    return big.handle(...args)
  }
  server = createServer(mockOf({ ...big, handle }))
  return { url: await server.listen(), seen }
}

const request = 'GET /echo/ HTTP/1.1\r\nHost: a\r\n\r\n'

/** A client that writes requests as fast as the server takes them and reads no answer. */
async function flood(url: string): Promise<void> {
  const { hostname, port } = new URL(url)
  const socket = net.connect(Number(port), hostname)
  sockets.push(socket)
  socket.on('error', () => undefined)
  socket.pause()
  await once(socket, 'connect')
  const pour = () => {
    while (!socket.destroyed && socket.write(request.repeat(500)));
  }
  socket.on('drain', pour)
  pour()
}

describe('clients that pipeline and never read', () => {
  it('do not keep others from being answered', async () => {
    const { url } = await start()
    await Promise.all(Array.from({ length: 20 }, () => flood(url)))
    const started = performance.now()
    const { statuses } = await say(url, {
      text: request.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'),
      milliseconds: 5000,
    })

    expect(statuses).toEqual(['200 OK'])
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('are served no further than the system takes their answers', async () => {
    const { url, seen } = await start()
    await flood(url)
    let before = -1
    while (seen.handled > before) {
      before = seen.handled
      await wait(300)
    }

    // The system holds some megabytes of answers for a client that does not read them.
    expect(seen.handled).toBeGreaterThan(10)
    expect(seen.handled).toBeLessThan(1500)
    await wait(300)
    expect(seen.handled).toBe(before)
  })
})

describe('a client that pipelines and reads', () => {
  it('gets every answer, in order', async () => {
    server = createServer(mockOf(echo()))
    const url = await server.listen()
    const lines = Array.from({ length: 3000 }, (_, at) => `GET /echo/${at} HTTP/1.1\r\nHost: a\r\n`)
    const text = `${lines.join('\r\n')}Connection: close\r\n\r\n`
    const { hostname, port } = new URL(url)
    const socket = net.connect(Number(port), hostname)
    sockets.push(socket)
    socket.end(text)
    let received = ''
    for await (const chunk of socket) received += chunk
    const targets = [...received.matchAll(/"target":"\/echo\/(\d+)"/g)].map(([, at]) => Number(at))

    expect(targets).toEqual(lines.map((_, at) => at))
  })

  it('sends a body after a request that is still to be answered', async () => {
    server = createServer(mockOf(echo({ delayMilliseconds: 20 })))
    const url = await server.listen()
    const post = 'POST /echo/ HTTP/1.1\r\nHost: a\r\n'
    const body = 'x'.repeat(300_000)
    const last = `${post}Connection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`

    expect(await say(url, { text: request + request + last })).toEqual({
      statuses: ['200 OK', '200 OK', '200 OK'],
      closed: true,
    })
  })
})
