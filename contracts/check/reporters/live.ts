import type { Finding } from '../finding.ts'
import type { Redactor } from '../report/redact.ts'
import { paintFor } from './colours.ts'

export interface LiveOptions {
  readonly redactor: Redactor
  /** Whether to write escape sequences for colours. */
  readonly colour?: boolean
}

/** A finding in one line, for a terminal that follows traffic as it passes. */
export function liveLine(finding: Finding, { redactor, colour = false }: LiveOptions): string {
  const paint = paintFor(colour)
  const { check, known, message, steps } = finding
  const proof = steps.at(-1)
  const { method = '', target = '' } = proof?.request ?? {}
  const mark = known ? paint.yellow('known') : paint.red('✗')
  const what = shown(`${method} ${target} → ${proof?.response.status}`, redactor)
  return `${mark} ${what}  ${paint.bold(check)}: ${shown(message, redactor)}`
}

/** In one line, without secrets, and without what would move the cursor. */
const shown = (text: string, redactor: Redactor): string =>
  redactor
    .text(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '\uFFFD')
