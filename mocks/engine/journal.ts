/** One request and its answer. */
export interface JournalEntry {
  /** The world's time, ISO 8601. */
  readonly at: string
  readonly provider: string
  /** Undefined when no operation was reached. */
  readonly operationId: string | undefined
  readonly method: string
  readonly target: string
  /** 500 for a request that ended in a defect of the mock. */
  readonly status: number
  /** The answer is an example from the contract, not state: no behaviour made it. */
  readonly sampled?: true
  /** Message of the error in which the request ended: a defect of the mock, thrown to the caller. */
  readonly defect?: string
}

/** Number of entries that a journal keeps; the oldest are dropped first. */
export const journalLength = 1000

/** Requests to a world and their answers, in order. */
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
