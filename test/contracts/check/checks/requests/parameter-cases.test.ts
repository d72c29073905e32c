import { describe, expect, it } from 'vitest'
import { parameterCases } from '../../../../../contracts/check/checks/requests/parameter-cases.ts'
import { rejectsMissingRequired } from '../../../../../contracts/check/checks/requests/refusal-checks.ts'
import { similarId } from '../../../../../contracts/check/values/similar-id.ts'
import { benchOf, caseLine } from '../../../../support/bench.ts'
import { exchangeOf } from '../../../../support/exchanges.ts'
import type { Answer } from '../../../../support/in-process.ts'
import { contractOf } from '../../../../support/small-contract.ts'

const integer = { type: 'integer' }
const text = { type: 'string' }
const query = (name: string, schema: object, more: object = {}) => ({
  ...{ name, in: 'query', schema },
  ...more,
})
const described = { description: 'ok' }
const fine: Answer = () => ({ status: 200 })

/** The cases of a list with these parameters. */
async function casesOf(parameters: readonly object[], answer = fine) {
  const contract = contractOf({ '/a': { get: { parameters, responses: { 200: described } } } })
  const { bench } = await benchOf(contract, 'GET /a', answer)
  return parameterCases(bench)
}
const lines = async (schema: object, more?: object) =>
  (await casesOf([query('q', schema, more)])).map(caseLine).slice(0, -1)

const refused = (value: string) => `refusal rejects-invalid: ?q=${value}`
const taken = (value: string) => `acceptance accepts-valid: ?q=${value}`
const either = (value: string) => `anything accepts-valid: ?q=${value}`

describe('a query parameter', () => {
  it('with a number is sent at its bounds and beyond them', async () => {
    expect(await lines({ ...integer, minimum: 1, maximum: 9 })).toEqual([
      ...[taken('1'), taken('9'), refused('0'), refused('10')],
      ...[refused('word'), refused('1.5'), refused('-1')],
    ])
    expect(await lines(integer)).toEqual([
      ...[either('2147483648'), either('9007199254740991')],
      ...[refused('word'), refused('1.5'), either('-1')],
    ])
    expect(await lines({ type: 'number', minimum: 0 })).toEqual([
      ...[taken('0'), refused('-1'), either('2147483648'), either('9007199254740991')],
      ...[refused('word'), either('1.5')],
    ])
  })

  it('with a bound of 64 bits is not sent at it: the nearest number is beyond it', async () => {
    const most = Number(9223372036854775807n)

    expect(await lines({ ...integer, minimum: 0, maximum: most })).toEqual([
      ...[taken('0'), refused('-1'), either('2147483648'), either('9007199254740991')],
      ...[refused('word'), refused('1.5')],
    ])
  })

  it('with choices is sent with each of them, and with none of them', async () => {
    expect(await lines({ ...text, enum: ['a', 'b'] })).toEqual([
      ...[taken('a'), taken('b'), refused('none-of-these')],
    ])
    expect(await lines({ ...integer, enum: [...Array(10).keys()] })).toHaveLength(9)
  })

  it('with a boolean is sent true, false and neither', async () => {
    expect(await lines({ type: 'boolean' })).toEqual([
      either('true'),
      either('false'),
      refused('maybe'),
    ])
  })

  it('with a text is sent too long, and with odd characters', async () => {
    const odd = either("x'y\u0000z")

    expect(await lines(text)).toEqual([odd])
    expect(await lines({ ...text, maxLength: 4 })).toEqual([
      refused('xxxxx'),
      refused("x'y\u0000z"),
    ])
    expect(await lines({ ...text, maxLength: 2000 })).toEqual([odd])
    expect(await lines({ ...text, format: 'date' })).toEqual([
      ...[refused('not as it should be'), refused("x'y\u0000z")],
    ])
    expect(await lines({ ...text, pattern: '^x' })).toEqual([refused('not as it should be'), odd])
  })

  it('with a list is not varied', async () => {
    expect(await lines({ type: 'array', items: text })).toEqual([])
  })

  it('is left out if it is required', async () => {
    const cases = await casesOf([
      query('q', text, { required: true }),
      query('r', text, { required: true }),
    ])
    const without = cases.find(({ about }) => about === 'without ?q')

    expect(without).toMatchObject({ expects: 'refusal', check: rejectsMissingRequired })
    expect(without?.call()).toMatchObject({
      query: [['r', 'check-1', { of: 'r' }]],
      cause: 'invalid',
    })
    expect((await lines(text)).some((line) => line.includes('without'))).toBe(false)
  })

  it('that nobody documented is sent once for each operation', async () => {
    const cases = await casesOf([query('q', integer), query('r', integer)])
    const unknown = cases.filter(({ about }) => about === 'an unknown query key')

    expect(unknown).toHaveLength(1)
    expect(unknown[0]?.call()).toMatchObject({ query: [['x-not-documented', '1']], cause: 'odd' })
    expect(unknown[0]?.expects).toBe('anything')
  })

  it('is sent instead of the usual one, beside the others', async () => {
    const cases = await casesOf([
      query('q', { ...text, maxLength: 7 }, { required: true }),
      query('r', text, { required: true }),
    ])

    expect(cases[0]?.call()).toMatchObject({
      cause: 'invalid',
      query: [
        ['r', 'check-1', { of: 'r' }],
        ['q', 'xxxxxxxx'],
      ],
    })
    expect(cases[1]?.call().cause).toBe('odd')
  })

  it('is a promise only where a valid request was seen to succeed', async () => {
    const cases = await casesOf([query('q', { ...integer, minimum: 1 })], () => ({ status: 403 }))

    expect(cases.map(({ expects }) => expects)).not.toContain('acceptance')
  })

  it('is excused where the page names a number of its own', async () => {
    const cases = await casesOf([query('q', { ...integer, minimum: 1 })])
    const excuses = (about: string, answer: unknown) => {
      const found = cases.find((one) => one.about === about)
      return found?.excuses?.(exchangeOf(contractOf({}), 'GET /a 200', { answer }))
    }

    expect(excuses('?q=0', { q: 1 })).toBe(true)
    expect(excuses('?q=-1', { q: 1 })).toBe(true)
    expect(excuses('?q=0', { q: 0 })).toBe(false)
    expect(excuses('?q=0', { q: '1' })).toBe(false)
    expect(excuses('?q=0', [1])).toBe(false)
    expect(excuses('?q=1.5', { q: 1 })).toBe(false)
    expect(excuses('?q=word', { q: 1 })).toBe(false)
  })

  it('folds by what is wrong with it, and points there', async () => {
    const cases = await casesOf([query('q', { ...integer, minimum: 1 })])

    expect(cases.map(({ kind }) => kind)).toEqual([
      ...['?q 1', '?q minimum', '?q 2147483648', '?q 9007199254740991', '?q type'],
      ...['?q type', '?q minimum', 'unknown key'],
    ])
    expect(cases.slice(0, 2).map(({ pointer }) => pointer)).toEqual([
      '/paths/~1a/get/parameters/0',
      '/paths/~1a/get/parameters/0/schema/minimum',
    ])
  })
})

/** The cases of `/a/{id}` where the id is known. */
async function pathCases(schema: object, statuses: readonly string[], id = 'abc', method = 'get') {
  const parameters = [{ name: 'id', in: 'path', required: true, schema }]
  const responses = Object.fromEntries(['200', ...statuses].map((status) => [status, described]))
  const contract = contractOf({ '/a/{id}/b': { [method]: { parameters, responses } } })
  const { bench } = await benchOf(contract, `${method.toUpperCase()} /a/{id}/b`, fine, {
    params: { id },
  })
  return parameterCases(bench)
}

describe('a path parameter', () => {
  it('is tried with ids that cannot be and ids that nothing has', async () => {
    const cases = await pathCases({ ...text, pattern: '^[a-z]+$' }, ['404'])

    expect(cases.slice(0, 5).map(caseLine)).toEqual([
      'refusal rejects-invalid: {id} = not-an-id',
      'refusal unknown-id-is-refused: {id} = abcx',
      'refusal rejects-invalid: {id} = ü 🍵',
      `refusal unknown-id-is-refused: {id} = ${'x'.repeat(20)}…`,
      'refusal rejects-invalid: {id} = fe9',
    ])
    expect(cases[1]?.call()).toMatchObject({ params: { id: 'abcx' }, cause: 'unknown-id' })
    expect(cases[0]?.call()).toMatchObject({ params: { id: 'not-an-id' }, cause: 'invalid' })
    expect(cases[0]).toMatchObject({ isElsewhere: true, kind: '{id} pattern' })
    expect(cases[1]).toMatchObject({
      kind: '{id} unknown',
      pointer: expect.stringMatching(/parameters\/0$/),
    })
  })

  it.each<[string, readonly string[], string]>([
    ['get', ['404'], 'refusal'],
    ['get', ['410'], 'refusal'],
    ['get', ['4XX'], 'refusal'],
    ['get', ['400'], 'anything'],
    ['put', ['404'], 'refusal'],
    ['put', ['201', '404'], 'anything'],
    ['get', ['201', '404'], 'refusal'],
  ])(
    'that nothing has must be refused to %s that documents %o: %s',
    async (method, statuses, expects) => {
      const [first] = await pathCases(text, statuses, 'abc', method)

      expect(first?.expects).toBe(expects)
    },
  )

  it('is tried as it stands', async () => {
    const cases = await pathCases(text, [])

    expect(cases.slice(5).map((one) => [one.expects, one.call().path])).toEqual([
      ['anything', '/a/%zz/b'],
      ['anything', '/a/%E0%A4%A/b'],
      ['anything', '/a/%00/b'],
      ['anything', '/a/..%2f..%2f/b'],
    ])
    expect(cases.at(-1)?.about).toBe('{id} = ..%2f..%2f, as it stands')
  })
})

describe('a similar id', () => {
  it.each([
    ['41', '987695'],
    ['0123456789abcdef', '01234567dcfe98ba'],
    ['abc', 'fe9'],
    ['ABC', 'fe9'],
    ['xyz', 'xyq'],
    ['xyq', 'xyz'],
    ['12-zz', '47-zz'],
  ])('to %s is %s', (id, similar) => {
    expect(similarId(id)).toBe(similar)
  })
})
