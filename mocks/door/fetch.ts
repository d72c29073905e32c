import type { AnswerGate } from '../engine/answer-gate.ts'
import {
  type HttpRequest,
  type HttpResponse,
  maxBodyBytes,
  maxDelayMilliseconds,
} from '../engine/http.ts'
import { answerWithCors } from './cors.ts'
import { nobodyOwns, ownerOf, type Served, type ServedMock, targetOf } from './served.ts'
import { bytes, toWire } from './wire.ts'

/**
 * Answers a standard `Request` in process, with no socket in between.
 * An address that no provider owns is answered 404, as the node:http door does.
 * @throws TypeError where a network client would: the scenario cut the connection, or the request is
 * not mocked and shall be an error
 */
export async function answerFetch(mock: ServedMock, request: Request): Promise<Response> {
  const served = ownerOf(mock, request.url)
  if (served === undefined) {
    return toResponse(request.method, nobodyOwns(mock, targetOf(request.url)))
  }
  const answer = await answerServed(served, request)
  if (answer instanceof Response) return answer
  if ('passes' in answer) return fetch(request)
  throw new TypeError(`Fetching "${request.url}" failed: ${answer.failure}`)
}

/** The failure of a connection that the scenario cuts. */
export const cutConnection = 'the scenario cut the connection.'

/** Why a request has no response; what passes is for others to answer. */
export type NoResponse = { readonly failure: string } | { readonly passes: true }

/**
 * Answers a `Request` that is known to be the provider's own, after the delay that the scenario
 * asks for. The request can still be read where it passes.
 */
export async function answerServed(
  served: Served,
  request: Request,
): Promise<Response | NoResponse> {
  const { handle: answer, speaksCors, origins, unmocked } = served
  const sent = await toHttpRequest(served, unmocked === 'passthrough' ? request.clone() : request)
  const response = answerWithCors({ answer, speaksCors, origins }, sent)
  if (response.unmocked !== undefined) {
    return unmocked === 'passthrough' ? { passes: true } : { failure: response.unmocked }
  }
  if (response.gate) await pass(response.gate, request.signal)
  if (response.delayMilliseconds) await wait(response.delayMilliseconds, request.signal)
  return response.disconnect ? { failure: cutConnection } : toResponse(request.method, response)
}

async function toHttpRequest({ baseUrl }: Served, request: Request): Promise<HttpRequest> {
  const { host, origin } = new URL(request.url)
  const bytes = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer())
  const bodyTooLarge = bytes !== undefined && bytes.byteLength > maxBodyBytes
  return {
    method: request.method,
    target: targetOf(request.url, baseUrl),
    // What fetch adds on its way to the network, and a server therefore always sees.
    headers: {
      host,
      accept: '*/*',
      ...lostOfPreflight(request, origin),
      ...headersOf(request.headers),
    },
    body: bodyTooLarge || bytes?.byteLength === 0 ? undefined : bytes,
    bodyTooLarge,
    origin: baseUrl ?? origin,
    remoteAddress: '127.0.0.1',
  }
}

/**
 * The headers of a preflight that did not arrive. happy-dom sends its preflights itself, and its own
 * `Request`, which msw 3 hands on, drops the headers that pages may not set.
 */
function lostOfPreflight({ method, headers }: Request, origin: string): Record<string, string> {
  const page = globalThis.location?.origin
  if (method !== 'OPTIONS' || headers.has('origin') || page === undefined || page === origin)
    return {}
  return { origin: page, 'access-control-request-method': 'GET, HEAD, POST, PUT, PATCH, DELETE' }
}

/** By lower-case name: happy-dom's `Headers` tell names in the letter case in which they were given. */
function headersOf(headers: Headers): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const [name, value] of headers) {
    const lowerCase = name.toLowerCase()
    const before = joined[lowerCase]
    joined[lowerCase] = before === undefined ? value : `${before}, ${value}`
  }
  return joined
}

function toResponse(method: string, response: HttpResponse): Response {
  const { status, headers, body } = toWire(method, response, bytes)
  return new Response(body ?? null, { status, headers })
}

/** Waits until the gate is open or the request is aborted. */
function pass(gate: AnswerGate, signal: AbortSignal): Promise<void> {
  const leave = gate.enter()
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([gate.released, aborted]).finally(leave)
}

/** Waits, or until the request is aborted; longer than timers can, for the abort alone. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const isEndless = milliseconds > maxDelayMilliseconds
    const timer = isEndless ? undefined : setTimeout(resolve, milliseconds)
    const abort = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', abort, { once: true })
  })
}
