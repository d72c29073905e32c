import { listNames } from '../../contracts/openapi/similar-names.ts'
import { type Effect, readEffect, requireWhole } from './effect.ts'
import type { OperationErrors } from './operation-errors.ts'

export type { Effect } from './effect.ts'

export interface Times {
  /** Number of requests that it applies to; until cleared by default. */
  readonly times?: number
  /** Holds only for requests whose header `x-mock-run` is this; for all by default. */
  readonly run?: string
}

/**
 * A token bucket: `capacity` requests at once, `refill` more in each `seconds`. All are whole numbers
 * from 1; the first two to 1,000,000,000, the last to 86,400.
 */
export interface RateLimit {
  readonly capacity: number
  readonly refill: number
  readonly seconds: number
}

interface Forced {
  readonly effect: Effect
  readonly run: string | undefined
  left: number
}

/** Operations by id, and the codes of the errors that they can be forced to answer. */
export type ErrorsByOperation = Readonly<Record<string, string>>

/** Forced outcomes of a world. Later calls for an operation queue behind earlier ones. */
export class Scenario<T extends ErrorsByOperation = ErrorsByOperation> {
  /** The operationIds that can be forced. */
  readonly operations: ReadonlySet<string>
  readonly #forced = new Map<string, Forced[]>()
  #rateLimit: RateLimit | undefined

  readonly #errorsOf: (operationId: string) => OperationErrors | undefined

  /** @param errorsOf tells the errors of an operation's provider; without it any code is taken */
  constructor(
    operations: ReadonlySet<string>,
    errorsOf: (operationId: string) => OperationErrors | undefined = () => undefined,
  ) {
    this.operations = operations
    this.#errorsOf = errorsOf
  }

  /**
   * Forces an outcome of an operation for the next `times` requests that pass its guards.
   * @throws Error when no operation has the id, or a part of the effect cannot be.
   */
  force<Id extends keyof T & string>(
    operationId: Id,
    effect: Effect<T[Id]>,
    { times = Number.POSITIVE_INFINITY, run }: Times = {},
  ): void {
    requireKnown(operationId, this.operations)
    const read = readEffect(effect, this.#errorsOf(operationId))
    if (times !== Number.POSITIVE_INFINITY) {
      requireWhole('times', times, { from: 1, to: Number.MAX_SAFE_INTEGER })
    }
    const queue = this.#forced.get(operationId) ?? []
    queue.push({ effect: read, run, left: times })
    this.#forced.set(operationId, queue)
  }

  /** The effect that is due for one request, counted down. `run` is its header `x-mock-run`. */
  take(operationId: string, run?: string): Effect | undefined {
    const queue = this.#forced.get(operationId)
    const due = queue?.find((one) => one.run === undefined || one.run === run)
    if (!queue || !due) return undefined
    due.left -= 1
    if (due.left <= 0) queue.splice(queue.indexOf(due), 1)
    if (queue.length === 0) this.#forced.delete(operationId)
    return due.effect
  }

  /**
   * Makes providers with a rate limit enforce this one; undefined gives them back their own.
   * @throws Error naming the number that is out of its range
   */
  limitRate(limit: RateLimit | undefined): void {
    if (limit) requireRate(limit)
    this.#rateLimit = limit && { ...limit }
  }

  get rateLimit(): RateLimit | undefined {
    return this.#rateLimit
  }

  /** Forces nothing any more; with `run` only what was forced for that run. */
  clear(run?: string): void {
    if (run === undefined) {
      this.#forced.clear()
      this.#rateLimit = undefined
      return
    }
    for (const [operationId, queue] of this.#forced) {
      const others = queue.filter((one) => one.run !== run)
      if (others.length > 0) this.#forced.set(operationId, others)
      else this.#forced.delete(operationId)
    }
  }
}

/** @throws Error naming the number that is out of its range */
export function requireRate({ capacity, refill, seconds }: RateLimit): void {
  requireWhole('capacity', capacity, { from: 1, to: 1_000_000_000 })
  requireWhole('refill', refill, { from: 1, to: 1_000_000_000 })
  requireWhole('seconds', seconds, { from: 1, to: 86_400 })
}

function requireKnown(operationId: string, operations: ReadonlySet<string>): void {
  if (operations.has(operationId)) return
  const known = listNames(operationId, operations)
  throw new Error(`No operation has the id "${operationId}". There are: ${known}.`)
}
