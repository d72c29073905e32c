import type { Scalar, StoredRow } from './schema.ts'

/** Field values as one string; strings and other scalars cannot collide. */
export function groupName(values: readonly Scalar[]): string {
  let name = ''
  for (let at = 0; at < values.length; at += 1) {
    const part = partOf(values[at] as Scalar) // within the list
    name = at === 0 ? part : `${name}\u0000${part}`
  }
  return name
}

/** A function that reads the fields of a row, and gives the name that `groupName` gives. */
export function namer(fields: readonly string[]): (row: StoredRow) => string {
  const [first = '', second = ''] = fields
  if (fields.length === 1) return (row) => partOf(scalarOf(row, first))
  if (fields.length === 2) {
    return (row) => `${partOf(scalarOf(row, first))}\u0000${partOf(scalarOf(row, second))}`
  }
  return (row) => groupName(fields.map((field) => scalarOf(row, field)))
}

const partOf = (value: Scalar): string => (typeof value === 'string' ? value : `\u0001${value}`)

/** The value of a field of a row; null for an absent one. */
export const scalarOf = (row: StoredRow, field: string): Scalar => (row[field] ?? null) as Scalar // declared fields hold scalars
