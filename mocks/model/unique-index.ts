import { groupName, scalarsOf } from './group-name.ts'
import type { Key } from './ordered-keys.ts'
import type { Scalar } from './schema.ts'

/** One key per group: refuses the second. */
export class UniqueIndex {
  readonly #keys: Map<string, Key>
  readonly fields: readonly string[]

  /** @param from the index that this one is a copy of */
  constructor(fields: readonly string[], from?: UniqueIndex) {
    this.fields = fields
    this.#keys = new Map(from ? from.#keys : [])
  }

  /** The group of a row; undefined where the row has nothing there. */
  groupOf(row: Readonly<Record<string, unknown>>): string | undefined {
    const values = scalarsOf(row, this.fields)
    return values.includes(null) ? undefined : groupName(values)
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
