/** Answers of one status. */
export interface StatusCount {
  count: number
  /** By error code; undefined where none was named. */
  errors: Map<string, number> | undefined
}

/** Counts of answers by operation, status and error code. It only grows, however long a journal is. */
export class AnswerTally {
  readonly #counts = new Map<string, Map<number, StatusCount>>()

  /** @param key the operationId, or the provider's name where no operation was reached */
  add(key: string, status: number, error?: string, times = 1): void {
    let statuses = this.#counts.get(key)
    if (!statuses) {
      statuses = new Map()
      this.#counts.set(key, statuses)
    }
    let entry = statuses.get(status)
    if (!entry) {
      entry = { count: 0, errors: undefined }
      statuses.set(status, entry)
    }
    entry.count += times
    if (error === undefined) return
    entry.errors ??= new Map()
    entry.errors.set(error, (entry.errors.get(error) ?? 0) + times)
  }

  /** By operationId or provider, then by status. To read only. */
  get counts(): ReadonlyMap<string, ReadonlyMap<number, Readonly<StatusCount>>> {
    return this.#counts
  }

  /** Adds all that another one counted. */
  addAll(other: AnswerTally): void {
    for (const [key, statuses] of other.counts) {
      for (const [status, { count, errors = new Map<string, number>() }] of statuses) {
        let named = 0
        for (const [error, times] of errors) {
          this.add(key, status, error, times)
          named += times
        }
        if (count > named) this.add(key, status, undefined, count - named)
      }
    }
  }

  clear(): void {
    this.#counts.clear()
  }
}
