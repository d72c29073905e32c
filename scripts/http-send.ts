import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import {
  NoAnswer,
  type PlainRequest,
  type PlainResponse,
  type Send,
  Unreachable,
} from '../contracts/check/target.ts'

export interface HttpSend {
  readonly send: Send
  readonly close: () => void
}

export interface HttpSendOptions {
  /** For one answer. */
  readonly answerMilliseconds?: number
  /** Of one answer. */
  readonly maxBodyBytes?: number
  /** Ends what is being asked when it fires. */
  readonly signal?: AbortSignal
}

/** Methods that may be sent again when nobody knows whether they were done. Source: RFC 9110, 9.2.2. */
const idempotent = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']

/** An idle connection is not used again after so long: the server may be closing it by then. */
const idleMilliseconds = 1000

/**
 * Sends over node:http, which lets the check see what `fetch` hides: TRACE, repeated headers, and
 * bytes that follow an answer that has no body.
 */
export function createHttpSend(origin: string, options: HttpSendOptions = {}): HttpSend {
  const { answerMilliseconds: timeoutMilliseconds = 10_000 } = options
  const url = new URL(origin)
  const secure = url.protocol === 'https:'
  const kept = { keepAlive: true, timeout: idleMilliseconds }
  const agent = secure ? new HttpsAgent(kept) : new HttpAgent(kept)
  const request = secure ? httpsRequest : httpRequest
  const sendOnce = ({ method, target, headers, body }: PlainRequest): Promise<PlainResponse> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = url
      const asked = { hostname, port, method, path: target, agent }
      const sent = request({ ...asked, headers: { ...lengthOf(method, body), ...headers } })
      let isAnswered = false
      sent.on('response', (response) => {
        const { statusCode = 0 } = response
        isAnswered = isBodiless(method, statusCode)
        // many servers close a connection after they broke, and some do not say so
        if (statusCode >= 500) sent.shouldKeepAlive = false
        readAnswer(response, method).then(resolve, (error) => reject(toFailure(error, origin)))
      })
      sent.on('socket', watch)
      sent.setTimeout(timeoutMilliseconds, () => sent.destroy(new Error('no answer in time')))
      sent.on('error', (error: NodeJS.ErrnoException) => {
        const wasClosed = sent.reusedSocket && error.code === 'ECONNRESET'
        // stray bytes after an answer without a body are an error to node, and what we look for
        if (!isAnswered)
          reject(wasClosed ? new ClosedMeanwhile(error.message) : toFailure(error, origin))
      })
      sent.end(body)
    })
  const send: Send = async (asked) => {
    try {
      return await sendOnce(asked)
    } catch (error) {
      if (!(error instanceof ClosedMeanwhile && idempotent.includes(asked.method))) throw error
      return sendOnce(asked)
    }
  }
  return { send, close: () => agent.destroy() }
}

/** A connection that had served before was closed as the next request went out on it. */
class ClosedMeanwhile extends NoAnswer {}

/** What `fetch` would send: a length for every body, and 0 where a body is usual. */
function lengthOf(method: string, body: PlainRequest['body']): Record<string, string> {
  if (body !== undefined) return { 'content-length': String(byteLength(body)) }
  return ['POST', 'PUT', 'PATCH'].includes(method) ? { 'content-length': '0' } : {}
}

const isBodiless = (method: string, status: number) =>
  method === 'HEAD' || status === 204 || status === 304

const byteLength = (body: NonNullable<PlainRequest['body']>) =>
  typeof body === 'string' ? Buffer.byteLength(body) : body.length

const rawBytes = new WeakMap<Socket, Buffer[]>()

/** Keeps what comes in on a socket, from the last request on. */
function watch(socket: Socket): void {
  const isNew = !rawBytes.has(socket)
  rawBytes.set(socket, [])
  if (isNew) socket.prependListener('data', (chunk: Buffer) => rawBytes.get(socket)?.push(chunk))
}

/** Headers as they came, repeated names included. */
export const headerPairs = ({
  rawHeaders,
}: Pick<IncomingMessage, 'rawHeaders'>): readonly (readonly [name: string, value: string])[] =>
  rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [],
  )

async function readAnswer(response: IncomingMessage, method: string): Promise<PlainResponse> {
  const { socket, statusCode = 0 } = response
  const headers = headerPairs(response)
  if (isBodiless(method, statusCode)) {
    const body = strayBytes(socket)
    response.resume()
    if (body.length > 0) socket.destroy()
    return { status: statusCode, headers, body }
  }
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: statusCode, headers, body: Buffer.concat(chunks) }
}

/** What followed the headers of an answer that has no body. */
function strayBytes(socket: Socket): Uint8Array {
  const bytes = Buffer.concat(rawBytes.get(socket) ?? [])
  const end = bytes.indexOf('\r\n\r\n')
  return end < 0 ? new Uint8Array() : bytes.subarray(end + 4)
}

function toFailure(error: NodeJS.ErrnoException, origin: string): Error {
  const nobody = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']
  if (nobody.includes(error.code ?? '')) {
    return new Unreachable(`Nobody answers at "${origin}" (${error.code}). Is the server running?`)
  }
  return new NoAnswer(error.message)
}
