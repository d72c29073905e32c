import { describe, expect, it, test } from 'vitest'
import { defaultTextBounds, parseDocument, parseText } from '../../../contracts/openapi/document.ts'

test('YAML and JSON of OpenAPI 3.0 and 3.1 are read', () => {
  expect(parseDocument('{"openapi":"3.0.1","paths":{}}', 'a.json').openapi).toBe('3.0.1')
  const { paths } = parseDocument(
    'openapi: 3.1.0\npaths:\n  /a: { get: { responses: { 200: {} } } }',
    'a',
  )
  expect(paths).toEqual({ '/a': { get: { responses: { '200': {} } } } })
})

test.each([
  ['openapi: 3.1.0\n  paths: {}', '"a.yaml" cannot be read, line 1, column 10'],
  ['{"openapi": "3.1.0",, }', '"a.yaml" cannot be read, line 1, column'],
  ['swagger: "2.0"', '"a.yaml" says openapi "2.0". Convert it to OpenAPI 3.0, 3.1 or 3.2.'],
  ['openapi: 3.1.0\npaths: []', '"a.yaml" has no "paths" object. Add one.'],
  ['- 1', '"a.yaml" is no OpenAPI document: it holds no object.'],
])('%j is refused', (text, message) => {
  expect(() => parseDocument(text, 'a.yaml')).toThrow(message)
})

describe('a text', () => {
  const bounds = { maxCharacters: 90, maxValues: 12, maxDepth: 4 }
  const read = (text: string) => () => parseText(text, 'a.yaml', bounds)

  it.each([
    '[[[]]]',
    'a: { b: { c: {} } }',
    '[1,2,3,4,5,6,7,8,9,10,11,12]',
    'a: &a [1, 2]\nb: [*a, *a]',
  ])('within the bounds is read: %s', (text) => {
    expect(read(text)).not.toThrow()
  })

  it.each([
    ['x'.repeat(91), '"a.yaml" has 91 characters; more than 90 are not read. Split it.'],
    ['{"a":{"b":{"c":{"d":{}}}}}', '"a.yaml" nests deeper than 4 levels at "/a/b/c/d".'],
    ['a: { b: { c: { d: {} } } }', '"a.yaml" nests deeper than 4 levels at "/a/b/c/d".'],
    [
      'a: &a [1, 2, 3]\nb: &b [*a, *a]\nc: [*b, *b]',
      '"a.yaml" holds more than 12 values, counted up to "/c/1/0". Split it, or write out fewer aliases.',
    ],
  ])('beyond them is not: %s', (text, message) => {
    expect(read(text)).toThrow(message)
  })

  it('whose aliases the reader of YAML refuses is told by its name', () => {
    expect(read('a: *nowhere')).toThrow('"a.yaml" cannot be read')
  })

  it('has documented bounds', () => {
    expect(defaultTextBounds).toEqual({
      ...{ maxCharacters: 67_108_864, maxValues: 5_000_000, maxDepth: 200 },
    })
  })
})
