import { describe, expect, it } from 'vitest'
import { defaultJsonBounds, readJson } from '../../../contracts/openapi/read-json.ts'

const bounds = { maxDepth: 3, maxValues: 8 }

describe('a JSON body', () => {
  it.each([
    ['[[[]]]', [[[]]]],
    ['{"a":{"b":[]}}', { a: { b: [] } }],
    ['[[],[],[]]', [[], [], []]],
    ['"[[[[[[[["', '[[[[[[[['],
    [String.raw`["\"[[[[","\\",{}]`, ['"[[[[', '\\', {}]],
    ['["a,b,c,d,e,f,g,h,i,j"]', ['a,b,c,d,e,f,g,h,i,j']],
    ['null', null],
  ])('%s is read', (text, value) => {
    expect(readJson(text, bounds)).toEqual({ kind: 'value', value })
  })

  it.each([
    ['[[[[]]]]', 'The body nests deeper than 3 levels; it was not read.'],
    ['[[[{}]]]', 'The body nests deeper than 3 levels; it was not read.'],
    ['[[[[[[[[', 'The body nests deeper than 3 levels; it was not read.'],
    [String.raw`["\\",[[[]]]]`, 'The body nests deeper than 3 levels; it was not read.'],
    ['[1,2,3,4,5,6,7,8]', 'The body holds more than 8 values; it was not read.'],
    ['[[],[],[],[],[]]', 'The body holds more than 8 values; it was not read.'],
  ])('%s goes beyond the bounds', (text, problem) => {
    expect(readJson(text, bounds)).toEqual({ kind: 'too-large', problem })
  })

  it.each(['{"a":', '"a', String.raw`"a\"`, ''])('%j is none', (text) => {
    expect(readJson(text, bounds)).toMatchObject({
      kind: 'not-json',
      problem: expect.stringMatching(/^The body is not JSON: ./),
    })
  })

  it('has documented bounds', () => {
    expect(defaultJsonBounds).toEqual({ maxDepth: 200, maxValues: 1_000_000 })
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(readJson(nested(200)).kind).toBe('value')
    expect(readJson(nested(201)).kind).toBe('too-large')
  })
})
