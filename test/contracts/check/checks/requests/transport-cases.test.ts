import { describe, expect, it } from 'vitest'
import {
  rejectsMalformed,
  rejectsMissingRequired,
  rejectsWrongMediaType,
} from '../../../../../contracts/check/checks/requests/refusal-checks.ts'
import { transportCases } from '../../../../../contracts/check/checks/requests/transport-cases.ts'
import { benchOf, caseLine } from '../../../../support/bench.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const described = { description: 'ok' }

interface Parts {
  readonly body?: object
  readonly statuses?: readonly string[]
  readonly elsewhere?: readonly string[]
  readonly more?: object
}

const responsesOf = (statuses: readonly string[]) =>
  Object.fromEntries(['200', ...statuses].map((status) => [status, described]))

async function casesOf({
  body = json({ type: 'object' }),
  statuses = [],
  elsewhere = [],
  more = {},
}: Parts = {}) {
  const contract = contractOf(
    {
      '/a': { put: { requestBody: body, responses: responsesOf(statuses) } },
      '/b': { get: { responses: responsesOf(elsewhere) } },
    },
    { ...more },
  )
  const { bench } = await benchOf(contract, 'PUT /a', () => ({ status: 200 }))
  return transportCases(bench)
}
const lines = async (parts?: Parts) => (await casesOf(parts)).map(caseLine)

describe('a body', () => {
  it('must be refused if it is not JSON', async () => {
    const cases = await casesOf()
    const malformed = cases.filter(({ kind }) => kind === 'malformed')

    expect(malformed.map((one) => one.call().text)).toEqual([
      ...['{"name":', '{"a":1}}', '{name: 1}', 'true false', '{"a":01}'],
    ])
    expect(malformed[0]).toMatchObject({
      about: 'the body {"name":',
      expects: 'refusal',
      check: rejectsMalformed,
      pointer: '/paths/~1a/put/requestBody',
    })
    expect(malformed[0]?.call().cause).toBe('malformed')
  })

  it('may be left out where it may', async () => {
    const required = { ...json({ type: 'object' }), required: true }
    const missing = async (body?: object) =>
      (await casesOf(body ? { body } : {})).find(({ about }) => about === 'no body')

    expect(await missing()).toMatchObject({ expects: 'anything' })
    expect((await missing())?.call()).toMatchObject({ cause: 'odd' })
    expect(await missing(required)).toMatchObject({
      expects: 'refusal',
      check: rejectsMissingRequired,
    })
    expect((await missing(required))?.call().cause).toBe('invalid')
    expect((await missing(required))?.call()).not.toHaveProperty('body')
  })

  it('may be odd, at the edge of what parsers bear', async () => {
    const cases = (await casesOf()).filter(({ kind }) => kind === 'odd')
    const texts = cases.map((one) => one.call().text ?? '')

    expect(cases.every(({ expects }) => expects === 'anything')).toBe(true)
    expect(texts.map((text) => text.length)).toEqual([6000, 21, 3])
    expect(texts[0]).toMatch(/^\[+\]+$/)
    expect(cases[0]?.about).toBe(`the body ${'['.repeat(20)}…`)
  })

  it('is not tried where there is none, or no JSON', async () => {
    const form = { content: { 'application/x-www-form-urlencoded': { schema: {} } } }

    expect(await lines({ body: form })).toEqual([])
    expect(await lines({ body: { content: { 'text/plain': { schema: {} } } } })).toEqual([])
  })
})

describe('another media type', () => {
  const types = async (parts: Parts) =>
    (await casesOf(parts)).flatMap((one) =>
      one.check === rejectsWrongMediaType ? [one.call().headers?.['content-type']] : [],
    )
  const both = ['text/plain', 'application/xml']
  const transport = (status: number) => ({
    'x-transport-responses': [{ when: 'type', status, evidence: 'here' }],
  })

  it.each<[string, Parts, readonly string[]]>([
    ['documents 415', { statuses: ['415'] }, both],
    ['documents 4XX', { statuses: ['4XX'] }, both],
    ['documents a default', { statuses: ['default'] }, both],
    ['documents 415 elsewhere', { elsewhere: ['415'] }, both],
    ['documents 415 around its operations', { more: transport(415) }, both],
    ['documents 400', { statuses: ['400'], more: transport(404) }, []],
    ['documents 4XX elsewhere', { elsewhere: ['4XX'] }, []],
  ])('is refused where the contract %s', async (_, parts, expected) => {
    expect(await types(parts)).toEqual(expected)
  })

  it.each(['*/*', 'application/*', 'text/csv'])('is not tried where %s is taken', async (name) => {
    const body = { content: { 'application/json': { schema: {} }, [name]: { schema: {} } } }

    expect(await types({ body, statuses: ['415'] })).toEqual([])
  })

  it('is sent with the usual body', async () => {
    const [first] = (await casesOf({ statuses: ['415'] })).filter(
      ({ kind }) => kind === 'media type',
    )

    expect(first).toMatchObject({ about: 'the Content-Type text/plain', expects: 'refusal' })
    expect(first?.call()).toMatchObject({ body: {}, cause: 'wrong-media-type' })
  })
})
