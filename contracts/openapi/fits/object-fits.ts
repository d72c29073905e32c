import { toRegExp } from '../keywords.ts'
import { entriesOf, isObject, type JsonObject, joinPointer } from '../reference.ts'
import { anything, type Fit, type Keyword, type MakeFit, nothing } from './fit.ts'
import { count } from './scalar-fits.ts'

const sizeOf = (value: unknown): number => Object.keys(value as object).length // asked of objects only

const required: MakeFit = ({ name: keyword, value: names, schema }) => {
  const wanted = (Array.isArray(names) ? names : []).map(String)
  const isMissing = (value: unknown, name: string) => (value as JsonObject)[name] === undefined // an object
  return {
    fits(value) {
      for (const name of wanted) if (isMissing(value, name)) return false
      return true
    },
    explain(value, at, tell) {
      for (const name of wanted) {
        if (!isMissing(value, name)) continue
        const message = `must have required property '${name}'`
        tell({ at, keyword, message, params: { missingProperty: name }, schema })
      }
    },
  }
}

const properties: MakeFit = ({ value: schemas, compile }) => {
  const inner = entriesOf(schemas)
    .map(([name, schema]) => [name, compile(schema)] as const)
    .filter(([, fit]) => fit !== anything)
  return {
    fits(value) {
      const object = value as JsonObject // asked of objects only
      for (const [name, fit] of inner) {
        const found = object[name]
        if (found !== undefined && !fit.fits(found)) return false
      }
      return true
    },
    explain(value, at, tell) {
      const object = value as JsonObject // as above
      for (const [name, fit] of inner) {
        const found = object[name]
        if (found !== undefined) fit.explain(found, joinPointer(at, name), tell)
      }
    },
  }
}

/** Holds the properties of some names to one schema. */
const namedFit = (isNamed: (name: string) => boolean, inner: Fit): Fit => ({
  fits: (value) => entriesOf(value).every(([name, found]) => !isNamed(name) || inner.fits(found)),
  explain(value, at, tell) {
    for (const [name, found] of entriesOf(value)) {
      if (isNamed(name)) inner.explain(found, joinPointer(at, name), tell)
    }
  },
})

const patternsOf = ({ patternProperties }: JsonObject) =>
  entriesOf(patternProperties).map(([pattern, schema]) => [toRegExp(pattern), schema] as const)

const patternProperties: MakeFit = ({ schema, compile }) => {
  const fits = patternsOf(schema).map(([expression, inner]) =>
    namedFit((name) => expression.test(name), compile(inner)),
  )
  return {
    fits: (value) => fits.every((fit) => fit.fits(value)),
    explain(value, at, tell) {
      for (const fit of fits) fit.explain(value, at, tell)
    },
  }
}

function additionalProperties(keyword: Keyword): Fit | undefined {
  const { schema, name, value, compile } = keyword
  const inner = compile(value)
  if (inner === anything) return undefined
  const declared = isObject(schema.properties) ? schema.properties : {}
  const patterns = patternsOf(schema)
  const isAdditional = (property: string): boolean =>
    !Object.hasOwn(declared, property) && !patterns.some(([one]) => one.test(property))
  if (inner !== nothing) return namedFit(isAdditional, inner)
  return {
    fits(given) {
      for (const property in given as object) if (isAdditional(property)) return false // an object
      return true
    },
    explain(given, at, tell) {
      const message = 'must NOT have additional properties'
      for (const property in given as object) {
        if (!isAdditional(property)) continue
        tell({ at, keyword: name, message, params: { additionalProperty: property }, schema })
      }
    },
  }
}

/** Keywords that are asked of objects, in the order in which they are told. */
export const objectFits: Readonly<Record<string, MakeFit>> = {
  maxProperties: count(sizeOf, 'properties', 'most'),
  minProperties: count(sizeOf, 'properties', 'least'),
  required,
  additionalProperties,
  properties,
  patternProperties,
}
