import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { toWire } from '../door/wire.ts'
import type { AnswerGate } from '../engine/answer-gate.ts'
import { type HttpRequest, type HttpResponse, maxDelayMilliseconds } from '../engine/http.ts'
import { compress } from './compress.ts'
import { readRequest } from './node-request.ts'
import type { QueuedExchange } from './turns.ts'
import { writeStream } from './write-stream.ts'

export interface Answering extends QueuedExchange {
  readonly answer: (request: HttpRequest) => HttpResponse
  readonly onDefect: (error: unknown) => void
}

/**
 * Reads a request, answers it and writes the answer, after the delay that the scenario asks for. A
 * client that leaves within its body gets none, and its connection is closed.
 */
export function answerExchange(answering: Answering): void {
  const { incoming } = answering
  const request = readRequest(incoming)
  // A request that is there whole is answered before anything else happens.
  if (!(request instanceof Promise)) answerRequest(answering, request)
  else {
    request.then(
      (whole) => answerRequest(answering, whole),
      () => incoming.socket.destroy(),
    )
  }
}

function answerRequest({ incoming, outgoing, answer, onDefect }: Answering, request: HttpRequest) {
  const fail = (error: unknown) => {
    onDefect(error)
    write(outgoing, request, defect(error))
  }
  const finish = (response: HttpResponse) => {
    if (response.disconnect) incoming.socket.destroy()
    else if (response.stream && request.method !== 'HEAD') {
      writeStream(outgoing, { ...response, stream: response.stream }, onDefect)
    } else if (response.unmocked !== undefined)
      write(outgoing, request, notMocked(response.unmocked))
    else write(outgoing, request, response)
  }
  try {
    const response = answer(request)
    if (!response.gate && !response.delayMilliseconds) finish(response)
    else
      held(response, outgoing)
        .then(() => finish(response))
        .catch(fail)
  } catch (error) {
    fail(error)
  }
}

/** Waits for what holds the answer up. */
async function held({ gate, delayMilliseconds }: HttpResponse, outgoing: ServerResponse) {
  if (gate) await pass(gate, outgoing)
  if (delayMilliseconds) await delay(delayMilliseconds, outgoing)
}

/** Waits until the gate is open or the connection is closed. */
async function pass(gate: AnswerGate, outgoing: ServerResponse): Promise<void> {
  const leave = gate.enter()
  const gone = new AbortController()
  const closed = once(outgoing, 'close', { signal: gone.signal }).catch(() => undefined)
  await Promise.race([gate.released, closed])
  gone.abort()
  leave()
}

/** Waits for the delay, or until the connection is closed; longer than timers can, for that alone. */
async function delay(milliseconds: number, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController()
  const leave = () => gone.abort()
  outgoing.once('close', leave)
  const waited =
    milliseconds > maxDelayMilliseconds
      ? once(outgoing, 'close')
      : wait(milliseconds, undefined, { signal: gone.signal })
  await waited.catch(() => undefined)
  outgoing.off('close', leave)
}

function write(outgoing: ServerResponse, request: HttpRequest, response: HttpResponse): void {
  if (outgoing.destroyed) return
  const wire = toWire(request.method, response, text)
  const { status, headers, body } = response.isCompressed
    ? compress(wire, request.headers['accept-encoding'])
    : wire
  outgoing.writeHead(status, headers.flat())
  outgoing.end(body)
}

// As a string the body leaves together with its headers; bytes would be a write of their own.
const text = { encode: (body: string) => body, lengthOf: (body: string) => Buffer.byteLength(body) }

/** Where it shall be an error; a server has nowhere to pass a request on to. */
const notMocked = (problem: string): HttpResponse => ({
  status: 501,
  headers: [['Content-Type', 'application/json']],
  body: JSON.stringify({ error: problem }),
})

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
