import type { Clock } from '../model/clock.ts'
import type { OpenCall } from './dialect.ts'
import type { HttpResponse } from './http.ts'

/** As many callers as are remembered at most; the oldest are forgotten first. */
const maxCallers = 1000

/**
 * Callers that were told by `Retry-After` how long to wait. A test does not wait in real time, so the
 * next request of such a caller moves the world's clock by that much: who honours the header is
 * answered as after the wait.
 */
export class WaitingCallers {
  readonly #seconds = new Map<string, number>()

  /** Remembers what an answer told its caller. */
  note(call: OpenCall, { headers }: HttpResponse): void {
    const told = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1]
    const seconds = Number(told)
    if (told === undefined || !(seconds > 0)) return
    const key = keyOf(call)
    this.#seconds.delete(key)
    this.#seconds.set(key, seconds)
    const [oldest] = this.#seconds.keys()
    if (this.#seconds.size > maxCallers && oldest !== undefined) this.#seconds.delete(oldest)
  }

  /** Moves the clock by what the caller was told; called once who calls is known. */
  settle(call: OpenCall, clock: Clock): void {
    if (this.#seconds.size === 0) return
    const key = keyOf(call)
    const seconds = this.#seconds.get(key)
    if (seconds === undefined) return
    this.#seconds.delete(key)
    clock.wait(seconds * 1000)
  }

  clear(): void {
    this.#seconds.clear()
  }
}

/** Who calls; without credentials, from where. */
const keyOf = ({ caller, request }: OpenCall): string =>
  caller === undefined ? `address ${request.remoteAddress}` : JSON.stringify(caller)
