import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Contract } from '../../openapi/contract.ts'
import type { CatalogueEntry } from '../catalogue/entry.ts'
import { catalogue } from '../catalogue.ts'
import type { Exchange } from '../exchange.ts'
import { type CheckEvent, type Finding, keyOf, type NotHeld } from '../finding.ts'
import type { Replayed } from '../replay.ts'
import type {
  Deviation,
  Report,
  ReportedContract,
  ReportedFinding,
  Reproduction,
  Shard,
} from '../report.ts'
import { curlScript } from '../reproduce/curl.ts'
import { toScript } from '../reproduce/script.ts'
import type { Signature } from '../reproduce/signature.ts'
import { vitestFile } from '../reproduce/vitest.ts'
import { createLocator, type Locate } from './locate.ts'
import { createRedactor, type Redactor } from './redact.ts'
import { reportExchange } from './report-exchange.ts'
import { reportOperations } from './report-pairs.ts'

/** What a report says of its run beyond what happened in it. */
export interface ReportSetting {
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
  /** Texts that the report must not show, e.g. `identity.secrets` of all identities. */
  readonly secrets?: readonly string[]
  /** How identities sign, by name; reproductions need it. */
  readonly signatures?: Readonly<Record<string, Signature>>
  /** Begins the names of everything that the run created. */
  readonly prefix?: string
  /** Whether the requests are those of other people, whose passwords may stand in any of them. */
  readonly isRecorded?: boolean
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
}

/** Makes a report of the events of a run. */
export function createCollector(setting: ReportSetting): Collector {
  const collected = new Collected(setting.keepsTraffic ?? false)
  return {
    take: (event) => collected.take(event),
    report(when = {}) {
      const { contract, shard, url, seed } = setting
      const writer = writerFor(setting, collected.numbers)
      const findings = [...collected.findings.values()]
      return {
        format: 1,
        contract: describe(setting),
        url,
        seed,
        ...(shard && { shard }),
        ...when,
        exchanges: collected.exchanges,
        findings: findings.filter(({ known }) => !known).map(writer.finding),
        deviations: findings.filter(({ known }) => known).map(writer.deviation),
        notHeld: collected.notHeld,
        notes: [...collected.notes].map(writer.text),
        operations: reportOperations(contract, collected.seen, collected.replayed),
        ...(setting.keepsTraffic && { traffic: collected.traffic.map(writer.traffic) }),
      }
    },
  }
}

/** Exchanges by the order in which they were told; each source of events counts its own from 1. */
type Numbers = WeakMap<Exchange, number>

/** What came in so far. Findings of a summary stand for those that were told before it. */
class Collected {
  exchanges = 0
  readonly numbers: Numbers = new WeakMap()
  readonly seen = new Map<string, Map<number, number>>()
  readonly traffic: Exchange[] = []
  readonly findings = new Map<string, Finding>()
  readonly replayed: Replayed[] = []
  readonly notHeld: NotHeld[] = []
  readonly notes = new Set<string>()
  readonly #keepsTraffic: boolean

  constructor(keepsTraffic: boolean) {
    this.#keepsTraffic = keepsTraffic
  }

  take(event: CheckEvent): void {
    if (event.kind === 'exchange') this.#count(event.exchange)
    if (event.kind === 'finding') this.findings.set(keyOf(event.finding), event.finding)
    if (event.kind === 'replayed') this.replayed.push(event.replayed)
    if (event.kind === 'not-held') this.notHeld.push(event.law)
    if (event.kind === 'note') this.notes.add(event.text)
    if (event.kind !== 'summary') return
    for (const finding of event.findings) this.findings.set(keyOf(finding), finding)
  }

  #count(exchange: Exchange): void {
    this.exchanges += 1
    this.numbers.set(exchange, this.exchanges)
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

function writerFor(setting: ReportSetting, numbers: Numbers) {
  const { contract, source, overlay, secrets = [] } = setting
  const redactor = createRedactor(secrets)
  const inContract = locatorOf(source)
  const inOverlay = locatorOf(overlay)
  const exchange = (one: Exchange, maxCharacters = 20_000) =>
    reportExchange(
      { ...one, index: numbers.get(one) ?? one.index },
      { contract, redactor, maxCharacters },
    )
  const finding = (one: Finding): ReportedFinding => {
    const { faultCode }: CatalogueEntry = catalogue[one.check]
    const { check, severity, operation, pointer, times, seed } = one
    return {
      id: idOf(one),
      ...{ check, severity, operation, pointer, times, seed },
      ...(faultCode !== undefined && { faultCode }),
      message: redactor.text(one.message),
      expected: redactor.text(one.expected),
      received: redactor.text(one.received),
      ...at(inContract(pointer)),
      steps: one.steps.map((step) => exchange(step)),
      reproduction: reproduce(one, setting, redactor),
    }
  }
  const deviation = (one: Finding): Deviation => ({
    ...finding(one),
    evidence: (one.known ?? []).map((known) => ({ ...known, ...at(inOverlay(known.pointer)) })),
  })
  // Thousands of them must still fit a page.
  const traffic = (one: Exchange) => exchange(one, 1000)
  return { traffic, finding, deviation, text: redactor.text }
}

function reproduce(finding: Finding, setting: ReportSetting, redactor: Redactor): Reproduction {
  const { contract, url, signatures = {}, prefix, isRecorded = false } = setting
  // A password of our own must stay what it is, or the reproduction is another one.
  const clean = isRecorded ? redactor.text : redactor.values
  const how = { contract, url, signatures, redactor, ...(prefix !== undefined && { prefix }) }
  const script = toScript(finding, how)
  return {
    curl: clean(curlScript(script)),
    vitest: clean(vitestFile(script)),
  }
}

const locatorOf = (file: TextFile | undefined): Locate =>
  file ? createLocator(file.text) : () => undefined

const at = (position: ReturnType<Locate>) => (position ? { position } : {})

/** Short, and the same in every run that finds the same. */
const idOf = (finding: Finding): string =>
  `${finding.check}-${bytesToHex(sha256(utf8ToBytes(keyOf(finding)))).slice(0, 10)}`
