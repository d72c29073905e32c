import { describe, expect, it, test } from 'vitest'
import { compileContract } from '../../../../contracts/check/vocabulary/compile-contract.ts'
import { loadDocument } from '../../../../contracts/openapi/loading/load-document.ts'

const noFiles = {
  resolve(): never {
    throw new Error('there is no other file.')
  },
  read: () => undefined,
}

const load = (document: unknown) => loadDocument(JSON.stringify(document), 'api.json', noFiles)

const withSchema = (schema: unknown, openapi = '3.1.0') => ({
  openapi,
  info: { title: 'T', version: '1' },
  paths: {
    '/things': {
      post: {
        operationId: 'createThing',
        requestBody: { content: { 'application/json': { schema } } },
        responses: { 201: { description: 'made' } },
      },
    },
  },
})

const schemaAt = '/paths/~1things/post/requestBody/content/application~1json/schema'

/** The flaws of a schema, and whether the contract takes a body. */
function judge(schema: unknown, body: unknown, openapi?: string) {
  const { document, flaws } = load(withSchema(schema, openapi))
  const contract = compileContract(document)
  const media = contract.require('createThing').requestBody?.content[0]
  if (!media) throw new Error('The document has a body.')
  const differences = contract.checkBody(media, body).map(({ keyword }) => keyword)
  return { flaws: flaws.map(({ pointer, message }) => [pointer, message]), differences }
}

describe('a flaw of a schema costs the keyword where it stands', () => {
  const rest = { type: 'object', required: ['name'] }
  it.each([
    [
      { ...rest, properties: { note: { type: 'string', nullable: true } } },
      `${schemaAt}/properties/note/nullable`,
      'OpenAPI 3.1 has no "nullable", so it allows no null. Add "null" to "type" where null may come.',
    ],
    [
      { ...rest, colour: 'red' },
      `${schemaAt}/colour`,
      '"colour" is no keyword of JSON Schema or OpenAPI. It is taken for a note.',
    ],
    [
      { ...rest, properties: { seats: { maximum: 'ten' } } },
      `${schemaAt}/properties/seats/maximum`,
      '"maximum" is not a number. It is left out, and what it demands is not checked.',
    ],
    [
      { ...rest, properties: { size: { enum: 'small' } } },
      `${schemaAt}/properties/size/enum`,
      '"enum" is not a list of values. It is left out, and what it demands is not checked.',
    ],
    [
      { ...rest, properties: { note: null } },
      `${schemaAt}/properties/note`,
      'The schema is null, neither an object nor true or false. Every value counts as fitting.',
    ],
    [
      { ...rest, properties: { slug: { pattern: '(' } } },
      `${schemaAt}/properties/slug/pattern`,
      '"pattern" is no regular expression of ECMA-262: "(". It is left out, and what it demands is not checked.',
    ],
    [
      { ...rest, properties: { owner: { $ref: '#/components/schemas/Nobody' } } },
      `${schemaAt}/properties/owner`,
      'The $ref "#/components/schemas/Nobody" leads nowhere. Every value counts as fitting here.',
    ],
    [
      { ...rest, properties: { list: { type: 'array', items: [{ type: 'string' }] } } },
      `${schemaAt}/properties/list/items`,
      '"items" is a list, where one schema stands since JSON Schema 2020-12. It is left out, and what it demands is not checked.',
    ],
    [
      { ...rest, properties: { kind: { type: 'text' } } },
      `${schemaAt}/properties/kind/type`,
      '"type" is "text", which is none of null, boolean, object, array, number, string, integer. It is left out, and what it demands is not checked.',
    ],
  ])('%j', (schema, pointer, message) => {
    const { flaws, differences } = judge(schema, {})
    expect(flaws).toEqual([[pointer, message]])
    expect(differences).toEqual(['required'])
  })

  it('and a type "any" or "file" costs nothing', () => {
    const schema = { ...rest, properties: { a: { type: 'any' }, b: { type: 'file' } } }
    expect(judge(schema, { a: 1, b: 2 })).toEqual({ flaws: [], differences: ['required', 'type'] })
  })

  it('and equal flaws are told once, with their places', () => {
    const odd = { colour: 'red' }
    const { flaws } = judge({ properties: { a: odd, b: odd, c: odd, d: odd, e: odd } }, {})
    expect(flaws).toEqual([
      [
        `${schemaAt}/properties/a/colour`,
        '"colour" is no keyword of JSON Schema or OpenAPI. It is taken for a note. The same at ' +
          `${schemaAt}/properties/b/colour, ${schemaAt}/properties/c/colour, ` +
          `${schemaAt}/properties/d/colour and 1 other places.`,
      ],
    ])
  })

  it('and "nullable" of OpenAPI 3.0 is none', () => {
    const schema = { properties: { note: { type: 'string', nullable: true } } }
    expect(judge(schema, { note: null }, '3.0.3')).toEqual({ flaws: [], differences: [] })
  })

  it('and nothing is refused because a schema under "not" lost a keyword', () => {
    expect(judge({ not: { type: 'object', maxProperties: 'few' } }, {}).differences).toEqual([])
  })
})

describe('a pattern', () => {
  it.each([
    ['(?i)^team-[a-z]+$', 'TEAM-core', 'crew-core'],
    ['^(?P<kind>team|org)-\\d+$', 'team-1', 'user-1'],
    ['\\Ateam\\z', 'team', 'Ateamz'],
    ['^\\p{L}+$', 'équipe', '1'],
    ['(?i)a-z', 'A-Z', 'b'],
    ['^[[:alpha:]-]+$', 'a-b', 'a1'],
  ])('of another dialect is translated: %s', (pattern, fitting, other) => {
    const schema = { type: 'string', pattern }
    expect(judge(schema, fitting)).toEqual({ flaws: [], differences: [] })
    expect(judge(schema, other)).toEqual({ flaws: [], differences: ['pattern'] })
  })

  it.each(['(?x)a b', 'a\\z|b', '(?i)straße', '[[:word:]]'])(
    'that cannot be is left unchecked and told: %s',
    (pattern) => {
      const { flaws, differences } = judge({ type: 'string', pattern }, 'anything')
      expect(flaws).toHaveLength(1)
      expect(differences).toEqual([])
    },
  )
})

describe('a flaw outside of schemas costs the part where it stands', () => {
  const paths = (item: object, openapi = '3.1.0') => ({ openapi, info: {}, paths: { '/a': item } })
  const responses = { 200: { description: 'ok' } }

  it('a parameter that leads nowhere', () => {
    const broken = { $ref: '#/components/parameters/Nobody' }
    const sound = { name: 'page', in: 'query', schema: { type: 'integer' } }
    const { document, flaws } = load(paths({ get: { parameters: [broken, sound], responses } }))
    expect(compileContract(document).require('GET /a').parameters).toMatchObject([{ name: 'page' }])
    expect(flaws).toEqual([
      {
        pointer: '/paths/~1a/get/parameters/0',
        message:
          'The $ref "#/components/parameters/Nobody" leads nowhere. What refers there is left out.',
      },
    ])
  })

  it('a parameter that is in no part of a request', () => {
    const parameters = [
      { name: 'team', in: 'body' },
      { name: 'page', in: 'query' },
    ]
    const { document, flaws } = load(paths({ get: { parameters, responses } }))
    expect(compileContract(document).require('GET /a').parameters).toMatchObject([{ name: 'page' }])
    expect(flaws.map(({ pointer }) => pointer)).toEqual(['/paths/~1a/get/parameters/0'])
  })

  it('a reference in a component that nobody uses', () => {
    const components = { schemas: { Unused: { $ref: '#/components/schemas/Nobody' } } }
    const { document, flaws } = load({ ...paths({ get: { responses } }), components })
    expect(() => compileContract(document)).not.toThrow()
    expect(flaws.map(({ pointer }) => pointer)).toEqual(['/components/schemas/Unused'])
  })

  it('a discriminator mapping that leads nowhere', () => {
    const Pet = {
      oneOf: [{ $ref: '#/components/schemas/Cat' }],
      discriminator: { propertyName: 'kind', mapping: { cat: 'Cat', dog: 'Dog' } },
    }
    const components = { schemas: { Pet, Cat: { properties: { kind: { type: 'string' } } } } }
    const { document, flaws } = load({ ...paths({ get: { responses } }), components })
    expect(() => compileContract(document)).not.toThrow()
    expect(flaws).toEqual([
      {
        pointer: '/components/schemas/Pet/discriminator/mapping/dog',
        message:
          'The discriminator mapping leads nowhere. The $ref "#/components/schemas/Dog" leads nowhere. It is left out.',
      },
    ])
  })

  it('an operationId that is taken, and an operation that another answers', () => {
    const { document, flaws } = load({
      openapi: '3.1.0',
      info: {},
      paths: {
        '/a/{id}': { get: { operationId: 'read', responses } },
        '/a/{name}': { get: { operationId: 'readByName', responses } },
        '/b': { get: { operationId: 'read', responses } },
      },
    })
    expect([...compileContract(document).operations.keys()]).toEqual(['read', 'GET /b'])
    expect(flaws.map(({ pointer }) => pointer)).toEqual([
      '/paths/~1a~1{name}/get',
      '/paths/~1b/get/operationId',
    ])
  })
})

test('YAML merge keys are merged, and many aliases are read', () => {
  const aliases = Array.from({ length: 1500 }, (_, at) => `    t${at}: *text`).join('\n')
  const text = [
    'openapi: 3.1.0',
    'info: {}',
    'x-common: &common',
    "  '404': { description: gone }",
    'components:',
    '  schemas:',
    '    text: &text { type: string }',
    aliases,
    'paths:',
    '  /a:',
    '    get:',
    '      operationId: read',
    "      responses: { <<: *common, '200': { description: ok } }",
  ].join('\n')
  const { document, flaws } = loadDocument(text, 'api.yaml', noFiles)
  const statuses = compileContract(document)
    .require('read')
    .responses.map(({ status }) => status)
  expect([statuses.toSorted(), flaws]).toEqual([['200', '404'], []])
})

test.each(['3.2.0', '3.1.1', '3.0.4'])('a document of OpenAPI %s is read', (openapi) => {
  const { document } = load(withSchema({ type: 'object' }, openapi))
  expect([...compileContract(document).operations.keys()]).toEqual(['createThing'])
})

test('what OpenAPI 3.2 adds is told where it is not checked', () => {
  const responses = {
    200: { description: 'ok', content: { 'text/event-stream': { itemSchema: {} } } },
  }
  const { document, flaws } = load({
    openapi: '3.2.0',
    info: {},
    paths: { '/a': { get: { operationId: 'follow', responses }, query: { responses: {} } } },
  })
  expect([...compileContract(document).operations.keys()]).toEqual(['follow'])
  expect(flaws.map(({ message }) => message)).toEqual([
    '"itemSchema" of OpenAPI 3.2 is not checked: streams are not judged item by item.',
    '"query" of OpenAPI 3.2 is not checked.',
  ])
})

test('a reference into what was left out is a flaw of its own', () => {
  const { document, flaws } = load({
    ...withSchema({ $ref: '#/components/schemas/Team/kinds/small' }),
    components: { schemas: { Team: { kinds: { small: { maxLength: 3 } } } } },
  })
  expect(() => compileContract(document)).not.toThrow()
  expect(flaws.map(({ pointer }) => pointer)).toEqual(['/components/schemas/Team/kinds', schemaAt])
})

test('a reference into "definitions" of a schema is followed', () => {
  const components = { schemas: { Team: { definitions: { name: { maxLength: 3 } } } } }
  const { document, flaws } = load({
    ...withSchema({ $ref: '#/components/schemas/Team/definitions/name' }),
    components,
  })
  const media = compileContract(document).require('createThing').requestBody?.content[0]
  expect(media && compileContract(document).checkBody(media, 'long')).toHaveLength(1)
  expect(flaws).toEqual([])
})

test('an extension of another tool that has a name of ours is not read', () => {
  const { document, flaws } = load({
    ...withSchema({}),
    'x-errors': { 'rate-limit': { description: 'too many', resolution: 'Slow down.' } },
    'x-rules': { strict: { default: true, about: 'strictness', evidence: 'seen' } },
  })
  const { errors, rules } = compileContract(document)
  expect(errors).toEqual({})
  expect(Object.keys(rules)).toEqual(['strict'])
  expect(flaws).toEqual([
    {
      pointer: '/x-errors',
      message:
        'The contract needs a status code at "/x-errors/rate-limit/status". "x-errors" is not read; nothing is checked by it.',
    },
  ])
})
