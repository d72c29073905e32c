import { createPrepareRow, type PrepareRow } from './prepare-row.ts'
import { RowIndexes } from './row-indexes.ts'
import type { CollectionSpec, Declarations, IndexSpec, StoredRow } from './schema.ts'

/** The facts derived from the declaration of a collection; all worlds share them. */
export interface CollectionPlan {
  readonly name: string
  readonly spec: CollectionSpec<StoredRow>
  readonly prepare: PrepareRow
  /** Indexes of other collections that go through rows of this one. */
  readonly followers: readonly Follower[]
  /** No rows. Nobody writes into it. */
  readonly empty: RowIndexes
}

export interface Follower {
  /** The collection whose rows stand in the index. */
  readonly name: string
  /** Its index by which the rows are found that lead to one row. */
  readonly children: string
  /** Fields of the row led to that group and sort the others. */
  readonly read: readonly string[]
}

/** By name, in the order of the declarations. */
export type Plan = ReadonlyMap<string, CollectionPlan>

const plans = new WeakMap<Declarations, Plan>()

/** @throws Error when an index goes through a collection that nothing leads back from */
export function planOf(declarations: Declarations): Plan {
  const plan = plans.get(declarations) ?? createPlan(declarations)
  plans.set(declarations, plan)
  return plan
}

function createPlan(declarations: Declarations): Plan {
  // Declarations differ in their row types; below this line a row is a record of scalars.
  const specs = Object.entries(declarations).map(
    ([name, { spec }]) => [name, spec as unknown as CollectionSpec<StoredRow>] as const,
  )
  const followers = new Map<string, Follower[]>(specs.map(([name]) => [name, []]))
  for (const [name, spec] of specs) {
    for (const index of Object.values(spec.indexes ?? {})) follow(followers, name, spec, index)
    for (const { collection } of spec.cascades ?? []) {
      if (followers.has(collection)) continue
      throw new Error(`Collection ${name} cascades to "${collection}", which is not declared.`)
    }
  }
  return new Map(
    specs.map(([name, spec]) => {
      const empty = new RowIndexes(name, spec, () => undefined)
      const prepare = createPrepareRow(name, spec)
      return [name, { name, spec, prepare, followers: followers.get(name) ?? [], empty }]
    }),
  )
}

function follow(
  followers: ReadonlyMap<string, Follower[]>,
  name: string,
  { indexes = {} }: CollectionSpec<StoredRow>,
  { through }: IndexSpec<StoredRow>,
): void {
  if (!through) return
  const { field, collection, on, order } = through
  const children = Object.entries(indexes).find(([, index]) => leadsBy(index, field))?.[0]
  const own = followers.get(collection)
  if (!own || children === undefined) {
    throw new Error(
      `Collection ${name} has an index through "${field}". Declare the collection ` +
        `"${collection}" and an index on "${field}" alone.`,
    )
  }
  own.push({ name, children, read: order === undefined ? on : [...on, order] })
}

const leadsBy = ({ on, each, through }: IndexSpec<StoredRow>, field: string): boolean =>
  on.length === 1 && on[0] === field && each === undefined && !through
