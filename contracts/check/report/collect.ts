import type { Contract } from '../../openapi/contract.ts'
import type { Aftermath } from '../aftermath/aftermath.ts'
import type { Signature } from '../reproduce/signature.ts'
import { Trail } from '../reproduce/trail.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import { type CheckEvent, type Finding, keyOf, type NotHeld } from '../vocabulary/finding.ts'
import type { Replayed } from '../witnesses/replay.ts'
import { type LiveFinding, liveFinding } from './live-finding.ts'
import { Reach } from './reach.ts'
import { createRedactor, type KnownSecrets, type Redactor } from './redact.ts'
import type { NotTried, Report, ReportedContract, Shard } from './report.ts'
import { reportAftermath } from './report-aftermath.ts'
import { cutBodies } from './report-exchange.ts'
import { createWriter } from './report-finding.ts'
import { reportOperations } from './report-pairs.ts'

/** What a report says of its run beyond what happened in it. */
export interface ReportSetting extends KnownSecrets {
  readonly contract: Contract
  /** A provider's name or a file's. */
  readonly name: string
  readonly profile?: string
  readonly url: string
  readonly seed: number
  readonly shard?: Shard
  /** The contract's file; with it, findings name their line. */
  readonly source?: TextFile
  /** The overlay's file; with it, evidence names its line. */
  readonly overlay?: TextFile
  /** How identities sign, by name; reproductions need it. */
  readonly signatures?: Readonly<Record<string, Signature>>
  /** Begins the names of everything that the run created. */
  readonly prefix?: string
  /** Whether the report holds every exchange. */
  readonly keepsTraffic?: boolean
}

export interface TextFile {
  readonly file: string
  readonly text: string
}

export interface Collector {
  take(event: CheckEvent): void
  /** What was collected so far; also good when the run was cut short. */
  report(when?: Pick<Report, 'started' | 'seconds'>): Report
  /** A finding that is told before the report is, without the secrets that came so far. */
  live(finding: Finding): LiveFinding
  /** Takes secrets out of what else is written before the report is. */
  readonly redactor: Redactor
}

/** Makes a report of the events of a run. */
export function createCollector(setting: ReportSetting): Collector {
  const redactor = createRedactor(setting.contract, {
    ...setting,
    secretHeaders: [...(setting.secretHeaders ?? []), ...signedHeaders(setting)],
  })
  const collected = new Collected(setting.keepsTraffic ?? false, redactor)
  return {
    redactor,
    live: (finding) => liveFinding(finding, redactor),
    take: (event) => collected.take(event),
    report(when = {}) {
      const { contract, shard, url, seed } = setting
      const writer = createWriter(setting, collected)
      const findings = [...collected.findings.values()]
      const failure = setting.isRecorded ? undefined : collected.failure(shard)
      const report: Report = {
        format: 1,
        contract: describe(setting),
        url,
        seed,
        ...(shard && { shard }),
        ...when,
        ...(failure !== undefined && { failure }),
        exchanges: collected.exchanges,
        ...(!setting.isRecorded && { reach: collected.reach.counts }),
        findings: findings.filter(({ known }) => !known).map(writer.finding),
        deviations: findings.filter(({ known }) => known).map(writer.deviation),
        notHeld: collected.notHeld,
        notes: [...collected.notes],
        notTried: collected.notTried,
        notConfirmed: collected.doubts.map(({ check, claim, operation, again }) => ({
          ...{ check, operation, message: claim.message },
          steps: claim.steps.map((step) => writer.exchange(step)),
          again: again.map((step) => writer.exchange(step)),
        })),
        ...(collected.aftermath && { aftermath: reportAftermath(collected.aftermath, setting) }),
        operations: reportOperations(contract, { ...collected, findings }),
        ...(setting.keepsTraffic && { traffic: collected.traffic.map(writer.exchange) }),
      }
      return cutBodies(redactor.redact(report))
    },
  }
}

/** Names of the headers that identities sign with. */
const signedHeaders = ({ signatures = {} }: ReportSetting): readonly string[] =>
  Object.values(signatures).flatMap((signature) =>
    signature.kind === 'headers' ? Object.keys(signature.schemes) : [],
  )

/** Exchanges by the order in which they were told; each source of events counts its own from 1. */
type Numbers = WeakMap<Exchange, number>

type Doubted = Extract<CheckEvent, { readonly kind: 'not-confirmed' }>

/** What came in so far. Findings of a summary stand for those that were told before it. */
class Collected {
  exchanges = 0
  readonly numbers: Numbers = new WeakMap()
  readonly trail = new Trail()
  readonly reach = new Reach()
  readonly seen = new Map<string, Map<number, number>>()
  readonly traffic: Exchange[] = []
  readonly findings = new Map<string, Finding>()
  readonly replayed: Replayed[] = []
  readonly notHeld: NotHeld[] = []
  readonly notes = new Set<string>()
  readonly notTried: NotTried[] = []
  readonly doubts: Doubted[] = []
  aftermath: Aftermath | undefined
  readonly redactor: Redactor
  readonly #keepsTraffic: boolean
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

function describe({ contract, name, profile, source, overlay }: ReportSetting): ReportedContract {
  return {
    name,
    title: String(contract.document.info.title ?? name),
    ...(profile !== undefined && { profile }),
    ...(source && { file: source.file }),
    ...(overlay && { overlay: overlay.file }),
  }
}
