import { describe, expect, it } from 'vitest'
import { compileContract } from '../../../contracts/check/vocabulary/compile-contract.ts'
import { diffContracts } from '../../../contracts/openapi/diff.ts'

interface Parts {
  readonly schema?: object
  readonly type?: string
  readonly media?: object
  readonly operation?: object
  readonly schemas?: object
  readonly components?: object
  readonly root?: object
}

const named = (name: string) => ({
  ...{ type: 'object', required: [name], properties: { [name]: { type: 'string' } } },
})
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function contractWith({ schema = {}, type = 'application/json', media = {}, ...more }: Parts) {
  const content = { [type]: { schema, ...media } }
  const post = {
    ...{ operationId: 'x', requestBody: { content } },
    responses: { 200: { description: 'ok', content } },
    ...more.operation,
  }
  const schemas = { A: named('a'), Twin: named('a'), B: named('b'), C: named('c'), ...more.schemas }
  return compileContract({
    ...{ openapi: '3.1.0', info: {}, paths: { '/a': { post } } },
    components: { schemas, ...more.components },
    ...more.root,
  })
}

/** The differences between two documents: `!` breaks, `+` does not. */
const changes = (from: Parts, to: Parts) =>
  diffContracts(contractWith(from), contractWith(to)).map(
    ({ breaking, message }) => `${breaking ? '!' : '+'} ${message}`,
  )

const object = { type: 'object', properties: { a: { type: 'string' } } }

describe('a change that breaks no client', () => {
  it('is a required property that requests do not have', () => {
    const id = { properties: { id: { type: 'string', readOnly: true } } }

    expect(changes({ schema: id }, { schema: { ...id, required: ['id'] } })).toEqual([
      '+ In answers, the property "id" is now required.',
    ])
  })

  it.each([
    [
      [ref('A'), ref('B')],
      [ref('B'), ref('A')],
    ],
    [
      [ref('A'), ref('B')],
      [ref('Twin'), ref('B')],
    ],
    [
      [named('a'), named('b')],
      [named('b'), named('a')],
    ],
    [
      [named('a'), ref('B')],
      [ref('B'), ref('A')],
    ],
  ])('is an alternative of another name or place: %j to %j', (from, to) => {
    expect(changes({ schema: { oneOf: from } }, { schema: { oneOf: to } })).toEqual([])
  })

  it('is no alternative whose name a discriminator reads', () => {
    const union = (...names: string[]) => ({
      schema: { oneOf: names.map(ref), discriminator: { propertyName: 'a' } },
    })

    expect(changes(union('A', 'B'), union('Twin', 'B'))).toContain(
      '! In requests, the alternative #/components/schemas/A is gone.',
    )
  })

  it('is no renamed alternative that refers to what changed', () => {
    const nested = { type: 'object', properties: { in: ref('Inner') } }
    const parts = (name: string, inner: object) => ({
      schema: { oneOf: [ref(name), ref('B')] },
      schemas: { [name]: nested, Inner: inner },
    })

    expect(changes(parts('One', named('a')), parts('Other', named('z')))).toContain(
      '! In answers, the property "a" is gone.',
    )
  })

  it('is a charset of JSON', () => {
    expect(changes({}, { type: 'application/json; charset=utf-8' })).toEqual([])
    expect(changes({ type: 'text/csv' }, { type: 'text/csv; charset=utf-8' })).toHaveLength(4)
  })
})

describe('a keyword that changed', () => {
  it.each([
    ['dependentRequired', { a: ['b'] }],
    ['propertyNames', { maxLength: 3 }],
    ['contains', { type: 'string' }],
    ['prefixItems', [{ type: 'string' }]],
    ['patternProperties', { '^x': { type: 'string' } }],
    ['unevaluatedProperties', false],
    ['not', { required: ['z'] }],
    ['uniqueItems', true],
  ])('is told: %s', (keyword, value) => {
    const told = `"${keyword}" was not set and is ${JSON.stringify(value)}.`

    expect(changes({ schema: object }, { schema: { ...object, [keyword]: value } })).toEqual([
      ...[`! In requests, ${told}`, `+ In answers, ${told}`],
    ])
    expect(changes({ schema: { ...object, [keyword]: value } }, { schema: object })).toEqual([
      `! In answers, "${keyword}" was ${JSON.stringify(value)} and is not set.`,
      `+ In requests, "${keyword}" was ${JSON.stringify(value)} and is not set.`,
    ])
  })

  it.each([
    ['default', 'x', 'y'],
    ['deprecated', false, true],
  ])('and allows no other values is told: %s', (keyword, from, to) => {
    const told = `"${keyword}" was ${JSON.stringify(from)} and is ${JSON.stringify(to)}.`

    expect(changes({ schema: { [keyword]: from } }, { schema: { [keyword]: to } })).toEqual([
      ...[`+ In requests, ${told}`, `+ In answers, ${told}`],
    ])
  })

  it('is the same whatever the order of its properties', () => {
    const not = (value: object) => ({ schema: { not: value } })

    expect(changes(not({ minimum: 1, maximum: 2 }), not({ maximum: 2, minimum: 1 }))).toEqual([])
    expect(changes({ schema: { uniqueItems: false } }, { schema: {} })).toEqual([])
  })
})

describe('what stands around schemas', () => {
  const scheme = (name: string) => ({
    components: { securitySchemes: { k: { type: 'apiKey', in: 'header', name } } },
  })
  const scopes = (...names: string[]) => ({ root: { security: [{ k: names }] } })

  it.each<[Parts, Parts, string]>([
    [
      { root: { servers: [{ url: '/v1' }] } },
      { root: { servers: [{ url: '/v2' }] } },
      '! The path of the first server was "/v1" and is "/v2".',
    ],
    [
      {},
      { operation: { servers: [{ url: '/v2' }] } },
      '! The path of its servers was not set and is "/v2".',
    ],
    [scheme('X-A'), scheme('X-B'), '! "name" of the security scheme "k" was "X-A" and is "X-B".'],
    [scopes('a'), scopes('a', 'b'), '! The scope "b" of k is now asked for.'],
    [scopes('a', 'b'), scopes('a'), '+ The scope "b" of k is no longer asked for.'],
    [{}, { operation: { operationId: 'y' } }, '+ "operationId" was "x" and is "y".'],
    [{}, { operation: { deprecated: true } }, '+ "deprecated" was not set and is true.'],
    [
      {},
      { operation: { callbacks: { c: {} } } },
      '+ The callbacks changed; they are not compared.',
    ],
    [{}, { root: { webhooks: { w: {} } } }, '+ The webhooks changed; they are not compared.'],
  ])('is told: %j to %j', (from, to, told) => {
    expect(changes(from, to)).toEqual([told])
    expect(changes(from, from)).toEqual([])
  })

  it('is how parameters and forms are written', () => {
    const query = (more: object) => ({
      operation: { parameters: [{ name: 'q', in: 'query', schema: {}, ...more }] },
    })
    const form = { type: 'multipart/form-data' }
    const media = { encoding: { a: { contentType: 'text/x' } } }

    expect(changes(query({}), query({ allowReserved: true }))).toEqual([
      '! The parameter "query q" is written otherwise.',
    ])
    expect(changes(form, { ...form, media })).toEqual([
      '! The encoding of "multipart/form-data" changed.',
    ])
  })
})
