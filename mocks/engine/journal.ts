/** One request and its answer. */
export interface JournalEntry {
  /** The world's time, ISO 8601. */
  readonly at: string
  readonly provider: string
  /** Undefined when no operation was reached. */
  readonly operationId: string | undefined
  readonly method: string
  readonly target: string
  readonly status: number
}

/** How many entries a journal keeps; older ones go first. */
export const journalLength = 1000

/** What a world was asked and what it answered, in order. */
export class Journal {
  readonly #entries: JournalEntry[] = []
  #start = 0

  record(entry: JournalEntry): void {
    if (this.#entries.length < journalLength) {
      this.#entries.push(entry)
      return
    }
    this.#entries[this.#start] = entry
    this.#start = (this.#start + 1) % journalLength
  }

  /** Copies, oldest first. */
  entries(): JournalEntry[] {
    return [...this.#entries.slice(this.#start), ...this.#entries.slice(0, this.#start)]
  }

  clear(): void {
    this.#entries.length = 0
    this.#start = 0
  }
}
