import { createExplain } from '../../contracts/check/deviations/explain.ts'
import { type Collector, createCollector } from '../../contracts/check/report/collect.ts'
import { demand } from '../../contracts/check/report/demands.ts'
import type { Redactor } from '../../contracts/check/report/redact.ts'
import { hasFailed, type Report } from '../../contracts/check/report/report.ts'
import { githubReport } from '../../contracts/check/reporters/github.ts'
import { htmlReport } from '../../contracts/check/reporters/html.ts'
import { jsonReport } from '../../contracts/check/reporters/json.ts'
import { junitReport } from '../../contracts/check/reporters/junit.ts'
import { sarifReport } from '../../contracts/check/reporters/sarif.ts'
import { terminalReport } from '../../contracts/check/reporters/terminal.ts'
import type { Signature } from '../../contracts/check/reproduce/signature.ts'
import type { Explain } from '../../contracts/check/session/record.ts'
import type { CheckEvent } from '../../contracts/check/vocabulary/finding.ts'
import type { Identity } from '../../contracts/check/vocabulary/target.ts'
import { knownContracts } from '../../contracts/known-contracts.ts'
import { parseText } from '../../contracts/openapi/document.ts'
import { type ExitCode, type Io, messageOf, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import type { ContractSource } from './contract-source.ts'
import type { Progress } from './progress.ts'

export interface RunSetting {
  readonly source: ContractSource
  readonly asked: CheckArguments
  readonly url: string
  /** Begins the names of everything that the run creates. */
  readonly prefix: string
  readonly identities: readonly Identity[]
  readonly signatures: Readonly<Record<string, Signature>>
  readonly progress: Progress
}

/** Takes the events of a run, tells its progress, then writes the reports that were asked for. */
export class Reports {
  readonly #setting: RunSetting
  readonly #io: Io
  readonly #collector: Collector
  readonly #started: Date

  constructor(setting: RunSetting, io: Io) {
    this.#setting = setting
    this.#io = io
    this.#collector = collectorFor(setting)
    this.#started = io.now()
  }

  take(event: CheckEvent): void {
    this.#collector.take(event)
    const { progress } = this.#setting
    progress.take(
      event.kind === 'progress' ? { ...event, label: this.redactor.text(event.label) } : event,
    )
  }

  /** Takes secrets out of what is written while the run goes on. */
  get redactor(): Redactor {
    return this.#collector.redactor
  }

  /** Writes every report that was asked for. @returns as `writeReports` */
  finish(): ExitCode {
    const seconds = (this.#io.now().getTime() - this.#started.getTime()) / 1000
    const report = this.#collector.report({ started: this.#started.toISOString(), seconds })
    return writeReports(report, this.#setting.asked, this.#io)
  }
}

type Files = Pick<CheckArguments, 'json' | 'junit' | 'sarif' | 'html'>

/** Tries the files of the reports before anything is sent. @throws UsageError */
export function requireReportFiles({ json, junit, sarif, html }: Files, io: Io): void {
  for (const path of [json, junit, sarif, html]) {
    if (path === undefined) continue
    try {
      io.requireWritable(path)
    } catch (error) {
      throw new UsageError(
        `Cannot write the report "${path}": ${messageOf(error)}. Nothing was sent.`,
      )
    }
  }
}

/**
 * Writes every report that was asked for; one that cannot be written keeps none of the others.
 * @returns 0 clean, 1 findings, 2 a report could not be written, 3 the run says nothing, or not all
 */
export function writeReports(told: Report, asked: CheckArguments, io: Io): ExitCode {
  const { strict } = asked
  const report = demand(told, asked)
  if (report.failure !== undefined) io.complain(`${report.failure}\n`)
  const isWritten = writeFiles(report, asked, io)
  const colour = io.columns !== undefined && !asked.noColour
  // Without the time it took, so that equal runs print equal texts.
  const { seconds: _, ...timeless } = report
  io.write(terminalReport(timeless, { strict, colour }))
  if (asked.github) io.write(githubReport(report, { strict }))
  if (!isWritten) return 2
  if (report.failure !== undefined) return 3
  return hasFailed(report, { strict }) ? 1 : 0
}

function writeFiles(report: Report, asked: CheckArguments, io: Io): boolean {
  const { strict, json, junit, sarif, html } = asked
  const files: readonly (readonly [string | undefined, () => string])[] = [
    [json, () => jsonReport(report)],
    [junit, () => junitReport(report, { strict })],
    [sarif, () => sarifReport(report, { strict })],
    [html, () => htmlReport(report, { strict })],
  ]
  let isWritten = true
  for (const [path, print] of files) {
    if (path === undefined) continue
    const text = print()
    try {
      io.writeFile(path, text)
    } catch (error) {
      isWritten = false
      io.complain(`Cannot write the report "${path}": ${messageOf(error)}.\n`)
    }
  }
  return isWritten
}

function collectorFor({ source, asked, url, prefix, ...people }: RunSetting): Collector {
  const { identities, signatures } = people
  return createCollector({
    contract: source.contract,
    name: source.name,
    ...(source.witnesses && { profile: asked.profile }),
    url,
    seed: asked.seed,
    ...(source.file && { source: source.file }),
    ...(source.overlay && { overlay: source.overlay }),
    identities,
    signatures,
    prefix,
    keepsTraffic: asked.html !== undefined,
    ...(asked.shard && { shard: asked.shard }),
  })
}

/** What the overlay of a known provider explains, for a run against its documented contract. */
export function explainFor(
  { name, overlay }: ContractSource,
  profile: string,
): Explain | undefined {
  if (!overlay || profile !== 'documented') return undefined
  const known = knownContracts[name as keyof typeof knownContracts] // only known contracts have one
  return createExplain({
    documented: known.contract('documented'),
    observed: known.contract('observed'),
    overlay: parseText(overlay.text, overlay.file),
    witnesses: known.witnesses('documented').witnesses,
  })
}
