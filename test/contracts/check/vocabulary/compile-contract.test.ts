import { describe, expect, it } from 'vitest'
import { checkContract } from '../../../../contracts/check/check-contract.ts'
import { compileContract as bounded } from '../../../../contracts/check/vocabulary/compile-contract.ts'
import { knownContracts } from '../../../../contracts/known-contracts.ts'
import { compileContract as plain } from '../../../../contracts/openapi/contract.ts'
import { targetOf } from '../../../support/in-process.ts'
import { json } from '../../../support/small-contract.ts'

/** A document of one operation that takes and gives a value of a schema. */
const documentOf = (schema: object) => ({
  ...{ openapi: '3.1.0', info: {} },
  paths: {
    '/a': {
      get: {
        operationId: 'get',
        responses: { '200': { description: '', ...json({ ...schema }) } },
      },
      post: {
        operationId: 'add',
        requestBody: json({ ...schema }),
        responses: { '201': { description: '' } },
      },
    },
  },
})

const judge = (contract: ReturnType<typeof plain>, value: unknown) => {
  const media = contract.require('add').requestBody?.content[0]
  if (!media) throw new Error('It has a body.')
  return contract.checkBody(media, value)
}

it.each(['atlas', 'rainbond'] as const)('%s is within the bounds', (name) => {
  for (const profile of ['documented', 'observed'] as const) {
    const contract = knownContracts[name].contract(profile)
    expect(contract.limits).toEqual([])
    expect(knownContracts[name].contract(profile)).toBe(contract)
  }
})

describe('a document within bounds', () => {
  const lists: readonly (readonly unknown[])[] = [
    [],
    [1, 2, 3],
    [1, 2, 1],
    [
      { a: 1, b: [{ c: 1, d: 2 }] },
      { b: [{ d: 2, c: 1 }], a: 1 },
    ],
    [{ a: 1 }, { a: '1' }],
    [
      [1, 2],
      [2, 1],
      [1, 2],
    ],
    [null, 'null', {}],
  ]

  it.each(lists.map((list) => [list]))('judges uniqueItems as any other does: %j', (list) => {
    const document = documentOf({ properties: { l: { type: 'array', uniqueItems: true } } })
    const [mine, other] = [bounded(document), plain(document)].map((one) => judge(one, { l: list }))
    // which of the twins is named first differs between validators
    const seen = (issues: typeof mine) =>
      issues?.map(({ pointer, keyword, schemaPointer }) => ({ pointer, keyword, schemaPointer }))
    expect(seen(mine)).toEqual(seen(other))
  })

  it('reads each item of a unique list a few times, however many there are', () => {
    let reads = 0
    const list = Array.from({ length: 200 }, (_, at) => ({
      get a() {
        reads += 1
        return at
      },
    }))
    const document = documentOf({ type: 'array', uniqueItems: true })
    expect(judge(bounded(document), list)).toEqual([])
    expect(reads).toBeLessThan(list.length * 5)
  })

  it('takes uniqueItems: false for no word', () => {
    const document = documentOf({ properties: { l: { uniqueItems: false } } })
    expect(judge(bounded(document), { l: [1, 1] })).toEqual([])
  })

  it('tells the first thousand differences of a value', () => {
    const document = documentOf({ type: 'array', items: { type: 'string' } })
    expect(judge(bounded(document), Array(1100).fill(1))).toHaveLength(1000)
  })

  it('tells its patterns apart', () => {
    const text = (pattern: string) => ({ type: 'string', pattern })
    const document = documentOf({
      properties: { a: text('^a$'), b: text('^b$') },
      patternProperties: { '^x': text('^c$') },
    })
    expect(judge(bounded(document), { a: 'a', b: 'b', x: 'c' })).toEqual([])
    expect(judge(bounded(document), { a: 'b', b: 'a', x: 'a' })).toHaveLength(3)
  })

  it('matches its patterns within its steps', () => {
    const document = documentOf({ type: 'string', pattern: '^(a+)+$' })
    const contract = bounded(document, { maxMatchSteps: 20_000 })
    expect(judge(contract, `${'a'.repeat(40)}!`)).toMatchObject([{ keyword: 'pattern' }])
    expect(judge(contract, 'a'.repeat(40))).toEqual([])
    expect(contract.limits).toEqual([])
    for (const length of [200, 300]) expect(judge(contract, `${'a'.repeat(length)}!`)).toEqual([])
    expect(contract.limits).toEqual([
      {
        pointer: expect.stringMatching(/\/schema$/),
        message: 'A text was too long to be matched; it counts as fitting.',
      },
    ])
  })

  it('refuses a pattern of properties that is no regular expression', () => {
    const document = documentOf({ patternProperties: { '(': {} } })
    expect(() => bounded(document)).toThrow('/patternProperties/(" is no regular expression: "(".')
  })

  it('says where a reference leads into what was left out', () => {
    const members = [{}, {}, { type: 'string' }]
    const document = {
      ...documentOf({ $ref: '#/components/schemas/A/anyOf/2' }),
      components: { schemas: { A: { anyOf: members } } },
    }
    expect(() => bounded(document, { maxMembers: 2 })).toThrow('leads nowhere')
  })
})

describe('a check', () => {
  const large = { type: 'string', minLength: 50 }
  const run = async (schema: object) => {
    const target = targetOf(({ method }) => ({ status: method === 'GET' ? 200 : 201, body: {} }))
    const notes: string[] = []
    const gone = { delete: { responses: { '204': { description: '' } } } }
    const { paths, ...rest } = documentOf(schema)
    const document = { ...rest, paths: { ...paths, '/a/{id}': gone } }
    const contract = bounded(document, { maxLeast: 20 })
    for await (const event of checkContract(contract, target)) {
      if (event.kind === 'note') notes.push(event.text)
    }
    return { notes, bodies: target.sent.map(({ body }) => body) }
  }

  it('names what is too large, and sends bodies without it', async () => {
    const { notes, bodies } = await run({
      ...{ type: 'object', required: ['n'] },
      properties: { n: { type: 'string' }, large },
    })
    expect(notes).toContainEqual(
      '/paths/~1a/post/requestBody/content/application~1json/schema/properties/large: Its smallest value has 51 values and characters, more than 20. No value is drawn for it.',
    )
    expect(bodies.some((body) => /^\{"n":/.test(String(body)))).toBe(true)
    expect(bodies.filter((body) => String(body).includes('"large"'))).toEqual([])
  })
})
