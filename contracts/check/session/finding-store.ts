import { decodePercent } from '../../openapi/decode-percent.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import { type Finding, keyOf, type NotHeld } from '../vocabulary/finding.ts'

export type NewFinding = Omit<Finding, 'times' | 'seed'>

/** Keeps findings folded, and remembers which exchange made which thing. */
export class FindingStore {
  readonly #seed: number
  readonly #findings = new Map<string, Finding>()
  readonly #notHeld = new Map<string, NotHeld>()
  readonly #makers = new Map<string, Exchange>()

  constructor(seed: number) {
    this.#seed = seed
  }

  /** All findings, equal ones folded, in the order in which they were first seen. */
  get findings(): readonly Finding[] {
    return [...this.#findings.values()]
  }

  get notHeld(): readonly NotHeld[] {
    return [...this.#notHeld.values()]
  }

  /** @returns the finding when it is new; an equal one is only counted, and kept if it is shorter */
  add(entry: NewFinding): Finding | undefined {
    const key = keyOf(entry)
    const known = this.#findings.get(key)
    const times = (known?.times ?? 0) + 1
    if (known && known.steps.length <= entry.steps.length) {
      this.#findings.set(key, { ...known, times })
      return undefined
    }
    const finding = { ...entry, times, seed: this.#seed }
    this.#findings.set(key, finding)
    return known ? undefined : finding
  }

  addNotHeld(law: NotHeld): boolean {
    const key = `${law.check} ${law.operation}`
    if (this.#notHeld.has(key)) return false
    this.#notHeld.set(key, law)
    return true
  }

  /** Remembers the exchange that made the thing with this id. */
  made(id: string, exchange: Exchange): void {
    this.#makers.set(id, exchange)
  }

  /** True if the run itself made the thing with this id. */
  hasMade(id: string | undefined): boolean {
    return id !== undefined && this.#makers.has(id)
  }

  /** The exchanges that made what an exchange speaks of, then the exchange itself. */
  leadingTo(exchange: Exchange): readonly Exchange[] {
    const parts = exchange.request.target.split(/[/?&=]/)
    const segments = new Set(parts.map((part) => decodePercent(part) ?? part))
    const makers = [...this.#makers].filter(([id, maker]) => segments.has(id) && maker !== exchange)
    return [...new Set(makers.map(([, maker]) => maker)), exchange]
  }
}
