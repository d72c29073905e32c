import type { Model, RowQuery } from './database.ts'
import { keyInUse, notFound } from './operation-errors.ts'
import { rowsOf, type SelectRows } from './query.ts'
import { requireNames, requireQuery } from './require-query.ts'
import type { StoredRow } from './schema.ts'
import type { Table, Tables } from './table.ts'

type ChangeRows = RowQuery<StoredRow> & { readonly data: StoredRow }

/** The models of a world's database, by collection. */
export const createModels = (tables: Tables): unknown =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, createModel(table)]))

/**
 * A model with the API of @mswjs/data. Rows are frozen copies, so they equal plain objects and no
 * index can be left behind; what the library would pass over in silence (a misspelt field, a
 * negative `take`) throws.
 */
function createModel(table: Table): Model<StoredRow> {
  const { name, spec } = table.plan
  const fields = Object.keys(spec.fields)
  const plain = (row: StoredRow) => plainOf(row, fields)

  /** @throws Error where nothing fits and the query is strict */
  function select(method: string, query: SelectRows | ChangeRows): StoredRow[] {
    requireQuery(`mock.db's ${name}.${method}`, { ...query }, fields)
    const rows = rowsOf(table, query)
    if (rows.length === 0 && query.strict) throw notFound(method, name, query.where)
    return rows
  }
  const change = (method: string, row: StoredRow, data: StoredRow) =>
    plain(changeRow(table, { method, row, data }))
  const remove = (row: StoredRow) => {
    table.delete(table.keyOf(row))
    return plain(row)
  }

  return {
    create(values = {}) {
      requireNames(`mock.db's ${name}.create`, values, fields)
      return plain(table.insert(values))
    },
    count: (query) =>
      query ? select('count', { ...query, strict: false }).length : table.indexes.size,
    findFirst: (query) => first(select('findFirst', query), plain),
    findMany(query) {
      const rows = select('findMany', query)
      // The library takes 0 for no bound.
      return query.take === 0 ? [] : rows.map(plain)
    },
    getAll: () => Array.from(table.indexes.rows(), plain),
    update: (query) => first(select('update', query), (row) => change('update', row, query.data)),
    updateMany: (query) =>
      many(select('updateMany', query), (row) => change('updateMany', row, query.data)),
    delete: (query) => first(select('delete', query), remove),
    deleteMany: (query) => many(select('deleteMany', query), remove),
  }
}

const first = (rows: readonly StoredRow[], use: (row: StoredRow) => StoredRow) =>
  rows[0] ? use(rows[0]) : null

const many = (rows: readonly StoredRow[], use: (row: StoredRow) => StoredRow) =>
  rows.length === 0 ? null : rows.map(use)

interface ChangeRow {
  readonly method: string
  readonly row: StoredRow
  readonly data: StoredRow
}

/** @throws Error when a field cannot be null, or the key or a unique rule is taken */
function changeRow(table: Table, { method, row, data }: ChangeRow): StoredRow {
  const { name, spec } = table.plan
  const next: Record<string, unknown> = { ...row }
  for (const [field, given] of Object.entries(data)) {
    const value: unknown = typeof given === 'function' ? given(next[field], row) : given
    if (value === null && !spec.fields[field]?.endsWith('?')) {
      throw new Error(
        `Failed to update "${field}" on "${name}": cannot set a non-nullable property to null.`,
      )
    }
    // Fields hold scalars and lists; the library passes over anything else.
    if (typeof value !== 'object' || value === null || Array.isArray(value)) next[field] = value
  }
  const [key, nextKey] = [table.keyOf(row), table.keyOf(next)]
  if (key !== nextKey && table.indexes.has(nextKey)) throw keyInUse(method, name, spec, nextKey)
  table.replace(key, next)
  return next
}

function plainOf(row: StoredRow, fields: readonly string[]): StoredRow {
  const plain = fields.map((field) => {
    const value = row[field]
    return [field, Array.isArray(value) ? Object.freeze([...value]) : value]
  })
  return Object.freeze(Object.fromEntries(plain))
}
