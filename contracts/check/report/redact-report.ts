import type { Redactor } from './redact.ts'
import type {
  Deviation,
  Report,
  ReportedExchange,
  ReportedFinding,
  ReportedOperation,
  Reproduction,
} from './report.ts'

type Hiding = Pick<Redactor, 'text' | 'values' | 'header'>

/**
 * Takes the secrets out of everything that a server or a user had a part in. Names of operations,
 * checks and places come from the contract and stay.
 */
export function redactReport(report: Report, how: Hiding): Report {
  const { text } = how
  return {
    ...report,
    url: text(report.url),
    findings: report.findings.map((finding) => redactFinding(finding, how)),
    deviations: report.deviations.map((one): Deviation => ({ ...one, ...redactFinding(one, how) })),
    checks: report.checks.map((one) =>
      one.reason === undefined ? one : { ...one, reason: text(one.reason) },
    ),
    notes: report.notes.map((note) => text(note)),
    operations: report.operations.map((operation) => redactOperation(operation, how)),
    ...(report.traffic && { traffic: report.traffic.map((one) => redactExchange(one, how)) }),
  }
}

function redactFinding<Finding extends ReportedFinding>(finding: Finding, how: Hiding): Finding {
  const { message, expected, received, steps, reproduction } = finding
  return {
    ...finding,
    message: how.text(message),
    expected: how.text(expected),
    received: how.text(received),
    steps: steps.map((step) => redactExchange(step, how)),
    reproduction: redactReproduction(reproduction, how),
  }
}

/** A shorter secret may be a word of the language that a reproduction is written in. */
const longSecret = 8

/** Its requests were made without secrets; this is for what a server may have slipped in. */
const redactReproduction = ({ curl, vitest }: Reproduction, { values }: Hiding): Reproduction => ({
  curl: values(curl, undefined, longSecret),
  vitest: values(vitest, undefined, longSecret),
})

function redactExchange(exchange: ReportedExchange, { text, header }: Hiding): ReportedExchange {
  const { request, response } = exchange
  const headers = Object.entries(request.headers)
  return {
    ...exchange,
    request: {
      ...request,
      target: text(request.target),
      headers: Object.fromEntries(headers.map(([name, value]) => [name, header(name, value)])),
      ...(request.body !== undefined && { body: text(request.body) }),
    },
    response: {
      ...response,
      headers: response.headers.map(([name, value]) => [name, header(name, value)]),
      ...(response.body !== undefined && { body: text(response.body) }),
    },
  }
}

const redactOperation = (operation: ReportedOperation, { text }: Hiding): ReportedOperation => ({
  ...operation,
  pairs: operation.pairs.map((pair) =>
    pair.reason === undefined ? pair : { ...pair, reason: text(pair.reason) },
  ),
})
