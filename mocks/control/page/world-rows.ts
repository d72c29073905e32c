import { ask, queryOf } from './ask.ts'
import type { RowReference } from './row-references.ts'

/** A row as the data paths show it. */
export type ShownRow = Readonly<Record<string, unknown>>

/** A collection as `/__mock/data` lists it. */
export interface ShownCollection {
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
  readonly rows: number
}

/** Collections by provider and name. */
export type ShownCollections = Readonly<Record<string, Readonly<Record<string, ShownCollection>>>>

/** Rows of a collection, and how many there are in all. */
export interface RowList {
  readonly rows: readonly ShownRow[]
  readonly total: number
}

/** Reads the collections of the world. */
export const readCollections = async (): Promise<ShownCollections> =>
  (await ask<{ providers: ShownCollections }>('GET', 'data')).providers

/** @param where fields and the values that they must have */
export function readRows(place: string, where: ShownRow = {}, take = 100): Promise<RowList> {
  const conditions = Object.entries(where).map(([name, value]) => [name, { equals: value }])
  const query = queryOf({
    take: String(take),
    ...(conditions.length > 0 && { where: JSON.stringify(Object.fromEntries(conditions)) }),
  })
  return ask('GET', `data/${place}?${query}`)
}

/** The conditions on rows that name this one. */
export const whereNaming = ({ fields }: RowReference, row: ShownRow): ShownRow =>
  Object.fromEntries(fields.map(([own, other]) => [own, row[other]]))

/** The conditions on the row that this one names. */
export const whereNamed = ({ fields }: RowReference, row: ShownRow): ShownRow =>
  Object.fromEntries(fields.map(([own, other]) => [other, row[own]]))

const titles = [
  ...['username', 'tenantAlias', 'regionAlias', 'alias', 'nickName', 'name', 'publicKey'],
  ...['regionName', 'cidrBlock', 'accessKey'],
]

/** The text by which a person knows a row. */
export function titleOf(row: ShownRow, key: string): string {
  const found = titles.find((name) => typeof row[name] === 'string' && row[name] !== '')
  return String(row[found ?? key])
}
