import { GroupIndex, type IndexEntry } from './group-index.ts'
import type { Key } from './ordered-keys.ts'
import type { CollectionSpec, IndexSpec, StoredRow } from './schema.ts'
import { UniqueIndex } from './unique-index.ts'

/** A row as the indexes have it. */
interface Known {
  readonly row: StoredRow
  readonly born: number
  readonly unique: readonly (string | undefined)[]
  readonly entries: readonly IndexEntry[]
}

/** Told of every change of a row; undefined is a row that was or is not there. */
export type Follow = (
  key: Key,
  previous: StoredRow | undefined,
  next: StoredRow | undefined,
) => void

/** All indexes of one collection, and where each of its rows stands in them. */
export class RowIndexes {
  readonly #name: string
  readonly #specs: Readonly<Record<string, IndexSpec<StoredRow>>>
  readonly #unique: ReadonlyMap<string, UniqueIndex>
  readonly #groups: ReadonlyMap<string, GroupIndex>
  readonly #known = new Map<Key, Known>()
  readonly #followers: Follow[] = []
  #born = 0

  /** @param parentOf finds the row that an index goes through */
  constructor(
    name: string,
    spec: CollectionSpec<StoredRow>,
    parentOf: (collection: string, key: Key) => StoredRow | undefined,
  ) {
    this.#name = name
    this.#specs = spec.indexes ?? {}
    this.#unique = mapOf(spec.unique ?? {}, (fields) => new UniqueIndex(fields))
    this.#groups = mapOf(this.#specs, (index) => {
      const { through } = index
      if (!through) return new GroupIndex(index)
      return new GroupIndex(index, (row) => parentOf(through.collection, row[through.field] as Key)) // a key
    })
  }

  rowOf(key: Key): StoredRow | undefined {
    return this.#known.get(key)?.row
  }

  follow(follow: Follow): void {
    this.#followers.push(follow)
  }

  /** @throws Error when another row has the values of a unique rule. */
  admit(row: StoredRow, key: Key): void {
    for (const [name, unique] of this.#unique) {
      const holder = unique.conflict(unique.groupOf(row), key)
      if (holder === undefined) continue
      const values = unique.fields.map((field) => `${field} "${row[field]}"`).join(', ')
      throw new Error(
        `Failed to store a row of ${this.#name}: ${values} is taken by "${holder}" (unique "${name}").`,
      )
    }
  }

  /** Takes a row in, or in place of the one with its key. */
  put(row: StoredRow, key: Key): void {
    const known = this.#known.get(key)
    if (!known) this.#born += 1
    const born = known?.born ?? this.#born
    const unique = Array.from(this.#unique.values(), (index, at) => {
      const group = index.groupOf(row)
      if (known && known.unique[at] !== group) index.remove(known.unique[at])
      index.add(group, key)
      return group
    })
    const entries: IndexEntry[] = []
    for (const index of this.#groups.values()) {
      const held = known?.entries.filter((entry) => entry.index === index) ?? []
      entries.push(...index.replace(held, { row, key, born }))
    }
    this.#known.set(key, { row, born, unique, entries })
    for (const follow of this.#followers) follow(key, known?.row, row)
  }

  /** Looks again where a row stands, after a change of a row that its indexes go through. */
  refresh(key: Key): void {
    const row = this.rowOf(key)
    if (row) this.put(row, key)
  }

  /**
   * @param whole indexes of which the row's groups go as a whole
   * @returns the row that went; undefined where there was none
   */
  leave(key: Key, whole: ReadonlySet<GroupIndex> = new Set()): StoredRow | undefined {
    const known = this.#known.get(key)
    if (!known) return undefined
    this.#known.delete(key)
    let at = 0
    for (const index of this.#unique.values()) index.remove(known.unique[at++])
    for (const entry of known.entries) {
      if (whole.has(entry.index)) entry.index.drop(entry.group)
      else entry.index.remove(entry)
    }
    for (const follow of this.#followers) follow(key, known.row, undefined)
    return known.row
  }

  /** The indexes whose groups hold rows of one group of this index alone. */
  within(name: string): ReadonlySet<GroupIndex> {
    const { on = [] } = this.#specs[name] ?? {}
    const within = [...this.#groups].filter(([other]) => isWithin(this.#specs[other], on))
    return new Set(within.map(([, index]) => index))
  }

  /** Forgets every row. */
  clear(): void {
    this.#known.clear()
    for (const index of [...this.#unique.values(), ...this.#groups.values()]) index.clear()
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
const isWithin = (spec: IndexSpec<StoredRow> | undefined, fields: readonly string[]): boolean =>
  spec?.fold === undefined && spec?.on.join() === fields.join()

const mapOf = <In, Out>(
  entries: Readonly<Record<string, In>>,
  make: (value: In) => Out,
): ReadonlyMap<string, Out> =>
  new Map(Object.entries(entries).map(([name, value]) => [name, make(value)]))
