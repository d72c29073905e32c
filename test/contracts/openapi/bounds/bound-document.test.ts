import { describe, expect, it } from 'vitest'
import { boundDocument } from '../../../../contracts/openapi/bounds/bound-document.ts'
import {
  type DocumentBounds,
  defaultDocumentBounds,
} from '../../../../contracts/openapi/bounds/bounds.ts'
import { libraryDocument } from '../../../fixtures/library.ts'

const bounds: DocumentBounds = {
  ...{ maxMembers: 3, maxCombined: 12, maxDepth: 6, maxLeast: 30, maxLeastDepth: 8 },
  maxMatchSteps: 2000,
}

type Schemas = Readonly<Record<string, unknown>>

/** The schemas after bounding, and the messages about removed parts: `/A: It …`. */
function bounded(schemas: Schemas, given: Partial<DocumentBounds> = {}) {
  const document = { openapi: '3.1.0', info: {}, paths: {}, components: { schemas } }
  const { document: left, limits } = boundDocument(document, { ...bounds, ...given })
  return {
    schemas: (left as typeof document).components.schemas,
    limits: limits.map(
      ({ pointer, message }) => `${pointer.slice('/components/schemas'.length)}: ${message}`,
    ),
  }
}

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' }
const object = (properties: Schemas, required: readonly string[] = Object.keys(properties)) => ({
  ...{ type: 'object', properties, required },
})
const untouched = (schemas: Schemas) => expect(bounded(schemas)).toEqual({ schemas, limits: [] })

it('a usual document stays as it is', () => {
  const document = libraryDocument()
  const bound = boundDocument(document, defaultDocumentBounds)
  expect(bound.document).toBe(document)
  expect(bound.limits).toEqual([])
})

it('bounds are as documented', () => {
  expect(defaultDocumentBounds).toEqual({
    ...{ maxMembers: 500, maxCombined: 10_000, maxDepth: 100 },
    ...{ maxLeast: 20_000, maxLeastDepth: 200, maxMatchSteps: 10_000_000 },
  })
})

describe('a combination', () => {
  it.each(['allOf', 'anyOf', 'oneOf'])('of too many in %s is left out', (keyword) => {
    const list = (length: number) => Array.from({ length }, () => text)
    untouched({ A: { title: 'a', [keyword]: list(3) } })
    expect(bounded({ A: { title: 'a', [keyword]: list(4) } })).toEqual({
      schemas: { A: { title: 'a', 'x-too-large': true } },
      limits: [`/A: It combines 4 schemas, more than 3. "${keyword}" is not checked.`],
    })
  })

  it('of pairs of pairs is left out where its ways are too many', () => {
    const pair = (one: string, other: string) => ({ allOf: [to(one), to(other)] })
    const { limits, schemas } = bounded({
      ...{ A: pair('B', 'C'), B: pair('D', 'E'), C: pair('D', 'E'), D: text, E: text },
    })
    expect(limits).toEqual([
      '/A: It applies 13 schemas to one value, more than 12. "allOf" is not checked.',
    ])
    expect(schemas.A).toEqual({ 'x-too-large': true })
    expect(schemas.B).toEqual(pair('D', 'E'))
  })

  it('of references one after another is cut', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`S${at}`, to(`S${at + 1}`)]),
    )
    const { limits, schemas } = bounded({ ...chain, S9: text }, { maxLeastDepth: 20 })
    expect(limits).toEqual([
      '/S3: It leads through more than 6 schemas for one value. "$ref" is not checked.',
    ])
    expect([schemas.S3, schemas.S4]).toEqual([{ 'x-too-large': true }, to('S5')])
  })

  it('that leads back to itself is none that is too large', () => {
    untouched({ A: { allOf: [to('B')] }, B: { anyOf: [to('A'), text] } })
  })
})

describe('a schema around a weakened schema allows every value that it allowed before', () => {
  const large = { anyOf: [text, text, text, text] }
  const left = (schema: unknown) => bounded({ A: schema }).schemas.A

  it.each([
    ['not', { not: { properties: { a: large } } }, { 'x-too-large': true }],
    // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
    ['if', { if: large, then: text, else: text }, { 'x-too-large': true }],
    ['contains', { contains: large, minContains: 2 }, { 'x-too-large': true }],
    ['oneOf', { oneOf: [text, object({ a: large })] }, { 'x-too-large': true }],
    [
      'unevaluatedProperties',
      { allOf: [large], unevaluatedProperties: false },
      { allOf: [{ 'x-too-large': true }], 'x-too-large': true },
    ],
  ])('%s', (_keyword, schema, rest) => {
    expect(left(schema)).toEqual(rest)
  })

  it('also where a reference leads to it', () => {
    const schemas = { L: large, M: object({ a: to('L') }), A: { oneOf: [to('M'), text] } }
    expect(bounded(schemas).schemas).toEqual({
      ...{ L: { 'x-too-large': true }, M: object({ a: to('L') }), A: { 'x-too-large': true } },
    })
  })

  it('but what only adds to it stays', () => {
    const { schemas } = bounded({ A: { anyOf: [large, text] }, B: { allOf: [large, text] } })
    expect(schemas).toEqual({
      A: { anyOf: [{ 'x-too-large': true }, text] },
      B: { allOf: [{ 'x-too-large': true }, text] },
    })
  })
})

describe('the smallest value', () => {
  const endless = 'It requires a value of its own kind, without an end. No value is drawn for it.'
  const size = (count: number) =>
    `Its smallest value has ${count} values and characters, more than 30. No value is drawn for it.`

  it.each([
    ['minLength', { type: 'string', minLength: 31 }, 32],
    ['minItems', { type: 'array', minItems: 31, items: text }, 32],
    ['minItems without items', { type: 'array', minItems: 31 }, 32],
    ['minProperties', { type: 'object', minProperties: 31 }, 32],
    ['a pattern', { type: 'string', pattern: '^(a{10}){4}$' }, 41],
    ['lists of lists', { type: 'array', minItems: 6, items: { type: 'array', minItems: 6 } }, 43],
  ])('by %s may be too large; it is checked all the same', (_about, schema, count) => {
    expect(bounded({ A: schema })).toEqual({
      schemas: { A: { ...schema, 'x-too-large': true } },
      limits: [`/A: ${size(count)}`],
    })
  })

  it('may be small where a large one is allowed', () => {
    untouched({
      A: { type: 'string', maxLength: 9999 },
      B: { anyOf: [{ minLength: 99, const: 'a' }] },
    })
    untouched({
      A: { type: 'array', maxItems: 9999, items: { type: ['string', 'null'], minLength: 99 } },
    })
    untouched({ A: object({ a: { anyOf: [text, { enum: ['b'] }] } }) })
  })

  it('grows where required ones require others; the first that is too large is named', () => {
    const fan = (name: string) => object({ a: to(name), b: to(name), c: to(name) })
    const { limits } = bounded({ A: fan('B'), B: fan('C'), C: fan('D'), D: text })
    expect(limits).toEqual([`/A: ${size(79)}`])
  })

  it('has no end where a schema requires itself', () => {
    expect(bounded({ A: object({ a: to('A') }) }).limits).toEqual([`/A: ${endless}`])
    expect(
      bounded({ A: object({ l: { type: 'array', minItems: 1, items: to('A') } }) }).limits,
    ).toEqual([`/A: ${endless}`])
    expect(bounded({ A: object({ b: to('B') }), B: object({ a: to('A') }) }).limits).toHaveLength(1)
  })

  it('has one where the circle need not be walked', () => {
    untouched({ A: object({ a: to('A') }, []) })
    untouched({ A: object({ a: { type: 'array', items: to('A') } }) })
    untouched({ A: object({ a: { anyOf: [to('A'), { type: 'null' }] } }) })
    untouched({ A: { anyOf: [to('B'), text] }, B: object({ a: to('A') }) })
  })

  it('has one where a union lists children that inherit from it', () => {
    const union = { oneOf: [to('B'), to('C')], ...object({ kind: text }) }
    const child = (property: string) => ({ allOf: [to('A'), object({ [property]: text })] })
    untouched({ A: union, B: child('b'), C: child('c'), D: object({ a: to('A') }) })
  })

  it('may nest too deep', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`S${at}`, object({ next: to(`S${at + 1}`) })]),
    )
    const { limits } = bounded({ ...chain, S6: text })
    expect(limits).toEqual([
      '/S2: Its smallest value needs more than 8 schemas, one within another. No value is drawn for it.',
    ])
  })
})

describe('a pattern', () => {
  const heavy = '^(?!x)(a+)+$'
  const left = (schema: unknown) => bounded({ A: schema })

  it('that may take too long is left out', () => {
    expect(left({ type: 'string', pattern: heavy })).toEqual({
      schemas: { A: { type: 'string', 'x-too-large': true } },
      limits: [`/A: Matching the pattern may take too long: "${heavy}". No text is held to it.`],
    })
  })

  it('of properties goes with what judges the others', () => {
    const schema = { patternProperties: { [heavy]: text }, additionalProperties: false }
    expect(left(schema)).toMatchObject({
      schemas: { A: { 'x-too-large': true } },
      limits: [expect.stringMatching(/^\/A\/patternProperties\/.*No text is held to it\.$/)],
    })
  })

  it('that has time for some texts stays', () => {
    const schema = { type: 'string', pattern: '^(?!x)a*b*$' }
    expect(bounded({ A: schema }, { maxMatchSteps: 40_000 })).toEqual({
      schemas: { A: schema },
      limits: [],
    })
    expect(bounded({ A: schema }, { maxMatchSteps: 9000 }).limits).toHaveLength(1)
  })

  it('that another engine matches in time stays without a word', () => {
    const schema = { type: 'string', pattern: '^(-?[a-z]+)*$' }
    expect(bounded({ A: schema }, { maxMatchSteps: 200_000 })).toEqual({
      schemas: { A: schema },
      limits: [],
    })
  })
})
