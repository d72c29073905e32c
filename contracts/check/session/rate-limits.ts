/** The server asks to wait longer than other operations may be held up; this one is checked later. */
export class Postponed extends Error {}

/** Waiting limits of a round, in milliseconds. */
interface Round {
  /** For one operation. */
  readonly share: number
  /** For all, earlier rounds included. */
  readonly all: number
  /** True if an operation that needs more is left alone, and checked later. */
  readonly postpones: boolean
}

interface Limited {
  readonly id: string
}

/**
 * Shares the time that a run may wait after 429 and 503 among its operations. In the first round an
 * operation gets a tenth of it: one that needs more is left alone until the others are done.
 */
export class RateLimits {
  readonly #most: number
  readonly #whole: Round
  #round: Round
  #waited = 0
  readonly #own = new Map<string, number>()
  /** Operations that the unit of work at hand sends nothing more to. */
  readonly #postponed = new Set<string>()
  /** Operations that the second round is for. */
  readonly #later = new Set<string>()

  /** `most` is for all waiting of the run, in milliseconds. */
  constructor(most: number) {
    this.#most = most
    this.#whole = { share: most, all: most, postpones: false }
    this.#round = this.#whole
  }

  /** True if nothing more is sent to an operation for now. */
  isPostponed(operation: Limited | undefined): boolean {
    return this.#round.postpones && operation !== undefined && this.#postponed.has(operation.id)
  }

  /**
   * Books some milliseconds of waiting for an operation.
   * @returns false where the answer stands
   * @throws Postponed where the operation is checked later
   */
  book(milliseconds: number, operation: Limited | undefined): boolean {
    const key = operation?.id ?? ''
    const own = (this.#own.get(key) ?? 0) + milliseconds
    const { share, all } = this.#round
    if (own > share || this.#waited + milliseconds > all) {
      this.giveUp(operation)
      return false
    }
    this.#waited += milliseconds
    this.#own.set(key, own)
    return true
  }

  /** Waits no more for an operation. @throws Postponed where it is checked later */
  giveUp(operation: Limited | undefined): void {
    if (!operation || !this.#round.postpones) return
    this.#postponed.add(operation.id)
    this.#later.add(operation.id)
    throw new Postponed(`${operation.id} is checked later.`)
  }

  /** Runs a unit of work in the first round. @returns true if it must be run again in the second */
  async firstRound(run: () => Promise<void>): Promise<boolean> {
    const postpones = this.#waited < this.#most
    this.#postponed.clear()
    const [share, all] = [this.#most / 10, this.#most / 2]
    await this.#during(postpones ? { share, all, postpones } : this.#whole, run)
    return this.#postponed.size > 0
  }

  /** Runs a unit of work again; the waiting that is left is divided among the postponed operations. */
  async secondRound(run: () => Promise<void>): Promise<void> {
    const share = this.#most / Math.max(1, this.#later.size)
    await this.#during({ share, all: this.#most, postpones: false }, run)
  }

  /** Runs something that waits as long as the run may, because others depend on it. */
  patiently<Value>(run: () => Promise<Value>): Promise<Value> {
    return this.#during(this.#whole, run)
  }

  async #during<Value>(round: Round, run: () => Promise<Value>): Promise<Value> {
    const outer = this.#round
    this.#round = round
    try {
      return await run()
    } finally {
      this.#round = outer
    }
  }
}
