import { describe, expect, it } from 'vitest'
import { placeOf, vary } from '../../../../contracts/check/values/variation.ts'

const varied = (value: unknown, path: readonly string[], other: unknown) =>
  vary(value, { path, value: other, keyword: 'type', meant: 'odd', about: '' })

describe('a value varied', () => {
  it.each<[unknown, readonly string[], unknown, unknown]>([
    ['a', [], 'b', 'b'],
    [{ a: 1, b: 2 }, ['a'], 3, { a: 3, b: 2 }],
    [{ a: 1, b: 2 }, ['a'], undefined, { b: 2 }],
    [{ a: 1 }, ['b'], null, { a: 1, b: null }],
    [[1, 2, 3], ['1'], 9, [1, 9, 3]],
    [{ a: [{ b: 1, c: 1 }] }, ['a', '0', 'b'], 2, { a: [{ b: 2, c: 1 }] }],
    [{ a: [{ b: 1 }] }, ['a', '0', 'b'], undefined, { a: [{}] }],
    ['a', ['b'], 1, { b: 1 }],
  ])('%o at %o by %o is %o', (value, path, other, expected) => {
    expect(varied(value, path, other)).toEqual(expected)
  })

  it('stays as it was', () => {
    const value = { a: [1] }
    varied(value, ['a', '0'], 2)

    expect(value).toEqual({ a: [1] })
  })

  it('is told by its place', () => {
    expect(placeOf({ path: [] })).toBe('the body')
    expect(placeOf({ path: ['labels', '0'] })).toBe('/labels/0')
  })
})
