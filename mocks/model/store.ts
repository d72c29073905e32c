import { factory } from '@mswjs/data'
import { DATABASE_INSTANCE } from '@mswjs/data/lib/glossary.js'
import { Collection } from './collection.ts'
import type { Database } from './database.ts'
import { IssuedRows } from './issued-rows.ts'
import { modelOf } from './model-of.ts'
import type { Key } from './ordered-keys.ts'
import { createPlainModels } from './plain-model.ts'
import { RowIndexes } from './row-indexes.ts'
import type {
  CollectionSpec,
  Declarations,
  Declared,
  IndexNames,
  IndexSpec,
  KeyFieldOf,
  StoredRow,
  UniqueNames,
} from './schema.ts'
import { withoutChannel } from './without-channel.ts'

/** The collections that a set of declarations makes, by the same names. */
export type Collections<D> = {
  readonly [Name in keyof D]: D[Name] extends Declared<infer R, infer Spec>
    ? Collection<R, UniqueNames<Spec>, IndexNames<Spec>, KeyFieldOf<Spec>>
    : never
}

/** The used part of the library's `Database`; its published types lose the event signatures. */
interface KeyedDatabase {
  getModel(name: string): Map<Key, StoredRow>
  readonly events: {
    removeAllListeners(): void
    on(event: 'create', follow: (source: string, name: string, row: StoredRow) => void): void
    on(
      event: 'update',
      follow: (source: string, name: string, was: StoredRow, row: StoredRow) => void,
    ): void
    on(event: 'delete', follow: (source: string, name: string, key: Key) => void): void
  }
}

export interface Store<D> {
  readonly collections: Collections<D>
  /** The library's API over the same rows, for test authors. */
  readonly db: Database<D>
  /** The credentials that outlive `clear`. */
  readonly issued: IssuedRows
  /** Removes every row of every collection. */
  clear(): void
}

/** Creates empty collections over one database of @mswjs/data. */
export function createStore<const D extends Declarations>(declarations: D): Store<D> {
  // Declarations differ in their row types; below this line a row is a record of scalars.
  const specs = Object.entries(declarations).map(
    ([name, { spec }]) => [name, spec as unknown as CollectionSpec<StoredRow>] as const,
  )
  const models = Object.fromEntries(specs.map(([name, spec]) => [name, modelOf(spec)]))
  const db = withoutChannel(() => factory(models))
  const database = db[DATABASE_INSTANCE] as unknown as KeyedDatabase // see there
  const collections: Record<string, Collection<StoredRow>> = {}
  const indexes: Record<string, RowIndexes> = {}
  const issued = new IssuedRows()

  for (const [name, spec] of specs) {
    const own = new RowIndexes(name, spec, (other, key) => indexes[other]?.rowOf(key))
    const rows = database.getModel(name)
    indexes[name] = own
    collections[name] = new Collection<StoredRow>(name, spec, {
      rows,
      indexes: own,
      issued,
      create: (row) => void db[name]?.create(row as never), // declared field by field in the spec
      // The library's own `update` and `delete` scan. Its events tell nobody but us.
      replace(row, key) {
        own.admit(row, key)
        rows.set(key, row)
        own.put(row, key)
      },
      delete(key, whole) {
        rows.delete(key)
        return own.leave(key, whole)
      },
    })
  }
  wireCascades(specs, collections)
  followParents(specs, indexes)
  followDatabase(database, new Map(specs), indexes)

  return {
    collections: collections as unknown as Collections<D>, // built from the same declarations
    db: createPlainModels(specs, db) as Database<D>, // the same models, typed by their rows
    issued,
    clear() {
      // The library would remove row by row, each out of every index.
      for (const [name] of specs) {
        const rows = database.getModel(name)
        issued.keep(name, rows)
        rows.clear()
        indexes[name]?.clear()
      }
    },
  }
}

/** Keeps the indexes true whoever writes: our collections or the library's own API. */
function followDatabase(
  database: KeyedDatabase,
  specs: ReadonlyMap<string, CollectionSpec<StoredRow>>,
  indexes: Readonly<Record<string, RowIndexes>>,
): void {
  // The library answers these events by syncing to every tab of the origin; worlds share nothing.
  database.events.removeAllListeners()
  const indexed = (name: string, row: StoredRow) => {
    const spec = specs.get(name)
    const own = indexes[name]
    if (!spec || !own) throw new Error(`No collection is called "${name}".`)
    return { own, key: row[spec.key] as Key } // the key field is declared a Key
  }

  database.events.on('create', (_source, name, entity) => {
    const { own, key } = indexed(name, entity)
    own.admit(entity, key)
    own.put(entity, key)
  })
  database.events.on('update', (_source, name, previousEntity, entity) => {
    const { own, key } = indexed(name, entity)
    try {
      own.admit(entity, key)
    } catch (error) {
      // The library has stored the row already.
      const { SERIALIZED_INTERNAL_PROPERTIES: _marks, ...restored } = previousEntity
      database.getModel(name).set(key, restored)
      throw error
    }
    own.put(entity, key)
  })
  database.events.on('delete', (_source, name, key) => indexes[name]?.leave(key))
}

function wireCascades(
  specs: readonly (readonly [string, CollectionSpec<StoredRow>])[],
  collections: Readonly<Record<string, Collection<StoredRow>>>,
): void {
  for (const [name, spec] of specs) {
    const owner = collections[name]
    owner?.onRemove((row) => {
      const key = owner.keyOf(row)
      for (const { collection, index } of spec.cascades ?? []) {
        const owned = collections[collection]
        if (!owned)
          throw new Error(`Collection ${name} cascades to "${collection}", which is not declared.`)
        owned.removeGroup(index, key)
      }
    })
  }
}

/** Keeps the indexes true that go through rows of another collection. */
function followParents(
  specs: readonly (readonly [string, CollectionSpec<StoredRow>])[],
  indexes: Readonly<Record<string, RowIndexes>>,
): void {
  for (const [name, spec] of specs) {
    for (const { through } of Object.values(spec.indexes ?? {})) {
      if (!through) continue
      const { field, collection, on, order } = through
      const children = Object.entries(spec.indexes ?? {}).find(([, index]) => leadsBy(index, field))
      if (!indexes[collection] || !children) {
        throw new Error(
          `Collection ${name} has an index through "${field}". Declare the collection ` +
            `"${collection}" and an index on "${field}" alone.`,
        )
      }
      const read = order === undefined ? on : [...on, order]
      indexes[collection].follow((key, previous, next) => {
        if (previous && next && read.every((one) => previous[one] === next[one])) return
        const own = indexes[name]
        for (const child of own?.group(children[0]).page([key]) ?? []) own?.refresh(child)
      })
    }
  }
}

const leadsBy = ({ on, each, through }: IndexSpec<StoredRow>, field: string): boolean =>
  on.length === 1 && on[0] === field && each === undefined && !through
