import { describe, expect, it } from 'vitest'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { parseText } from '../../../../contracts/openapi/document.ts'
import { loadDocument } from '../../../../contracts/openapi/loading/load-document.ts'

/** Files by name; references count from the root. */
const filesOf = (texts: Readonly<Record<string, string>>) => ({
  resolve: (_from: string, reference: string) => reference.replace(/^\.\//, ''),
  read(file: string) {
    const text = texts[file]
    if (text === undefined) throw new Error(`"${file}" cannot be read.`)
    return parseText(text, file)
  },
})

const main = (schema: string, more = '') => `
openapi: 3.0.3
info: {}
paths:
  /teams:
    post:
      operationId: createTeam
      requestBody: { content: { application/json: { schema: ${schema} } } }
      responses: { '201': { description: made } }
${more}`

function judge(text: string, texts: Readonly<Record<string, string>>, body: unknown) {
  const { document, flaws, originOf } = loadDocument(text, 'api.yaml', filesOf(texts))
  const contract = compileContract(document)
  const media = contract.require('createTeam').requestBody?.content[0]
  if (!media) throw new Error('The document has a body.')
  const found = contract.checkBody(media, body)
  return {
    flaws,
    keywords: found.map(({ keyword }) => keyword),
    origins: found.map(({ schemaPointer }) => originOf(schemaPointer)),
  }
}

const team = `
type: object
required: [name]
properties:
  name: { $ref: 'common.yaml#/components/schemas/Name' }
  parent: { $ref: '#' }
  note: { type: string, nullable: true }
`
const common = `
components:
  schemas:
    Name: { type: string, maxLength: 3 }
`
const texts = { 'Team.yaml': team, 'common.yaml': common }

describe('a reference to another file', () => {
  it('is followed, and from there on', () => {
    const body = { name: 'long', note: null, parent: { parent: {} } }
    const { flaws, keywords, origins } = judge(main("{ $ref: './Team.yaml' }"), texts, body)
    expect(flaws).toEqual([])
    expect(keywords.toSorted()).toEqual(['maxLength', 'required', 'required'])
    expect(origins).toContainEqual({
      file: 'common.yaml',
      pointer: '/components/schemas/Name/maxLength',
    })
  })

  it('may lead back', () => {
    const more = 'components: { schemas: { Id: { type: integer } } }'
    const other = 'properties: { id: { $ref: "api.yaml#/components/schemas/Id" } }'
    const found = judge(main("{ $ref: 'other.yaml' }", more), { 'other.yaml': other }, { id: 'x' })
    expect([found.flaws, found.keywords]).toEqual([[], ['type']])
  })

  it('may stand for more than a schema', () => {
    const text = `
openapi: 3.1.0
info: {}
paths:
  /teams: { $ref: 'teams.yaml#/item' }
`
    const teams = `
item:
  get:
    operationId: listTeams
    parameters: [{ $ref: '#/page' }]
    responses: { '200': { description: ok } }
page: { name: page, in: query, schema: { type: integer } }
`
    const { document, flaws, originOf } = loadDocument(
      text,
      'api.yaml',
      filesOf({ 'teams.yaml': teams }),
    )
    expect(flaws).toEqual([])
    expect(compileContract(document).require('listTeams').parameters).toMatchObject([
      { name: 'page' },
    ])
    expect(originOf('/paths/~1teams/get/responses')).toEqual({
      file: 'teams.yaml',
      pointer: '/item/get/responses',
    })
  })

  it.each([
    ["{ $ref: 'gone.yaml' }", '"gone.yaml" cannot be read.'],
    ["{ $ref: 'common.yaml#/nothing' }", '"common.yaml" has nothing at "/nothing".'],
  ])('that cannot be followed costs its place alone: %s', (schema, why) => {
    const { flaws, keywords } = judge(main(schema), texts, 7)
    expect(keywords).toEqual([])
    expect(flaws[0]?.message).toContain(`is not followed: ${why}`)
  })

  it('that leads in a circle of schemas ends', () => {
    const circle = {
      'a.yaml': 'properties: { b: { $ref: b.yaml } }',
      'b.yaml': 'properties: { a: { $ref: a.yaml } }',
    }
    expect(judge(main("{ $ref: 'a.yaml' }"), circle, { b: { a: 7 } }).keywords).toEqual([])
  })

  it('of a discriminator mapping is followed', () => {
    const pet = `
oneOf: [{ $ref: cat.yaml }, { $ref: dog.yaml }]
discriminator: { propertyName: kind, mapping: { c: cat.yaml, d: dog.yaml } }
`
    const of = (name: string) =>
      `{ type: object, required: [kind, ${name}], properties: { kind: { type: string } } }`
    const pets = { 'pet.yaml': pet, 'cat.yaml': of('meow'), 'dog.yaml': of('bark') }
    const { flaws, keywords } = judge(main("{ $ref: 'pet.yaml' }"), pets, { kind: 'd' })
    expect([flaws, keywords]).toEqual([[], ['required']])
  })

  it('within the value of an example is data', () => {
    const examples = 'components: { examples: { one: { value: { $ref: "team-1.yaml" } } } }'
    const { document, flaws } = loadDocument(main('{}', examples), 'api.yaml', filesOf({}))
    expect(() => compileContract(document)).not.toThrow()
    expect(flaws).toEqual([])
  })
})
