import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { createServer, type MockServer, type ServerOptions } from '../../../mocks/server.ts'
import { createCertificate } from '../../../scripts/certificate.ts'
import { echo, mockOf } from '../../support/echo.ts'

let server: MockServer | undefined
let socket: net.Socket | undefined
afterEach(() => {
  socket?.destroy()
  return server?.close()
})

async function connect(options: ServerOptions = {}): Promise<net.Socket> {
  server = createServer(mockOf(echo()), options)
  const { hostname, port } = new URL(await server.listen())
  const connected = net.connect(Number(port), hostname)
  socket = connected
  connected.on('error', () => undefined)
  connected.resume()
  await once(connected, 'connect')
  return connected
}

async function closeAfter(milliseconds: number): Promise<number> {
  await wait(milliseconds)
  const started = performance.now()
  await server?.close()
  return performance.now() - started
}

describe('close() ends within its second', () => {
  it.each([
    [
      'a body that is still to come',
      'POST /echo/ HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab',
    ],
    ['headers that are still to come', 'GET /echo/ HT'],
    ['a connection that says nothing', ''],
  ])('%s', async (_, text) => {
    const client = await connect()
    client.write(text)

    expect(await closeAfter(50)).toBeLessThan(1500)
  })

  it('a TLS handshake that does not begin', async () => {
    await connect({ tls: await createCertificate('127.0.0.1', new Date()) })

    expect(await closeAfter(50)).toBeLessThan(1500)
  })
})
