import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { HttpRequest } from '../../../mocks/engine/http.ts'
import { createServer, type MockServer } from '../../../mocks/server.ts'
import { echo, mockOf } from '../../support/echo.ts'
import { say } from '../../support/raw-client.ts'

let server: MockServer | undefined
const sockets: net.Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await server?.close()
})

/** Serves answers of 64 kB, and tells the targets that it was asked for. */
async function start() {
  const seen: string[] = []
  const big = echo({ body: 'x'.repeat(65_536) })
  const handle = (asked: HttpRequest) => {
    seen.push(asked.target)
    return big.handle(asked)
  }
  server = createServer(mockOf({ ...big, handle }))
  return { url: await server.listen(), seen }
}

const request = 'GET /echo/ HTTP/1.1\r\nHost: a\r\n\r\n'
const pipelined = 1500

/** A client that writes all its requests at once, and reads no answer. */
async function flood(url: string): Promise<void> {
  const { hostname, port } = new URL(url)
  const socket = net.connect(Number(port), hostname)
  sockets.push(socket)
  socket.on('error', () => undefined)
  socket.pause()
  await once(socket, 'connect')
  socket.write(request.repeat(pipelined))
}

describe('clients that pipeline and never read', () => {
  it('do not keep others from being answered', async () => {
    const { url, seen } = await start()
    await Promise.all(Array.from({ length: 20 }, () => flood(url)))
    const polite = 'GET /echo/polite HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'

    expect((await say(url, { text: polite, milliseconds: 15_000 })).statuses).toEqual(['200 OK'])
    // Of 30,000 requests that came before it; each connection had some turns.
    expect(seen.indexOf('/echo/polite')).toBeLessThan(3000)
  })

  it('are served no further than the system takes their answers', async () => {
    const { url, seen } = await start()
    await flood(url)
    let before = 0
    while (seen.length === 0) await wait(10)
    while (seen.length > before) {
      before = seen.length
      await wait(500)
    }

    // The system holds some megabytes of answers for a client that does not read them.
    expect(before).toBeLessThan((pipelined * 2) / 3)
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
