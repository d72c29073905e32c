import { type Outcome, strongest } from '../vocabulary/verdict.ts'

/** What one check came to for one operation, as a report lists it. */
export interface CheckVerdict {
  readonly check: string
  /**
   * Id of an operation, the method and path where the contract has none, or `*` where the verdict is
   * about the whole run.
   */
  readonly operation: string
  readonly outcome: Outcome
  /** Absent where it was held or broken. */
  readonly reason?: string
  /** The flag or change that would help. */
  readonly give?: string
}

/** Stands for an operation where a verdict is about the whole run. */
export const wholeRun = '*'

/** Keeps one verdict for each check and operation: the one that says most. */
export class VerdictBook {
  readonly #verdicts = new Map<string, CheckVerdict>()

  get all(): readonly CheckVerdict[] {
    return [...this.#verdicts.values()]
  }

  add(verdict: CheckVerdict): void {
    const key = `${verdict.check} ${verdict.operation}`
    const known = this.#verdicts.get(key)
    const isNew = !known || strongest(known.outcome, verdict.outcome) !== known.outcome
    if (isNew) this.#verdicts.set(key, verdict)
  }

  has(check: string, operation: string): boolean {
    return this.#verdicts.has(`${check} ${operation}`)
  }
}
