import type {
  Invocation,
  Location,
  Log,
  ReportingDescriptor,
  Result,
  WebRequest,
  WebResponse,
} from 'sarif'
import { checkOf } from '../checks/all-checks.ts'
import type { Deviation, Report, ReportedExchange, ReportedFinding } from '../report/report.ts'
import type { Severity } from '../vocabulary/check.ts'

export interface SarifOptions {
  /** True if known deviations count; otherwise they are suppressed. */
  readonly strict?: boolean
}

/** A report as SARIF 2.1.0; results point into the contract's file. */
export function sarifReport(report: Report, { strict = false }: SarifOptions = {}): string {
  const found = [...report.findings, ...report.deviations]
  const checks = [...new Set(found.map(({ check }) => check))].sort()
  const write = (finding: ReportedFinding) => toResult(finding, report, checks)
  const known = report.deviations.map((one) =>
    strict ? write(one) : { ...write(one), ...suppressed(one, report) },
  )
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tenantry', rules: checks.map(toRule) } },
        automationDetails: { id: `check/${report.contract.name}/${report.contract.profile ?? ''}` },
        invocations: [toInvocation(report)],
        results: [...report.findings.map(write), ...known],
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

/** A run that says nothing of the server, or not all, was not successful, and says why. */
function toInvocation({ failure, started, url, seed, exchanges }: Report): Invocation {
  return {
    executionSuccessful: failure === undefined,
    ...(started !== undefined && { startTimeUtc: started }),
    ...(failure !== undefined && {
      toolExecutionNotifications: [{ level: 'error', message: { text: failure } }],
    }),
    properties: { url, seed, exchanges },
  }
}

function toRule(id: string): ReportingDescriptor {
  const { title, why, example, faultCode, severity } = checkOf(id)
  return {
    id,
    name: id.replaceAll(/(?:^|-)(.)/g, (_whole, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${title} ${why}` },
    help: { text: `${why} For example: ${example}` },
    defaultConfiguration: { level: levelOf(severity) },
    properties: {
      tags: ['api', 'contract'],
      severity,
      ...(faultCode !== undefined && { faultCode }),
    },
  }
}

/** SARIF has nothing above `error`. */
const levelOf = (severity: Severity): 'warning' | 'error' =>
  severity === 'warning' ? 'warning' : 'error'

function toResult(finding: ReportedFinding, report: Report, checks: readonly string[]): Result {
  const { id, check, severity, message, expected, received, times, steps, reproduction } = finding
  const proof = steps.at(-1)
  return {
    ruleId: check,
    ruleIndex: checks.indexOf(check),
    level: levelOf(severity),
    message: {
      text: `${finding.operation}: ${message} Expected: ${expected}. Received: ${received}.`,
    },
    locations: [locationOf(finding, report.contract.file, finding.operation)],
    partialFingerprints: { 'finding/v1': id },
    occurrenceCount: times,
    ...(proof && { webRequest: toWebRequest(proof), webResponse: toWebResponse(proof) }),
    properties: { severity, expected, received, seed: finding.seed, ...reproduction },
  }
}

/** Files are named from the root of the repository, as code scanning wants them. */
function locationOf(
  { pointer, position }: Pick<ReportedFinding, 'pointer' | 'position'>,
  file: string | undefined,
  name: string,
): Location {
  const region = position && { startLine: position.line, startColumn: position.column }
  return {
    ...(file !== undefined && {
      physicalLocation: {
        artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/').replace(/^\.\//, '')) },
        ...(region && { region }),
      },
    }),
    logicalLocations: [{ name, kind: 'resource', ...(pointer && { fullyQualifiedName: pointer }) }],
  }
}

/** A suppressed result does not fail code scanning, and says why. */
function suppressed({ evidence }: Deviation, { contract }: Report) {
  const justification = evidence.map((one) => `${one.about} ${one.evidence}`).join(' ')
  return {
    suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification }],
    relatedLocations: evidence.map((one, at) => ({
      id: at + 1,
      message: { text: `${one.about} ${one.evidence}` },
      ...locationOf(one, contract.overlay, 'overlay'),
    })),
  }
}

const toWebRequest = ({ request }: ReportedExchange): WebRequest => ({
  protocol: 'HTTP',
  version: '1.1',
  method: request.method,
  target: request.target,
  headers: { ...request.headers },
  ...(request.body !== undefined && { body: { text: request.body } }),
})

const toWebResponse = ({ response }: ReportedExchange): WebResponse => ({
  protocol: 'HTTP',
  version: '1.1',
  statusCode: response.status,
  noResponseReceived: response.status === 0,
  headers: Object.fromEntries(response.headers),
  ...(response.body !== undefined && { body: { text: response.body } }),
})
