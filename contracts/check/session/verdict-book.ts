import { type CheckVerdict, strongest } from '../vocabulary/verdict.ts'

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

  /** True if another `held` would change nothing: most exchanges say again what is known. */
  isHeld(check: string, operation: string): boolean {
    return this.#verdicts.get(`${check} ${operation}`)?.outcome === 'held'
  }
}
