import { retryAfter } from '../vocabulary/retry-after.ts'
import type { PlainRequest, PlainResponse, Send } from '../vocabulary/target.ts'
import type { Gate } from './gate.ts'
import { RateLimits } from './rate-limits.ts'
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
  readonly #wait: SessionOptions['wait']
  readonly limits: RateLimits

  constructor(gate: Gate, options: Pick<SessionOptions, 'wait' | 'maxWaitMilliseconds'>) {
    this.#gate = gate
    this.#wait = options.wait
    this.limits = new RateLimits(options.maxWaitMilliseconds)
  }

  /** Sends a request once. `send` is one of the gate's. @throws RunEnded, NotSent, and what `send` throws */
  async once(request: PlainRequest, send: Send): Promise<Sent> {
    const response = await send(request)
    return { index: this.#gate.indexOf(response), response }
  }

  /**
   * Sends a request, again where the server asks to wait. All waiting of a run has one limit.
   * @throws Postponed where its operation is checked later
   */
  async patiently(
    request: PlainRequest,
    send: Send,
    operation?: { readonly id: string },
  ): Promise<Sent> {
    for (let attempt = 1; ; attempt += 1) {
      const sent = await this.once(request, send)
      const again = retryAfter(sent.response)
      if (again === undefined) return sent
      if (attempt === mostAttempts) this.limits.giveUp(operation)
      if (attempt === mostAttempts || !this.limits.book(again, operation)) return sent
      await this.#gate.orEnd(this.#wait(again))
    }
  }
}
