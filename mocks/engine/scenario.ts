import { listNames } from '../../contracts/openapi/similar-names.ts'
import { AnswerGate } from './answer-gate.ts'
import type { Effect } from './effect.ts'
import {
  type AskedRequest,
  type DueEffect,
  ForcedOutcome,
  type PathValues,
} from './forced-outcome.ts'
import type { OperationErrors } from './operation-errors.ts'
import { readEffect } from './read-effect.ts'
import { requireWhole } from './require-whole.ts'

export type { CutMoment, Effect } from './effect.ts'

export interface Times {
  /** Number of requests that it applies to; until cleared by default. */
  readonly times?: number
  /** Holds only for requests whose header `x-mock-run` is this; for all by default. */
  readonly run?: string
  /** Number of requests that are left out first; 0 by default. */
  readonly after?: number
  /** Holds only for requests whose path has these values; for all by default. */
  readonly params?: PathValues
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

/** Operations by id, and the codes of the errors that they can be forced to answer. */
export type ErrorsByOperation = Readonly<Record<string, string>>

/**
 * Forced outcomes of a world. For one operation, those that end by themselves are used up first, in
 * their order; then the latest of the others holds, one for certain requests before one for all.
 */
export class Scenario<T extends ErrorsByOperation = ErrorsByOperation> {
  /** The operationIds that can be forced. */
  readonly operations: ReadonlySet<string>
  readonly #forced = new Map<string, ForcedOutcome[]>()
  /** Outcomes that hold answers back, by their gates. */
  readonly #gates = new Map<AnswerGate, ForcedOutcome>()
  #rateLimit: RateLimit | undefined
  #lastId = 0
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
    { times = Number.POSITIVE_INFINITY, run, after = 0, params }: Times = {},
  ): ForcedOutcome {
    requireKnown(operationId, this.operations)
    const read = readEffect(effect, this.#errorsOf(operationId))
    this.#lastId += 1
    const outcome = new ForcedOutcome(read, { id: this.#lastId, operationId, run, params })
    outcome.limit(times)
    outcome.skip(after)
    this.#forced.set(operationId, [...(this.#forced.get(operationId) ?? []), outcome])
    return outcome
  }

  /** The effect that is due for one request, counted down. */
  take(operationId: string, asked: AskedRequest = {}): DueEffect | undefined {
    const queue = this.#forced.get(operationId)
    if (!queue) return undefined
    const ready = queue.filter((one) => one.fits(asked) && one.pass() && !one.isUsedUp)
    const lasting = [...ready].reverse()
    const due =
      ready.find((one) => one.isLimited) ?? lasting.find((one) => one.isNarrow) ?? lasting[0]
    const effect = due?.take()
    this.#keep(operationId, (one) => !one.isUsedUp)
    return effect
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

  /** Holds back the answers of an outcome. @param onRelease called by the release */
  hold(outcome: ForcedOutcome, onRelease: () => void = () => undefined): AnswerGate {
    const gate = new AnswerGate(() => {
      this.#gates.delete(gate)
      onRelease()
    })
    this.#gates.set(gate, outcome)
    outcome.holdAt(gate)
    return gate
  }

  /** Gives an outcome another effect. @throws Error when a part of it cannot be */
  change(operationId: string, outcome: ForcedOutcome, effect: Effect): void {
    outcome.change(readEffect(effect, this.#errorsOf(operationId)))
  }

  /**
   * The outcomes in force, in the order in which they were forced; also those that are used up and hold
   * answers back.
   */
  outcomes(): readonly ForcedOutcome[] {
    const all = new Set([...this.#forced.values()].flat())
    for (const outcome of this.#gates.values()) all.add(outcome)
    return [...all].sort((one, other) => one.id - other.id)
  }

  /** Ends one outcome of an operation. */
  end(operationId: string, outcome: ForcedOutcome): void {
    this.#keep(operationId, (one) => one !== outcome)
  }

  /** Forces nothing any more; with `run` only what was forced for that run. What was held leaves. */
  clear(run?: string): void {
    if (run === undefined) {
      this.#rateLimit = undefined
      for (const gate of [...this.#gates.keys()]) gate.release()
    }
    for (const operationId of [...this.#forced.keys()]) {
      this.#keep(operationId, (one) => run !== undefined && one.run !== run)
    }
  }

  #keep(operationId: string, isKept: (outcome: ForcedOutcome) => boolean): void {
    const kept = (this.#forced.get(operationId) ?? []).filter(isKept)
    if (kept.length > 0) this.#forced.set(operationId, kept)
    else this.#forced.delete(operationId)
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
