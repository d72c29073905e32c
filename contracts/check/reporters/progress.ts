import type { ProgressEvent } from '../vocabulary/finding.ts'

const barWidth = 24

/**
 * Writes the line that a terminal shows while a check runs: it begins at the left edge and clears the
 * rest, so that writing it again replaces it. `columns` is the width of the terminal, `status` stands
 * before the label.
 */
export function progressLine(
  { done, of, label }: Pick<ProgressEvent, 'done' | 'of' | 'label'>,
  { columns = 80, findings = 0, status = '' } = {},
): string {
  const share = of === 0 ? 1 : Math.min(1, done / of)
  const full = Math.round(share * barWidth)
  const bar = '█'.repeat(full) + '░'.repeat(barWidth - full)
  const found = findings === 0 ? '' : ` ✗ ${findings}`
  const line = `${bar} ${done}/${of}${found}${status === '' ? '' : ` ${status}`} ${label}`
  return `\r${line.slice(0, columns - 1)}\u001B[K`
}

/** Takes the progress line away. */
export const clearProgress = '\r\u001B[K'
