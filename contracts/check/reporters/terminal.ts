import { checkLines, closingLines } from '../report/check-lines.ts'
import type { ShownOutcome } from '../report/check-summary.ts'
import { foldEchoes, type RootCause } from '../report/echoes.ts'
import {
  type FindingGroup,
  groupDeviations,
  groupFindings,
  headlineOf,
  placeOf,
  plural,
  severities,
  verdictOf,
} from '../report/groups.ts'
import { type Deviation, hasFailed, type Report, type ReportedFinding } from '../report/report.ts'
import { aftermathLines, notConfirmedLines, notTriedLines } from '../report/state-lines.ts'
import { type Paint, paintFor } from './colours.ts'
import { statusTable } from './status-table.ts'

export interface TerminalOptions {
  /** True if to write escape sequences for colours. */
  readonly colour?: boolean
  /** True if known deviations fail the run. */
  readonly strict?: boolean
  /** Format of the steps of a finding; curl commands by default. */
  readonly steps?: 'curl' | 'vitest' | 'short'
}

/** A report for a person at a terminal, the most important last. */
export function terminalReport(told: Report, options: TerminalOptions = {}): string {
  const report = withoutControls(told)
  const paint = paintFor(options.colour ?? false)
  const sections = [
    [titleOf(report, paint), ...failureLines(report, paint)],
    statusTable(report, paint),
    checkLines(report).map(({ outcome, text }) => paint[checkPaint[outcome]](text)),
    report.notes.map((note) => paint.dim(`note: ${note}`)),
    notTriedLines(report).map((line) => paint.dim(line)),
    notHeldLines(report, paint),
    groupDeviations(report.deviations).flatMap((group) => deviationLines(group, report, paint)),
    ...causesOf(report).map((cause) => findingLines(cause, { report, paint, options })),
    ...notConfirmedLines(report).map((lines) => lines.map((line) => paint.yellow(line))),
    aftermathLines(report.aftermath),
    [
      ...(report.unmet ?? []).map((line) => `${paint.red('✗')} ${line}`),
      ...closingLines(report),
      verdictLine(report, paint, options),
    ],
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** Removes control characters, so that text of a server cannot move the cursor or colour the screen. */
function withoutControls(report: Report): Report {
  const shown: Report = JSON.parse(JSON.stringify(report), (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/[^\P{Cc}\n\t]/gu, '\uFFFD') : value,
  )
  return shown
}

function titleOf({ contract, url, seed, shard }: Report, paint: Paint): string {
  const profile = contract.profile === undefined ? '' : ` (${contract.profile})`
  const part = shard ? `, shard ${shard.index}/${shard.of}` : ''
  return `${paint.bold(`${contract.name}${profile}`)} at ${url}, seed ${seed}${part}`
}

function verdictLine(report: Report, paint: Paint, { strict = false }: TerminalOptions): string {
  const took = report.seconds === undefined ? '' : ` in ${report.seconds.toFixed(1)} s`
  const line = `${verdictOf(report)}; ${plural(report.exchanges, 'exchange')}${took}`
  return hasFailed(report, { strict }) ? paint.red(line) : paint.green(line)
}

const failureLines = ({ failure }: Report, paint: Paint): readonly string[] =>
  failure === undefined ? [] : [paint.red(failure)]

const checkPaint: Readonly<Record<ShownOutcome, keyof Paint>> = {
  broken: 'red',
  known: 'yellow',
  'not confirmed': 'yellow',
  held: 'dim',
  'not tried': 'yellow',
  'not applicable': 'dim',
}

/** The most severe last, where a terminal shows it. */
const causesOf = ({ findings }: Report): readonly RootCause[] =>
  foldEchoes(groupFindings(findings)).toSorted(
    (one, other) =>
      severities.indexOf(other.first.severity) - severities.indexOf(one.first.severity),
  )

function notHeldLines({ notHeld }: Report, paint: Paint): readonly string[] {
  return notHeld.map(({ check, operation, evidence }) =>
    paint.dim(`not held: ${check} by ${operation}, as declared (${evidence})`),
  )
}

function deviationLines(
  { first, operations }: FindingGroup<Deviation>,
  { contract }: Report,
  paint: Paint,
): readonly string[] {
  const evidence = first.evidence.map((one) => {
    const place = placeOf(contract.overlay, one)
    return `  ${one.about} ${paint.dim(`${one.evidence} ${place}`.trim())}`
  })
  return [
    `${paint.yellow('known')} ${first.check}, ${named(operations)}: ${first.message}`,
    ...evidence,
  ]
}

interface Shown {
  readonly report: Report
  readonly paint: Paint
  readonly options: TerminalOptions
}

function findingLines(cause: RootCause, { report, paint, options }: Shown): readonly string[] {
  const { first, operations, properties, times, echoes } = cause
  const severity = first.severity === 'error' ? '' : `${paint.red(first.severity)} `
  const place = placeOf(report.contract.file, first)
  const count = times > 1 ? paint.dim(` (${times} times)`) : ''
  return [
    `${paint.red('✗')} ${severity}${paint.bold(`${first.check}, ${named(operations)}`)}${count}`,
    `  ${headlineOf(cause)}`,
    ...(properties.length > 1 ? [`  ${named(properties)}; for example: ${first.message}`] : []),
    `  expected: ${first.expected}`,
    `  received: ${first.received}`,
    ...(place === '' ? [] : [`  ${paint.dim(place)}`]),
    ...echoes.map(
      (echo) =>
        `  of the same cause: ${echo.first.check}, ${named(echo.operations)}: ${headlineOf(echo)}`,
    ),
    ...stepLines(first, options).map((line) => paint.dim(line)),
  ]
}

const mostNames = 6

function named(operations: readonly string[]): string {
  const rest = operations.length - mostNames
  const names = operations.slice(0, mostNames).join(', ')
  return rest > 0 ? `${names} and ${rest} more` : names
}

function stepLines(finding: ReportedFinding, { steps = 'curl' }: TerminalOptions): string[] {
  if (steps === 'short') {
    return finding.steps.map(
      ({ request, response, as }) =>
        `  ${request.method} ${request.target} as ${as} → ${response.status || 'no answer'}`,
    )
  }
  const lines = finding.reproduction[steps].trimEnd().split('\n')
  // What the comments of a script say first stands above already.
  const shown = steps === 'curl' ? lines.filter((line) => !/^# (?!\d|answered)/.test(line)) : lines
  return shown.filter((line) => line !== '').map((line) => `  ${line}`)
}
