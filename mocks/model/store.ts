import { Collection } from './collection.ts'
import { createModels } from './create-models.ts'
import type { Database } from './database.ts'
import { IssuedRows } from './issued-rows.ts'
import { planOf } from './plan.ts'
import type { RowIndexes } from './row-indexes.ts'
import type {
  Declarations,
  Declared,
  IndexNames,
  KeyFieldOf,
  StoredRow,
  UniqueNames,
} from './schema.ts'
import { Table } from './table.ts'

/** The collections that a set of declarations makes, by the same names. */
export type Collections<D> = {
  readonly [Name in keyof D]: D[Name] extends Declared<infer R, infer Spec>
    ? Collection<R, UniqueNames<Spec>, IndexNames<Spec>, KeyFieldOf<Spec>>
    : never
}

/** The rows of every collection at one moment. Any number of stores may go on from it. */
export type SharedRows = ReadonlyMap<string, RowIndexes>

export interface Store<D> {
  readonly collections: Collections<D>
  /** The API of @mswjs/data over the same rows, for test authors. */
  readonly db: Database<D>
  /** The credentials that outlive `clear` and `adopt`. */
  readonly issued: IssuedRows
  /** Hands out all rows as they are now, without a copy. */
  share(): SharedRows
  /** Puts these rows in place of all that there are, without a copy. */
  adopt(rows: SharedRows): void
  /** Removes every row of every collection. */
  clear(): void
}

/** Creates empty collections. @throws Error on declarations that contradict each other */
export function createStore<const D extends Declarations>(declarations: D): Store<D> {
  const plan = planOf(declarations)
  const tables: Record<string, Table> = {}
  const collections: Record<string, Collection<StoredRow>> = {}
  const issued = new IssuedRows()
  for (const [name, collection] of plan) {
    const table = new Table(collection, tables)
    tables[name] = table
    collections[name] = new Collection<StoredRow>(table, issued, collections)
  }
  const putRows = (rowsOf: (name: string) => RowIndexes | undefined) => {
    for (const [name, { empty }] of plan) {
      const table = tables[name]
      if (!table) continue
      issued.keep(name, table.indexes)
      table.adopt(rowsOf(name) ?? empty)
    }
  }
  let db: Database<D> | undefined
  return {
    collections: collections as unknown as Collections<D>, // built from the same declarations
    get db() {
      db ??= createModels(tables) as Database<D> // typed by the rows of the same declarations
      return db
    },
    issued,
    share: () => new Map(Object.entries(tables).map(([name, table]) => [name, table.share()])),
    adopt: (rows) => putRows((name) => rows.get(name)),
    clear: () => putRows(() => undefined),
  }
}
