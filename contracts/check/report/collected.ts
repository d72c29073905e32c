import type { Aftermath } from '../aftermath/aftermath.ts'
import { WriteHistory } from '../reproduce/write-history.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import { type CheckEvent, type Finding, keyOf, type NotHeld } from '../vocabulary/finding.ts'
import type { CheckVerdict } from '../vocabulary/verdict.ts'
import type { Replayed } from '../witnesses/replay.ts'
import { Reach } from './reach.ts'
import type { Redactor } from './redact.ts'
import type { NotTried, ReportedOperation, Shard } from './report.ts'

/** Exchanges by the order in which they were told; each source of events counts its own from 1. */
type Numbers = WeakMap<Exchange, number>

type Doubted = Extract<CheckEvent, { readonly kind: 'not-confirmed' }>

/** Events so far. Findings of a summary replace those that were told before it. */
export class Collected {
  exchanges = 0
  readonly numbers: Numbers = new WeakMap()
  readonly trail = new WriteHistory()
  readonly reach = new Reach()
  readonly seen = new Map<string, Map<number, number>>()
  readonly traffic: Exchange[] = []
  readonly findings = new Map<string, Finding>()
  readonly replayed: Replayed[] = []
  readonly notHeld: NotHeld[] = []
  readonly notes = new Set<string>()
  readonly notTried: NotTried[] = []
  readonly verdicts: CheckVerdict[] = []
  readonly doubts: Doubted[] = []
  aftermath: Aftermath | undefined
  readonly redactor: Redactor
  readonly #keepsTraffic: boolean
  #selected: ReadonlySet<string> | undefined
  #ended: string | undefined
  #isOver = false

  constructor(keepsTraffic: boolean, redactor: Redactor) {
    this.#keepsTraffic = keepsTraffic
    this.redactor = redactor
  }

  take(event: CheckEvent): void {
    if (event.kind === 'exchange') this.#count(event.exchange)
    if (event.kind === 'finding') this.#keep(event.finding)
    if (event.kind === 'replayed') this.replayed.push(event.replayed)
    if (event.kind === 'not-held') this.notHeld.push(event.law)
    if (event.kind === 'note') this.notes.add(event.text)
    if (event.kind === 'not-confirmed') this.#doubt(event)
    if (event.kind === 'verdicts') this.#judge(event)
    if (event.kind === 'aftermath') this.aftermath = event.aftermath
    if (event.kind === 'not-tried') {
      const { kind: _, ...told } = event
      this.notTried.push(told)
    }
    if (event.kind === 'ended') this.#ended = event.reason
    if (event.kind !== 'summary') return
    this.#isOver = true
    for (const finding of event.findings) this.#keep(finding)
  }

  #judge({ verdicts, selected }: Extract<CheckEvent, { readonly kind: 'verdicts' }>): void {
    this.verdicts.push(...verdicts)
    this.#selected = selected && new Set(selected)
  }

  /** Keeps the operations that the run selected. */
  chosen(operations: readonly ReportedOperation[]): readonly ReportedOperation[] {
    return operations.filter(({ id }) => this.#selected?.has(id) ?? true)
  }

  #doubt(event: Doubted): void {
    this.doubts.push(event)
    for (const step of [...event.claim.steps, ...event.again]) this.redactor.learn(step)
  }

  #keep(finding: Finding): void {
    this.findings.set(keyOf(finding), finding)
    for (const step of finding.steps) this.redactor.learn(step)
  }

  /** Why the run says nothing of the server, or not all; `undefined` where it is whole. */
  failure(shard: Shard | undefined): string | undefined {
    if (this.#ended !== undefined) return this.#ended
    if (!this.#isOver || this.exchanges > 0) return this.reach.failure()
    if (this.findings.size > 0) return 'the server answered no request.'
    return shard ? undefined : 'no request was sent: nothing that was asked for could be tried.'
  }

  #count(exchange: Exchange): void {
    this.exchanges += 1
    this.numbers.set(exchange, this.exchanges)
    this.redactor.learn(exchange)
    this.trail.take(exchange)
    this.reach.take(exchange)
    if (this.#keepsTraffic) this.traffic.push(exchange)
    if (!exchange.operation) return
    const { id } = exchange.operation
    const { status } = exchange.response
    const counts = this.seen.get(id) ?? new Map<number, number>()
    this.seen.set(id, counts.set(status, (counts.get(status) ?? 0) + 1))
  }
}
