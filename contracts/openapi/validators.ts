import type { ErrorObject } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { toRegExp } from './keywords.ts'
import type { Issue } from './operation.ts'
import { joinPointer } from './reference.ts'
import type { Direction } from './schema.ts'
import { Translator } from './schema.ts'
import type { SchemaGraph } from './schema-graph.ts'
import { replaceUniqueItems } from './unique-items.ts'

/** Tells how a value differs from one schema; pointers start at the value. */
export type Validate = (value: unknown) => readonly SchemaError[]

/** The validator of the schema at a JSON pointer. */
export type ValidatorOf = (pointer: string, direction: Direction) => Validate

export type SchemaError = Omit<Issue, 'in'>

/** Options for documents of unknown origin. */
export interface Care {
  readonly matcherOf: (pattern: string) => Pick<RegExp, 'test'>
  /** Told of a schema that is too large to be compiled; every value fits it then. */
  readonly onTooLarge: (pointer: string) => void
}

/** Differences that are reported for one value. */
const mostDifferences = 1000

/**
 * Hands out validators by the JSON pointer of their schema. Each compiles on its first use and
 * schemas that several share compile once.
 */
export function createValidators(graph: SchemaGraph, care?: Care): ValidatorOf {
  const ajv = createAjv(care)
  const translator = new Translator(graph, (schema, id) => ajv.addSchema(schema, id))
  const validators = new Map<string, Validate>()

  function compile(pointer: string, direction: Direction): Validate {
    const check = care ? compiledWith(care, pointer, direction) : compiled(pointer, direction)
    if (check === 'too large') return () => []
    if (!check) throw new Error(`The schema at "${pointer}" was not registered.`)
    return (value) => {
      if (check(value) === true) return []
      const errors = (check.errors ?? []).slice(0, mostDifferences)
      return distinct(errors.map((error) => describe(error, pointer)))
    }
  }

  const compiled = (pointer: string, direction: Direction) =>
    ajv.getSchema(translator.define(pointer, direction))

  function compiledWith({ onTooLarge }: Care, pointer: string, direction: Direction) {
    try {
      return compiled(pointer, direction)
    } catch (error) {
      // schemas that refer to each other far enough are more than a compiler of recursion bears
      if (!(error instanceof RangeError)) throw error
      onTooLarge(pointer)
      return 'too large'
    }
  }

  function describe(error: ErrorObject, root: string): SchemaError {
    const { parentSchema, keyword, params } = error
    const origin = parentSchema && translator.originOf(parentSchema)
    return {
      pointer: error.instancePath,
      keyword,
      message: error.message ?? `must meet "${keyword}"`,
      params,
      schemaPointer: origin === undefined ? root : joinPointer(origin, keyword),
    }
  }

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
function distinct(differences: readonly SchemaError[]): readonly SchemaError[] {
  const seen = new Set<string>()
  return differences.filter(({ keyword, pointer, schemaPointer, message }) => {
    const key = `${pointer} ${schemaPointer} ${message}`
    if (keyword === 'if' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The validator of every schema here, with the formats of JSON Schema; `care` bounds its patterns. */
export function createAjv(care?: Care): Ajv2020 {
  const toPattern = care ? toNamed(care.matcherOf) : toRegExp
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    // The schema that an error stands in is told by identity, which inlining would lose.
    verbose: true,
    inlineRefs: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    logger: false,
    code: { regExp: Object.assign((pattern: string) => toPattern(pattern), { code: 'toPattern' }) },
  })
  addFormats.default(ajv)
  if (care) replaceUniqueItems(ajv)
  return ajv
}

/** The library tells patterns apart by their text. */
const toNamed = (matcherOf: Care['matcherOf']) => (pattern: string) => {
  const matcher = matcherOf(pattern)
  return { test: (text: string) => matcher.test(text), toString: () => pattern }
}
