import type { AnswerGate } from './answer-gate.ts'
import type { Effect } from './effect.ts'
import { requireWhole } from './require-whole.ts'

/** Values of path parameters, by name. */
export type PathValues = Readonly<Record<string, string | number>>

/** Conditions on a request for an outcome to hold for it. */
export interface AskedRequest {
  /** Its header `x-mock-run`. */
  readonly run?: string | undefined
  /** The decoded parameters of its path. */
  readonly params?: Readonly<Record<string, string>>
}

/** An outcome that is due for one request. */
export interface DueEffect extends Effect {
  /** Holds the answer back. */
  readonly gate?: AnswerGate
}

/** The number of an outcome, and the requests that it holds for. */
interface ForcedFor {
  readonly id: number
  readonly operationId: string
  readonly run?: string | undefined
  readonly params?: PathValues | undefined
}

/** A forced outcome of one operation, and for which requests it holds. */
export class ForcedOutcome {
  /** 1, 2, 3, … in its scenario. */
  readonly id: number
  readonly operationId: string
  readonly run: string | undefined
  readonly #params: readonly (readonly [string, string])[]
  #effect: Effect
  #left = Number.POSITIVE_INFINITY
  #skipped = 0
  #gate: AnswerGate | undefined

  constructor(effect: Effect, { id, operationId, run, params = {} }: ForcedFor) {
    this.#effect = effect
    this.id = id
    this.operationId = operationId
    this.run = run
    this.#params = Object.entries(params).map(([name, value]) => [name, String(value)])
  }

  /** True if it holds for certain requests only. */
  get isNarrow(): boolean {
    return this.run !== undefined || this.#params.length > 0
  }

  /** True if it ends by itself. */
  get isLimited(): boolean {
    return this.#left !== Number.POSITIVE_INFINITY
  }

  get isUsedUp(): boolean {
    return this.#left <= 0
  }

  /** Holds for so many requests. @throws Error unless it is a whole number from 1 */
  limit(times: number): void {
    if (times === Number.POSITIVE_INFINITY) return
    requireWhole('times', times, { from: 1, to: Number.MAX_SAFE_INTEGER })
    this.#left = times
  }

  /** Leaves out so many requests first. @throws Error unless it is a whole number from 0 */
  skip(requests: number): void {
    requireWhole('after', requests, { from: 0, to: Number.MAX_SAFE_INTEGER })
    this.#skipped = requests
  }

  change(effect: Effect): void {
    this.#effect = effect
  }

  /** Holds its answers back at a gate. */
  holdAt(gate: AnswerGate): void {
    this.#gate = gate
  }

  get effect(): Effect {
    return this.#effect
  }

  /** By name; empty where it holds for every resource. */
  get params(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#params)
  }

  /** Requests that it still holds for; undefined without an end. */
  get left(): number | undefined {
    return this.isLimited ? this.#left : undefined
  }

  /** Requests that it still leaves out. */
  get skipped(): number {
    return this.#skipped
  }

  /** Holds its answers back; undefined where they leave at once. */
  get gate(): AnswerGate | undefined {
    return this.#gate
  }

  fits({ run, params = {} }: AskedRequest): boolean {
    if (this.run !== undefined && this.run !== run) return false
    return this.#params.every(([name, value]) => params[name] === value)
  }

  /** Counts a request that fits. @returns whether the outcome may be due for it */
  pass(): boolean {
    if (this.#skipped === 0) return true
    this.#skipped -= 1
    return false
  }

  take(): DueEffect {
    this.#left -= 1
    return this.#gate && !this.#gate.isOpen ? { ...this.#effect, gate: this.#gate } : this.#effect
  }
}
