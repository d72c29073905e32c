import { GroupIndex, type Key, UniqueIndex } from './index-entries.ts'
import type { CollectionSpec, Scalar } from './schema.ts'

/** The keyed store behind a collection: the rows of one model of @mswjs/data. */
export interface RowStore {
  readonly rows: ReadonlyMap<Key, Row>
  create(row: Row): void
  update(previous: Row, next: Row): void
  delete(key: Key): void
}

type Row = Readonly<Record<string, unknown>>

export interface Page {
  /** Rows to leave out from the start of the group. */
  readonly skip: number
  readonly take: number
}

/**
 * Records of one kind. Every lookup is keyed: cost does not grow with the number of rows.
 * Rows are immutable; `update` replaces. A broken key or unique rule is a bug of the caller and
 * throws: behaviours ask first and refuse in their provider's words.
 */
export class Collection<R, Unique extends string = string, Index extends string = string> {
  readonly #name: string
  readonly #spec: CollectionSpec<Row>
  readonly #store: RowStore
  readonly #unique: ReadonlyMap<string, UniqueIndex>
  readonly #indexes: ReadonlyMap<string, GroupIndex>
  #onRemove: (row: R) => void = () => undefined

  constructor(name: string, spec: CollectionSpec<Row>, store: RowStore) {
    this.#name = name
    this.#spec = spec
    this.#store = store
    this.#unique = mapOf(spec.unique ?? {}, (fields) => new UniqueIndex(fields))
    this.#indexes = mapOf(spec.indexes ?? {}, (index) => new GroupIndex(index))
  }

  get size(): number {
    return this.#store.rows.size
  }

  get(key: Key): R | undefined {
    return this.#store.rows.get(key) as R | undefined // the store holds rows of this collection only
  }

  has(key: Key): boolean {
    return this.#store.rows.has(key)
  }

  /** Every row, in insertion order. */
  all(): Iterable<R> {
    return this.#store.rows.values() as Iterable<R> // as in `get`
  }

  /** @throws Error when the key or a unique rule is taken. */
  insert(row: R): R {
    this.#store.create(row as Row) // R is declared field by field in the spec
    return row
  }

  /** Replaces the named fields. @throws Error when no row has the key or a unique rule is taken. */
  update(key: Key, patch: Partial<R>): R {
    const previous = this.#store.rows.get(key)
    if (!previous) throw new Error(`Failed to update ${this.#name}: no row has the key "${key}".`)
    const next = { ...previous, ...patch }
    this.#store.update(previous, next)
    return next as R // previous was an R and the patch keeps its fields
  }

  /** Removes the row and what its cascades name. Returns false when there was none. */
  remove(key: Key): boolean {
    const row = this.get(key)
    if (row === undefined) return false
    this.#store.delete(key)
    this.#onRemove(row)
    return true
  }

  /** The one row with these values of a unique rule. */
  find(unique: Unique, ...values: readonly Scalar[]): R | undefined {
    const key = this.#uniqueNamed(unique).find(values)
    return key === undefined ? undefined : this.get(key)
  }

  /** All rows of a group, in the order of the index. */
  list(index: Index, ...values: readonly Scalar[]): R[] {
    return this.page(index, values, { skip: 0, take: Number.POSITIVE_INFINITY })
  }

  page(index: Index, values: readonly Scalar[], { skip, take }: Page): R[] {
    const rows: R[] = []
    for (const key of this.#indexNamed(index).keys(values, skip, take)) {
      const row = this.get(key)
      if (row !== undefined) rows.push(row)
    }
    return rows
  }

  count(index: Index, ...values: readonly Scalar[]): number {
    return this.#indexNamed(index).count(values)
  }

  /** Called by the store before a row gets in, however it came. @throws Error on a taken rule. */
  admit(row: Row, key: Key): void {
    for (const [name, unique] of this.#unique) {
      const holder = unique.conflict(row, key)
      if (holder === undefined) continue
      const values = unique.fields.map((field) => `${field} "${row[field]}"`).join(', ')
      throw new Error(
        `Failed to store a row of ${this.#name}: ${values} is taken by "${holder}" (unique "${name}").`,
      )
    }
  }

  /** Called by the store after a row got in. */
  entered(row: Row, key: Key): void {
    for (const unique of this.#unique.values()) unique.add(row, key)
    for (const index of this.#indexes.values()) index.add(row, key)
  }

  /** Called by the store after a row was replaced under the same key. */
  replaced(previous: Row, next: Row, key: Key): void {
    for (const unique of this.#unique.values()) {
      unique.remove(previous)
      unique.add(next, key)
    }
    for (const index of this.#indexes.values()) {
      if (index.keepsPlace(previous, next)) continue
      index.remove(previous, key)
      index.add(next, key)
    }
  }

  /** Called by the store after a row went. */
  left(row: Row, key: Key): void {
    for (const unique of this.#unique.values()) unique.remove(row)
    for (const index of this.#indexes.values()) index.remove(row, key)
  }

  /** Sets what follows the removal of a row; the model wires cascades with it. */
  onRemove(follow: (row: R) => void): void {
    this.#onRemove = follow
  }

  keyOf(row: Row): Key {
    return row[this.#spec.key] as Key // the key field is declared a string or a number
  }

  #uniqueNamed(name: string): UniqueIndex {
    return this.#unique.get(name) ?? this.#unknown('unique rule', name, this.#unique)
  }

  #indexNamed(name: string): GroupIndex {
    return this.#indexes.get(name) ?? this.#unknown('index', name, this.#indexes)
  }

  #unknown(what: string, name: string, known: ReadonlyMap<string, unknown>): never {
    throw new Error(
      `Collection ${this.#name} has no ${what} "${name}". It has: ${[...known.keys()].join(', ')}.`,
    )
  }
}

const mapOf = <In, Out>(
  entries: Readonly<Record<string, In>>,
  make: (value: In) => Out,
): ReadonlyMap<string, Out> =>
  new Map(Object.entries(entries).map(([name, value]) => [name, make(value)]))
