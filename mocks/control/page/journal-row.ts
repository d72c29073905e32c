import type { JournalEntry } from '../../engine/journal-entry.ts'
import { decisionOf } from './decision-of.ts'
import { element } from './element.ts'
import { entryDetail } from './entry-detail.ts'

/** An entry as a line that opens. */
export interface JournalRow {
  readonly entry: JournalEntry
  readonly view: HTMLElement
}

export function journalRow(entry: JournalEntry): JournalRow {
  const { at, status, method, target, operationId = '' } = entry
  const line = element(
    'button',
    { type: 'button', class: 'line', 'aria-expanded': 'false', click: () => open() },
    element('time', {}, at.slice(11, 23)),
    element('span', { class: `status ${tone(status)}` }, status === 0 ? '—' : String(status)),
    element('span', { class: 'target' }, `${method} ${target}`),
    element('span', { class: 'operation' }, operationId),
    element('span', { class: 'decision' }, decisionOf(entry)),
  )
  const view = element('li', {}, line)
  const open = (): void => {
    const isOpen = line.getAttribute('aria-expanded') === 'true'
    line.setAttribute('aria-expanded', String(!isOpen))
    // Made when it is asked for: most entries are never opened.
    if (isOpen) view.lastElementChild?.remove()
    else view.append(entryDetail(entry))
  }
  return { entry, view }
}

function tone(status: number): string {
  if (status === 0 || status >= 500) return 'failed'
  return status >= 400 ? 'refused' : 'fine'
}
