import { booleanComparators } from '@mswjs/data/lib/comparators/boolean.js'
import { numberComparators } from '@mswjs/data/lib/comparators/number.js'
import { stringComparators } from '@mswjs/data/lib/comparators/string.js'
import type { Bulk, RowQuery } from './database.ts'
import type { Key } from './ordered-keys.ts'
import type { StoredRow } from './schema.ts'
import type { Table } from './table.ts'

export type SelectRows = RowQuery<StoredRow> & Bulk<StoredRow>

type ByField = Readonly<Record<string, unknown>>
type Compare = (expected: unknown, actual: unknown) => boolean

/** Of @mswjs/data; its entry would load graphql, date-fns and lodash besides. */
const comparators: Readonly<Record<string, Readonly<Record<string, Compare>>>> = {
  // each is called with values of its own type, as the library calls it
  string: stringComparators as Readonly<Record<string, Compare>>,
  number: numberComparators as Readonly<Record<string, Compare>>,
  boolean: booleanComparators as Readonly<Record<string, Compare>>,
}

/**
 * The rows that a query means, in insertion order or its own.
 * @throws Error on an operator that values of the field's type do not have
 */
export function rowsOf(table: Table, query: SelectRows): StoredRow[] {
  const { where = {}, orderBy, skip = 0, take } = query
  const found = [...candidatesOf(table, where)].filter((row) => fits(row, where))
  if (orderBy) sortBy(found, [orderBy].flat())
  return found.slice(skip, take ? skip + take : undefined)
}

/** One row where the query names its key; else all. */
function candidatesOf({ indexes, plan }: Table, where: ByField): Iterable<StoredRow> {
  const condition = where[plan.spec.key] as ByField | undefined // of an object of conditions
  if (!condition || !Object.hasOwn(condition, 'equals')) return indexes.rows()
  const row = indexes.get(condition.equals as Key) // any other value is no key
  return row ? [row] : []
}

/** As the library judges: null fits no condition, and neither does a list. */
function fits(row: StoredRow, where: ByField): boolean {
  let isFit = true
  for (const [field, condition] of Object.entries(where)) {
    if (condition && !meets(row[field], condition)) isFit = false
  }
  return isFit
}

function meets(actual: unknown, condition: object): boolean {
  if (actual === null || actual === undefined) return false
  for (const [operator, expected] of Object.entries(condition)) {
    if (Array.isArray(actual)) return false
    const compare: Compare | undefined = comparators[typeof actual]?.[operator]
    if (!compare) throw unknownOperator(operator, actual)
    if (!compare(expected, actual)) return false
  }
  return true
}

const unknownOperator = (operator: string, actual: unknown): Error =>
  new Error(
    `Failed to compile the query: no comparator "${operator}" found for the value ${JSON.stringify(actual)}. ` +
      `A ${typeof actual} has: ${Object.keys(comparators[typeof actual] ?? {}).join(', ')}.`,
  )

/** By each field in turn; the library passes over all but the first of an object. */
function sortBy(rows: StoredRow[], orders: readonly ByField[]): void {
  const criteria = orders.flatMap((order) => Object.entries(order))
  rows.sort((left, right) => {
    for (const [field, direction] of criteria) {
      const [a, b] = [left[field], right[field]] as [string, string] // or numbers
      if (a > b) return direction === 'asc' ? 1 : -1
      if (a < b) return direction === 'asc' ? -1 : 1
    }
    return 0
  })
}
