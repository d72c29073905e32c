import { describe, expect, it } from 'vitest'
import {
  floatText,
  isTrue,
  PythonFloat,
  PythonInt,
  pythonInt,
  strip,
  typeName,
} from '../../../../../mocks/providers/rainbond/python/value.ts'

describe('a float', () => {
  it.each([
    [10, '10.0'],
    [1.5, '1.5'],
    [-0, '-0.0'],
    [1e15, '1000000000000000.0'],
    [1e16, '1e+16'],
    [123456789012345680, '1.2345678901234568e+17'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [-2.5e-7, '-2.5e-07'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NEGATIVE_INFINITY, '-inf'],
    [Number.NaN, 'nan'],
  ])('%d is written %s', (value, text) => {
    expect(floatText(value)).toBe(text)
  })
})

describe('a whole number', () => {
  it.each([
    ['1', 1n],
    [' +12\n', 12n],
    ['-3', -3n],
    ['1_000', 1000n],
    ['\u00a05', 5n],
  ])('is read from %j', (text, value) => {
    expect(pythonInt(text)).toBe(value)
  })

  it.each(['', 'x', '1.0', '_1', '1__0', '0x1', '1 2'])('is not read from %j', (text) => {
    expect(pythonInt(text)).toBeUndefined()
  })
})

describe('any value', () => {
  it('has a class with a name', () => {
    const values = [null, true, 'a', new PythonInt(1n), new PythonFloat(1), [], new Map()]
    const names = ['NoneType', 'bool', 'str', 'int', 'float', 'list', 'dict']
    expect(values.map(typeName)).toEqual(names)
  })

  it('is true unless it is nothing, zero or empty', () => {
    const empty = [undefined, null, false, '', new PythonInt(0n), new PythonFloat(0), [], new Map()]
    const full = [
      true,
      ' ',
      new PythonInt(2n),
      new PythonFloat(0.1),
      [null],
      new Map([['a', null]]),
    ]
    expect(empty.map(isTrue)).toEqual(empty.map(() => false))
    expect(full.map(isTrue)).toEqual(full.map(() => true))
  })
})

describe('the edges of a text', () => {
  it('lose the spaces that Python knows, and no others', () => {
    expect(strip('\u001f\t a b\u0085\u3000\n')).toBe('a b')
    expect(strip('\ufeffa')).toBe('\ufeffa')
  })
})
