import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { onAbort } from '../session/on-abort.ts'
import { RunEnded } from '../session/session-options.ts'
import {
  type AnswerBounds,
  NoAnswer,
  type PlainRequest,
  type PlainResponse,
  type Send,
  Unreachable,
} from '../vocabulary/target.ts'
import { beyond, defaultAnswerBounds } from './http-send/answer-bounds.ts'
import { type Incoming, watchIncoming } from './http-send/incoming.ts'
import { startPatience } from './http-send/patience.ts'
import { isBodiless, readAnswer } from './http-send/read-answer.ts'
import { closedEarly, toFailure } from './http-send/to-failure.ts'

export interface HttpSend {
  readonly send: Send
  readonly close: () => void
}

/** Defaults: 30 s for an answer, 10 s of silence, a body of 16 MiB, 200 headers of 64 KiB. */
export interface HttpSendOptions extends Partial<AnswerBounds> {
  /**
   * Ends what is being asked when it fires, with RunEnded. A request that begins later is sent: the
   * caller decides whether it may, and cleaning up must.
   */
  readonly signal?: AbortSignal
  /** An endless stream of events or lines is read for so long. Default 2 s. */
  readonly streamMilliseconds?: number
}

/** Methods that may be sent again when nobody knows whether they were done. Source: RFC 9110, 9.2.2. */
const idempotent = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']

/** An idle connection is not used again after so long: the server may be closing it by then. */
const idleMilliseconds = 1000

/**
 * Sends over node:http, which lets the check see what `fetch` hides: TRACE, repeated headers, and
 * bytes that follow an answer that has no body. Connects to the origin only; follows no redirect.
 */
export function createHttpSend(origin: string, options: HttpSendOptions = {}): HttpSend {
  const { signal, streamMilliseconds = 2000, ...given } = options
  const bounds: AnswerBounds = { ...defaultAnswerBounds, ...given }
  const url = new URL(origin)
  const secure = url.protocol === 'https:'
  const kept = { keepAlive: true, timeout: idleMilliseconds }
  const agent = secure ? new HttpsAgent(kept) : new HttpAgent(kept)
  const request = secure ? httpsRequest : httpRequest
  // node connects to a bare IPv6 address, and writes the brackets into Host by itself
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const { port } = url
  const sendOnce = ({ method, target, headers, body }: PlainRequest): Promise<PlainResponse> =>
    new Promise((resolve, reject) => {
      const { maxHeaderBytes: maxHeaderSize } = bounds
      const asked = { hostname, port, method, path: target, agent, maxHeaderSize }
      const sent = request({ ...asked, headers: { ...lengthOf(method, body), ...headers } })
      receive(sent, { method, bounds, signal, streamMilliseconds }).then(resolve, (error) =>
        reject(toFailure(error, { origin, bounds })),
      )
      sent.end(body)
    })
  const send: Send = async (asked) => {
    try {
      return await sendOnce(asked)
    } catch (error) {
      if (!(error instanceof ClosedMeanwhile && idempotent.includes(asked.method))) throw error
      return sendOnce(asked).catch((again: unknown) => {
        // nobody listens any more: the request may have ended the server
        throw again instanceof Unreachable ? new NoAnswer(error.message) : again
      })
    }
  }
  return { send, close: () => agent.destroy() }
}

/** A connection that had served before was closed as the next request went out on it. */
class ClosedMeanwhile extends NoAnswer {}

/** Sets Content-Length as `fetch` does: for every body, and 0 for methods that usually have one. */
function lengthOf(method: string, body: PlainRequest['body']): Record<string, string> {
  if (body !== undefined) return { 'content-length': String(byteLength(body)) }
  return ['POST', 'PUT', 'PATCH'].includes(method) ? { 'content-length': '0' } : {}
}

const byteLength = (body: NonNullable<PlainRequest['body']>) =>
  typeof body === 'string' ? Buffer.byteLength(body) : body.length

interface Reading {
  readonly method: string
  readonly bounds: AnswerBounds
  readonly signal: AbortSignal | undefined
  readonly streamMilliseconds: number
}

/** The answer to a request, within the bounds; a connection that went beyond one is closed. */
function receive(sent: ClientRequest, reading: Reading): Promise<PlainResponse> {
  const { method, bounds, signal } = reading
  let free = () => {}
  const answer = new Promise<PlainResponse>((resolve, reject) => {
    let incoming: Incoming | undefined
    const end = (error: Error) => {
      reject(error)
      sent.destroy(error)
    }
    const cut = (bound: keyof AnswerBounds) => end(beyond(bounds, bound, incoming?.length ?? 0))
    const whole = startPatience(bounds.answerMilliseconds, () => cut('answerMilliseconds'))
    const silence = startPatience(bounds.silenceMilliseconds, () => cut('silenceMilliseconds'))
    const stop = () => end(new RunEnded('The run was stopped.'))
    const stay = signal && onAbort(signal, stop)
    free = () => {
      whole.end()
      silence.end()
      stay?.()
    }
    sent.on('socket', (socket) => {
      incoming = watchIncoming(socket, ({ keeps, length }) => {
        silence.renew()
        if (keeps && length > bounds.maxHeaderBytes) cut('maxHeaderBytes')
      })
    })
    let response: IncomingMessage | undefined
    sent.on('response', (came) => {
      response = came
      // many servers close a connection after they broke, and some do not say so
      if ((came.statusCode ?? 0) >= 500) sent.shouldKeepAlive = false
      readAnswer(came, { ...reading, incoming }).then(resolve, end)
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const wasClosed = !response && sent.reusedSocket && error.code === 'ECONNRESET'
      // stray bytes after an answer without a body are an error to node, and what we look for
      if (response && isBodiless(method, response.statusCode)) return
      reject(wasClosed ? new ClosedMeanwhile(closedEarly) : error)
    })
  })
  return answer.finally(free)
}
