import { describe, expect, it } from 'vitest'
import { isLike } from '../../../../mocks/providers/rainbond/like.ts'

describe('a text is like a query', () => {
  it.each([
    ['abc', ''],
    ['', ''],
    ['', '%'],
    ['abc', 'b'],
    ['ABC', 'bC'],
    ['abc', '%'],
    ['abc', '_'],
    ['abc', '___'],
    ['abc', 'a%c'],
    ['abcabd', 'a%bd'],
    ['研发团队', '发_队'],
    ['😀b', '_b'],
    ['a.c', '.'],
    ['a\nb', 'a_b'],
  ])('%j %j', (text, query) => {
    expect(isLike(text, query)).toBe(true)
  })

  it.each([
    ['', '_'],
    ['abc', '____'],
    ['abc', 'c%a'],
    ['abc', '.'],
    ['ab', 'b%b'],
    ['É', 'é'],
    ['a', '\\a'],
  ])('not %j %j', (text, query) => {
    expect(isLike(text, query)).toBe(false)
  })

  it('takes no time over many wildcards', () => {
    expect(isLike('a'.repeat(64), `${'%a'.repeat(40)}%b`)).toBe(false)
  }, 1000)
})
