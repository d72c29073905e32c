import { groupName } from './group-name.ts'
import { createGrouping, type Grouping, type ParentOf, type Sort } from './grouping.ts'
import { type Key, merged, OrderedKeys, type Standing } from './ordered-keys.ts'
import type { IndexSpec, Scalar, StoredRow } from './schema.ts'

/** Position of a row in one group of one index. It never changes: copies of an index share it. */
export interface IndexEntry extends Standing {
  /** Tells the index, in whichever copy. */
  readonly spec: IndexSpec<StoredRow>
  readonly group: string
}

/** Most groups of a key have one row: it stands for its group then, which saves the list. */
type Group = IndexEntry | GroupList

class GroupList extends OrderedKeys {
  readonly group: string
  /** The only index that may change it; copies of the index read it. */
  readonly owner: GroupIndex

  constructor(group: string, owner: GroupIndex, from?: OrderedKeys) {
    super(from)
    this.group = group
    this.owner = owner
  }
}

/** A row with its key, as an index takes it in. */
export interface IndexedRow {
  readonly row: StoredRow
  readonly key: Key
  /** Counts the rows of the collection in the order in which they came. */
  readonly born: number
}

/** Keys by group, each group in insertion order or sorted by one field. */
export class GroupIndex {
  readonly spec: IndexSpec<StoredRow>
  readonly #groups: Map<string, Group>
  readonly #grouping: Grouping
  #entered: number

  /**
   * @param parentOf finds the row that `through` leads to
   * @param from the index that this one is a copy of; lists of it are copied when they change
   */
  constructor(spec: IndexSpec<StoredRow>, parentOf: ParentOf = () => undefined, from?: GroupIndex) {
    this.spec = spec
    this.#grouping = createGrouping(spec, parentOf)
    this.#groups = new Map(from ? from.#groups : [])
    this.#entered = from ? from.#entered : 0
  }

  /** Takes a row in, and puts its entries behind those of the other indexes. */
  enter(indexed: IndexedRow, entries: IndexEntry[]): void {
    const { groupOf, groupsOf } = this.#grouping
    const { row } = indexed
    if (groupOf) {
      const group = groupOf(row)
      if (group === undefined) return
      entries.push(this.#enter(group, this.#grouping.sortOf(row), indexed))
      return
    }
    const groups = groupsOf(row)
    if (groups.length === 0) return
    const sort = this.#grouping.sortOf(row)
    for (const group of groups) entries.push(this.#enter(group, sort, indexed))
  }

  remove(entry: IndexEntry): void {
    const group = this.#groups.get(entry.group)
    if (group === entry) this.#groups.delete(entry.group)
    if (!(group instanceof GroupList)) return
    const list = this.#own(group)
    list.remove(entry)
    if (list.size === 0) this.#groups.delete(entry.group)
  }

  /** Moves a row from its entries to those that it should have; it keeps those that are the same. */
  replace(entries: readonly IndexEntry[], indexed: IndexedRow): IndexEntry[] {
    const groups = this.#grouping.groupsOf(indexed.row)
    const sort = this.#grouping.sortOf(indexed.row)
    const isKept = (entry: IndexEntry): boolean =>
      groups.includes(entry.group) && (sort === undefined || sort === entry.sort)
    const kept = entries.filter(isKept)
    for (const entry of entries) if (!isKept(entry)) this.remove(entry)
    const missing = groups.filter((name) => !kept.some(({ group }) => group === name))
    return [...kept, ...missing.map((name) => this.#enter(name, sort, indexed))]
  }

  count(values: readonly Scalar[]): number {
    return sizeOf(this.#groups.get(groupName(values)))
  }

  /** Number of entries of a group whose sort value is at most the given one. */
  countThrough(values: readonly Scalar[], sort: string | number): number {
    const group = this.#groups.get(groupName(values))
    if (group instanceof GroupList) return group.countThrough(sort)
    return group && group.sort <= sort ? 1 : 0
  }

  /** Keys of a group from the `skip`th, at most `take`; in the order of the index. */
  page(values: readonly Scalar[], skip = 0, take = Number.POSITIVE_INFINITY): Key[] {
    const group = this.#groups.get(groupName(values))
    if (group instanceof GroupList) return group.page(skip, take)
    return group && skip < 1 && take > 0 ? [group.key] : []
  }

  /** Keys of several groups, in the order of the index. */
  *walk(groups: readonly (readonly Scalar[])[]): Generator<Key> {
    const lists = groups.map((values) => standingsOf(this.#groups.get(groupName(values))))
    for (const { key } of merged(lists)) yield key
  }

  /** Takes a group out as a whole, so that none of its rows need be taken out of it. */
  drop(group: string): void {
    this.#groups.delete(group)
  }

  /** The list to change: a copy where another index has it too. */
  #own(list: GroupList): GroupList {
    if (list.owner === this) return list
    const own = new GroupList(list.group, this, list)
    this.#groups.set(own.group, own)
    return own
  }

  #enter(name: string, sort: Sort, { key, born }: IndexedRow): IndexEntry {
    this.#entered += 1
    const held = this.#groups.get(name)
    const entry = {
      spec: this.spec,
      // One text for the whole group: as the key of a map it is read once then.
      group: held?.group ?? name,
      sort: sort ?? this.#entered,
      tie: this.spec.ties === 'insertion' ? born : key,
      key,
    }
    if (held instanceof GroupList) this.#own(held).add(entry)
    else this.#groups.set(entry.group, held ? this.#listOf(held, entry) : entry)
    return entry
  }

  #listOf(first: IndexEntry, second: IndexEntry): GroupList {
    const list = new GroupList(first.group, this)
    list.add(first)
    list.add(second)
    return list
  }
}

function sizeOf(group: Group | undefined): number {
  if (group instanceof GroupList) return group.size
  return group ? 1 : 0
}

function standingsOf(group: Group | undefined): Iterator<Standing> {
  if (group instanceof GroupList) return group.standings()
  return (group ? [group] : []).values()
}
