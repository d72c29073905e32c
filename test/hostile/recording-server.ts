import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RecordingServer {
  readonly url: string
  /** `127.0.0.1:…` */
  readonly authority: string
  /** How often somebody connected. */
  readonly connections: () => number
  /** `POST /things, authorization: …`, in order. */
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

/** A server that nobody was asked to talk to: it takes note of all that comes, and agrees to it. */
export async function startRecording(host = '127.0.0.1'): Promise<RecordingServer> {
  let connections = 0
  const requests: string[] = []
  const server = createServer((request, response) => {
    const { authorization } = request.headers
    const signed = authorization === undefined ? '' : `, authorization: ${authorization}`
    requests.push(`${request.method} ${request.url}${signed}`)
    request.resume()
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ id: 'x', name: 'x', items: [], access_token: 'x', ok: true }))
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return {
    ...{ url: `http://${host}:${port}`, authority: `${host}:${port}` },
    ...{ connections: () => connections, requests },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
