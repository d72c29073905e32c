import { describe, expect, it } from 'vitest'
import { pythonRepr } from '../../../../../mocks/providers/rainbond/python/repr.ts'

describe('a text as Python shows it', () => {
  it.each([
    ['', "''"],
    ['a', "'a'"],
    ["a'b", '"a\'b"'],
    ['a"b', "'a\"b'"],
    ['a\'"b', "'a\\'\"b'"],
    ['团队 é😀', "'团队 é😀'"],
    ['\t\n\r\\', "'\\t\\n\\r\\\\'"],
    ['\0\x7f\xa0', "'\\x00\\x7f\\xa0'"],
    ['\u2028\u{e0001}', "'\\u2028\\U000e0001'"],
    ['constructor', "'constructor'"],
  ])('%j is %s', (text, shown) => {
    expect(pythonRepr(text)).toBe(shown)
  })
})
