import { placeOf } from '../report/groups.ts'
import type {
  Deviation,
  NotConfirmed,
  NotTried,
  Report,
  ReportedFinding,
  ReportedPair,
} from '../report/report.ts'

export interface JunitOptions {
  /** Whether known deviations fail the run. */
  readonly strict?: boolean
}

/**
 * A report as JUnit XML: a suite per operation, with a case per status and one per finding. What is
 * known or was not reached counts as skipped. Where the run says nothing of the server, or not all, a
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

interface Case {
  readonly outcome: 'passed' | 'failed' | 'error' | 'skipped'
  readonly xml: string
}

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

function runSuite({ failure: message }: Report): readonly Suite[] {
  if (message === undefined) return []
  const head = { classname: 'run', name: 'judges the server to the end' }
  const xml = caseOf(head, [element('error', { message }, [])])
  return [{ name: 'run', cases: [{ outcome: 'error', xml }] }]
}

function suitesOf(report: Report, strict: boolean): readonly Suite[] {
  const found = [...report.findings, ...report.deviations]
  const names = report.operations.map(({ id }) => id)
  const untold = [...report.notTried, ...report.notConfirmed]
  const others = [...found, ...untold]
    .map(({ operation }) => operation)
    .filter((name) => !names.includes(name))
  return [...new Set([...names, ...others])].map((name) => {
    const pairs = report.operations.find(({ id }) => id === name)?.pairs ?? []
    const isOwn = ({ operation }: ReportedFinding) => operation === name
    return {
      name,
      cases: [
        ...pairs.map((pair) => pairCase(pair, name)),
        ...report.findings.filter(isOwn).map((finding) => findingCase(finding, report)),
        ...report.notTried.filter(isOf(name)).map(notTriedCase),
        ...report.notConfirmed.filter(isOf(name)).map(notConfirmedCase),
        ...report.deviations.filter(isOwn).map((one) => deviationCase(one, report, strict)),
      ],
    }
  })
}

const isOf =
  (name: string) =>
  ({ operation }: { readonly operation: string }): boolean =>
    operation === name

function notTriedCase({ operation, reason, allow }: NotTried): Case {
  const message = allow === undefined ? reason : `${reason} (${allow} allows it)`
  const head = { classname: operation, name: `writes: ${reason}` }
  return { outcome: 'skipped', xml: caseOf(head, [element('skipped', { message }, [])]) }
}

function notConfirmedCase({ operation, check, message: told }: NotConfirmed): Case {
  const message = `not confirmed: seen once and not again. ${told}`
  const head = { classname: operation, name: `${check} (not confirmed)` }
  return { outcome: 'skipped', xml: caseOf(head, [element('skipped', { message }, [])]) }
}

function pairCase({ status, outcome, reason }: ReportedPair, operation: string): Case {
  const head = { classname: operation, name: `answers ${status}` }
  if (outcome === 'broken') {
    const message = reason ?? 'It is broken.'
    return { outcome: 'failed', xml: caseOf(head, [element('failure', { message }, [])]) }
  }
  if (outcome === 'not reached' || outcome === 'missing' || outcome === 'known') {
    const message = `${outcome === 'known' ? 'known deviation' : outcome}: ${reason ?? ''}`.trim()
    return { outcome: 'skipped', xml: caseOf(head, [element('skipped', { message }, [])]) }
  }
  return { outcome: 'passed', xml: caseOf(head, []) }
}

function findingCase(finding: ReportedFinding, report: Report): Case {
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

function deviationCase(deviation: Deviation, report: Report, strict: boolean): Case {
  if (strict) return findingCase(deviation, report)
  const about = deviation.evidence.map((one) => `${one.about} ${one.evidence}`).join('; ')
  const skipped = element('skipped', { message: `known deviation: ${about}` }, [])
  const name = `${deviation.check}: ${deviation.message}`
  return { outcome: 'skipped', xml: caseOf(headOf(deviation, name), [skipped]) }
}

const headOf = ({ operation }: ReportedFinding, name: string) => ({ classname: operation, name })

const caseOf = (head: Attributes, inner: readonly string[]): string =>
  element('testcase', head, inner)

function counts(cases: readonly Case[]) {
  const count = (outcome: Case['outcome']) => cases.filter((one) => one.outcome === outcome).length
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

type Attributes = Readonly<Record<string, string | number>>

function element(name: string, attributes: Attributes, inner: readonly string[]): string {
  const head = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value))}"`,
  )
  if (inner.length === 0) return `<${name}${head.join('')}/>`
  const isText = inner.length === 1 && !inner[0]?.startsWith('<')
  const content = isText ? (inner[0] ?? '') : `\n${inner.join('\n')}\n`
  return `<${name}${head.join('')}>${content}</${name}>`
}

/** Escapes what XML 1.0 reserves, and takes out what it cannot hold at all. */
const escaped = (text: string): string =>
  text
    .replaceAll(unwritable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const unwritable = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
