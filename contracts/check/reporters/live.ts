import type { LiveFinding } from '../report/live-finding.ts'
import { paintFor } from './colours.ts'

export interface LiveOptions {
  /** True if to write escape sequences for colours. */
  readonly colour?: boolean
}

/** A finding in one line, for a terminal that follows traffic as it passes. */
export function liveLine(finding: LiveFinding, { colour = false }: LiveOptions = {}): string {
  const paint = paintFor(colour)
  const { check, isKnown, exchange, message } = finding
  const mark = isKnown ? paint.yellow('known') : paint.red('✗')
  return `${mark} ${shown(exchange)}  ${paint.bold(check)}: ${shown(message)}`
}

/** In one line, and without what would move the cursor. */
const shown = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '\uFFFD')
