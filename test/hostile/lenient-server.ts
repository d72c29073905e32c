import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { everyLeniency, type Leniency } from './leniency.ts'
import { answerLeniently, type LenientAnswer } from './lenient-answer.ts'
import type { LenientStore, Touched } from './lenient-store.ts'
import { createLenientWorld } from './lenient-world.ts'

/** One request that may write, and what it did. */
export interface RecordedWrite {
  readonly method: string
  /** As it came, still escaped. */
  readonly target: string
  readonly body: string
  readonly authorization: string
  readonly status: number
  readonly touched: readonly Touched[]
}

export interface LenientServer {
  readonly url: string
  readonly store: LenientStore
  /** Every request whose method is no reading one, in order. */
  readonly writes: RecordedWrite[]
  readonly count: () => number
  readonly close: () => Promise<void>
}

export interface LenientOptions {
  /** All of them by default. */
  readonly with?: readonly Leniency[]
  /** Default `127.0.0.1`. */
  readonly host?: string
  /** Called with how many requests came, this one included, before it is answered. */
  readonly onRequest?: (count: number) => void
}

const reading = ['GET', 'HEAD', 'OPTIONS', 'TRACE']

/** Starts a server that takes what it should refuse. Its world has 200 rows from before. */
export async function startLenientServer(options: LenientOptions = {}): Promise<LenientServer> {
  const store = createLenientWorld()
  const leniencies = new Set(options.with ?? everyLeniency)
  const has = (leniency: Leniency) => leniencies.has(leniency)
  const writes: RecordedWrite[] = []
  let count = 0
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    count += 1
    options.onRequest?.(count)
    const asked = await readAsked(request)
    const answer = answerLeniently(asked, store, has)
    const { method, target, body, authorization } = asked
    const touched = store.takeTouched()
    const { status } = answer
    if (!reading.includes(method)) {
      writes.push({ method, target, body, authorization, status, touched })
    }
    send(response, answer)
  }
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy())
  })
  const { host = '127.0.0.1' } = options
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return {
    ...{ url: `http://${host}:${port}`, store, writes, count: () => count },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function readAsked(request: IncomingMessage) {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return {
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    body: Buffer.concat(chunks).toString('utf8'),
    authorization: request.headers.authorization ?? '',
    type: request.headers['content-type'] ?? '',
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: LenientAnswer): void {
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  const text = status === 204 || body === undefined ? undefined : JSON.stringify(body)
  response.writeHead(status, { ...headers, ...(text !== undefined && { 'Content-Type': type }) })
  response.end(text)
}
