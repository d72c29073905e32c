import { coverageOf, type Pair } from '../../contracts/check/coverage.ts'
import type { CheckEvent, Finding } from '../../contracts/check/finding.ts'
import type { Replayed } from '../../contracts/check/replay.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'

/** What a run came to, in plain lines. */
export class PlainReport {
  #findings: readonly Finding[] = []
  readonly #replayed: Replayed[] = []
  readonly #seen = new Set<string>()
  readonly #notes = new Set<string>()
  readonly #notHeld = new Set<string>()

  take(event: CheckEvent): void {
    if (event.kind === 'summary') this.#findings = event.findings
    if (event.kind === 'replayed') this.#replayed.push(event.replayed)
    if (event.kind === 'note') this.#notes.add(event.text)
    if (event.kind === 'not-held') {
      this.#notHeld.add(`${event.law.operation} ${event.law.check}: ${event.law.evidence}`)
    }
    if (event.kind !== 'exchange' || !event.exchange.operation) return
    this.#seen.add(`${event.exchange.operation.id} ${event.exchange.response.status}`)
  }

  get failed(): boolean {
    return this.#findings.length > 0
  }

  text(contract: Contract): string {
    const pairs = coverageOf(contract, this.#replayed).map((pair) => this.#seenIn(pair))
    return [
      ...tableOf(pairs),
      ...[...this.#notHeld].map((law) => `not held by design: ${law}`),
      ...[...this.#notes].map((note) => `note: ${note}`),
      ...this.#findings.flatMap(linesOf),
      `${this.#findings.length} findings`,
      '',
    ].join('\n')
  }

  /** A pair that no witness claims is earned where the status came. */
  #seenIn(pair: Pair): Pair {
    const came = this.#seen.has(`${pair.operation} ${pair.status}`)
    if (pair.outcome === 'missing') return { ...pair, outcome: came ? 'earned' : 'not reached' }
    return pair.outcome === 'not reached' && came ? { ...pair, outcome: 'earned' } : pair
  }
}

function tableOf(pairs: readonly Pair[]): readonly string[] {
  const operations = [...new Set(pairs.map(({ operation }) => operation))]
  const width = Math.max(0, ...operations.map(({ length }) => length))
  return operations.map((operation) => {
    const own = pairs.filter((pair) => pair.operation === operation)
    const cells = own.map(({ status, outcome }) => `${status} ${outcome}`)
    return `${operation.padEnd(width)}  ${cells.join(', ')}`
  })
}

function linesOf({ check, operation, message, expected, received, steps }: Finding) {
  const requests = steps.map(({ request, response }) => {
    return `    ${request.method} ${request.target} -> ${response.status}`
  })
  return [
    `${check}  ${operation}: ${message}`,
    `    expected ${expected}`,
    `    received ${received}`,
    ...requests,
  ]
}
