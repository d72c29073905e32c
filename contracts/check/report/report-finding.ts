import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CatalogueEntry } from '../catalogue/entry.ts'
import { catalogue } from '../catalogue.ts'
import type { Exchange } from '../exchange.ts'
import { type Finding, keyOf } from '../finding.ts'
import type { Deviation, ReportedExchange, ReportedFinding, Reproduction } from '../report.ts'
import { curlScript } from '../reproduce/curl.ts'
import { type Reproducing, toScript } from '../reproduce/script.ts'
import type { Trail } from '../reproduce/trail.ts'
import { vitestFile } from '../reproduce/vitest.ts'
import type { ReportSetting, TextFile } from './collect.ts'
import { createLocator, type Locate } from './locate.ts'
import { createRedactor } from './redact.ts'
import { reportExchange } from './report-exchange.ts'

/** What a run knows that a finding alone does not. */
export interface Context {
  /** Exchanges by the order in which they were told. */
  readonly numbers: WeakMap<Exchange, number>
  readonly trail: Trail
}

/** Writes what a run saw as a report shows it. */
export interface Writer {
  readonly finding: (finding: Finding) => ReportedFinding
  readonly deviation: (finding: Finding) => Deviation
  /** An exchange that is no step of a finding. */
  readonly traffic: (exchange: Exchange) => ReportedExchange
  readonly text: (text: string) => string
}

export function createWriter(setting: ReportSetting, { numbers, trail }: Context): Writer {
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
      reproduction: reproduce(one, setting, { redactor, trail }),
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

function reproduce(
  finding: Finding,
  setting: ReportSetting,
  { redactor, trail }: Pick<Reproducing, 'redactor'> & { readonly trail: Trail },
): Reproduction {
  const { contract, url, signatures = {}, prefix, isRecorded = false } = setting
  // A password of our own must stay what it is, or the reproduction is another one.
  const clean = isRecorded ? redactor.text : redactor.values
  const how = {
    contract,
    url,
    signatures,
    redactor,
    trail,
    ...(prefix !== undefined && { prefix }),
  }
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
