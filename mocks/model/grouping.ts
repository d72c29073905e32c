import { groupName, namer, scalarOf } from './group-name.ts'
import type { IndexSpec, Scalar, StoredRow } from './schema.ts'

/** Value that sorts a row in a group; undefined in insertion order. */
export type Sort = string | number | undefined

export type ParentOf = (row: StoredRow) => StoredRow | undefined

/** Reads of rows in which groups of an index they stand, and where. Made once for an index. */
export interface Grouping {
  /** The only group of a row; undefined where the row is in none. Undefined for indexes with `each`. */
  readonly groupOf: ((row: StoredRow) => string | undefined) | undefined
  /** The groups of a row, none twice. */
  groupsOf(row: StoredRow): readonly string[]
  sortOf(row: StoredRow): Sort
}

/** @param parentOf finds the row that `through` leads to */
export function createGrouping(spec: IndexSpec<StoredRow>, parentOf: ParentOf): Grouping {
  const { each } = spec
  const sortOf = createSortOf(spec, parentOf)
  const nameOf = createNameOf(spec, parentOf)
  const isTimed = spec.orderAs === 'time'
  const groupOf = isTimed
    ? (row: StoredRow) => (sortOf(row) === undefined ? undefined : nameOf(row))
    : nameOf
  if (each === undefined) {
    return {
      groupOf,
      groupsOf(row) {
        const group = groupOf(row)
        return group === undefined ? [] : [group]
      },
      sortOf,
    }
  }
  const valuesOf = createValuesOf(spec, parentOf)
  return {
    groupOf: undefined,
    groupsOf(row) {
      const values = isTimed && sortOf(row) === undefined ? undefined : valuesOf(row)
      if (!values) return []
      const items = new Set(row[each] as readonly Scalar[]) // a list
      return Array.from(items, (item) => groupName([...values, item]))
    },
    sortOf,
  }
}

type Read = (row: StoredRow) => Scalar

/** The fields of a row by which it is grouped. */
function createReads({ on, fold }: IndexSpec<StoredRow>): readonly Read[] {
  return on.map((field) =>
    field === fold
      ? (row) => {
          const value = scalarOf(row, field)
          return typeof value === 'string' ? value.toLowerCase() : value
        }
      : (row) => scalarOf(row, field),
  )
}

function createNameOf(spec: IndexSpec<StoredRow>, parentOf: ParentOf) {
  const { on, fold, through } = spec
  if (fold === undefined && !through) return namer(on)
  const valuesOf = createValuesOf(spec, parentOf)
  return (row: StoredRow) => {
    const values = valuesOf(row)
    return values && groupName(values)
  }
}

/** Reads the values that name a group; undefined where `through` leads to no row. */
function createValuesOf(spec: IndexSpec<StoredRow>, parentOf: ParentOf) {
  const { through } = spec
  const reads = createReads(spec)
  return (row: StoredRow): readonly Scalar[] | undefined => {
    const own = reads.map((read) => read(row))
    if (!through) return own
    const parent = parentOf(row)
    return parent && [...own, ...through.on.map((field) => scalarOf(parent, field))]
  }
}

function createSortOf(
  { order, orderAs, through }: IndexSpec<StoredRow>,
  parentOf: ParentOf,
): (row: StoredRow) => Sort {
  const inParent = through?.order
  if (inParent === undefined && order === undefined) return () => undefined
  const sortValue = (row: StoredRow) =>
    inParent === undefined ? row[order ?? ''] : parentOf(row)?.[inParent]
  if (orderAs === 'time') {
    return (row) => {
      const time = Date.parse(String(sortValue(row) ?? null))
      return Number.isNaN(time) ? undefined : time
    }
  }
  return (row) => {
    const value = sortValue(row) ?? null
    return typeof value === 'number' ? value : String(value)
  }
}
