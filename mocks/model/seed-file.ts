import type { CollectionSpec, Declarations, FieldKind } from './schema.ts'
import type { Seed } from './world.ts'

/**
 * A seed as data: rows by collection. Null is the default of nullable fields; every other field
 * must be given.
 */
export type SeedRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/**
 * Makes a seed of rows, after `base` where one is given.
 * @throws Error that names the collection, row and field that do not fit.
 */
export function seedOfRows(
  rows: SeedRows,
  declarations: Declarations,
  base?: Seed<Declarations>,
): Seed<Declarations> {
  for (const [name, list] of Object.entries(rows)) {
    const declared = declarations[name]
    if (!declared) {
      const known = Object.keys(declarations).join(', ')
      throw new Error(
        `The seed names a collection "${name}" that does not exist. There are: ${known}.`,
      )
    }
    if (!Array.isArray(list)) throw new Error(`The seed's "${name}" is no list of rows.`)
    for (const [at, row] of list.entries()) requireFits(row, declared.spec, `${name}[${at}]`)
  }
  return (world) => {
    base?.(world)
    for (const [name, list] of Object.entries(rows)) {
      const { spec } = declarations[name] ?? {}
      const collection = world[name]
      for (const row of list) collection?.insert({ ...nullsOf(spec), ...row } as never) // checked above
    }
  }
}

const nullsOf = (spec: CollectionSpec<never> | undefined) =>
  Object.fromEntries(
    Object.entries<FieldKind>(spec?.fields ?? {})
      .filter(([, kind]) => kind.endsWith('?'))
      .map(([field]) => [field, null]),
  )

function requireFits(
  row: Readonly<Record<string, unknown>>,
  spec: CollectionSpec<never>,
  where: string,
): void {
  const fields: Readonly<Record<string, FieldKind>> = spec.fields
  for (const field of Object.keys(row)) {
    if (field in fields) continue
    const known = Object.keys(fields).join(', ')
    throw new Error(
      `The seed's ${where} has a field "${field}" that does not exist. There are: ${known}.`,
    )
  }
  for (const [field, kind] of Object.entries(fields)) {
    const value = row[field]
    if ((value === undefined || value === null) && kind.endsWith('?')) continue
    const wanted = kind.replace('?', '')
    const given = Array.isArray(value) ? 'list' : typeof value
    if (given === wanted) continue
    throw new Error(
      `The seed's ${where} needs "${field}" to be a ${wanted}, but it is ${JSON.stringify(value)}.`,
    )
  }
}
