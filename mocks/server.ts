import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { dispatch, type Handler } from './door/dispatch.ts'
import type { ServedMock } from './door/served.ts'
import { toWire } from './door/wire.ts'
import type { HttpRequest, HttpResponse } from './engine/http.ts'
import { formatAddress, readRequest } from './server/node-request.ts'

export interface ServerOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Default `127.0.0.1`: nothing outside this machine can reach the server. */
  readonly host?: string
  /** PEM texts; with them the server speaks HTTPS. */
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Answers paths that are no provider's, e.g. `/__mock/health`. */
  readonly control?: Handler
  /** Told of every answer that failed inside the mock; the client gets a plain 500. */
  readonly onDefect?: (error: unknown) => void
}

export interface MockServer {
  /**
   * Starts to listen.
   * @returns the base address, e.g. `http://127.0.0.1:4010`
   * @throws Error as node:net does, e.g. code `EADDRINUSE`
   */
  listen(): Promise<string>
  /** Stops listening, lets running answers finish for a second, then closes every connection. */
  close(): Promise<void>
}

/** A mock behind node:http. Each connection may be kept open; no answer outlives `close()`. */
export function createServer(mock: ServedMock, options: ServerOptions = {}): MockServer {
  const { port = 0, host = '127.0.0.1', tls, control = () => undefined } = options
  const answering = new WeakMap<Socket, ServerResponse>()
  const onRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answering.set(incoming.socket, outgoing)
    outgoing.once('close', () => answering.delete(incoming.socket))
    const onDefect = options.onDefect ?? (() => undefined)
    const answer = (request: HttpRequest) => dispatch(mock, control, request)
    serve({ incoming, outgoing, answer, onDefect }).catch(() => incoming.socket.destroy())
  }
  const server = tls
    ? https.createServer({ ...connectionSettings, ...tls }, onRequest)
    : http.createServer(connectionSettings, onRequest)
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const running = answering.get(socket)
    // Bytes behind a whole request, e.g. the body of a DELETE that names no length: the request is
    // answered all the same, and the connection ends with it.
    if (running) running.once('finish', () => socket.end())
    else refuseMalformed(error, socket)
  })

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          const address = server.address()
          const bound = typeof address === 'object' && address !== null ? address.port : port
          resolve(`${tls ? 'https' : 'http'}://${formatAddress(host, bound)}`)
        })
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref()
      }),
  }
}

const graceMilliseconds = 1000

/**
 * Node closes an idle connection after 5 s. A Go client holds one for longer and does not repeat a
 * POST that meets the closing, so idle connections stay open well past a minute.
 */
const connectionSettings = {
  keepAliveTimeout: 90_000,
  headersTimeout: 100_000,
  joinDuplicateHeaders: true,
}

interface Exchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly answer: (request: HttpRequest) => HttpResponse
  readonly onDefect: (error: unknown) => void
}

async function serve({ incoming, outgoing, answer, onDefect }: Exchange): Promise<void> {
  const request = await readRequest(incoming)
  try {
    const response = answer(request)
    if (response.delayMilliseconds) await wait(response.delayMilliseconds)
    if (response.disconnect) incoming.socket.destroy()
    else write(outgoing, request.method, response)
  } catch (error) {
    onDefect(error)
    write(outgoing, request.method, defect(error))
  }
}

function write(outgoing: ServerResponse, method: string, response: HttpResponse): void {
  const { status, headers, body } = toWire(method, response)
  outgoing.writeHead(status, headers.flat())
  // As a string it leaves together with its headers; bytes would be a write of their own.
  outgoing.end(body && response.body)
}

function defect(error: unknown): HttpResponse {
  const message = error instanceof Error ? error.message : String(error)
  return {
    status: 500,
    headers: [['Content-Type', 'application/json']],
    body: JSON.stringify({
      error: `The mock failed to answer, which is its own defect: ${message}`,
    }),
  }
}

/** What is not HTTP never reaches a provider. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const reason = malformed[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

const malformed: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}
