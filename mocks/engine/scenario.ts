/** A forced outcome, as data. Its parts combine: `{ status: 503, delay: 200 }`. */
export interface Effect {
  /** Answer with this status instead of asking the behaviour. */
  readonly status?: number
  /** A key of the contract's `x-errors`; by default the first one of that status. */
  readonly error?: string
  /** What fills the error's texts; a missing one is printed by its name. */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** A body of your own instead of the error's; it need not fit the contract. */
  readonly body?: unknown
  /** Milliseconds before the answer leaves. */
  readonly delay?: number
  /** Close the connection instead of answering; the behaviour has run by then. */
  readonly disconnect?: boolean
}

export interface Times {
  /** How many requests it holds for; until cleared by default. */
  readonly times?: number
}

/** A token bucket: `capacity` requests at once, `refill` more in each `seconds`. */
export interface RateLimit {
  readonly capacity: number
  readonly refill: number
  readonly seconds: number
}

interface Forced {
  readonly effect: Effect
  left: number
}

/** Forced outcomes of a world. Later calls for an operation queue behind earlier ones. */
export class Scenario {
  /** The operationIds that can be forced. */
  readonly operations: ReadonlySet<string>
  readonly #forced = new Map<string, Forced[]>()
  #rateLimit: RateLimit | undefined

  constructor(operations: ReadonlySet<string>) {
    this.operations = operations
  }

  /**
   * Forces an outcome of an operation for the next `times` requests that pass its guards.
   * @throws Error when no operation has the id, or the effect does nothing.
   */
  force(
    operationId: string,
    effect: Effect,
    { times = Number.POSITIVE_INFINITY }: Times = {},
  ): void {
    requireKnown(operationId, this.operations)
    requireEffect(effect)
    if (!(times >= 1)) throw new Error(`times is "${times}". Give a whole number from 1.`)
    const queue = this.#forced.get(operationId) ?? []
    queue.push({ effect, left: times })
    this.#forced.set(operationId, queue)
  }

  /** The effect that is due for one request, counted down. */
  take(operationId: string): Effect | undefined {
    const queue = this.#forced.get(operationId)
    const first = queue?.[0]
    if (!queue || !first) return undefined
    first.left -= 1
    if (first.left <= 0) queue.shift()
    if (queue.length === 0) this.#forced.delete(operationId)
    return first.effect
  }

  /** Makes providers with a rate limit enforce this one; undefined gives them back their own. */
  limitRate(limit: RateLimit | undefined): void {
    this.#rateLimit = limit
  }

  get rateLimit(): RateLimit | undefined {
    return this.#rateLimit
  }

  clear(): void {
    this.#forced.clear()
    this.#rateLimit = undefined
  }
}

function requireKnown(operationId: string, operations: ReadonlySet<string>): void {
  if (operations.has(operationId)) return
  const wanted = operationId.toLowerCase()
  const near = [...operations].filter((id) => {
    const known = id.toLowerCase()
    return known.includes(wanted) || wanted.includes(known)
  })
  const hint =
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See the contract for its ids.'
  throw new Error(`No operation has the id "${operationId}". ${hint}`)
}

function requireEffect(effect: Effect): void {
  const { status, delay, disconnect } = effect
  if (status === undefined && delay === undefined && !disconnect) {
    throw new Error(
      'The effect does nothing. Give a status, a delay in milliseconds or disconnect.',
    )
  }
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    throw new Error(`The effect's status is "${status}". Give a whole number from 200 to 599.`)
  }
  if (delay !== undefined && !(delay >= 0)) {
    throw new Error(`The effect's delay is "${delay}". Give milliseconds from 0.`)
  }
}
