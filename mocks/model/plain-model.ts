import { listNames } from '../../contracts/openapi/similar-names.ts'
import type { Model } from './database.ts'
import type { CollectionSpec, StoredRow } from './schema.ts'

type NamedParts = Readonly<Record<string, unknown>>

/** The parts of a query and of a condition, as `Query`, `Bulk` and `Condition` have them. */
const queryParts = ['where', 'strict', 'take', 'skip', 'orderBy', 'data']
const operators = [
  ...['equals', 'notEquals', 'in', 'notIn', 'contains', 'notContains'],
  ...['gt', 'gte', 'lt', 'lte', 'between', 'notBetween'],
]

/**
 * A model of @mswjs/data for test authors. Rows are frozen copies without the library's marks, so
 * they equal plain objects and no index can be left behind; what the library would pass over in
 * silence (a misspelt field, a negative `take`) throws.
 */
function createPlainModel(
  name: string,
  spec: CollectionSpec<StoredRow>,
  model: Model<StoredRow>,
): Model<StoredRow> {
  const fields = Object.keys(spec.fields)
  const one = (row: StoredRow | null) => row && plainOf(row, fields)
  const all = (rows: readonly StoredRow[]) => rows.map((row) => plainOf(row, fields))
  const many = (rows: readonly StoredRow[] | null) => rows && all(rows)
  const read = <Query extends object>(method: string, query: Query): Query => {
    requireQuery(`mock.db's ${name}.${method}`, query as NamedParts, fields)
    return query
  }
  return {
    create(values = {}) {
      requireNames(`mock.db's ${name}.create`, values, fields)
      return plainOf(model.create(values), fields)
    },
    count: (query) => model.count(query && read('count', query)),
    findFirst: (query) => one(model.findFirst(read('findFirst', query))),
    findMany(query) {
      const { take } = read('findMany', query)
      // The library takes 0 for no bound.
      return take === 0 ? [] : all(model.findMany(query))
    },
    getAll: () => all(model.getAll()),
    update: (query) => one(model.update(read('update', query))),
    updateMany: (query) => many(model.updateMany(read('updateMany', query))),
    delete: (query) => one(model.delete(read('delete', query))),
    deleteMany: (query) => many(model.deleteMany(read('deleteMany', query))),
  }
}

/** The models of a database, by collection. */
export function createPlainModels(
  specs: readonly (readonly [string, CollectionSpec<StoredRow>])[],
  db: object,
): unknown {
  const models = db as Readonly<Record<string, Model<StoredRow>>> // made from the same specs
  const plain = specs.flatMap(([name, spec]) => {
    const model = models[name]
    return model ? [[name, createPlainModel(name, spec, model)] as const] : []
  })
  return Object.fromEntries(plain)
}

function plainOf(row: StoredRow, fields: readonly string[]): StoredRow {
  const plain = fields.map((field) => {
    const value = row[field]
    return [field, Array.isArray(value) ? Object.freeze([...value]) : value]
  })
  return Object.freeze(Object.fromEntries(plain))
}

/** @throws Error naming the part of the query that cannot be, and what it can be */
function requireQuery(what: string, query: NamedParts, fields: readonly string[]): void {
  requireNames(what, query, queryParts, 'query part')
  for (const part of ['where', 'orderBy', 'data']) {
    // orderBy may be a list of such objects
    for (const named of [query[part] ?? {}].flat()) {
      requireNames(`The "${part}" of ${what}`, named as NamedParts, fields)
    }
  }
  for (const [field, condition] of Object.entries(query.where ?? {})) {
    requireNames(`The "${field}" of ${what}`, condition, operators, 'operator')
  }
  for (const part of ['take', 'skip']) {
    const value = query[part]
    if (value === undefined || (Number.isInteger(value) && Number(value) >= 0)) continue
    throw new Error(`The "${part}" of ${what} is "${value}". Give a whole number from 0.`)
  }
}

function requireNames(
  what: string,
  given: NamedParts,
  known: readonly string[],
  kind = 'field',
): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new Error(
    `${what} has an unknown ${kind} "${unknown}". There are: ${listNames(unknown, known)}.`,
  )
}
