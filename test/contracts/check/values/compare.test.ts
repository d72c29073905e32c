import { describe, expect, it } from 'vitest'
import { isNothing, isSame, lossesOf } from '../../../../contracts/check/values/compare.ts'
import type { Schema } from '../../../../contracts/openapi/contract.ts'
import { schemasOnly } from '../../../support/small-contract.ts'

const contract = schemasOnly()
const text = { type: 'string' }
const objectOf = (properties: object): Schema => ({ type: 'object', properties })

const losses = (
  properties: object,
  { sent, received, shown = properties }: { sent: unknown; received: unknown; shown?: object },
) =>
  lossesOf(
    { contract, request: objectOf(properties), response: objectOf(shown) },
    sent,
    received,
  ).map(({ path }) => path)

describe('two values', () => {
  it.each<[unknown, unknown, unknown?]>([
    [undefined, null],
    ['', []],
    ['a', 'a'],
    ['Zoe\u0308', 'Zo\u00eb'],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [{ a: 1, b: null }, { a: 1 }],
    [{ a: { b: [1] } }, { a: { b: [1] } }],
    ['2030-01-01T00:00:00Z', '2030-01-01T01:00:00+01:00', 'date-time'],
    ['2030-01-01', '2030-01-01T00:00:00Z', 'date'],
    ['A@X.example', 'a@x.example', 'email'],
    ['AB', 'ab', 'uuid'],
    ['https://a.example/', 'https://a.example', 'uri'],
    ['https://a.example', 'https://a.example/', 'url'],
  ])('%o and %o are the same', (a, b, format) => {
    expect(isSame(a, b, format)).toBe(true)
  })

  it.each<[unknown, unknown, unknown?]>([
    [0, null],
    [false, undefined],
    ['a', 'A'],
    ['a', ''],
    [1, '1'],
    [
      [1, 2],
      [2, 1],
    ],
    [
      ['a', 1],
      [1, 'a'],
    ],
    [['a'], ['a', 'b']],
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
    [{ a: 1 }, { a: 2 }],
    [{}, { a: 1 }],
    [{ a: 1 }, [1]],
    ['2030-01-01T00:00:00Z', '2030-01-01T00:00:01Z', 'date-time'],
    ['2030-01-01T00:00:00Z', '2030-01-01T01:00:00+01:00'],
    ['a@x.example', 'b@x.example', 'email'],
    ['https://a.example/', 'https://a.example', 'hostname'],
    ['https://a.example/b', 'https://a.example', 'uri'],
    ['https://a.example//b', 'https://a.example/b', 'url'],
  ])('%o and %o are not', (a, b, format) => {
    expect(isSame(a, b, format)).toBe(false)
  })

  it('leave lists of texts as they were', () => {
    const list = ['b', 'a']
    isSame(list, ['a', 'b'])

    expect(list).toEqual(['b', 'a'])
  })

  it.each([
    [undefined, true],
    [null, true],
    ['', true],
    [[], true],
    [['a'], false],
    [0, false],
    [false, false],
    [{}, false],
  ])('that are nothing: %o is %o', (value, nothing) => {
    expect(isNothing(value)).toBe(nothing)
  })
})

describe('what was sent and is lost', () => {
  it('is named with both values', () => {
    const passage = { contract, request: objectOf({ a: text }), response: objectOf({ a: text }) }

    expect(lossesOf(passage, { a: 'x' }, { a: 'y' })).toEqual([
      { path: '/a', sent: 'x', received: 'y' },
    ])
    expect(lossesOf(passage, { a: 'x' }, {})).toEqual([
      { path: '/a', sent: 'x', received: undefined },
    ])
    expect(lossesOf(passage, { a: 'x' }, { a: 'x' })).toEqual([])
  })

  it('is found inside objects', () => {
    const properties = { a: objectOf({ b: text, c: text }) }

    expect(
      losses(properties, { sent: { a: { b: '1', c: '2' } }, received: { a: { b: '1' } } }),
    ).toEqual(['/a/c'])
    expect(losses(properties, { sent: { a: { b: '1' } }, received: {} })).toEqual(['/a'])
    expect(losses(properties, { sent: { a: {} }, received: { a: [] } })).toEqual(['/a'])
  })

  it.each<[string, object, object?]>([
    ['is not in the request', {}, { a: text }],
    ['is not in the answer', { a: text }, {}],
    ['has another type there', { a: text }, { a: { type: 'integer' } }],
    ['is read only', { a: { ...text, readOnly: true } }],
    ['is write only in the request', { a: { ...text, writeOnly: true } }, { a: text }],
    ['is write only in the answer', { a: text }, { a: { ...text, writeOnly: true } }],
    ['is a list of something else there', { a: { items: text } }, { a: { items: objectOf({}) } }],
  ])('is not judged where it %s', (_, properties, shown = properties) => {
    expect(losses(properties, { sent: { a: 'x' }, received: {}, shown })).toEqual([])
  })

  it('is judged where both are lists of the same', () => {
    expect(losses({ a: { items: text } }, { sent: { a: ['x'] }, received: {} })).toEqual(['/a'])
    expect(
      losses(
        { a: { type: 'array' } },
        { sent: { a: ['x'] }, received: {}, shown: { a: { items: text } } },
      ),
    ).toEqual(['/a'])
  })

  it.each(['password', 'passwd', 'clientSecret', 'accessToken', 'private_key', 'credentials'])(
    'is not judged where it is a secret: %s',
    (name) => {
      expect(losses({ [name]: text }, { sent: { [name]: 'x' }, received: {} })).toEqual([])
    },
  )

  it('is not judged where null was sent', () => {
    expect(losses({ a: text }, { sent: { a: null }, received: { a: 'x' } })).toEqual([])
  })

  it('is compared by the format of the request, else of the answer', () => {
    const mail = { ...text, format: 'email' }
    const pair = { sent: { a: 'A@x' }, received: { a: 'a@x' } }

    expect(losses({ a: mail }, { ...pair, shown: { a: text } })).toEqual([])
    expect(losses({ a: text }, { ...pair, shown: { a: mail } })).toEqual([])
    expect(losses({ a: text }, pair)).toEqual(['/a'])
  })

  it('is nothing where there is no object', () => {
    expect(losses({ a: text }, { sent: ['x'], received: {} })).toEqual([])
    expect(losses({ a: text }, { sent: { a: 'x' }, received: 'x' })).toEqual([])
  })
})
