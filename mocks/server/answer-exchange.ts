import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { toWire } from '../door/wire.ts'
import type { AnswerGate } from '../engine/answer-gate.ts'
import { type HttpRequest, type HttpResponse, maxDelayMilliseconds } from '../engine/http.ts'
import { readRequest } from './node-request.ts'
import type { QueuedExchange } from './turns.ts'

export interface Answering extends QueuedExchange {
  readonly answer: (request: HttpRequest) => HttpResponse
  readonly onDefect: (error: unknown) => void
}

/**
 * Reads a request, answers it and writes the answer, after the delay that the scenario asks for.
 * @throws Error when the client leaves within its body
 */
export async function answerExchange(answering: Answering): Promise<void> {
  const { incoming, outgoing, answer, onDefect } = answering
  const request = await readRequest(incoming)
  try {
    const response = answer(request)
    if (response.gate) await pass(response.gate, outgoing)
    if (response.delayMilliseconds) await delay(response.delayMilliseconds, outgoing)
    if (response.disconnect) incoming.socket.destroy()
    else if (response.unmocked !== undefined)
      write(outgoing, request.method, notMocked(response.unmocked))
    else write(outgoing, request.method, response)
  } catch (error) {
    onDefect(error)
    write(outgoing, request.method, defect(error))
  }
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

function write(outgoing: ServerResponse, method: string, response: HttpResponse): void {
  if (outgoing.destroyed) return
  const { status, headers, body } = toWire(method, response)
  outgoing.writeHead(status, headers.flat())
  // As a string it leaves together with its headers; bytes would be a write of their own.
  outgoing.end(body && response.body)
}

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
