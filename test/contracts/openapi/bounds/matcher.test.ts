import { describe, expect, it } from 'vitest'
import { createMatcher, matcherOf } from '../../../../contracts/openapi/bounds/matcher.ts'
import { toRegExp } from '../../../../contracts/openapi/keywords.ts'

describe('a pattern of which node may try too many ways', () => {
  it('is matched in linear time', () => {
    const matcher = createMatcher('^(a+)+$', 2000)
    expect(matcher.longest).toBe(20)
    expect(matcher.test('a'.repeat(19))).toBe(true)
    expect(matcher.test(`${'a'.repeat(18)}!`)).toBe(false)
  })

  it('judges no longer text than it has time for', () => {
    expect(createMatcher('^(a+)+$', 2000).test(`${'a'.repeat(20)}!`)).toBe(true)
    expect(createMatcher('^[a-z]+$', 2000).test(`${'a'.repeat(2000)}!`)).toBe(true)
    expect(createMatcher('^[a-z]+$', 2000).test(`${'a'.repeat(1999)}!`)).toBe(false)
  })

  it('that looks around judges as many characters as node has time for', () => {
    expect(createMatcher('^(?!x)(a+)+$', 2000).longest).toBe(0)
    const matcher = createMatcher('^(?!x)a*b*$', 2500)
    expect(matcher.longest).toBe(50)
    expect(matcher.test('x')).toBe(false)
    expect(matcher.test(`x${'a'.repeat(50)}`)).toBe(true)
  })

  it('that repeats a part too often for any engine judges nothing', () => {
    expect(createMatcher('^((a{1,1000}){1,1000}){1,1000}$', 2000).longest).toBe(0)
  })
})

describe('a pattern that is matched in linear time matches the same texts as in Node', () => {
  const texts = [
    '',
    'a',
    'aa',
    '\n',
    '\r',
    '\u2028',
    ' ',
    '\u00a0',
    '\ufeff',
    '\t',
    '\v',
    'ß',
    '😀',
    '_',
    '٣',
  ]
  it.each([
    String.raw`^(\s|b)*$`,
    String.raw`^(\S|b)*$`,
    '^(.|b)*$',
    String.raw`^([\s\S]|b)*$`,
    String.raw`^([^\s]|b)*$`,
    String.raw`^([^\sa]|b)*$`,
    String.raw`^(\w|b)*$`,
    String.raw`^(\d|b)*$`,
    String.raw`^(\p{L}|b)*$`,
    String.raw`^(\u0061|\x5f|\u{1F600}|\t)*$`,
    '^([^]|b)*$',
    String.raw`^(\\s|\.|b)*$`,
    '^(a|b)*',
    '(a|b)*$',
  ])('%s', (pattern) => {
    const native = toRegExp(pattern)
    // at 1,600 steps node is asked for nothing that repeats a choice
    const bounded = createMatcher(pattern, 1600)
    expect(bounded.longest).toBe(16)
    expect(texts.map((text) => bounded.test(text))).toEqual(texts.map((text) => native.test(text)))
  })

  it('or it judges nothing', () => {
    expect(createMatcher(String.raw`^([\Sa]|b)*$`, 2000).longest).toBe(0)
  })
})

it('a matcher is made once', () => {
  expect(matcherOf('^a$')).toBe(matcherOf('^a$'))
})
