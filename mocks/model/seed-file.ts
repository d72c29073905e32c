import { listNames } from '../../contracts/openapi/similar-names.ts'
import type { CollectionSpec, Declarations, FieldKind } from './schema.ts'
import { requireReferences, rowCheckOf, type SeedRules } from './seed-rules.ts'
import type { Seed, World } from './world.ts'

/**
 * A seed as data: rows by collection. Null is the default of nullable fields; every other field
 * must be given.
 */
export type SeedRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

const noRules: SeedRules = { fields: {}, references: {} }

/**
 * Makes a seed of rows, after `base` where one is given.
 * @throws Error that names the collection, row and field that do not fit; the seed itself throws where
 * a row leads to none, or its key or a unique value is taken.
 */
export function seedOfRows(
  rows: SeedRows,
  declarations: Declarations,
  base?: Seed<Declarations>,
  rules: SeedRules = noRules,
): Seed<Declarations> {
  requireRows(rows, declarations, rules)
  if (base && Object.keys(rows).length === 0) return base
  let isProven = false
  const own = (world: World<Declarations>): void => {
    for (const [name, list] of Object.entries(rows)) {
      const nulls = nullsOf(declarations[name]?.spec)
      for (const [at, row] of list.entries()) {
        try {
          world[name]?.insert({ ...nulls, ...row } as never) // checked above
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error)
          throw new Error(`The seed's ${name}[${at}] cannot be stored. ${reason}`)
        }
      }
    }
    // The same rows come back after each reset.
    if (!isProven) requireReferences(rules, world, rows)
    isProven = true
  }
  if (!base) return own
  const seed = (world: World<Declarations>): void => {
    base(world)
    own(world)
  }
  return Object.assign(seed, { layers: { base, own } })
}

function requireRows(rows: SeedRows, declarations: Declarations, rules: SeedRules): void {
  if (!isObject(rows))
    throw new Error(`The seed's rows are ${shown(rows)}. Give lists by collection.`)
  if (Object.keys(rows).length === 0) return
  const check = rowCheckOf(rules)
  for (const [name, list] of Object.entries(rows)) {
    const declared = Object.hasOwn(declarations, name) ? declarations[name] : undefined
    if (!declared) {
      const known = listNames(name, Object.keys(declarations), 50)
      throw new Error(
        `The seed names a collection "${name}" that does not exist. There are: ${known}.`,
      )
    }
    if (!Array.isArray(list)) throw new Error(`The seed's "${name}" is no list of rows.`)
    for (const [at, row] of list.entries()) {
      const where = `${name}[${at}]`
      requireFits(row, declared.spec, where)
      check(name, row, `The seed's ${where}`)
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
  if (!isObject(row)) throw new Error(`The seed's ${where} is ${shown(row)}. Give a row of fields.`)
  const fields: Readonly<Record<string, FieldKind>> = spec.fields
  for (const field of Object.keys(row)) {
    if (Object.hasOwn(fields, field)) continue
    const known = listNames(field, Object.keys(fields), 50)
    throw new Error(
      `The seed's ${where} has a field "${field}" that does not exist. There are: ${known}.`,
    )
  }
  for (const [field, kind] of Object.entries(fields)) {
    const value = row[field]
    if ((value === undefined || value === null) && kind.endsWith('?')) continue
    const wanted = wantedOf(value, kind.replace('?', ''))
    if (wanted === undefined) continue
    throw new Error(
      `The seed's ${where} needs "${field}" to be a ${wanted}, but it is ${shown(value)}.`,
    )
  }
  requireKey(row[spec.key], spec.key, where)
}

/** Describes the value that a field of a kind holds; undefined if the value fits. */
export function wantedOf(value: unknown, kind: string): string | undefined {
  const given = Array.isArray(value) ? 'list' : typeof value
  if (given !== kind) return kind
  if (kind === 'number' && !Number.isFinite(value)) return 'finite number'
  const isOfTexts = !Array.isArray(value) || value.every((one) => typeof one === 'string')
  return isOfTexts ? undefined : 'list of strings'
}

function requireKey(key: unknown, field: string, where: string): void {
  const isKey = typeof key === 'number' ? Number.isInteger(key) && key > 0 : key !== ''
  if (isKey) return
  throw new Error(
    `The seed's ${where} has the ${field} ${shown(key)}. Keys are texts that are not empty, or whole ` +
      'numbers from 1.',
  )
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shown = (value: unknown): string =>
  typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
