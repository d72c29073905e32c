import type { Contract } from '../../openapi/contract.ts'
import type { Signature } from '../reproduce/signature.ts'
import type { CheckEvent, Finding } from '../vocabulary/finding.ts'
import { Collected } from './collected.ts'
import { describeContract } from './describe-contract.ts'
import { type LiveFinding, liveFinding } from './live-finding.ts'
import { createRedactor, type KnownSecrets, type Redactor } from './redact.ts'
import type { Report, Shard } from './report.ts'
import { reportAftermath } from './report-aftermath.ts'
import { cutBodies } from './report-exchange.ts'
import { createWriter } from './report-finding.ts'
import { reportOperations } from './report-pairs.ts'

/** Properties of a run that a report shows beside its events. */
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
  /** Signature schemes of identities, by name; reproductions need them. */
  readonly signatures?: Readonly<Record<string, Signature>>
  /** Begins the names of everything that the run created. */
  readonly prefix?: string
  /** True if the report holds every exchange. */
  readonly keepsTraffic?: boolean
}

export interface TextFile {
  readonly file: string
  readonly text: string
  /**
   * Where a pointer of the contract stands in the text, if the contract was rewritten on reading;
   * undefined for what stands in another file.
   */
  readonly pointerIn?: (pointer: string) => string | undefined
}

export interface Collector {
  take(event: CheckEvent): void
  /** Makes the report of the events so far, also of a run that was cut short. */
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
        format: 2,
        contract: describeContract(setting),
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
        notes: [...collected.notes, ...(setting.isRecorded ? [] : collected.reach.notes())],
        notTried: collected.notTried,
        notConfirmed: collected.doubts.map(({ claim, operation, again }) => ({
          ...{
            check: claim.check.id,
            operation,
            message: claim.check.tell(claim.facts, claim).message,
          },
          steps: claim.steps.map((step) => writer.exchange(step)),
          again: again.map((step) => writer.exchange(step)),
        })),
        ...(collected.aftermath && { aftermath: reportAftermath(collected.aftermath, setting) }),
        checks: collected.verdicts,
        operations: collected.chosen(reportOperations(contract, { ...collected, findings })),
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
