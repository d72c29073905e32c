import { missingKey, takenKey } from './operation-errors.ts'
import type { Key } from './ordered-keys.ts'
import type { CollectionPlan } from './plan.ts'
import { RowIndexes, type UniqueGroups } from './row-indexes.ts'
import type { IndexSpec, StoredRow } from './schema.ts'

/** Tables of one world, by collection. */
export type Tables = Readonly<Record<string, Table>>

/**
 * The rows of one collection in one world. Several worlds may hold the same rows; the first write
 * gives a world rows of its own.
 */
export class Table {
  readonly plan: CollectionPlan
  readonly #tables: Tables
  #indexes: RowIndexes
  #isShared = true

  /** @param tables the other tables of the world, for what follows from a write */
  constructor(plan: CollectionPlan, tables: Tables) {
    this.plan = plan
    this.#tables = tables
    this.#indexes = plan.empty
  }

  /** To read only. */
  get indexes(): RowIndexes {
    return this.#indexes
  }

  keyOf(row: StoredRow): Key {
    return row[this.plan.spec.key] as Key // the key field is declared a string or a number
  }

  /**
   * Stores a row made of these values.
   * @throws Error when there is no key, or the key or a unique rule is taken
   */
  insert(values: StoredRow): StoredRow {
    const { name, spec, prepare } = this.plan
    const row = prepare(values)
    const key = this.keyOf(row)
    if (!key) throw missingKey(name, spec, key)
    if (this.#indexes.has(key)) throw takenKey(name, spec, key)
    this.#put(row, key, this.#indexes.admit(row, key))
    return row
  }

  /**
   * Puts the row in place of the one with the key, which may change.
   * @throws Error when a unique rule is taken
   */
  replace(key: Key, row: StoredRow): void {
    const next = this.keyOf(row)
    const unique = this.#indexes.admit(row, key)
    if (next !== key) this.delete(key)
    this.#put(row, next, unique)
  }

  /**
   * @param whole indexes of which the row's groups go as a whole
   * @returns the row that went; undefined where there was none
   */
  delete(key: Key, whole?: ReadonlySet<IndexSpec<StoredRow>>): StoredRow | undefined {
    // Nothing to delete is no reason for rows of its own.
    if (this.#isShared && !this.#indexes.has(key)) return undefined
    const row = this.#own().leave(key, whole)
    if (row) this.#follow(key, row, undefined)
    return row
  }

  /** Hands out the rows as they are now; this world copies them before it writes again. */
  share(): RowIndexes {
    this.#isShared = true
    return this.#indexes
  }

  /** Takes rows that a table of the same declaration has handed out. */
  adopt(rows: RowIndexes): void {
    this.#isShared = true
    this.#indexes = rows
  }

  #put(row: StoredRow, key: Key, unique: UniqueGroups): void {
    const previous = this.#own().put(row, key, unique)
    this.#follow(key, previous, row)
  }

  /** Looks again where the rows stand whose indexes go through one that has changed. */
  #follow(key: Key, previous: StoredRow | undefined, next: StoredRow | undefined): void {
    for (const { name, children, read } of this.plan.followers) {
      if (previous && next && read.every((field) => previous[field] === next[field])) continue
      const table = this.#tables[name]
      if (!table) continue
      for (const child of table.#indexes.group(children).page([key])) table.#refresh(child)
    }
  }

  #refresh(key: Key): void {
    const row = this.#indexes.get(key)
    if (row) this.#put(row, key, this.#indexes.admit(row, key))
  }

  #own(): RowIndexes {
    if (!this.#isShared) return this.#indexes
    const { name, spec } = this.plan
    const tables = this.#tables
    const findParent = (collection: string, key: Key) => tables[collection]?.indexes.get(key)
    this.#indexes = new RowIndexes(name, spec, findParent, this.#indexes)
    this.#isShared = false
    return this.#indexes
  }
}
