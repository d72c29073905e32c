import { factory, nullable, primaryKey } from '@mswjs/data'
import { DATABASE_INSTANCE } from '@mswjs/data/lib/glossary.js'
import { Collection, type RowStore } from './collection.ts'
import type { Database } from './database.ts'
import type { Key } from './index-entries.ts'
import type {
  CollectionSpec,
  Declarations,
  Declared,
  FieldKind,
  IndexNames,
  UniqueNames,
} from './schema.ts'

type Row = Readonly<Record<string, unknown>>

/** The collections that a set of declarations makes, by the same names. */
export type Collections<D> = {
  readonly [Name in keyof D]: D[Name] extends Declared<infer R, infer Spec>
    ? Collection<R, UniqueNames<Spec>, IndexNames<Spec>>
    : never
}

/** What we use of the library's `Database`; its published types lose the event signatures. */
interface KeyedDatabase {
  getModel(name: string): Map<Key, Row>
  update(name: string, previous: Row, next: Row): void
  delete(name: string, key: Key): void
  readonly events: {
    removeAllListeners(): void
    on(event: 'create', follow: (source: string, name: string, row: Row) => void): void
    on(event: 'update', follow: (source: string, name: string, was: Row, row: Row) => void): void
    on(event: 'delete', follow: (source: string, name: string, key: Key) => void): void
  }
}

export interface Store<D> {
  readonly collections: Collections<D>
  /** The library's own API over the same rows. */
  readonly db: Database<D>
  /** Removes every row of every collection. */
  clear(): void
}

const kinds = {
  string: () => String,
  'string?': () => nullable<string>(() => null),
  number: () => Number,
  'number?': () => nullable<number>(() => null),
  boolean: () => Boolean,
  'boolean?': () => nullable<boolean>(() => null),
  list: () => Array,
} satisfies Record<FieldKind, () => unknown>

const keyKind = (kind: FieldKind) =>
  kind === 'number' ? primaryKey<number>(Number) : primaryKey<string>(String)

const modelOf = (spec: CollectionSpec<Row>) =>
  Object.fromEntries(
    Object.entries(spec.fields).map(([field, kind]) => [
      field,
      field === spec.key ? keyKind(kind) : kinds[kind](),
    ]),
  )

/** Creates empty collections over one database of @mswjs/data. */
export function createStore<const D extends Declarations>(declarations: D): Store<D> {
  // Declarations differ in their row types; below this line a row is a record of scalars.
  const specs = Object.entries(declarations).map(
    ([name, { spec }]) => [name, spec as unknown as CollectionSpec<Row>] as const,
  )
  const db = factory(Object.fromEntries(specs.map(([name, spec]) => [name, modelOf(spec)])))
  const database = db[DATABASE_INSTANCE] as unknown as KeyedDatabase // see there
  const collections: Record<string, Collection<Row>> = {}

  for (const [name, spec] of specs) {
    const store: RowStore = {
      rows: database.getModel(name),
      create: (row) => void db[name]?.create(row as never), // declared field by field in the spec
      // The library's own `update` scans; its Database is keyed and fires the same events.
      update: (previous, next) => database.update(name, previous, next),
      delete: (key) => database.delete(name, key),
    }
    collections[name] = new Collection<Row>(name, spec, store)
  }
  wireCascades(specs, collections)
  followDatabase(database, collections)

  return {
    collections: collections as unknown as Collections<D>, // built from the same declarations
    db: db as unknown as Database<D>, // the same models, typed by their rows
    clear() {
      for (const [name, spec] of specs) {
        for (const row of [...database.getModel(name).values()]) {
          database.delete(name, row[spec.key] as Key) // the key field is declared a Key
        }
      }
    },
  }
}

/** Keeps the indexes true whoever writes: our collections or the library's own API. */
function followDatabase(
  database: KeyedDatabase,
  collections: Readonly<Record<string, Collection<Row>>>,
): void {
  const rowsByKey = new Map(
    Object.keys(collections).map((name) => [name, new Map<Key, Row>()] as const),
  )
  // The library answers these events by syncing to every tab of the origin; worlds share nothing.
  database.events.removeAllListeners()
  const placed = (name: string) => {
    const collection = collections[name]
    const known = rowsByKey.get(name)
    if (!collection || !known) throw new Error(`No collection is called "${name}".`)
    return { collection, known }
  }

  database.events.on('create', (_source, name, entity) => {
    const { collection, known } = placed(name)
    const key = collection.keyOf(entity)
    collection.admit(entity, key)
    collection.entered(entity, key)
    known.set(key, entity)
  })
  database.events.on('update', (_source, name, previousEntity, entity) => {
    const { collection, known } = placed(name)
    const key = collection.keyOf(entity)
    const previous = known.get(key)
    try {
      collection.admit(entity, key)
    } catch (error) {
      // The library has stored the row already.
      const { SERIALIZED_INTERNAL_PROPERTIES: _marks, ...restored } = previousEntity
      database.getModel(name).set(key, restored)
      throw error
    }
    if (previous) collection.replaced(previous, entity, key)
    else collection.entered(entity, key)
    known.set(key, entity)
  })
  database.events.on('delete', (_source, name, key) => {
    const { collection, known } = placed(name)
    const row = known.get(key)
    if (!row) return
    collection.left(row, key)
    known.delete(key)
  })
}

function wireCascades(
  specs: readonly (readonly [string, CollectionSpec<Row>])[],
  collections: Readonly<Record<string, Collection<Row>>>,
): void {
  for (const [name, spec] of specs) {
    const owner = collections[name]
    owner?.onRemove((row) => {
      const key = owner.keyOf(row)
      for (const { collection, index } of spec.cascades ?? []) {
        const owned = collections[collection]
        if (!owned)
          throw new Error(`Collection ${name} cascades to "${collection}", which is not declared.`)
        for (const child of owned.list(index, key)) owned.remove(owned.keyOf(child))
      }
    })
  }
}
