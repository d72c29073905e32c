import type { Contract } from '../../openapi/contract.ts'
import type { Check, Claim } from '../vocabulary/check.ts'
import { lawNotHeld } from '../vocabulary/declared-laws.ts'
import type { CheckEvent } from '../vocabulary/finding.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import { AnsweredOperations } from './answered-operations.ts'
import { type Attempt, confirmed } from './attempt.ts'
import { Exclusion } from './exclusion.ts'
import { FindingStore } from './finding-store.ts'
import { nameOf, record } from './record.ts'
import type { SessionOptions } from './session-options.ts'
import { VerdictBook } from './verdict-book.ts'
import type { WriteRefusal } from './writes/write-policy.ts'

/** Claims of a run about its server: counts and confirms them, and tells them as events. */
export class Claims {
  readonly contract: Contract
  readonly options: SessionOptions
  readonly ledger: FindingStore
  readonly verdicts = new VerdictBook()
  readonly exclusion: Exclusion
  /** Operations of which an answer came. */
  readonly answered = new AnsweredOperations()
  #pending: CheckEvent[] = []
  #wake: () => void = () => undefined
  readonly #untried = new Set<string>()
  /** Findings seen while nothing is reported. */
  #muted: number | undefined
  /** Current attempt: its stateful claims, before it is repeated, and its exchanges. */
  #attempt: Attempt | undefined

  constructor(contract: Contract, options: SessionOptions) {
    this.contract = contract
    this.options = options
    this.ledger = new FindingStore(options.seed)
    this.exclusion = new Exclusion(options.excludeOperations)
  }

  /**
   * Runs something whose findings depend on state, and again where it found some: only what is found
   * twice is reported. What does not come again is listed as not confirmed, with both traces.
   */
  async confirm<Value>(run: () => Promise<Value>): Promise<Value> {
    if (this.#attempt || this.#muted !== undefined) return run()
    const told: Attempt[] = []
    const listen = (attempt: Attempt | undefined) => {
      this.#attempt = attempt
      if (attempt) told.push(attempt)
    }
    const { value, claims, doubts } = await confirmed(run, listen).catch((error: unknown) => {
      // a server that a request ended cannot be asked again
      const silent = told
        .flatMap(({ claims }) => claims)
        .filter(({ check }) => check.id === 'answers-every-request')
      for (const claim of silent) this.report(claim)
      throw error
    })
    for (const claim of claims) this.report(claim)
    for (const doubt of doubts) {
      const operation = nameOf(doubt.claim.steps.at(-1), this.contract, doubt.claim.operation)
      const reason = 'it was seen once, and not again when it was tried again'
      const outcome = 'not confirmed'
      this.verdicts.add({ check: doubt.claim.check.id, operation, outcome, reason })
      this.tell({ kind: 'not-confirmed', operation, ...doubt })
    }
    return value
  }

  /** Says that something was not tried, and what would allow it. */
  notTried(operation: string, { reason, allow }: WriteRefusal): void {
    const event = { kind: 'not-tried', operation, reason, ...(allow && { allow }) } as const
    const key = `${operation} ${reason}`
    if (this.#untried.has(key)) return
    this.#untried.add(key)
    this.tell(event)
  }

  /** Runs something without reporting. @returns how many findings there would have been */
  async quietly(run: () => Promise<unknown>): Promise<number> {
    const outer = this.#muted
    this.#muted = 0
    try {
      await run()
      return this.#muted
    } finally {
      this.#muted = outer
    }
  }

  report(claim: Claim): void {
    const { isWanted, explain } = this.options
    const { contract, ledger, verdicts } = this
    const { check, operation } = claim
    if (!isWanted(check.id)) return
    const isDeclared = operation !== undefined && lawNotHeld(operation, check.id) !== undefined
    if (this.#attempt && this.#muted === undefined && check.dependsOnState && !isDeclared) {
      this.#attempt.claims.push(claim)
      return
    }
    if (this.#muted === undefined) {
      for (const event of record(claim, { contract, ledger, verdicts, explain })) this.#push(event)
      return
    }
    if (!isDeclared) this.#muted += 1
  }

  /** Writes down verdicts of a check that broke nothing; what is broken is reported. */
  judge(check: Check, judged: Verdict, operation: string): void {
    if (this.#muted !== undefined || !this.options.isWanted(check.id)) return
    if (judged.outcome === 'broken') return
    const about = judged.operation?.id ?? operation
    const verdict = this.exclusion.over(about, judged)
    if (verdict.outcome === 'held' && this.verdicts.isHeld(check.id, about)) return
    const { operation: _, ...told } = verdict
    this.verdicts.add({ ...told, check: check.id, operation: about })
  }

  tell(event: CheckEvent): void {
    if (event.kind === 'exchange') this.#attempt?.exchanges.push(event.exchange)
    this.#push(event)
  }

  #push(event: CheckEvent): void {
    this.#pending.push(event)
    this.#wake()
  }

  note(text: string): void {
    this.#push({ kind: 'note', text })
  }

  /** Resolves as soon as there are events that were not drained, or `wake` was called. */
  told(): Promise<void> {
    if (this.#pending.length > 0) return Promise.resolve()
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  wake(): void {
    this.#wake()
  }

  /** The events since the last call. */
  drain(): readonly CheckEvent[] {
    const events = this.#pending
    this.#pending = []
    return events
  }
}
