import type { JournalEntry } from '../../engine/journal-entry.ts'
import { element } from './element.ts'
import { type JournalRow, journalRow } from './journal-row.ts'
import { text } from './texts.ts'

/** Rows that the page keeps; older ones are counted as dropped. */
const mostRows = 500

/** The last rows of the journal, the newest first, and the line that says what is not among them. */
export class JournalRows {
  readonly list = element('ol', { class: 'journal', 'aria-label': text('journal') })
  readonly count = element('p', { class: 'count', role: 'status' })
  readonly #fits: (entry: JournalEntry) => boolean
  #rows: readonly JournalRow[] = []
  /** Entries that came while it was paused. */
  #held: readonly JournalEntry[] = []
  #dropped = 0
  #isPaused = false

  constructor(fits: (entry: JournalEntry) => boolean) {
    this.#fits = fits
    this.#tell()
  }

  add(entries: readonly JournalEntry[]): void {
    if (this.#isPaused) this.#held = this.#last([...this.#held, ...entries])
    else this.#show(entries)
    this.#tell()
  }

  drop(count: number): void {
    this.#dropped += count
    this.#tell()
  }

  clear(): void {
    this.#rows = []
    this.#held = []
    this.#dropped = 0
    this.list.replaceChildren()
    this.#tell()
  }

  filter(): void {
    for (const { entry, view } of this.#rows) view.hidden = !this.#fits(entry)
    this.#tell()
  }

  /** Stops, or goes on with what came meanwhile. */
  pause(isPaused: boolean): void {
    this.#isPaused = isPaused
    if (!isPaused) this.#show(this.#held)
    if (!isPaused) this.#held = []
    this.#tell()
  }

  #show(entries: readonly JournalEntry[]): void {
    const more = entries.map(journalRow)
    for (const { entry, view } of more) view.hidden = !this.#fits(entry)
    this.list.prepend(...more.map(({ view }) => view).reverse())
    const all = [...this.#rows, ...more]
    this.#rows = this.#last(all)
    for (const { view } of all.slice(0, all.length - this.#rows.length)) view.remove()
  }

  #last<Item>(all: readonly Item[]): readonly Item[] {
    this.#dropped += Math.max(0, all.length - mostRows)
    return all.slice(-mostRows)
  }

  #tell(): void {
    const kept = this.#rows.length
    const shown = this.#rows.filter(({ view }) => !view.hidden).length
    const parts = [
      kept === 0 ? text('noRequests') : text('shownOf', { shown, kept }),
      ...(this.#held.length > 0 ? [text('newEntries', { count: this.#held.length })] : []),
      ...(this.#dropped > 0 ? [text('dropped', { count: this.#dropped })] : []),
    ]
    this.count.textContent = parts.join(' · ')
  }
}
