import type { RunJournal } from '../vocabulary/journal.ts'
import {
  type Identity,
  NoAnswer,
  type PlainRequest,
  type PlainResponse,
  type Send,
  type Target,
} from '../vocabulary/target.ts'
import { isWriting } from '../vocabulary/writing.ts'
import { onAbort } from './on-abort.ts'
import { requestFault } from './request-fault.ts'
import { NotSent, RunEnded } from './session-options.ts'

export interface GateOptions {
  /** The server's own `host:port`; a header Host with another value is not sent. */
  readonly host?: string | undefined
  /** Lets nothing through that could change something. */
  readonly readOnly?: boolean
  /** Most requests that are sent before the run ends; requests for tokens and challenges count. */
  readonly budget?: number
  /** Ends the run at once, with its reason where that is a RunEnded. */
  readonly signal?: AbortSignal
  /** Ends what may still be sent after that. */
  readonly lastSignal?: AbortSignal
  /** Resolves when the next request may begin. */
  readonly pace?: () => Promise<void>
  /** Told of each write before it is sent, and of its answer. */
  readonly journal?: RunJournal
}

/**
 * The one way out of a run. Everything that is sent to the server passes here: it is counted, kept to
 * the budget, the rate and the time of the run, held to the server's own address, and written down
 * before it is sent where it could change something.
 */
export class Gate {
  readonly #send: Send
  readonly #options: GateOptions
  readonly #indexes = new WeakMap<PlainResponse, number>()
  readonly #signed = new WeakMap<Identity, Send>()
  #count = 0
  #answers = 0
  #unanswered: string | undefined
  #isCleaning = false

  constructor(send: Send, options: GateOptions = {}) {
    this.#send = send
    this.#options = options
  }

  /** Number of requests that were sent. */
  get count(): number {
    return this.#count
  }

  /** Number of requests that were answered. */
  get answers(): number {
    return this.#answers
  }

  /** Method and target of the last request whose connection ended before its answer. */
  get unanswered(): string | undefined {
    return this.#unanswered
  }

  /** True while clean-up runs. */
  get isCleaning(): boolean {
    return this.#isCleaning
  }

  /** The how manyeth request of the run an answer is to. */
  indexOf(response: PlainResponse): number {
    return this.#indexes.get(response) ?? this.#count
  }

  /** Sends on behalf of somebody. What signing itself needs to send passes the gate as well. */
  sendAs(who: Identity | 'nobody'): Send {
    if (who === 'nobody') return this.named('nobody')
    const signed = this.#signed.get(who) ?? who.sign(this.named(who.name))
    this.#signed.set(who, signed)
    return signed
  }

  /**
   * Sends as it stands; the journal says who asked.
   * @throws NotSent, RunEnded, and what a Send throws
   */
  named(as: string): Send {
    return (request) => this.#pass(request, as)
  }

  /** Runs something that must be done also when the run has ended. */
  async cleanUp<Result>(run: () => Promise<Result>): Promise<Result> {
    this.#isCleaning = true
    try {
      return await run()
    } finally {
      this.#isCleaning = false
    }
  }

  /** Waits for something, but no longer than the run goes. @throws RunEnded */
  orEnd<Result>(work: Promise<Result>): Promise<Result> {
    const { signal, lastSignal } = this.#options
    const ending = this.#isCleaning ? lastSignal : signal
    if (!ending) return work
    return new Promise((resolve, reject) => {
      const end = () => reject(reasonOf(ending))
      if (ending.aborted) end()
      const stay = onAbort(ending, end)
      work.then(resolve, reject).finally(stay)
    })
  }

  async #pass(request: PlainRequest, as: string): Promise<PlainResponse> {
    this.#requireGoing()
    this.#requireAllowed(request)
    if (this.#options.pace) {
      await this.orEnd(this.#options.pace())
      this.#requireGoing()
    }
    this.#count += 1
    const index = this.#count
    const journal = isWriting(request) ? this.#options.journal : undefined
    const { method, target, body } = request
    const text = typeof body === 'string' ? { body } : {}
    journal?.write({ kind: 'intent', index, method, target, ...text, as })
    // an answer that comes after the run has ended is written down as well
    const answered = this.#send(request).then((response) => {
      this.#answers += 1
      this.#indexes.set(response, index)
      journal?.write({ kind: 'answer', index, status: response.status })
      return response
    })
    answered.catch((error: unknown) => {
      if (error instanceof NoAnswer) this.#unanswered = `${method} ${target}`
    })
    return this.orEnd(answered)
  }

  #requireGoing(): void {
    const { budget = Number.POSITIVE_INFINITY, signal, lastSignal } = this.#options
    if (lastSignal?.aborted) throw reasonOf(lastSignal)
    if (this.#isCleaning) return
    if (signal?.aborted) throw reasonOf(signal)
    if (this.#count >= budget) throw new RunEnded(`The budget of ${budget} requests is used up.`)
  }

  #requireAllowed(request: PlainRequest): void {
    const { method, target, purpose } = request
    const { readOnly, host } = this.#options
    const fault =
      readOnly && isWriting(request) && purpose !== 'token'
        ? 'it could change something, and this run only reads'
        : requestFault(request, host)
    if (fault === undefined) return
    const shown = target.length > 120 ? `${target.slice(0, 120)}…` : target
    throw new NotSent(`${method} ${shown} was not sent: ${fault}.`)
  }
}

const reasonOf = ({ reason }: AbortSignal): RunEnded =>
  reason instanceof RunEnded ? reason : new RunEnded('The run was stopped.')

/** A gate to a target, which lets only its own host be named. */
export const gateTo = ({ send, origin }: Target, options: GateOptions): Gate =>
  new Gate(send, { ...options, host: URL.canParse(origin) ? new URL(origin).host : undefined })
