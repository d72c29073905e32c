import http, { type ServerOptions as HttpOptions } from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { readOrigins } from '../door/cors.ts'
import { type Carried, dispatch } from '../door/dispatch.ts'
import type { ServedMock } from '../door/served.ts'
import type { HttpRequest } from '../engine/http.ts'
import { answerExchange } from './answer-exchange.ts'
import { formatAddress } from './node-request.ts'
import { createTurns } from './turns.ts'

export interface ServerOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Default `127.0.0.1`: nothing outside this machine can reach the server. */
  readonly host?: string
  /** PEM texts; with them the server speaks HTTPS. */
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Told of every answer that failed inside the mock; the client gets a plain 500. */
  readonly onDefect?: (error: unknown) => void
  /**
   * Origins whose pages get CORS answers, e.g. `['http://localhost:5173']`; none for `[]`. By default
   * Atlas answers pages of this machine, and Rainbond every page, as consoles do.
   */
  readonly cors?: readonly string[]
  readonly limits?: ServerLimits
}

/** Parts that move a server from outside, besides the requests of its providers. */
export type Steering = Partial<Pick<Carried, 'control' | 'worlds'>>

export interface ServerLimits {
  /**
   * Time for a client to send a request, its body included; after it the answer is 408 and the
   * connection is closed. It is looked at twice in that time, at least every 30 s. Default 300,000.
   */
  readonly requestMilliseconds?: number
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

/**
 * A mock behind node:http. Each connection may be kept open and is served one request at a time; no
 * answer, and no delay that the scenario asks for, outlives `close()`.
 * @param steering control paths, e.g. `/__mock/health`, and the worlds that requests can name
 * @throws Error when `cors` lists what is no origin
 */
export function serveMock(
  mock: ServedMock,
  options: ServerOptions = {},
  steering: Steering = {},
): MockServer {
  const { port = 0, host = '127.0.0.1', tls } = options
  const { onDefect = () => undefined } = options
  const origins = options.cors && readOrigins(options.cors)
  const carried: Carried = { mock, origins, control: () => undefined, ...steering }
  const answer = (request: HttpRequest) => dispatch(carried, request)
  const turns = createTurns((exchange) => answerExchange({ ...exchange, answer, onDefect }))
  const settings = settingsOf(options.limits)
  const server = tls
    ? https.createServer({ ...settings, ...tls }, turns.onRequest)
    : http.createServer(settings, turns.onRequest)
  server.on('clientError', turns.onClientError)
  // Node's own list has no connection that is still at its TLS handshake.
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
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
        const cut = () => {
          for (const socket of open) socket.destroy()
        }
        const grace = setTimeout(cut, graceMilliseconds)
        server.close(() => {
          clearTimeout(grace)
          resolve()
        })
      }),
  }
}

const graceMilliseconds = 1000

/**
 * Node closes an idle connection after 5 s. A Go client holds one for longer and does not repeat a
 * POST that meets the closing, so idle connections stay open well past a minute.
 */
function settingsOf({ requestMilliseconds = 300_000 }: ServerLimits = {}): HttpOptions {
  return {
    keepAliveTimeout: 90_000,
    requestTimeout: requestMilliseconds,
    headersTimeout: Math.min(100_000, requestMilliseconds),
    connectionsCheckingInterval: Math.min(30_000, Math.ceil(requestMilliseconds / 2)),
    joinDuplicateHeaders: true,
  }
}
