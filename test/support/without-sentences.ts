import { vi } from 'vitest'
import { allChecks, checkOf } from '../../contracts/check/checks/all-checks.ts'
import { createCollector } from '../../contracts/check/report/collect.ts'
import type { ReportedFinding } from '../../contracts/check/report/report.ts'
import { assertionOf } from '../../contracts/check/reproduce/assertion.ts'
import type { Finding } from '../../contracts/check/vocabulary/finding.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'

/** Runs something while every check tells every finding by the same words. */
export function withoutSentences<Value>(run: () => Value): Value {
  const sentence = { message: '-', expected: '-', received: '-' }
  const spies = allChecks.map((check) => vi.spyOn(check, 'tell').mockReturnValue(sentence))
  try {
    return run()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** A finding as a report shows it. */
export function reported(finding: Finding, contract: Contract): ReportedFinding {
  const { seed, steps } = finding
  const url = 'http://127.0.0.1:4010'
  const collector = createCollector({ contract, name: 'api', url, seed, prefix: 'check' })
  for (const exchange of steps) collector.take({ kind: 'exchange', exchange })
  collector.take({ kind: 'summary', findings: [finding] })
  const { findings, deviations } = collector.report()
  const [only] = [...findings, ...deviations]
  if (!only) throw new Error('The report has no finding.')
  return only
}

/** What a finding is but for its sentences: its key, its id and how it is seen again. */
export function beyondSentences(finding: Finding, contract: Contract) {
  const { message, expected, received, reproduction, ...rest } = reported(finding, contract)
  return {
    ...rest,
    key: checkOf(finding.check).key(finding.facts),
    assertion: assertionOf(finding, contract),
    curl: withoutTexts(reproduction.curl),
    vitest: withoutTexts(reproduction.vitest),
  }
}

/** The lines of a reproduction that hold no sentence. */
const withoutTexts = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !/^\s*(#|\/\/) (expected|received): |^# [\w-]+, |^test(\.skip)?\(/.test(line))
