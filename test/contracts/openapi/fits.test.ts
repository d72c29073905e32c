import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contracts as atlas } from '../../../contracts/atlas/contracts.ts'
import type { Contract, OpenApiDocument } from '../../../contracts/openapi/contract.ts'
import { compileSchema } from '../../../contracts/openapi/fits/compile-schema.ts'
import type { Mismatch } from '../../../contracts/openapi/fits/fit.ts'
import { toRegExp } from '../../../contracts/openapi/keywords.ts'
import { isObject, joinPointer } from '../../../contracts/openapi/reference.ts'
import { sample } from '../../../contracts/openapi/sample.ts'
import { type Direction, Translator } from '../../../contracts/openapi/schema.ts'
import { createSchemaGraph } from '../../../contracts/openapi/schema-graph.ts'
import {
  createValidators,
  distinct,
  type ValidatorOf,
} from '../../../contracts/openapi/validators.ts'
import { contracts as rainbond } from '../../../contracts/rainbond/contracts.ts'
import { library } from '../../fixtures/library.ts'

function openAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    ...{ allErrors: true, strict: false, verbose: true, inlineRefs: false, logger: false },
    ...{ meta: false, validateSchema: false, addUsedSchema: false },
    code: { regExp: Object.assign((pattern: string) => toRegExp(pattern), { code: 'toRegExp' }) },
  })
  addFormats.default(ajv)
  return ajv
}

/** The validators of a document, by Ajv. */
function validatorsOfAjv(document: OpenApiDocument): ValidatorOf {
  const ajv = openAjv()
  const translator = new Translator(createSchemaGraph(document), (schema, id) =>
    ajv.addSchema(schema, id),
  )
  return (pointer, direction) => {
    const check = ajv.getSchema(translator.define(pointer, direction))
    return (value) => {
      if (check?.(value) !== false) return []
      return distinct(
        (check.errors ?? []).map(
          ({ instancePath, keyword, message = '', params, parentSchema }) => {
            const origin = parentSchema && translator.originOf(parentSchema)
            const schemaPointer = origin === undefined ? pointer : joinPointer(origin, keyword)
            return { pointer: instancePath, keyword, message, params, schemaPointer }
          },
        ),
      )
    }
  }
}

/** A value and what is one step away from it: each part left out, null, or of another type. */
function* neighboursOf(value: unknown, depth = 3): Generator<unknown> {
  yield* [value, null, { other: true }, ['other', 'other'], 'other', '', 7, -1, 2.5, false]
  if (depth === 0 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    yield [...value, ...value]
    for (const neighbour of neighboursOf(value[0], depth - 1)) yield [neighbour, value[0]]
    return
  }
  yield { ...value, other: 1 }
  for (const [name, inner] of Object.entries(value)) {
    const { [name]: _, ...rest } = value as Record<string, unknown>
    yield rest
    for (const neighbour of neighboursOf(inner, depth - 1)) yield { ...value, [name]: neighbour }
  }
}

interface Place {
  readonly pointer: string
  readonly direction: Direction
  readonly schema: unknown
}

/** Where the schemas stand that a contract's requests and answers are held to. */
function placesIn({ operations }: Contract): readonly Place[] {
  const at = (
    holder: { readonly pointer: string; readonly schema?: unknown },
    direction: Direction,
  ) =>
    holder.schema === undefined
      ? []
      : [{ pointer: `${holder.pointer}/schema`, direction, schema: holder.schema }]
  return [...operations.values()].flatMap(({ parameters, requestBody, responses }) => [
    ...parameters.flatMap((parameter) => at(parameter, 'request')),
    ...(requestBody?.content ?? []).flatMap((media) => at(media, 'request')),
    ...responses.flatMap(({ content, headers }) => [
      ...content.flatMap((media) => at(media, 'response')),
      ...[...headers.values()].flatMap((header) => at(header, 'response')),
    ]),
  ])
}

const contracts = {
  'atlas as documented': atlas.documented,
  'atlas as observed': atlas.observed,
  'rainbond as documented': rainbond.documented,
  'rainbond as observed': rainbond.observed,
  'the library': library,
}

describe.each(Object.entries(contracts))('the validators of %s', (_, open) => {
  it('tell what Ajv tells, in its order and words', () => {
    const contract = open()
    const ours = createValidators(createSchemaGraph(contract.document))
    const ajv = validatorsOfAjv(contract.document)
    const seen = new Set<string>()
    let differences = 0
    for (const { pointer, direction, schema } of placesIn(contract)) {
      const key = `${direction} ${JSON.stringify(schema)}`
      if (seen.has(key)) continue
      seen.add(key)
      const media = { name: '', pointer, schema, examples: [], extensions: {} } as Parameters<
        typeof sample
      >[1]
      for (const value of neighboursOf(sample(contract, media))) {
        const expected = ajv(pointer, direction)(value)
        differences += expected.length
        expect({ value, told: ours(pointer, direction)(value) }).toEqual({ value, told: expected })
      }
    }
    expect(differences).toBeGreaterThan(100)
  })
})

const names = fc.constantFrom('a', 'b', 'c/d', 'e~f')
const numbers = fc.constantFrom(-1, 0, 0.5, 1, 2, 3)
const leaf = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    '',
    'a',
    'ab',
    '😀',
    '2026-01-01',
    '2026-01-01T00:00:00Z',
    'a@b.co',
  ),
  numbers,
)
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

const types = fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object')
const small = fc.nat({ max: 3 })
const list = fc.array(names, { maxLength: 2 })
const { schema } = fc.letrec((tie) => {
  const inner = tie('schema')
  const some = fc.array(inner, { minLength: 1, maxLength: 2 })
  const map = fc.dictionary(names, inner, { maxKeys: 2, noNullPrototype: true })
  const keywords = {
    type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
    const: json,
    enum: fc.array(json, { minLength: 1, maxLength: 3 }),
    ...{ not: inner, anyOf: some, oneOf: some, allOf: some, if: inner },
    ...Object.fromEntries([
      ['then', inner],
      ['else', inner],
    ]),
    ...{ maximum: numbers, minimum: numbers, exclusiveMaximum: numbers, exclusiveMinimum: numbers },
    multipleOf: fc.constantFrom(0.5, 1, 2),
    ...{ maxLength: small, minLength: small, pattern: fc.constantFrom('^a', 'b$', '\\p{L}') },
    format: fc.constantFrom(
      'date',
      'date-time',
      'email',
      'int32',
      'password',
      'uuid',
      'unheard-of',
    ),
    ...{ maxItems: small, minItems: small, prefixItems: some, items: inner },
    uniqueItems: fc.boolean(),
    ...{ maxProperties: small, minProperties: small, required: list },
    ...{ additionalProperties: inner, properties: map },
    patternProperties: fc.dictionary(fc.constantFrom('^a', '[bc]'), inner, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  }
  const few = fc
    .subarray(Object.keys(keywords), { maxLength: 4 })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(Object.entries(keywords).filter(([one]) => chosen.includes(one))),
      ),
    )
  return {
    schema: fc.oneof(
      { depthSize: 'small' },
      { weight: 1, arbitrary: fc.boolean() },
      { weight: 4, arbitrary: few },
    ),
  }
})

function toldByUs(given: unknown, value: unknown): readonly unknown[] {
  const mismatches: Mismatch[] = []
  const fit = compileSchema(given, () => {
    throw new Error('No schema here refers to another.')
  })
  fit.explain(value, '', (mismatch) => mismatches.push(mismatch))
  expect(fit.fits(value)).toBe(mismatches.length === 0)
  return mismatches.map(({ at, keyword, message, params }) => ({ at, keyword, message, params }))
}

function toldByAjv(given: unknown, value: unknown): readonly unknown[] {
  const check = openAjv().compile(isObject(given) || typeof given === 'boolean' ? given : {})
  check(value)
  // The `if` of a choice repeats what its branch tells; the validators leave it out.
  const errors = (check.errors ?? []).filter(({ keyword }) => keyword !== 'if')
  return errors.map(({ instancePath, keyword, message, params }) => ({
    ...{ at: instancePath, keyword, message, params },
  }))
}

describe('any schema of the keywords that contracts of this package use', () => {
  it('tells what Ajv tells, in its order and words', () => {
    let told = 0
    fc.assert(
      fc.property(schema, fc.array(json, { minLength: 3, maxLength: 3 }), (given, values) => {
        for (const value of values) {
          const ours = toldByUs(given, value)
          expect(ours).toEqual(toldByAjv(given, value))
          told += ours.length
        }
      }),
      { numRuns: 300, seed: 11 },
    )
    expect(told).toBeGreaterThan(300)
  })

  it('is refused where it uses another', () => {
    expect(() => toldByUs({ contains: {} }, [])).toThrow(
      'The schema keyword "contains" is not supported in a contract of this package.',
    )
  })
})
