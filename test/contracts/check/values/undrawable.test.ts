import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryOf } from '../../../../contracts/check/values/arbitrary.ts'
import { variationsOf } from '../../../../contracts/check/values/body-variations.ts'
import { validBody, validProperty } from '../../../../contracts/check/values/valid-value.ts'
import { compileContract } from '../../../../contracts/check/vocabulary/compile-contract.ts'
import type { MediaType, Schema } from '../../../../contracts/openapi/contract.ts'
import { sample } from '../../../../contracts/openapi/sample.ts'

const text = { type: 'string' }
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const object = (
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[] = [],
) => ({
  ...{ type: 'object', properties, required },
})

const schemas = {
  Long: { type: 'string', minLength: 50 },
  Self: object({ self: to('Self'), n: text }, ['self']),
  Optional: object({ n: text, long: to('Long'), self: to('Self') }, ['n']),
  Within: object({ n: text, in: object({ long: to('Long') }, ['long']) }, ['n']),
  Required: object({ n: text, long: to('Long') }, ['n', 'long']),
  Fan: object({ n: text, a: to('Fan1'), b: to('Fan1') }, ['n']),
  Fan1: object({ n: text, a: to('Fan2'), b: to('Fan2') }, ['n']),
  Fan2: object({ n: text, a: text, b: text }, ['n']),
}
const contract = compileContract(
  { openapi: '3.1.0', info: {}, paths: {}, components: { schemas } },
  { maxLeast: 20 },
)
const media = (name: string): MediaType => ({
  ...{ name: 'application/json', schema: to(name), examples: [], pointer: '', extensions: {} },
})
const naming = { prefix: 'run', number: 7, known: new Map() }
const tame = (name: string, most?: number) =>
  validBody(contract, media(name), { naming, optional: true, ...(most && { most }) })
const drawn = (schema: Schema, most?: number) => {
  const arbitrary = arbitraryOf(contract, schema, most)
  return arbitrary && fc.sample(arbitrary, { numRuns: 40, seed: 1 })
}

describe('what has no value of a bearable size', () => {
  it.each(['Long', 'Self', 'Required'])('%s is not written', (name) => {
    expect(tame(name)).toBeUndefined()
    expect(validProperty(contract, to(name), { name: 'a', naming })).toBeUndefined()
    expect(sample(contract, media(name))).toBeUndefined()
  })

  it.each([
    ['Optional', { n: 'run-7' }],
    ['Within', { n: 'run-7' }],
  ])('is left out of %s where it may be', (name, body) => {
    expect(tame(name)).toEqual(body)
  })

  it('is left out of samples where it may be', () => {
    expect(sample(contract, media('Optional'))).toEqual({ n: 'text' })
  })

  it('is not drawn', () => {
    expect(drawn(to('Long'))).toBeUndefined()
    expect(new Set(drawn(to('Optional'))?.flatMap((one) => Object.keys(Object(one))))).toEqual(
      new Set(['n']),
    )
    expect(drawn(object({ in: to('Required') }, ['in']))).toEqual(Array(40).fill({}))
  })

  it.each([
    { type: 'integer', minimum: 3, maximum: 1 },
    { type: 'integer', minimum: 3, maximum: 4, multipleOf: 5 },
    { type: 'number', minimum: 1e300 },
  ])('has no number that fits: %o', (schema) => {
    expect(drawn(schema)).toBeUndefined()
  })
})

describe('a body that would grow too large', () => {
  it('leaves out what may be left out', () => {
    expect(tame('Fan')).toMatchObject({ a: { b: { a: expect.anything() } } })
    expect(tame('Fan', 6)).toEqual({ n: 'run-7', a: { n: 'run-7', a: { n: 'run-7' } } })
    expect(tame('Fan', 2)).toEqual({ n: 'run-7' })
    expect(tame('Fan', 1)).toBeUndefined()
  })

  it('is sampled without it', () => {
    expect(sample(contract, media('Fan'), { most: 10 })).toEqual({ n: 'text' })
    expect(sample(contract, media('Fan'), { most: 100 })).toMatchObject({ a: { a: { a: 'text' } } })
    expect(sample(contract, media('Fan'), { most: 1 })).toBeUndefined()
  })

  it('is drawn from fewer schemas', () => {
    const names = (most?: number) =>
      new Set(drawn(to('Fan'), most)?.flatMap((one) => Object.keys(Object(one))))
    expect(names()).toEqual(new Set(['n', 'a', 'b']))
    expect(names(2)).toEqual(new Set(['n']))
  })

  it('is drawn from a part of many choices', () => {
    const many = Array.from({ length: 1001 }, (_, at) => `v${at}`)
    expect(drawn({ enum: many.slice(0, 999).concat(many) })?.includes('v1000')).toBe(false)
  })
})

describe('bounds that are far off are not tried', () => {
  const keywords = (schema: Schema, value: unknown) =>
    new Set(variationsOf(contract, schema, value).map(({ keyword }) => keyword))

  it('in texts', () => {
    expect(keywords({ type: 'string', minLength: 5000 }, 'a')).toContain('minLength')
    expect(keywords({ type: 'string', minLength: 5001 }, 'a')).not.toContain('minLength')
  })

  it('in lists, by their items and by their size', () => {
    const list = (minItems: number) => ({ type: 'array', minItems, maxItems: minItems })
    expect(keywords(list(1000), ['a'])).toContain('minItems')
    expect(keywords(list(1001), ['a'])).not.toContain('minItems')
    expect(keywords(list(600), ['a'.repeat(2000)])).not.toContain('maxItems')
  })
})
