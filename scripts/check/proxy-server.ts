import {
  type ClientRequest,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { headerPairs } from '../../contracts/check/node/http-send/header-pairs.ts'
import type { Traffic } from '../../contracts/check/traffic/traffic-checker.ts'
import { messageOf } from '../io.ts'
import { createKeeper, type KeptBody } from './proxy/kept-body.ts'

export interface ProxyOptions {
  /** 0 for any that is free. */
  readonly port: number
  readonly host?: string
  /** Of a body that is judged, packed or unpacked; what is larger only passes. Default 16 MiB. */
  readonly maxBodyBytes?: number
  /** Called once an answer has passed. */
  readonly onTraffic: (traffic: Traffic) => void
  /** Called instead where a body was too large to be judged. */
  readonly onUnjudged: (unjudged: Unjudged) => void
}

/** Request that passed without being judged. */
export interface Unjudged {
  readonly method: string
  /** The raw path and query. */
  readonly target: string
  readonly side: 'request' | 'answer'
}

export const defaultMaxBodyBytes = 16 * 1024 * 1024

export interface Proxy {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Starts a server that passes everything on to `target` and its answers back, as they are. What
 * passed is told afterwards; the caller waits for nobody's judgement.
 */
export async function startProxy(target: string, options: ProxyOptions): Promise<Proxy> {
  const { port, host = '127.0.0.1', maxBodyBytes = defaultMaxBodyBytes } = options
  const server = createServer((request, response) => {
    pass(new URL(target), { request, response, maxBodyBytes }).then(
      (passed) => ('side' in passed ? options.onUnjudged(passed) : options.onTraffic(passed)),
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

interface ProxiedExchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly maxBodyBytes: number
}

/**
 * Passes one request on and its answer back. Both streams end with the client's connection, so that
 * one who leaves leaves nothing open.
 */
async function pass(target: URL, passage: ProxiedExchange): Promise<Traffic | Unjudged> {
  const { request, response, maxBodyBytes } = passage
  const method = request.method ?? 'GET'
  const path = `${target.pathname.replace(/\/$/, '')}${request.url ?? '/'}`
  const [sent, came] = [createKeeper(maxBodyBytes), createKeeper(maxBodyBytes)]
  const outgoing = requestTo(target, { method, path, request })
  response.once('close', () => outgoing.destroy())
  request.on('data', sent.take)
  request.pipe(outgoing)
  const answer = await answerTo(outgoing)
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, rawWithoutHops(answer))
  answer.on('data', came.take)
  await pipeline(answer, response)
  const body = sent.body(request.headers['content-encoding'])
  const answered = came.body(answer.headers['content-encoding'])
  if ('tooLarge' in body) return { method, target: path, side: 'request' }
  if ('tooLarge' in answered) return { method, target: path, side: 'answer' }
  return {
    request: { method, target: path, headers: plainHeaders(request), body: orNone(body) },
    response: {
      status: answer.statusCode ?? 0,
      headers: headerPairs(answer),
      body: answered.bytes,
      ...(answered.coded && { coded: answered.coded }),
    },
  }
}

function requestTo(
  target: URL,
  asked: Pick<ProxiedExchange, 'request'> & { readonly method: string; readonly path: string },
): ClientRequest {
  const { request, method, path } = asked
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest
  return send(target, { method, path, headers: { ...withoutHops(request), host: target.host } })
}

const answerTo = (outgoing: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    outgoing.on('response', resolve)
    outgoing.on('error', reject)
    outgoing.on('close', () => reject(new Error('The connection was closed.')))
  })

const orNone = ({ bytes }: Extract<KeptBody, { readonly bytes: Uint8Array }>) =>
  bytes.length === 0 ? undefined : bytes

/** Headers of a single connection. */
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

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(502, { 'content-type': 'text/plain' })
  response.end(`The proxy got no answer: ${messageOf(error)}\n`)
}
