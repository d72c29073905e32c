import type { IssuedRows } from './issued-rows.ts'
import type { Key } from './ordered-keys.ts'
import type { IndexSpec, Scalar, StoredRow } from './schema.ts'
import type { Table } from './table.ts'

/** Fields to replace in a row; its key stays. */
export type Patch<R, KeyField extends string> = Partial<Omit<R, KeyField>> & {
  readonly [Name in KeyField]?: never
}

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
export class Collection<
  R,
  Unique extends string = string,
  Index extends string = string,
  KeyField extends string = never,
> {
  readonly #table: Table
  readonly #issued: IssuedRows
  readonly #others: Readonly<Record<string, Collection<StoredRow>>>

  /**
   * @param issued credentials that clients hold from before the last reset
   * @param others the collections of the world, which cascades name
   */
  constructor(
    table: Table,
    issued: IssuedRows,
    others: Readonly<Record<string, Collection<StoredRow>>>,
  ) {
    this.#table = table
    this.#issued = issued
    this.#others = others
  }

  get size(): number {
    return this.#table.indexes.size
  }

  /** The row with the key; of credentials that the world issued, also one from before a reset. */
  get(key: Key): R | undefined {
    const row = this.#table.indexes.get(key) ?? this.#issued.find(this.#name, key)
    return row as R | undefined // rows of this collection only
  }

  has(key: Key): boolean {
    return this.#table.indexes.has(key)
  }

  /** Every row, in insertion order. */
  all(): Iterable<R> {
    return this.#table.indexes.rows() as Iterable<unknown> as Iterable<R> // as in `get`
  }

  /** @throws Error when the key or a unique rule is taken, or a field is not declared. */
  insert(row: R): R {
    const fields = row as StoredRow // R is declared field by field in the spec
    this.#requireDeclared('insert into', fields)
    this.#table.insert(fields)
    this.#issued.note(this.#name, this.keyOf(fields))
    return row
  }

  /**
   * Replaces the named fields.
   * @throws Error when no row has the key, a unique rule is taken, or the patch names the key field
   *   or a field that is not declared
   */
  update(key: Key, patch: Patch<R, KeyField>): R {
    const previous = this.#table.indexes.get(key)
    if (!previous) throw new Error(`Failed to update ${this.#name}: no row has the key "${key}".`)
    this.#requireDeclared('update', patch as StoredRow) // as in `insert`
    if (Object.hasOwn(patch, this.#table.plan.spec.key)) {
      throw new Error(
        `Failed to update ${this.#name}: the patch for the row "${key}" has the key field ` +
          `"${this.#table.plan.spec.key}", which never changes. Leave it out, or insert another row.`,
      )
    }
    const next: StoredRow = { ...previous, ...patch }
    this.#table.replace(key, next)
    return next as R // previous was an R and the patch keeps its fields
  }

  /** Removes the row and what its cascades name. Returns false when there was none. */
  remove(key: Key): boolean {
    return this.#remove(key)
  }

  /** Removes the rows of a group and what their cascades name. */
  removeGroup(index: Index, ...values: readonly Scalar[]): void {
    const { indexes } = this.#table
    const whole = indexes.within(index)
    for (const key of indexes.group(index).page(values)) this.#remove(key, whole)
  }

  /** The one row with these values of a unique rule. */
  find(unique: Unique, ...values: readonly Scalar[]): R | undefined {
    const key = this.#table.indexes.unique(unique).find(values)
    return key === undefined ? undefined : this.get(key)
  }

  /** All rows of a group, in the order of the index. For a part of them there are `page` and `walk`. */
  list(index: Index, ...values: readonly Scalar[]): R[] {
    return this.page(index, values, { skip: 0, take: Number.POSITIVE_INFINITY })
  }

  page(index: Index, values: readonly Scalar[], { skip, take }: Page): R[] {
    const rows: R[] = []
    for (const key of this.#table.indexes.group(index).page(values, skip, take)) {
      const row = this.get(key)
      if (row !== undefined) rows.push(row)
    }
    return rows
  }

  /**
   * The rows of some groups, one after the other in the order of the index, as far as they are
   * asked for. Nothing may be written meanwhile.
   */
  *walk(index: Index, ...groups: readonly (readonly Scalar[])[]): Generator<R> {
    for (const key of this.#table.indexes.group(index).walk(groups)) {
      const row = this.get(key)
      if (row !== undefined) yield row
    }
  }

  count(index: Index, ...values: readonly Scalar[]): number {
    return this.#table.indexes.group(index).count(values)
  }

  /**
   * Number of rows of a group whose sort value is at most the given one, which is in milliseconds for
   * an index sorted by time.
   */
  countThrough(index: Index, values: readonly Scalar[], sort: string | number): number {
    return this.#table.indexes.group(index).countThrough(values, sort)
  }

  keyOf(row: StoredRow): Key {
    return this.#table.keyOf(row)
  }

  get #name(): string {
    return this.#table.plan.name
  }

  #remove(key: Key, whole?: ReadonlySet<IndexSpec<StoredRow>>): boolean {
    const row = this.#table.delete(key, whole)
    // It may have been issued again since the last reset.
    const hasOutlived = this.#issued.forget(this.#name, key)
    if (row === undefined) return hasOutlived
    for (const { collection, index } of this.#table.plan.spec.cascades ?? []) {
      this.#others[collection]?.removeGroup(index, key)
    }
    return true
  }

  #requireDeclared(what: string, row: StoredRow): void {
    const field = Object.keys(row).find(
      (name) => !Object.hasOwn(this.#table.plan.spec.fields, name),
    )
    if (field === undefined) return
    const known = Object.keys(this.#table.plan.spec.fields).join(', ')
    throw new Error(
      `Failed to ${what} ${this.#name}: it has no field "${field}". It has: ${known}.`,
    )
  }
}
