import { describe, expect, it } from 'vitest'
import { like } from '../../../../../mocks/providers/rainbond/django/like.ts'

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
    ['研发😀团队', '😀%团'],
    ['Ab', 'a%%B'],
  ])('%j %j', (text, query) => {
    expect(like(query)(text)).toBe(true)
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
    expect(like(query)(text)).toBe(false)
  })

  it('takes no time over many wildcards', () => {
    expect(like(`${'%a'.repeat(40)}%b`)('a'.repeat(64))).toBe(false)
  }, 1000)
})
