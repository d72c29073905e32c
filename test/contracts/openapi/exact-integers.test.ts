import { describe, expect, it } from 'vitest'
import { parseExactly, textAt, writeExactly } from '../../../contracts/openapi/exact-integers.ts'
import { isObject, type JsonObject } from '../../../contracts/openapi/reference.ts'

const parsed = (text: string): JsonObject => {
  const value = parseExactly(text)
  return isObject(value) ? value : {}
}

describe('an integer of 64 bits', () => {
  it('keeps its digits', () => {
    const text =
      '{"id":9223372036854775807,"list":[1,-9007199254740993],"in":{"id":9007199254740993}}'
    const { id, list, ...rest } = parsed(text)

    expect(id).toBe(Number(9223372036854775807n))
    expect(textAt(parsed(text), 'id')).toBe('9223372036854775807')
    expect(textAt(list as object, '1')).toBe('-9007199254740993')
    expect(textAt(rest.in as object, 'id')).toBe('9007199254740993')
    expect(writeExactly(parsed(text))).toBe(text)
  })

  it.each([
    '{"id":9007199254740991,"text":"9223372036854775807"}',
    '{"a\\"9007199254740993":"\\\\","b":1.0000000000000002}',
    '{"\ue0009007199254740993":"\ue0009007199254740993"}',
    '[1e300,12345678901234567890.5]',
  ])('is nothing that stands elsewhere: %s', (text) => {
    expect(parseExactly(text)).toEqual(JSON.parse(text))
    expect(writeExactly(parseExactly(text))).toBe(JSON.stringify(JSON.parse(text)))
  })

  it('stands beside texts that look like what is kept', () => {
    const value = parsed('{"a":"\ue0009007199254740993","id":9007199254740993}')

    expect(value.a).toBe('\ue0009007199254740993')
    expect(textAt(value, 'id')).toBe('9007199254740993')
  })

  it('is a number like any other where it is changed or new', () => {
    expect(textAt({ id: 7 }, 'id')).toBe('7')
    expect(textAt({ id: true }, 'id')).toBeUndefined()
    expect(textAt({}, 'toString')).toBeUndefined()
    const value = parseExactly('{"id":9007199254740993}') as { id: unknown }
    value.id = 'x'
    expect(textAt(value, 'id')).toBe('x')
    expect(writeExactly(value)).toBe('{"id":"x"}')
    expect(writeExactly(undefined)).toBeUndefined()
  })
})
