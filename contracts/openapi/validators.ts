import { compileSchema } from './fits/compile-schema.ts'
import type { Fit, Mismatch } from './fits/fit.ts'
import type { Issue } from './operation.ts'
import { joinPointer } from './reference.ts'
import type { Direction } from './schema.ts'
import { Translator } from './schema.ts'
import type { SchemaGraph } from './schema-graph.ts'

/** Tells how a value differs from one schema; pointers start at the value. */
export type Validate = (value: unknown) => readonly SchemaError[]

/** The validator of the schema at a JSON pointer. */
export type ValidatorOf = (pointer: string, direction: Direction) => Validate

export type SchemaError = Omit<Issue, 'in'>

/** Differences that are reported for one value. */
const mostDifferences = 1000

/**
 * Hands out validators by the JSON pointer of their schema. Each compiles on its first use and
 * schemas that several share compile once. For contracts of this package: documents of unknown
 * origin have `bounds/bound-validators.ts`.
 */
export function createValidators(graph: SchemaGraph): ValidatorOf {
  const fitOf = createFits(graph)
  return keptByPointer((pointer, direction) => {
    const { fit, originOf } = fitOf(pointer, direction)
    const describe = ({ at, keyword, message, params, schema }: Mismatch): SchemaError => {
      const origin = originOf(schema)
      const schemaPointer = origin === undefined ? pointer : joinPointer(origin, keyword)
      return { pointer: at, keyword, message, params, schemaPointer }
    }
    return (value) => {
      if (fit.fits(value)) return none
      const mismatches: Mismatch[] = []
      fit.explain(value, '', (mismatch) => mismatches.push(mismatch))
      return distinct(mismatches.slice(0, mostDifferences).map(describe))
    }
  })
}

const none: readonly never[] = []

function createFits(graph: SchemaGraph) {
  const schemas = new Map<string, object>()
  const translator = new Translator(graph, (schema, id) => schemas.set(id, schema))
  const originOf = (schema: unknown) =>
    typeof schema === 'object' && schema !== null ? translator.originOf(schema) : undefined
  const compiled = new Map<string, Fit>()
  const open = new Set<string>()

  function follow(id: string): Fit {
    const known = compiled.get(id)
    if (known) return known
    // a schema that leads back to itself is looked up when a value comes
    if (open.has(id)) return later(() => follow(id))
    open.add(id)
    const fit = compileSchema(schemas.get(id), follow)
    open.delete(id)
    compiled.set(id, fit)
    return fit
  }

  return (pointer: string, direction: Direction) => ({
    fit: follow(translator.define(pointer, direction)),
    originOf,
  })
}

const later = (find: () => Fit): Fit => ({
  fits: (value) => find().fits(value),
  explain: (value, at, tell) => find().explain(value, at, tell),
})

/** Keeps the validator of each pointer and direction. */
export function keptByPointer(compile: ValidatorOf): ValidatorOf {
  const validators = new Map<string, Validate>()
  return (pointer, direction) => {
    const key = `${direction} ${pointer}`
    let validate = validators.get(key)
    if (!validate) {
      validate = compile(pointer, direction)
      validators.set(key, validate)
    }
    return validate
  }
}

/**
 * Leaves out what tells nothing new: the `if` of a discriminator repeats what its `then` reports,
 * and a child repeats what the union that it inherits from reports.
 */
export function distinct(differences: readonly SchemaError[]): readonly SchemaError[] {
  const seen = new Set<string>()
  return differences.filter(({ keyword, pointer, schemaPointer, message }) => {
    const key = `${pointer} ${schemaPointer} ${message}`
    if (keyword === 'if' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
