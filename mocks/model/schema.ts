/**
 * Declaration of a collection: scalar fields, unique keys and indexes.
 * `Row` is what one record looks like; optional things are declared nullable, never absent.
 */

/** `?` admits null. Rows hold scalars and lists of scalars only: see docs/decisions/store.md. */
export type FieldKind =
  | 'string'
  | 'string?'
  | 'number'
  | 'number?'
  | 'boolean'
  | 'boolean?'
  | 'list'

/** A row of any collection, by field. */
export type StoredRow = Readonly<Record<string, unknown>>

export type Scalar = string | number | boolean | null

export interface IndexSpec<Row> {
  /** Fields whose values together name a group. */
  readonly on: readonly (keyof Row & string)[]
  /** Field of `on` whose text counts in lower case; ask for it so. */
  readonly fold?: keyof Row & string
  /** A list field: a row is in one group more for each of its items, named behind the others. */
  readonly each?: keyof Row & string
  /** Field by which a group is sorted (code points, then key); insertion order without it. */
  readonly order?: keyof Row & string
  /** Sorts by the time that the texts name; rows without one are in no group. */
  readonly orderAs?: 'time'
  /** Sorts rows that are equal in the order as they came, not by their keys. */
  readonly ties?: 'insertion'
  readonly through?: Through<Row>
}

/**
 * Fields of a row of another collection that group and sort a row too. A row that leads to none is
 * in no group. What leads there must be an index of its own.
 */
export interface Through<Row> {
  /** Holds the key of the other row. */
  readonly field: keyof Row & string
  readonly collection: string
  /** Fields of the other row, named behind those of `on`. */
  readonly on: readonly string[]
  /** Field of the other row to sort by. */
  readonly order?: string
}

/** Rows of `collection` whose `index` holds the removed row's key are removed with it. */
export interface Cascade {
  readonly collection: string
  readonly index: string
}

export interface CollectionSpec<Row> {
  /** Field that holds the primary key: a non-empty string or a positive number. */
  readonly key: keyof Row & string
  readonly fields: Readonly<Record<keyof Row & string, FieldKind>>
  /** Field lists that no two rows may share. A row with null in one of them is not held to it. */
  readonly unique?: Readonly<Record<string, readonly (keyof Row & string)[]>>
  readonly indexes?: Readonly<Record<string, IndexSpec<Row>>>
  readonly cascades?: readonly Cascade[]
}

/** A declared collection; carries the row's type. */
export interface Declared<Row, Spec extends CollectionSpec<Row>> {
  readonly spec: Spec
  /** Never present at run time; a function, so that any row's declaration fits `Declarations`. */
  readonly rowType?: (row: Row) => void
}

/**
 * Declares a collection of `Row`s.
 *
 * @example
 * const teams = declare<Team>()({ key: 'id', fields: { id: 'string', orgId: 'string', name: 'string' },
 *   unique: { name: ['orgId', 'name'] }, indexes: { byOrg: { on: ['orgId'], order: 'name' } } })
 */
export function declare<Row>() {
  return <const Spec extends CollectionSpec<Row>>(spec: Spec): Declared<Row, Spec> => ({ spec })
}

type Named<T> = T extends Readonly<Record<infer Name extends string, unknown>> ? Name : never

/** The field that holds a collection's key. */
export type KeyFieldOf<Spec> = Spec extends { readonly key: infer Field extends string }
  ? Field
  : never

/** Names under which a collection can be asked for one row. */
export type UniqueNames<Spec> = Spec extends { readonly unique: infer U } ? Named<U> : never

/** Names under which a collection can be asked for a group of rows. */
export type IndexNames<Spec> = Spec extends { readonly indexes: infer I } ? Named<I> : never

/** The collections of one provider, by name. */
// The specs differ in their rows; only `declare` creates them, so the row type stays sound.
export type Declarations = Readonly<Record<string, Declared<never, CollectionSpec<never>>>>
