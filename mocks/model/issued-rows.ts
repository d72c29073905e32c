import type { Key } from './ordered-keys.ts'
import type { StoredRow } from './schema.ts'

/** The credentials that were issued up to one moment. */
export interface IssuedMark {
  readonly by: IssuedRows
  readonly issued: ReadonlyMap<string, ReadonlySet<Key>>
  readonly outlived: ReadonlyMap<string, ReadonlyMap<Key, StoredRow>>
}

/**
 * Credentials that a world issued, e.g. access tokens. Clients hold them over a reset, so they can
 * still be looked up by key afterwards. They are in no list, count or index: but for them, a world
 * that was reset equals a new one.
 */
export class IssuedRows {
  readonly #issued = new Map<string, Set<Key>>()
  readonly #outlived = new Map<string, Map<Key, StoredRow>>()
  readonly #most: number
  #isIssuing = false

  /** @param most rows that outlive resets in one collection; the oldest are forgotten first */
  constructor(most = 10_000) {
    this.#most = most
  }

  /** Rows that are inserted during the call count as issued. */
  during<T>(work: () => T): T {
    const before = this.#isIssuing
    this.#isIssuing = true
    try {
      return work()
    } finally {
      this.#isIssuing = before
    }
  }

  /** Told of every row that is inserted. */
  note(collection: string, key: Key): void {
    if (this.#isIssuing) entryOf(this.#issued, collection, () => new Set<Key>()).add(key)
  }

  /** A row from before the last reset. */
  find(collection: string, key: Key): StoredRow | undefined {
    return this.#outlived.get(collection)?.get(key)
  }

  /** @returns false where there was none */
  forget(collection: string, key: Key): boolean {
    this.#issued.get(collection)?.delete(key)
    return this.#outlived.get(collection)?.delete(key) === true
  }

  mark(): IssuedMark {
    return {
      by: this,
      issued: new Map(Array.from(this.#issued, ([name, keys]) => [name, new Set(keys)])),
      outlived: new Map(Array.from(this.#outlived, ([name, rows]) => [name, new Map(rows)])),
    }
  }

  /** Takes over what another world issued; what this one did is kept anyway. */
  takeOver({ by, issued, outlived }: IssuedMark): void {
    if (by === this) return
    for (const [name, keys] of issued) this.#issued.set(name, new Set(keys))
    for (const [name, rows] of outlived) this.#outlived.set(name, new Map(rows))
  }

  /** Takes what was issued out of rows that are about to be cleared. */
  keep(collection: string, rows: Pick<ReadonlyMap<Key, StoredRow>, 'get'>): void {
    const issued = this.#issued.get(collection)
    if (!issued) return
    const outlived = entryOf(this.#outlived, collection, () => new Map<Key, StoredRow>())
    for (const key of issued) {
      const row = rows.get(key)
      if (row) outlived.set(key, row)
    }
    this.#issued.delete(collection)
    for (const key of outlived.keys()) {
      if (outlived.size <= this.#most) return
      outlived.delete(key)
    }
  }
}

function entryOf<T>(entries: Map<string, T>, name: string, make: () => T): T {
  const entry = entries.get(name) ?? make()
  entries.set(name, entry)
  return entry
}
