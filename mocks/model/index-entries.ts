import type { IndexSpec, Scalar } from './schema.ts'

export type Key = string | number

type Values = Readonly<Record<string, unknown>>

/** Field values as one string; strings and other scalars cannot collide. */
export function groupOf(values: readonly Scalar[]): string {
  const [only] = values
  if (values.length === 1 && typeof only === 'string') return only
  return values
    .map((value) => (typeof value === 'string' ? value : `\u0001${value}`))
    .join('\u0000')
}

const scalarsOf = (row: Values, fields: readonly string[]): Scalar[] =>
  fields.map((field) => (row[field] ?? null) as Scalar) // declared fields hold scalars

/** One key per group: refuses the second. */
export class UniqueIndex {
  readonly #keys = new Map<string, Key>()
  readonly fields: readonly string[]

  constructor(fields: readonly string[]) {
    this.fields = fields
  }

  /** The key that already holds this row's values, unless it is the row itself. */
  conflict(row: Values, key: Key): Key | undefined {
    const values = scalarsOf(row, this.fields)
    if (values.includes(null)) return undefined
    const holder = this.#keys.get(groupOf(values))
    return holder === key ? undefined : holder
  }

  find(values: readonly Scalar[]): Key | undefined {
    return this.#keys.get(groupOf(values))
  }

  add(row: Values, key: Key): void {
    const values = scalarsOf(row, this.fields)
    if (!values.includes(null)) this.#keys.set(groupOf(values), key)
  }

  remove(row: Values): void {
    this.#keys.delete(groupOf(scalarsOf(row, this.fields)))
  }
}

interface SortedEntry {
  readonly sort: string | number
  readonly key: Key
}

const before = (a: SortedEntry, b: SortedEntry): boolean =>
  a.sort === b.sort ? a.key < b.key : a.sort < b.sort

function position(entries: readonly SortedEntry[], entry: SortedEntry): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const candidate = entries[middle]
    if (candidate && before(candidate, entry)) low = middle + 1
    else high = middle
  }
  return low
}

/** Keys by group, each group in insertion order or sorted by one field. */
export class GroupIndex {
  readonly #groups = new Map<string, Set<Key> | SortedEntry[]>()
  readonly #spec: IndexSpec<Values>

  constructor(spec: IndexSpec<Values>) {
    this.#spec = spec
  }

  add(row: Values, key: Key): void {
    const name = groupOf(scalarsOf(row, this.#spec.on))
    let group = this.#groups.get(name)
    if (!group) {
      group = this.#spec.order === undefined ? new Set() : []
      this.#groups.set(name, group)
    }
    if (group instanceof Set) {
      group.add(key)
      return
    }
    const entry = this.#entry(row, key)
    group.splice(position(group, entry), 0, entry)
  }

  remove(row: Values, key: Key): void {
    const name = groupOf(scalarsOf(row, this.#spec.on))
    const group = this.#groups.get(name)
    if (!group) return
    if (group instanceof Set) group.delete(key)
    else group.splice(position(group, this.#entry(row, key)), 1)
    if (sizeOf(group) === 0) this.#groups.delete(name)
  }

  /** True when the change leaves the row's place as it is, so nothing need move. */
  keepsPlace(previous: Values, next: Values): boolean {
    const { on, order } = this.#spec
    return (
      on.every((field) => previous[field] === next[field]) &&
      (order === undefined || previous[order] === next[order])
    )
  }

  count(values: readonly Scalar[]): number {
    const group = this.#groups.get(groupOf(values))
    return group ? sizeOf(group) : 0
  }

  /** Keys of a group from the `skip`th, at most `take`; in the order of the index. */
  *keys(values: readonly Scalar[], skip = 0, take = Number.POSITIVE_INFINITY): Generator<Key> {
    const group = this.#groups.get(groupOf(values))
    if (!group) return
    if (!(group instanceof Set)) {
      for (const entry of group.slice(skip, skip + take)) yield entry.key
      return
    }
    let at = 0
    for (const key of group) {
      if (at >= skip + take) return
      if (at >= skip) yield key
      at += 1
    }
  }

  #entry(row: Values, key: Key): SortedEntry {
    const value = row[this.#spec.order ?? '']
    return { sort: typeof value === 'number' ? value : String(value), key }
  }
}

const sizeOf = (group: Set<Key> | SortedEntry[]): number =>
  group instanceof Set ? group.size : group.length
