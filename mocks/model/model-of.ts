import { nullable, primaryKey } from '@mswjs/data'
import type { CollectionSpec, FieldKind, StoredRow } from './schema.ts'

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

/** The definition of a collection's model, as `factory` of @mswjs/data takes it. */
export const modelOf = (spec: CollectionSpec<StoredRow>) =>
  Object.fromEntries(
    Object.entries(spec.fields).map(([field, kind]) => [
      field,
      field === spec.key ? keyKind(kind) : kinds[kind](),
    ]),
  )
