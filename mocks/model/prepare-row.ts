import type { CollectionSpec, FieldKind, StoredRow } from './schema.ts'

/** Makes the row to store of the values given: every declared field and no other, in declared order. */
export type PrepareRow = (values: StoredRow) => StoredRow

/** The value that @mswjs/data stores for a field that is not given; null for a nullable one. */
const missing: Readonly<Record<string, () => unknown>> = {
  string: () => '',
  number: () => 0,
  boolean: () => false,
  list: () => [],
} satisfies Partial<Record<FieldKind, () => unknown>>

/** The rule by which @mswjs/data makes an entity of initial values, for the kinds of fields there are. */
export function createPrepareRow(name: string, spec: CollectionSpec<StoredRow>): PrepareRow {
  const fields = Object.entries(spec.fields).map(
    ([field, kind]) => [field, missing[kind], field === spec.key] as const,
  )
  return (values) => {
    const row: Record<string, unknown> = {}
    for (const [field, ifMissing, isKey] of fields) {
      const value = values[field]
      if (!ifMissing) row[field] = value ?? null
      else if (isKey) row[field] = value || ifMissing()
      else if (value === null) throw nullIn(name, field)
      else row[field] = value === undefined ? ifMissing() : value
    }
    return row
  }
}

const nullIn = (name: string, field: string): Error =>
  new Error(
    `Failed to create a "${name}" entity: a non-nullable property "${field}" cannot be instantiated with null. ` +
      'Give a value, or leave it out.',
  )
