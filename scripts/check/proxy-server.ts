import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Traffic } from '../../contracts/check/judge.ts'
import { headerPairs } from '../http-send.ts'
import { messageOf } from '../io.ts'

export interface ProxyOptions {
  /** 0 for any that is free. */
  readonly port: number
  readonly host?: string
  /** Called once an answer has passed. */
  readonly onTraffic: (traffic: Traffic) => void
}

export interface Proxy {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Starts a server that passes everything on to `target` and its answers back, as they are. What
 * passed is told afterwards; the caller waits for nobody's judgement.
 */
export async function startProxy(target: string, options: ProxyOptions): Promise<Proxy> {
  const { port, host = '127.0.0.1', onTraffic } = options
  const server = createServer((request, response) => {
    pass(new URL(target), { request, response }).then(
      (traffic) => traffic && onTraffic(traffic),
      (error: unknown) => fail(response, error),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // a listening TCP server has an address with a port
  const address = server.address() as AddressInfo
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Passage {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** @returns what passed, or nothing where a body was too long to keep */
async function pass(target: URL, { request, response }: Passage): Promise<Traffic | undefined> {
  const method = request.method ?? 'GET'
  const path = `${target.pathname.replace(/\/$/, '')}${request.url ?? '/'}`
  const sent = keep()
  const came = keep()
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const send = target.protocol === 'https:' ? httpsRequest : httpRequest
    const headers = { ...withoutHops(request), host: target.host }
    const outgoing = send(target, { method, path, headers }, resolve)
    outgoing.on('error', reject)
    request.on('data', sent.take)
    request.pipe(outgoing)
  })
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, rawWithoutHops(answer))
  answer.on('data', came.take)
  answer.pipe(response)
  await new Promise((resolve, reject) => answer.on('end', resolve).on('error', reject))
  const [body, answered] = [sent.bytes(), came.bytes()]
  if (!body || !answered) return undefined
  return {
    request: { method, target: path, headers: plainHeaders(request), body: bodyOf(body) },
    response: {
      status: answer.statusCode ?? 0,
      headers: headerPairs(answer),
      body: decoded(answered, answer.headers['content-encoding']),
    },
  }
}

/** More is passed on, but not kept. */
const maxBytes = 10_000_000

function keep() {
  const chunks: Buffer[] = []
  let length = 0
  return {
    take(chunk: Buffer) {
      length += chunk.length
      if (length <= maxBytes) chunks.push(chunk)
    },
    bytes: () => (length <= maxBytes ? Buffer.concat(chunks) : undefined),
  }
}

const bodyOf = (bytes: Buffer) => (bytes.length === 0 ? undefined : new Uint8Array(bytes))

/** What is about one connection only. */
const hops = /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|host|expect)$/i

const withoutHops = ({ headers }: IncomingMessage): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !hops.test(name)))

const rawWithoutHops = (answer: IncomingMessage): string[] =>
  headerPairs(answer)
    .filter(([name]) => !hops.test(name))
    .flat()

const plainHeaders = ({ headers }: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  )

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/** The body as the contract speaks of it. What cannot be unpacked is judged as it came. */
function decoded(bytes: Buffer, encoding = ''): Uint8Array {
  try {
    return new Uint8Array(decoders[encoding.toLowerCase()]?.(bytes) ?? bytes)
  } catch {
    return new Uint8Array(bytes)
  }
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(502, { 'content-type': 'text/plain' })
  response.end(`The proxy got no answer: ${messageOf(error)}\n`)
}
