import type { ErrorObject } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { replaceMultipleOf } from '../multiple-of.ts'
import { joinPointer } from '../reference.ts'
import { type Direction, Translator } from '../schema.ts'
import type { SchemaGraph } from '../schema-graph.ts'
import { replaceUniqueItems } from '../unique-items.ts'
import { distinct, keptByPointer, type SchemaError, type ValidatorOf } from '../validators.ts'

/** Keeps documents of unknown origin within bounds. */
export interface Care {
  readonly matcherOf: (pattern: string) => Pick<RegExp, 'test'>
  /** Told of a schema that is too large to be compiled; every value fits it then. */
  readonly onTooLarge: (pointer: string) => void
}

/** Differences that are reported for one value. */
const mostDifferences = 1000

/** Validators of a document that somebody else wrote, by Ajv: it knows every keyword. */
export function createBoundValidators(graph: SchemaGraph, care: Care): ValidatorOf {
  const ajv = createAjv(care)
  const translator = new Translator(graph, (schema, id) => ajv.addSchema(schema, id))

  function compiled(pointer: string, direction: Direction) {
    try {
      return ajv.getSchema(translator.define(pointer, direction))
    } catch (error) {
      // schemas that refer to each other far enough are more than a compiler of recursion bears
      if (!(error instanceof RangeError)) throw error
      care.onTooLarge(pointer)
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

  return keptByPointer((pointer, direction) => {
    const check = compiled(pointer, direction)
    if (check === 'too large') return () => []
    if (!check) throw new Error(`The schema at "${pointer}" was not registered.`)
    return (value) => {
      if (check(value) === true) return []
      const errors = (check.errors ?? []).slice(0, mostDifferences)
      return distinct(errors.map((error) => describe(error, pointer)))
    }
  })
}

function createAjv(care: Care): Ajv2020 {
  const toPattern = toNamed(care.matcherOf)
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
  replaceUniqueItems(ajv)
  replaceMultipleOf(ajv)
  return ajv
}

/** The library tells patterns apart by their text. */
const toNamed = (matcherOf: Care['matcherOf']) => (pattern: string) => {
  const matcher = matcherOf(pattern)
  return { test: (text: string) => matcher.test(text), toString: () => pattern }
}
