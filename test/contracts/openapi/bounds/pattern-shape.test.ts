import { describe, expect, it } from 'vitest'
import { patternShape } from '../../../../contracts/openapi/bounds/pattern-shape.ts'

const any = Number.POSITIVE_INFINITY

describe('the ways to match a pattern', () => {
  it.each([
    ['^[a-z]+$', 1, 1],
    ['^abc$', 1, 0],
    ['[a-z]+', 1, 2],
    ['^.{1,65535}$', 1, 1],
    ['^a{5}$', 1, 0],
    ['^a{500}$', 1, 0],
    ['^a{2,4}$', 3, 0],
    ['^a?b?c?$', 8, 0],
    ['^a*b*c*$', 1, 3],
    ['^(?:ab)+$', 1, 1],
    ['^([a-z]{1,3}){2}$', 9, 0],
    ['^(?:(?:a|b)c)$', 2, 1],
    ['a|b', 2, 1],
    [String.raw`^\(a*\)[(*+?{]\*$`, 1, 1],
    ['^[)*(+]+?$', 1, 1],
    [String.raw`^\p{L}+\u{1F600}\x41\cA$`, 1, 1],
    ['^a{,3}$', 1, 0],
  ])('%s are %d for n to the %d', (pattern, ways, degree) => {
    expect(patternShape(pattern)).toMatchObject({ ways, degree })
  })

  it.each(['^(a+)+$', '^(-?[a-z]+)*$', '(a|b)*', '^(a{1,100})+$', '^((a?)b)*$', '^(?:a?){11,}$'])(
    '%s are without an end: a repetition holds a choice',
    (pattern) => {
      expect(patternShape(pattern).ways).toBe(any)
    },
  )
})

describe('the shortest text of a pattern', () => {
  it.each([
    ['^abc$', 3],
    ['^(ab|c)d$', 2],
    ['^a{20}b?c*$', 20],
    ['^(a{20}){30}$', 600],
    ['^[a-z]{3,}$', 3],
    [String.raw`^\d\.\p{L}$`, 3],
    ['', 0],
  ])('%s has %d characters', (pattern, least) => {
    expect(patternShape(pattern).least).toBe(least)
  })
})

it.each([
  ['(?=a)b', true],
  ['(?<!a)b', true],
  [String.raw`(a)\1`, true],
  [String.raw`(?<n>a)\k<n>`, true],
  ['(?:a)(?<n>b)', false],
  [String.raw`[(?=]\(\?=`, false],
])('%s looks around or back: %o', (pattern, looks) => {
  expect(patternShape(pattern).looks).toBe(looks)
})
