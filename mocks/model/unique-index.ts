import { groupName, namer } from './group-name.ts'
import type { Key } from './ordered-keys.ts'
import type { Scalar, StoredRow } from './schema.ts'

/** One key per group: refuses the second. */
export class UniqueIndex {
  readonly #keys: Map<string, Key>
  readonly fields: readonly string[]
  readonly #nameOf: (row: StoredRow) => string

  /** @param from the index that this one is a copy of */
  constructor(fields: readonly string[], from?: UniqueIndex) {
    this.fields = fields
    this.#nameOf = namer(fields)
    this.#keys = new Map(from ? from.#keys : [])
  }

  /** The group of a row; undefined where the row has nothing there. */
  groupOf(row: StoredRow): string | undefined {
    for (const field of this.fields) if ((row[field] ?? null) === null) return undefined
    return this.#nameOf(row)
  }

  /** The key that holds a group, unless it is the row's own. */
  conflict(group: string | undefined, key: Key): Key | undefined {
    const holder = group === undefined ? undefined : this.#keys.get(group)
    return holder === key ? undefined : holder
  }

  find(values: readonly Scalar[]): Key | undefined {
    return this.#keys.get(groupName(values))
  }

  add(group: string | undefined, key: Key): void {
    if (group !== undefined) this.#keys.set(group, key)
  }

  remove(group: string | undefined): void {
    if (group !== undefined) this.#keys.delete(group)
  }
}
