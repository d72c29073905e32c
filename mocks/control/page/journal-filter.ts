import type { JournalEntry } from '../../engine/journal-entry.ts'
import { decisionOf } from './decision-of.ts'
import { element } from './element.ts'
import { text } from './texts.ts'

/** The fields that choose entries, and the test that they make. */
export interface JournalFilter {
  readonly view: HTMLElement
  fits(entry: JournalEntry): boolean
}

/** @param changed is told of every change */
export function journalFilter(changed: () => void): JournalFilter {
  const words = inputOf('filter-text', text('filterText'), changed, { type: 'search', size: 18 })
  const operation = inputOf('filter-operation', text('filterOperation'), changed, {
    ...{ type: 'search', size: 18, list: 'operations' },
  })
  const status = inputOf('filter-status', text('filterStatus'), changed, {
    ...{ type: 'search', size: 10, placeholder: text('filterStatusHint') },
  })
  const fields = [words, operation, status]
  return {
    view: element('div', { class: 'row', role: 'search' }, ...fields.map(({ view }) => view)),
    fits: (entry) =>
      hasText(entry, words.value().toLowerCase()) &&
      (entry.operationId ?? '').toLowerCase().includes(operation.value().toLowerCase()) &&
      isOf(entry.status, status.value().toLowerCase()),
  }
}

function hasText(entry: JournalEntry, wanted: string): boolean {
  if (wanted === '') return true
  const { method, target, request, answer } = entry
  const whole = [method, target, decisionOf(entry), JSON.stringify([request, answer])].join(' ')
  return whole.toLowerCase().includes(wanted)
}

/** `409`, `4xx` or `4`. */
const isOf = (status: number, wanted: string): boolean =>
  String(status).startsWith(wanted.replace(/x+$/, ''))

function inputOf(
  id: string,
  label: string,
  changed: () => void,
  parts: Readonly<Record<string, string | number>>,
) {
  const input = element('input', { id, ...parts, autocomplete: 'off', input: changed })
  const view = element('div', { class: 'field' }, element('label', { for: id }, label), input)
  return { view, value: () => input.value.trim() }
}
