import type { JournalEntry } from '../../engine/journal-entry.ts'

/** Who is told of the journal. */
export interface FeedListener {
  /** New entries, oldest first, in one piece for some milliseconds. */
  readonly entries?: (entries: readonly JournalEntry[]) => void
  /** Entries that the server left out. */
  readonly dropped?: (count: number) => void
  readonly cleared?: () => void
  readonly connected?: (isConnected: boolean) => void
}

/** A stream that the server ended for good is asked for again after so many milliseconds. */
const again = 3000

/** Entries that come within so many milliseconds are told together. Not a frame: hidden pages have none. */
const together = 30

/** The journal as it goes on: one stream for all panels. */
export class JournalFeed {
  readonly #listeners: FeedListener[] = []
  #waiting: JournalEntry[] = []

  listen(listener: FeedListener): void {
    this.#listeners.push(listener)
  }

  /** Opens the stream. It begins with what the journal has. */
  open(): void {
    const source = new EventSource('journal/events?after=0')
    source.addEventListener('entry', ({ data }) => this.#take(JSON.parse(data)))
    source.addEventListener('dropped', ({ data }) => {
      for (const { dropped } of this.#listeners) dropped?.(JSON.parse(data).count)
    })
    source.addEventListener('cleared', () => this.#clear())
    source.addEventListener('open', () => this.#connect(true))
    source.addEventListener('error', () => {
      this.#connect(false)
      if (source.readyState !== EventSource.CLOSED) return
      setTimeout(() => {
        this.#clear()
        this.open()
      }, again)
    })
  }

  #take(entry: JournalEntry): void {
    if (this.#waiting.push(entry) > 1) return
    setTimeout(() => {
      const entries = this.#waiting
      this.#waiting = []
      if (entries.length === 0) return
      for (const listener of this.#listeners) listener.entries?.(entries)
    }, together)
  }

  #clear(): void {
    this.#waiting.length = 0
    for (const { cleared } of this.#listeners) cleared?.()
  }

  #connect(isConnected: boolean): void {
    for (const { connected } of this.#listeners) connected?.(isConnected)
  }
}
