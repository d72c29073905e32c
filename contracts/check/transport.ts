import { isWrite } from './journal.ts'
import { retryAfter } from './retry-after.ts'
import { RunEnded, type SessionOptions } from './session-options.ts'
import type { PlainRequest, PlainResponse, Send } from './target.ts'

export interface Sender {
  readonly send: Send
  /** Name of the identity that signs. */
  readonly as: string
}

/** A response, and the how manyeth of the run it is. */
export interface Sent {
  readonly index: number
  readonly response: PlainResponse
}

const mostAttempts = 4

/** Counts what is sent, keeps to the budget, and writes each write down before it goes out. */
export class Transport {
  readonly #options: SessionOptions
  #count = 0
  #isCleaning = false

  constructor(options: SessionOptions) {
    this.#options = options
  }

  /** Runs something that must be done also when the run has ended. */
  async cleanUp(run: () => Promise<void>): Promise<void> {
    this.#isCleaning = true
    await run()
    this.#isCleaning = false
  }

  /** Sends a request once. @throws RunEnded, and what `send` throws */
  async once(request: PlainRequest, { send, as }: Sender): Promise<Sent> {
    this.#requireGoing()
    this.#count += 1
    const index = this.#count
    const journal = isWrite(request.method) ? this.#options.journal : undefined
    const { method, target, body } = request
    const text = typeof body === 'string' ? { body } : {}
    journal?.write({ kind: 'intent', index, method, target, ...text, as })
    const response = await send(request)
    journal?.write({ kind: 'answer', index, status: response.status })
    return { index, response }
  }

  /** Sends a request, again where the server asks to wait. */
  async patiently(request: PlainRequest, sender: Sender): Promise<Sent> {
    for (let attempt = 1; ; attempt += 1) {
      const sent = await this.once(request, sender)
      const again = retryAfter(sent.response)
      if (again === undefined || attempt === mostAttempts) return sent
      await this.#options.wait(again)
    }
  }

  #requireGoing(): void {
    const { budget, signal } = this.#options
    if (this.#isCleaning) return
    if (signal?.aborted) throw new RunEnded('The run was stopped.')
    if (this.#count >= budget) throw new RunEnded(`The budget of ${budget} requests is used up.`)
  }
}
