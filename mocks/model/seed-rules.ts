import { compileSchema } from '../../contracts/openapi/fits/compile-schema.ts'
import type { Fit } from '../../contracts/openapi/fits/fit.ts'
import type { Declarations, Declared, StoredRow } from './schema.ts'
import type { World } from './world.ts'

/** JSON Schema of a value. */
type ValueSchema = Readonly<Record<string, unknown>>

/** A collection by its key, or by a unique rule of one field: `users`, `teams.tenantId`. */
type SeedReference<D> = (keyof D & string) | `${keyof D & string}.${string}`

type FieldsOf<D, Name extends keyof D> =
  D[Name] extends Declared<infer Values, infer _Spec> ? keyof Values & string : never

/** Requirements for rows of a user's seed, so that every answer made of them fits the contract. */
export interface SeedRules<D = Declarations> {
  /** By collection and field; null of a nullable field is not held to it. */
  readonly fields: {
    readonly [Name in keyof D]?: { readonly [Field in FieldsOf<D, Name>]?: ValueSchema }
  }
  /** The collection that a field refers to, by collection and field; a list allows any of several. */
  readonly references: {
    readonly [Name in keyof D]?: {
      readonly [Field in FieldsOf<D, Name>]?: SeedReference<D> | readonly SeedReference<D>[]
    }
  }
  /** Returns the problem of a row as a whole; undefined for a valid row. */
  readonly wholes?: { readonly [Name in keyof D]?: (row: StoredRow) => string | undefined }
}

type Loose<T> = Readonly<Record<string, Readonly<Record<string, T>> | undefined>>

type RowCheck = (name: string, row: StoredRow, where: string) => void

/** Compiling schemas costs more than the rest of a mock, and the rules of a provider stay the same. */
const checks = new WeakMap<SeedRules, RowCheck>()

/**
 * A check of a row's fields; one for each set of rules.
 * It throws an Error naming the row, the field, its value and what it must be.
 */
export function rowCheckOf(rules: SeedRules): RowCheck {
  const check = checks.get(rules) ?? createRowCheck(rules)
  checks.set(rules, check)
  return check
}

function createRowCheck(rules: SeedRules): RowCheck {
  const fields = rules.fields as Loose<ValueSchema> // by the names of the declarations
  const wholes = (rules.wholes ?? {}) as Readonly<
    Record<string, (row: StoredRow) => string | undefined>
  >
  const fitOf = keptFits()
  return (name, row, where) => {
    for (const [field, schema] of Object.entries(fields[name] ?? {})) {
      const value = row[field]
      if (value === undefined || value === null) continue
      const fit = fitOf(schema)
      if (fit.fits(value)) continue
      const problems: string[] = []
      fit.explain(value, '', ({ at, message }) => problems.push(`${at} ${message}`.trim()))
      throw new Error(`${where} has the ${field} ${shown(value)}: it ${problems.join('; ')}.`)
    }
    const problem = wholes[name]?.(row)
    if (problem !== undefined) throw new Error(`${where} ${problem}.`)
  }
}

function keptFits(): (schema: ValueSchema) => Fit {
  const fits = new Map<ValueSchema, Fit>()
  return (schema) => {
    const fit = fits.get(schema) ?? compileRule(schema)
    fits.set(schema, fit)
    return fit
  }
}

/** `examples` are no requirement. */
const compileRule = ({ examples: _, ...schema }: ValueSchema): Fit =>
  compileSchema(schema, noReference)

function noReference(reference: string): never {
  throw new Error(`A seed's rule refers to "${reference}". Write out what it stands for.`)
}

/**
 * The value of a field that its rule takes: an example or one of its list, else the first of the
 * candidates that fits.
 * @returns undefined where there is no rule, or none of them fits
 */
export function fittingValue(
  rules: SeedRules,
  place: { readonly name: string; readonly field: string },
  candidates: readonly unknown[],
): unknown {
  const { name, field } = place
  const schema = (rules.fields as Loose<ValueSchema>)[name]?.[field] // by declared names
  if (!schema) return undefined
  const fit = compileRule(schema)
  const listed = [schema.examples ?? [], schema.enum ?? []].flat()
  return [...listed, ...candidates].find((one) => fit.fits(one))
}

/**
 * @param placeOf names a row for the error
 * @throws Error naming the first row that leads to one that the world does not have
 */
export function requireReferences(
  rules: SeedRules,
  world: World<Declarations>,
  rows: Readonly<Record<string, readonly StoredRow[]>>,
  placeOf = (name: string, at: number): string => `The seed's ${name}[${at}]`,
): void {
  const references = rules.references as Loose<string | readonly string[]> // as above
  for (const [name, list] of Object.entries(rows)) {
    for (const [field, to] of Object.entries(references[name] ?? {})) {
      const targets = typeof to === 'string' ? [to] : to
      for (const [at, row] of list.entries()) {
        const value = row[field]
        if (value === undefined || value === null) continue
        if (targets.some((target) => leadsTo(world, target, value))) continue
        throw new Error(
          `${placeOf(name, at)} has the ${field} ${shown(value)}, but there is no such row in ` +
            `${targets.join(' or ')}. Add it, or name one that there is.`,
        )
      }
    }
  }
}

function leadsTo(world: World<Declarations>, target: string, value: unknown): boolean {
  const [name = '', unique] = target.split('.')
  const collection = world[name]
  const key = value as string | number // the field's kind was checked
  return unique === undefined
    ? collection?.has(key) === true
    : collection?.find(unique as never, key) !== undefined // named by the provider's own rules
}

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
