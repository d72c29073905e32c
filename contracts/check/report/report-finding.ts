import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { checkOf, sentenceOf } from '../checks/all-checks.ts'
import { curlScript } from '../reproduce/curl.ts'
import { toScript } from '../reproduce/script.ts'
import { vitestFile } from '../reproduce/vitest.ts'
import type { WriteHistory } from '../reproduce/write-history.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import { type Finding, keyOf } from '../vocabulary/finding.ts'
import type { ReportSetting } from './collect.ts'
import { type Locate, locatorOf } from './locate.ts'
import type { Redactor } from './redact.ts'
import type { Deviation, ReportedExchange, ReportedFinding, Reproduction } from './report.ts'
import { reportExchange } from './report-exchange.ts'

/** Context of a run that a finding alone lacks. */
export interface WriterContext {
  /** Exchanges by the order in which they were told. */
  readonly numbers: WeakMap<Exchange, number>
  readonly trail: WriteHistory
  readonly redactor: Redactor
}

/** Writes what a run saw as a report shows it, before secrets are taken out of it. */
export interface Writer {
  readonly finding: (finding: Finding) => ReportedFinding
  readonly deviation: (finding: Finding) => Deviation
  readonly exchange: (exchange: Exchange) => ReportedExchange
}

export function createWriter(setting: ReportSetting, context: WriterContext): Writer {
  const { contract, source, overlay } = setting
  const { numbers } = context
  const inContract = locatorOf(source)
  const inOverlay = locatorOf(overlay)
  const exchange = (one: Exchange) =>
    reportExchange({ ...one, index: numbers.get(one) ?? one.index }, contract)
  const finding = (one: Finding): ReportedFinding => {
    const { faultCode, behaviour } = checkOf(one.check)
    const { key, ...shared } = behaviour?.(one.facts) ?? { key: one.key }
    const { check, severity, operation, pointer, times, seed } = one
    return {
      id: idOf(one),
      ...{ check, severity, operation, pointer, times, seed },
      ...(faultCode !== undefined && { faultCode }),
      ...sentenceOf(one),
      ...{ behaviour: key, ...shared },
      ...at(inContract(pointer)),
      steps: one.steps.map(exchange),
      reproduction: reproduce(one, setting, context),
    }
  }
  const deviation = (one: Finding): Deviation => ({
    ...finding(one),
    evidence: (one.known ?? []).map((known) => ({ ...known, ...at(inOverlay(known.pointer)) })),
  })
  return { exchange, finding, deviation }
}

function reproduce(
  finding: Finding,
  setting: ReportSetting,
  { redactor, trail }: WriterContext,
): Reproduction {
  const { contract, url, signatures = {}, prefix, isRecorded = false } = setting
  const how = {
    ...{ contract, url, signatures, redactor, trail, isRecorded },
    ...(prefix !== undefined && { prefix }),
  }
  const script = toScript(finding, how)
  return { curl: curlScript(script), vitest: vitestFile(script) }
}

const at = (position: ReturnType<Locate>) => (position ? { position } : {})

/** Short, and the same in every run that finds the same. */
const idOf = (finding: Finding): string =>
  `${finding.check}-${bytesToHex(sha256(utf8ToBytes(keyOf(finding)))).slice(0, 10)}`
