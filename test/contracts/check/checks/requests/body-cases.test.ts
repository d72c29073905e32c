import { describe, expect, it } from 'vitest'
import { bodyCases } from '../../../../../contracts/check/checks/requests/body-cases.ts'
import { acceptsValid } from '../../../../../contracts/check/checks/requests/request-checks.ts'
import { benchOf, caseLine, withoutValue } from '../../../../support/bench.ts'
import type { Answer } from '../../../../support/in-process.ts'
import { notesContract, notesServer } from '../../../../support/notes.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const described = { description: 'ok' }
const text = { type: 'string' }

/** The cases of `POST /a`, which makes things that can be removed. */
async function casesOf(
  properties: object,
  {
    required = [] as readonly string[],
    careful = false,
    type = 'application/json',
    status = 201,
  } = {},
) {
  const schema = { type: 'object', properties, required }
  const responses = { 201: described }
  const contract = contractOf({
    '/a': { post: { requestBody: { content: { [type]: { schema } } }, responses } },
    '/a/{id}': {
      get: { responses: { 200: described } },
      delete: { responses: { 204: described } },
    },
  })
  let count = 0
  const answer: Answer = ({ method }) => {
    count += 1
    return method === 'POST' ? { status, body: { id: `t${count}` } } : { status: 200 }
  }
  const { bench } = await benchOf(contract, 'POST /a', answer, { careful })
  return bodyCases(bench)
}
const lines = async (...told: Parameters<typeof casesOf>) => (await casesOf(...told)).map(caseLine)

describe('the bodies of an operation', () => {
  it('lie at and beyond each bound', async () => {
    expect(await lines({ title: { ...text, maxLength: 50 } })).toEqual(
      expect.arrayContaining([
        'acceptance accepts-valid: /title: of the greatest length',
        'refusal rejects-invalid: /title: one character too long',
      ]),
    )
  })

  it('show the value that is special about them, where it is no object', async () => {
    const abouts = (await casesOf({ a: { const: 1 } })).map(({ about }) => about)

    expect(abouts).toEqual([
      ...['"text"', '12345', 'true', '[]', 'null'].map((text) => `the body: ${text}, no object`),
      '/a: left out',
      ...['"1"', '"text"', 'true', '[]'].map((text) => `/a: ${text}, no number`),
      ...['/a: no number', '/a: null, no number'],
      '/a: "none-of-these", no documented choice',
    ])
  })

  it('lack what is required, and what is not', async () => {
    expect(await lines({ a: { const: 1 }, b: { const: 1 } }, { required: ['a'] })).toEqual([
      'refusal rejects-invalid: the body: no object',
      ...Array(4).fill('refusal rejects-invalid: the body: no object'),
      'refusal rejects-missing-required: /a: left out',
      ...Array(6).fill('refusal rejects-invalid: /a: no number'),
      ...Array(1).fill('refusal rejects-invalid: /a: no documented choice'),
      'acceptance accepts-valid: /b: left out',
      ...Array(6).fill('refusal rejects-invalid: /b: no number'),
      ...Array(1).fill('refusal rejects-invalid: /b: no documented choice'),
    ])
  })

  it('say what they are meant as', async () => {
    const cases = await casesOf({ title: { ...text, minLength: 2 } })
    const of = (about: string) =>
      cases.find((one) => withoutValue(one.about) === `/title: ${about}`)
    const short = of('one character too short')

    expect(short).toMatchObject({
      kind: '/title minLength',
      pointer: expect.stringMatching(/properties\/title\/minLength$/),
    })
    expect(short?.call()).toMatchObject({
      body: { title: expect.stringMatching(/^.$/) },
      cause: 'invalid',
    })
    expect(of('of the least length')).toMatchObject({
      pointer: '/paths/~1a/post/requestBody/content/application~1json/schema',
    })
    expect(of('of the least length')?.call().cause).toBe('valid')
    expect(of('with a NUL')).toMatchObject({ expects: 'anything', check: acceptsValid })
    expect(of('with a NUL')?.call().cause).toBe('odd')
  })

  it('are asked again before they are sent', async () => {
    const cases = await casesOf({ title: { ...text, minLength: 2 } })
    const still = (about: string, body: unknown) => {
      const one = cases.find((other) => withoutValue(other.about) === `/title: ${about}`)
      const call = one?.call()
      return call && one?.stillIs?.({ ...call, body })
    }

    expect(still('one character too short', { title: 'x' })).toBe(true)
    expect(still('one character too short', { title: 'xx' })).toBe(false)
    expect(still('of the least length', { title: 'xx' })).toBe(true)
    expect(still('of the least length', { title: 'x' })).toBe(false)
  })

  it('promise nothing where no valid body was seen to be taken', async () => {
    const found = await lines({ title: { ...text, minLength: 2 } }, { status: 403 })

    expect(found).toContain('anything accepts-valid: /title: of the least length')
    expect(found).toContain('refusal rejects-invalid: /title: one character too short')
  })

  it.each<[string, object, boolean, string]>([
    [
      'a text',
      { note: { ...text, minLength: 2 } },
      false,
      'acceptance accepts-valid: /note: of the least length',
    ],
    [
      'an id',
      { ownerId: { ...text, minLength: 2 } },
      false,
      'anything accepts-valid: /ownerId: of the least length',
    ],
    [
      'its name',
      { title: { ...text, minLength: 2 } },
      false,
      'acceptance accepts-valid: /title: of the least length',
    ],
    [
      'its name, on careful runs',
      { title: { ...text, minLength: 2 } },
      true,
      'anything accepts-valid: /title: of the least length',
    ],
    [
      'a list',
      { tags: { items: text, minItems: 1 } },
      false,
      'anything accepts-valid: /tags: 1 things',
    ],
    [
      'a list of ids',
      { ids: { items: { ...text, minLength: 2 } } },
      false,
      'acceptance accepts-valid: /ids/0: of the least length',
    ],
    [
      'an id in a list',
      { ownerId: { items: { ...text, minLength: 2 } } },
      false,
      'anything accepts-valid: /ownerId/0: of the least length',
    ],
  ])('promise that %s is taken, or not: %o, careful: %o', async (_, properties, careful, line) => {
    expect(await lines(properties, { careful })).toContain(line)
  })

  it('are none where there is no JSON', async () => {
    expect(await lines({ title: text }, { type: 'application/x-www-form-urlencoded' })).toEqual([])
    expect(await lines({ title: text }, { type: 'text/plain' })).toEqual([])
  })

  it('are none where we know no valid one', async () => {
    expect(
      await lines({ title: { ...text, pattern: '^(?<=x)Q' } }, { required: ['title'] }),
    ).toEqual([])
  })

  it('have names of their own each time', async () => {
    const cases = await casesOf({ name: text, note: { ...text, minLength: 2 } })
    const one = cases.find(({ about }) => withoutValue(about) === '/note: of the least length')
    const names = [one?.call().body, one?.call().body].map((body) => Object(body).name)

    expect(new Set(names).size).toBe(2)
  })

  it('of a change are about a thing of the run', async () => {
    const contract = notesContract()
    const { bench } = await benchOf(contract, 'changeNote', notesServer(contract))
    const [first] = bodyCases(bench)

    expect(bench.item?.id).toMatch(/^n/)
    expect(bodyCases(bench).map(caseLine)).toContain('acceptance accepts-valid: /tags: 3 things')
    expect(first?.call().params).toEqual({ id: bench.item?.id })
  })
})

describe('a body without a schema', () => {
  it('is not varied', async () => {
    const contract = contractOf({
      '/a': {
        put: {
          requestBody: { content: { 'application/json': {} } },
          responses: { 200: described },
        },
      },
      '/b': { put: { requestBody: json({ type: 'object' }), responses: { 200: described } } },
    })
    const of = async (operation: string) =>
      bodyCases((await benchOf(contract, operation, () => ({ status: 200 }))).bench).length

    expect(await of('PUT /a')).toBe(0)
    expect(await of('PUT /b')).toBeGreaterThan(0)
  })
})
