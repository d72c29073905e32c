import type { Redactor } from './redact.ts'
import type {
  Deviation,
  NotConfirmed,
  NotTried,
  Report,
  ReportedExchange,
  ReportedFinding,
  ReportedOperation,
  Reproduction,
} from './report.ts'
import type { ReportedAftermath } from './reported-aftermath.ts'

type Redaction = Pick<Redactor, 'text' | 'values' | 'header'>

/** A part that the run itself or the contract wrote. */
const asItIs = <Part>(part: Part): Part => part

type Whole = Required<Report>
type PartRedactors = {
  readonly [Name in keyof Whole]: (part: Whole[Name], how: Redaction) => Whole[Name]
}

/** Redaction of each part of a report: a part that has no line here does not compile. */
const parts: PartRedactors = {
  format: asItIs,
  contract: asItIs,
  url: (url, { text }) => text(url),
  seed: asItIs,
  shard: asItIs,
  started: asItIs,
  seconds: asItIs,
  failure: (failure, { text }) => text(failure),
  exchanges: asItIs,
  reach: asItIs,
  findings: (findings, how) => findings.map((one) => redactFinding(one, how)),
  deviations: (known, how) =>
    known.map((one): Deviation => ({ ...one, ...redactFinding(one, how) })),
  notHeld: asItIs,
  notes: (notes, { text }) => notes.map((note) => text(note)),
  checks: (all, { text }) =>
    all.map((one) => (one.reason === undefined ? one : { ...one, reason: text(one.reason) })),
  unmet: asItIs,
  notTried: (all, how) => all.map((one) => redactNotTried(one, how)),
  notConfirmed: (all, how) => all.map((one) => redactNotConfirmed(one, how)),
  aftermath: (aftermath, how) => redactAftermath(aftermath, how),
  operations: (all, how) => all.map((operation) => redactOperation(operation, how)),
  traffic: (traffic, how) => traffic.map((one) => redactExchange(one, how)),
}

/**
 * Takes the secrets out of everything that a server or a user had a part in. Names of operations,
 * checks and places come from the contract and stay.
 */
export function redactReport(report: Report, how: Redaction): Report {
  // the keys of a report are those of `parts`
  const names = Object.keys(report) as (keyof Whole)[]
  return Object.assign({}, ...names.map((name) => redactPart(name, report[name], how)))
}

const redactPart = <Name extends keyof Whole>(
  name: Name,
  part: Whole[Name] | undefined,
  how: Redaction,
) => (part === undefined ? {} : { [name]: parts[name](part, how) })

const redactNotTried = (one: NotTried, { text }: Redaction): NotTried => ({
  ...one,
  reason: text(one.reason),
})

const redactNotConfirmed = (one: NotConfirmed, how: Redaction): NotConfirmed => ({
  ...one,
  message: how.text(one.message),
  steps: one.steps.map((step) => redactExchange(step, how)),
  again: one.again.map((step) => redactExchange(step, how)),
})

/** Paths lose only what is known to be secret: whoever removes a thing by hand needs the rest. */
const redactAftermath = (
  aftermath: ReportedAftermath,
  { text, values }: Redaction,
): ReportedAftermath => ({
  ...aftermath,
  changes: aftermath.changes.map(({ by, ...change }) => ({
    ...change,
    path: values(change.path),
    properties: change.properties.map((name) => text(name)),
    ...(by !== undefined && { by: text(by) }),
  })),
  left: aftermath.left.map(({ path, why, remove }) => ({
    path: values(path),
    why: text(why),
    ...(remove !== undefined && { remove: values(remove, undefined, longSecret) }),
  })),
})

function redactFinding<Finding extends ReportedFinding>(finding: Finding, how: Redaction): Finding {
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
const redactReproduction = (
  { curl, vitest }: Reproduction,
  { values }: Redaction,
): Reproduction => ({
  curl: values(curl, undefined, longSecret),
  vitest: values(vitest, undefined, longSecret),
})

function redactExchange(exchange: ReportedExchange, { text, header }: Redaction): ReportedExchange {
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

const redactOperation = (operation: ReportedOperation, { text }: Redaction): ReportedOperation => ({
  ...operation,
  pairs: operation.pairs.map((pair) =>
    pair.reason === undefined ? pair : { ...pair, reason: text(pair.reason) },
  ),
})
