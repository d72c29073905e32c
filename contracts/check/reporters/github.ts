import { foldEchoes } from '../report/echoes.ts'
import { groupDeviations, groupFindings, headlineOf, verdictOf } from '../report/groups.ts'
import type { Position } from '../report/locate.ts'
import { hasFailed, type Report } from '../report/report.ts'

export interface GithubOptions {
  /** True if known deviations fail the run. */
  readonly strict?: boolean
}

/**
 * A report as workflow commands of GitHub Actions: an annotation in the contract's file for each
 * finding, a notice for each known deviation in the overlay's. GitHub shows ten of a kind per step.
 */
export function githubReport(report: Report, { strict = false }: GithubOptions = {}): string {
  const { file, overlay } = report.contract
  const findings = foldEchoes(groupFindings(report.findings)).map((cause) => {
    const { first, operations } = cause
    return command(first.severity === 'warning' ? 'warning' : 'error', {
      ...placed(file, first.position),
      title: `${first.check}: ${operations.join(', ')}`,
      message: `${headlineOf(cause)}\nexpected: ${first.expected}\nreceived: ${first.received}`,
    })
  })
  const known = groupDeviations(report.deviations).map(({ first, operations }) =>
    command(strict ? 'error' : 'notice', {
      ...placed(overlay, first.evidence[0]?.position),
      title: `known deviation, ${first.check}: ${operations.join(', ')}`,
      message: `${first.message}\n${first.evidence.map((one) => `${one.about} ${one.evidence}`).join('\n')}`,
    }),
  )
  const kind = hasFailed(report, { strict }) ? 'error' : 'notice'
  const verdict = command(kind, {
    title: `check of ${report.contract.name}`,
    message: verdictOf(report),
  })
  const unmet = (report.unmet ?? []).map((message) =>
    command('error', { title: `check of ${report.contract.name}`, message }),
  )
  return [...findings, ...known, ...unmet, verdict, ''].join('\n')
}

interface Annotation {
  readonly file?: string
  readonly line?: number
  readonly col?: number
  readonly title: string
  readonly message: string
}

function placed(file: string | undefined, position: Position | undefined) {
  if (file === undefined || !position) return {}
  return { file, line: position.line, col: position.column }
}

function command(
  kind: 'error' | 'warning' | 'notice',
  { message, ...properties }: Annotation,
): string {
  const written = Object.entries(properties).map(
    ([name, value]) =>
      `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  )
  return `::${kind} ${written.join(',')}::${escaped(message)}`
}

/** A command is one line. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
