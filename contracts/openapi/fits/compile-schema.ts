import { isObject, type JsonObject } from '../reference.ts'
import { arrayFits } from './array-fits.ts'
import { combinedFits } from './combined-fits.ts'
import { allOfFits, anything, type Fit, type MakeFit, nothing } from './fit.ts'
import { objectFits } from './object-fits.ts'
import { constant, numberFits, oneOfValues, stringFits } from './scalar-fits.ts'
import { isOfTypes, typeFit, typesOf } from './type-fit.ts'

/** Keywords in the order in which they are told, by the type of value that they are asked of. */
const groups: readonly (readonly [
  type: string | undefined,
  fits: Readonly<Record<string, MakeFit>>,
])[] = [
  [undefined, { const: constant, enum: oneOfValues, ...combinedFits }],
  ['number', numberFits],
  ['string', stringFits],
  ['array', arrayFits],
  ['object', objectFits],
]

/** Keywords that are read with another one. */
const companions = ['type', '$ref', 'then', 'else']
const known = new Set([...companions, ...groups.flatMap(([, fits]) => Object.keys(fits))])

/** Finds the compiled schema of a `$ref`. */
export type FollowReference = (reference: string) => Fit

/**
 * Compiles a JSON Schema 2020-12 that consists of assertions alone. Mismatches come in the order,
 * and in the words, of Ajv, which judges documents of unknown origin.
 * @throws Error naming a keyword that is not supported
 */
export function compileSchema(schema: unknown, follow: FollowReference): Fit {
  if (schema === false) return nothing
  if (!isObject(schema)) return anything
  const unknown = Object.keys(schema).find((keyword) => !known.has(keyword))
  if (unknown !== undefined) throw new Error(unsupported(unknown))
  const compile = (inner: unknown) => compileSchema(inner, follow)
  const fits: Fit[] = []
  const types = typesOf(schema)
  const type = typeFit({ name: 'type', value: schema.type, schema, compile })
  const isFirst = types.length > 0 && !isToldLater(schema, types)
  if (isFirst) fits.push(type)
  if (typeof schema.$ref === 'string') fits.push(follow(schema.$ref))
  for (const [asked, makers] of groups) {
    const own = Object.entries(makers).flatMap(([name, make]) => {
      const fit = name in schema ? make({ name, value: schema[name], schema, compile }) : undefined
      return fit ? [fit] : []
    })
    if (asked === undefined) fits.push(...own)
    else if (asked === types[0] && !isFirst) fits.push(onlyAfter(type, allOfFits(own)))
    else if (own.length > 0) fits.push(onlyOf(asked, allOfFits(own)))
  }
  return allOfFits(fits)
}

/** A type that has keywords of its own is told where they would be. */
const isToldLater = (schema: JsonObject, types: readonly string[]): boolean =>
  types.length === 1 &&
  groups.some(([type, fits]) => type === types[0] && Object.keys(fits).some((one) => one in schema))

const onlyOf = (type: string, fit: Fit): Fit => ({
  fits: (value) => !isOfTypes(value, [type]) || fit.fits(value),
  explain(value, at, tell) {
    if (isOfTypes(value, [type])) fit.explain(value, at, tell)
  },
})

/** The keywords of a type where the value has it; else that it has not. */
const onlyAfter = (type: Fit, inner: Fit): Fit => ({
  fits: (value) => type.fits(value) && inner.fits(value),
  explain(value, at, tell) {
    if (type.fits(value)) inner.explain(value, at, tell)
    else type.explain(value, at, tell)
  },
})

const unsupported = (keyword: string): string =>
  `The schema keyword "${keyword}" is not supported in a contract of this package. Express it by others: ${[...known].join(', ')}.`
