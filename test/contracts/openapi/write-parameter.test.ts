import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../../contracts/openapi/contract.ts'
import { writePairs, writeSimple } from '../../../contracts/openapi/write-parameter.ts'

const query = (value: unknown, style: string, explode: boolean, allowReserved = false) =>
  writePairs({ name: 'color', style, explode, allowReserved }, value)
    .map((pair) => pair.join('='))
    .join('&')

const list = ['blue', 'black']
const object = { R: 100, G: 200 }

/** Rows of the table of styles in OpenAPI 3.1, 4.8.12.4. */
describe('a query parameter', () => {
  it.each<[string, boolean, string, string]>([
    ['form', false, 'color=blue,black', 'color=R,100,G,200'],
    ['form', true, 'color=blue&color=black', 'R=100&G=200'],
    ['spaceDelimited', false, 'color=blue%20black', 'color=R%20100%20G%20200'],
    ['pipeDelimited', false, 'color=blue%7Cblack', 'color=R%7C100%7CG%7C200'],
    ['deepObject', true, 'color=blue&color=black', 'color%5BR%5D=100&color%5BG%5D=200'],
    [
      'content',
      true,
      'color=%5B%22blue%22%2C%22black%22%5D',
      'color=%7B%22R%22%3A100%2C%22G%22%3A200%7D',
    ],
  ])('of style %s, explode %o, is %s or %s', (style, explode, ofList, ofObject) => {
    expect(query(list, style, explode)).toBe(ofList)
    expect(query(object, style, explode)).toBe(ofObject)
  })

  it('is percent-encoded, but for reserved characters where they are allowed', () => {
    expect(query('a/b?c&d#e+f', 'form', true)).toBe('color=a%2Fb%3Fc%26d%23e%2Bf')
    expect(query('a/b?c&d#e+f', 'form', true, true)).toBe('color=a/b?c%26d%23e%2Bf')
    expect(query(['a,b'], 'form', false)).toBe('color=a%2Cb')
    expect(query('\ud800', 'form', true)).toBe('color=%EF%BF%BD')
  })

  it('may be a scalar or nothing', () => {
    expect(query(7, 'form', true)).toBe('color=7')
    expect(query('', 'form', true)).toBe('color=')
    expect(query({ in: { a: [1] } }, 'deepObject', true)).toBe(
      'color%5Bin%5D=%7B%22a%22%3A%5B1%5D%7D',
    )
    expect(query({ in: [1, 2] }, 'deepObject', true)).toBe('color%5Bin%5D=1&color%5Bin%5D=2')
  })
})

describe('a header', () => {
  const header = (value: unknown, explode: boolean, style: Parameter['style'] = 'simple') =>
    writeSimple({ name: 'x', style, explode }, value)

  it('is written in the style simple', () => {
    expect(header(list, false)).toBe('blue,black')
    expect(header(object, false)).toBe('R,100,G,200')
    expect(header(object, true)).toBe('R=100,G=200')
    expect(header(object, false, 'content')).toBe('{"R":100,"G":200}')
    expect(header(true, false)).toBe('true')
  })
})
