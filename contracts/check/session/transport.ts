import { retryAfter } from '../vocabulary/retry-after.ts'
import type { PlainRequest, PlainResponse, Send } from '../vocabulary/target.ts'
import type { Gate } from './gate.ts'
import type { SessionOptions } from './session-options.ts'

/** A response, and the how manyeth of the run it is. */
export interface Sent {
  readonly index: number
  readonly response: PlainResponse
}

const mostAttempts = 4

/** Sends through the gate, again where the server asks to wait and the run has time for it. */
export class Transport {
  readonly #gate: Gate
  readonly #options: Pick<SessionOptions, 'wait' | 'maxWaitMilliseconds'>
  #waited = 0

  constructor(gate: Gate, options: Pick<SessionOptions, 'wait' | 'maxWaitMilliseconds'>) {
    this.#gate = gate
    this.#options = options
  }

  /** Sends a request once. `send` is one of the gate's. @throws RunEnded, NotSent, and what `send` throws */
  async once(request: PlainRequest, send: Send): Promise<Sent> {
    const response = await send(request)
    return { index: this.#gate.indexOf(response), response }
  }

  /** Sends a request, again where the server asks to wait. All waiting of a run has one limit. */
  async patiently(request: PlainRequest, send: Send): Promise<Sent> {
    for (let attempt = 1; ; attempt += 1) {
      const sent = await this.once(request, send)
      const again = retryAfter(sent.response)
      if (again === undefined || attempt === mostAttempts) return sent
      if (this.#waited + again > this.#options.maxWaitMilliseconds) return sent
      this.#waited += again
      await this.#gate.orEnd(this.#options.wait(again))
    }
  }
}
