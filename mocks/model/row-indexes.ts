import { GroupIndex, type IndexEntry } from './group-index.ts'
import type { Key } from './ordered-keys.ts'
import type { CollectionSpec, IndexSpec, StoredRow } from './schema.ts'
import { UniqueIndex } from './unique-index.ts'
import { ValueTaken } from './value-taken.ts'

/** The group of a row in each unique rule; undefined where the row has nothing there. */
export type UniqueGroups = readonly (string | undefined)[]

/** A row as the indexes have it. It never changes: copies of the indexes share it. */
interface Known {
  readonly row: StoredRow
  readonly born: number
  readonly unique: UniqueGroups
  readonly entries: readonly IndexEntry[]
}

/** Finds a row of another collection, which an index goes through. */
export type FindParent = (collection: string, key: Key) => StoredRow | undefined

/**
 * The rows of one collection, by key and in all its indexes. Worlds that start alike share one; a
 * world that writes copies it first, at the cost of a few maps.
 */
export class RowIndexes {
  readonly #name: string
  readonly #specs: Readonly<Record<string, IndexSpec<StoredRow>>>
  readonly #unique: ReadonlyMap<string, UniqueIndex>
  readonly #groups: ReadonlyMap<string, GroupIndex>
  readonly #ofSpec: ReadonlyMap<IndexSpec<StoredRow>, GroupIndex>
  readonly #known: Map<Key, Known>
  #born: number

  /**
   * @param findParent finds the rows that indexes go through
   * @param from what this is a copy of
   */
  constructor(
    name: string,
    spec: CollectionSpec<StoredRow>,
    findParent: FindParent,
    from?: RowIndexes,
  ) {
    this.#name = name
    this.#specs = spec.indexes ?? {}
    this.#unique = mapOf(
      spec.unique ?? {},
      (fields, rule) => new UniqueIndex(fields, from ? from.#unique.get(rule) : undefined),
    )
    this.#groups = mapOf(this.#specs, (index, key) => {
      const { through } = index
      const parentOf =
        through && ((row: StoredRow) => findParent(through.collection, row[through.field] as Key)) // a key
      return new GroupIndex(index, parentOf, from ? from.#groups.get(key) : undefined)
    })
    this.#ofSpec = new Map(Array.from(this.#groups.values(), (index) => [index.spec, index]))
    this.#known = new Map(from ? from.#known : [])
    this.#born = from ? from.#born : 0
  }

  get size(): number {
    return this.#known.size
  }

  has(key: Key): boolean {
    return this.#known.has(key)
  }

  get(key: Key): StoredRow | undefined {
    return this.#known.get(key)?.row
  }

  /** Every row, in insertion order. */
  *rows(): Generator<StoredRow> {
    for (const { row } of this.#known.values()) yield row
  }

  /**
   * @returns the group of the row in each unique rule, for `put`
   * @throws Error when another row has the values of a unique rule
   */
  admit(row: StoredRow, key: Key): UniqueGroups {
    const groups: (string | undefined)[] = []
    for (const [name, unique] of this.#unique) {
      const group = unique.groupOf(row)
      groups.push(group)
      const holder = unique.conflict(group, key)
      if (holder === undefined) continue
      const values = unique.fields.map((field) => `${field} "${row[field]}"`).join(', ')
      throw new ValueTaken(
        `Failed to store a row of ${this.#name}: ${values} is taken by "${holder}" (unique "${name}").`,
      )
    }
    return groups
  }

  /**
   * Takes a row in, or in place of the one with its key.
   * @param unique what `admit` gave for the row
   * @returns the row that was there
   */
  put(row: StoredRow, key: Key, unique: UniqueGroups): StoredRow | undefined {
    const known = this.#known.get(key)
    if (!known) this.#born += 1
    const born = known?.born ?? this.#born
    const indexed = { row, key, born }
    this.#putUnique(known?.unique, unique, key)
    const entries: IndexEntry[] = []
    for (const index of this.#groups.values()) {
      if (!known) index.enter(indexed, entries)
      else {
        const held = known.entries.filter(({ spec }) => spec === index.spec)
        entries.push(...index.replace(held, indexed))
      }
    }
    this.#known.set(key, { row, born, unique, entries })
    return known?.row
  }

  #putUnique(before: UniqueGroups | undefined, now: UniqueGroups, key: Key): void {
    let at = 0
    for (const index of this.#unique.values()) {
      if (before && before[at] !== now[at]) index.remove(before[at])
      index.add(now[at], key)
      at += 1
    }
  }

  /**
   * @param whole indexes of which the row's groups go as a whole
   * @returns the row that went; undefined where there was none
   */
  leave(key: Key, whole: ReadonlySet<IndexSpec<StoredRow>> = new Set()): StoredRow | undefined {
    const known = this.#known.get(key)
    if (!known) return undefined
    this.#known.delete(key)
    let at = 0
    for (const index of this.#unique.values()) index.remove(known.unique[at++])
    for (const entry of known.entries) {
      const index = this.#ofSpec.get(entry.spec)
      if (whole.has(entry.spec)) index?.drop(entry.group)
      else index?.remove(entry)
    }
    return known.row
  }

  /** The indexes whose groups hold rows of one group of this index alone. */
  within(name: string): ReadonlySet<IndexSpec<StoredRow>> {
    const { on = [] } = this.#specs[name] ?? {}
    return new Set(Object.values(this.#specs).filter((spec) => isWithin(spec, on)))
  }

  unique(name: string): UniqueIndex {
    return this.#unique.get(name) ?? this.#unknown('unique rule', name, this.#unique)
  }

  group(name: string): GroupIndex {
    return this.#groups.get(name) ?? this.#unknown('index', name, this.#groups)
  }

  #unknown(what: string, name: string, known: ReadonlyMap<string, unknown>): never {
    throw new Error(
      `Collection ${this.#name} has no ${what} "${name}". It has: ${[...known.keys()].join(', ')}.`,
    )
  }
}

/** True if the groups of an index are exactly those of the fields. */
const isWithin = (spec: IndexSpec<StoredRow>, fields: readonly string[]): boolean =>
  spec.fold === undefined && spec.on.join() === fields.join()

const mapOf = <In, Out>(
  entries: Readonly<Record<string, In>>,
  make: (value: In, name: string) => Out,
): ReadonlyMap<string, Out> =>
  new Map(Object.entries(entries).map(([name, value]) => [name, make(value, name)]))
