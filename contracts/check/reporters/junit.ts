import { placeOf } from '../report/groups.ts'
import type {
  Deviation,
  NotConfirmed,
  NotTried,
  Report,
  ReportedFinding,
  ReportedPair,
} from '../report/report.ts'
import { wholeRun } from '../vocabulary/verdict.ts'
import { verdictCases } from './junit/verdict-cases.ts'
import { caseOf, element, escaped, skippedCase, type TestCase } from './junit/xml.ts'

export interface JunitOptions {
  /** True if known deviations fail the run. */
  readonly strict?: boolean
}

/**
 * A report as JUnit XML: a suite per operation, with a case per status, per finding and per check that
 * is not broken. What is known, was not reached, not tried or not confirmed, and what is not applicable
 * counts as skipped, with the reason. Where the run says nothing of the server, or not all, a
 * suite of its own has an error that says why.
 */
export function junitReport(report: Report, { strict = false }: JunitOptions = {}): string {
  const suites = [...runSuite(report), ...suitesOf(report, strict)]
  const cases = suites.flatMap((suite) => suite.cases)
  const time = report.seconds === undefined ? {} : { time: report.seconds }
  return `<?xml version="1.0" encoding="UTF-8"?>
${element('testsuites', { name: `check of ${report.contract.name}`, ...counts(cases), ...time }, [
  ...suites.map(({ name, cases: own }) =>
    element(
      'testsuite',
      { name, ...counts(own), ...(report.started !== undefined && { timestamp: report.started }) },
      [propertiesOf(report), ...own.map(({ xml }) => xml)],
    ),
  ),
])}
`
}

interface Suite {
  readonly name: string
  readonly cases: readonly TestCase[]
}

function runSuite({ failure: message, unmet = [] }: Report): readonly Suite[] {
  const error: readonly TestCase[] =
    message === undefined
      ? []
      : [{ outcome: 'error', xml: runCase('judges the server to the end', 'error', message) }]
  const demands = unmet.map(
    (line, at): TestCase => ({
      outcome: 'failed',
      xml: runCase(`reaches what was demanded (${at + 1})`, 'failure', line),
    }),
  )
  const cases = [...error, ...demands]
  return cases.length === 0 ? [] : [{ name: 'run', cases }]
}

const runCase = (name: string, kind: 'error' | 'failure', message: string): string =>
  caseOf({ classname: 'run', name }, [element(kind, { message }, [])])

function suitesOf(report: Report, strict: boolean): readonly Suite[] {
  const found = [...report.findings, ...report.deviations]
  const names = report.operations.map(({ id }) => id)
  const untold = [...report.notTried, ...report.notConfirmed]
  const verdicts = verdictCases(report)
  const others = [...found, ...untold]
    .map(({ operation }) => operation)
    .filter((name) => !names.includes(name))
  const shown = [...names, ...others, ...verdicts.keys()]
  return [...new Set(shown)].map((name) => {
    const pairs = report.operations.find(({ id }) => id === name)?.pairs ?? []
    const isOwn = ({ operation }: ReportedFinding) => operation === name
    return {
      name: name === wholeRun ? 'checks of the whole run' : name,
      cases: [
        ...pairs.map((pair) => pairCase(pair, name)),
        ...report.findings.filter(isOwn).map((finding) => findingCase(finding, report)),
        ...report.notTried.filter(isOf(name)).map(notTriedCase),
        ...report.notConfirmed.filter(isOf(name)).map(notConfirmedCase),
        ...report.deviations.filter(isOwn).map((one) => deviationCase(one, report, strict)),
        ...(verdicts.get(name) ?? []),
      ],
    }
  })
}

const isOf =
  (name: string) =>
  ({ operation }: { readonly operation: string }): boolean =>
    operation === name

function notTriedCase({ operation, reason, allow }: NotTried): TestCase {
  const message = allow === undefined ? reason : `${reason} (${allow} allows it)`
  return skippedCase({ classname: operation, name: `writes: ${reason}` }, message)
}

function notConfirmedCase({ operation, check, message: told }: NotConfirmed): TestCase {
  const message = `not confirmed: seen once and not again. ${told}`
  return skippedCase({ classname: operation, name: `${check} (not confirmed)` }, message)
}

function pairCase({ status, outcome, reason }: ReportedPair, operation: string): TestCase {
  const head = { classname: operation, name: `answers ${status}` }
  if (outcome === 'broken') {
    const message = reason ?? 'It is broken.'
    return { outcome: 'failed', xml: caseOf(head, [element('failure', { message }, [])]) }
  }
  if (outcome === 'not reached' || outcome === 'missing' || outcome === 'known') {
    const message = `${outcome === 'known' ? 'known deviation' : outcome}: ${reason ?? ''}`.trim()
    return skippedCase(head, message)
  }
  return { outcome: 'passed', xml: caseOf(head, []) }
}

function findingCase(finding: ReportedFinding, report: Report): TestCase {
  const { check, severity, message, expected, received, reproduction } = finding
  const place = placeOf(report.contract.file, finding)
  const text = [
    `expected: ${expected}`,
    `received: ${received}`,
    ...(place === '' ? [] : [`contract: ${place}`]),
    '',
    reproduction.curl,
  ].join('\n')
  const failure = element('failure', { type: severity, message }, [escaped(text)])
  return { outcome: 'failed', xml: caseOf(headOf(finding, `${check}: ${message}`), [failure]) }
}

function deviationCase(deviation: Deviation, report: Report, strict: boolean): TestCase {
  if (strict) return findingCase(deviation, report)
  const about = deviation.evidence.map((one) => `${one.about} ${one.evidence}`).join('; ')
  const name = `${deviation.check}: ${deviation.message}`
  return skippedCase(headOf(deviation, name), `known deviation: ${about}`)
}

const headOf = ({ operation }: ReportedFinding, name: string) => ({ classname: operation, name })

function counts(cases: readonly TestCase[]) {
  const count = (outcome: TestCase['outcome']) =>
    cases.filter((one) => one.outcome === outcome).length
  return {
    ...{ tests: cases.length, failures: count('failed'), errors: count('error') },
    skipped: count('skipped'),
  }
}

function propertiesOf({ url, seed, contract }: Report): string {
  const values = { url, seed, ...(contract.profile !== undefined && { profile: contract.profile }) }
  const properties = Object.entries(values).map(([name, value]) =>
    element('property', { name, value }, []),
  )
  return element('properties', {}, properties)
}
