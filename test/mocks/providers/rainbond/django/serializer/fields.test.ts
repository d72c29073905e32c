import { describe, expect, it } from 'vitest'
import type { Field } from '../../../../../../mocks/providers/rainbond/django/serializer/field.ts'
import {
  boolean,
  integer,
  text,
} from '../../../../../../mocks/providers/rainbond/django/serializer/fields.ts'
import { validate } from '../../../../../../mocks/providers/rainbond/django/serializer/validate.ts'
import { parseJson } from '../../../../../../mocks/providers/rainbond/python/parse-json.ts'

/** What Django REST framework 3.16 was seen to make of a value, as its language is set. */
function take(field: Field, json: string): unknown {
  const parsed = parseJson(`{"it": ${json}}`)
  if ('problem' in parsed) throw new Error(parsed.problem)
  const checked = validate({ it: field }, { value: parsed.value, isForm: false })
  return 'err' in checked ? checked.err.it : { value: checked.values.it }
}

const took = (value: unknown) => ({ value })

describe('a text', () => {
  it.each([
    ['"  a b "', took('a b')],
    ['55', took('55')],
    ['5.0', took('5.0')],
    ['1e2', took('100.0')],
    ['-10', took('-10')],
    ['"中中中"', took('中中中')],
    ['null', ['该字段不能为 null。']],
    ['""', ['该字段不能为空。']],
    ['" \\u2003 "', ['该字段不能为空。']],
    ['true', ['Not a valid string.']],
    ['[]', ['Not a valid string.']],
    ['{}', ['Not a valid string.']],
    ['"abcdef"', ['请确保这个字段不能超过 5 个字符。']],
    ['123456', ['请确保这个字段不能超过 5 个字符。']],
    ['"😀😀😀😀😀"', took('😀😀😀😀😀')],
    ['"a"', ['请确保这个字段至少包含 2 个字符。']],
    ['"a\\u0000b"', ['不允许是用空字符串。']],
    ['"a\\ud800"', ['Surrogate characters are not allowed: U+D800.']],
    [
      '"abcde\\u0000\\ud801"',
      [
        '请确保这个字段不能超过 5 个字符。',
        '不允许是用空字符串。',
        'Surrogate characters are not allowed: U+D801.',
      ],
    ],
  ])('of 2 to 5 characters takes %s', (json, result) => {
    expect(take(text({ min: 2, max: 5 }), json)).toEqual(result)
  })

  it('may be null or blank where that is allowed', () => {
    expect(take(text({ allowNull: true }), 'null')).toEqual(took(null))
    expect(take(text({ allowBlank: true }), '" "')).toEqual(took(''))
  })

  it('tells a last problem only where there is no other', () => {
    const field = text({ max: 2, validate: () => 'taken', finally: () => 'odd' })
    expect(take(field, '"abc"')).toEqual(['请确保这个字段不能超过 2 个字符。', 'taken'])
    expect(take(text({ finally: () => 'odd' }), '"abc"')).toEqual(['odd'])
  })

  it.each([
    'a@b.cn',
    'a@localhost',
    'A.b+c@d-e.f.org',
    'a@[127.0.0.1]',
    '"q"@x.cn',
    'a@é.cn',
    'a@xn--p1ai.рф',
  ])('is the e-mail address %s', (address) => {
    expect(take(text({ email: true }), JSON.stringify(address))).toEqual(took(address))
  })

  it.each(['bad', 'a@b', 'a@b.c', '.a@b.cn', 'a@b..cn', 'a@-b.cn', 'a b@c.cn', 'é@x.cn', '@b.cn'])(
    'is no e-mail address: %s',
    (address) => {
      const problem = ['请输入合法的邮件地址。']
      expect(take(text({ email: true }), JSON.stringify(address))).toEqual(problem)
    },
  )
})

describe('a truth value', () => {
  it.each(['true', '"true"', '"Yes"', '"ON"', '"t"', '"1"', '1', '1.0'])('is true: %s', (json) => {
    expect(take(boolean(), json)).toEqual(took(true))
  })

  it.each(['false', '"False"', '"no"', '"off"', '"N"', '"0"', '0', '0.0'])(
    'is false: %s',
    (json) => {
      expect(take(boolean(), json)).toEqual(took(false))
    },
  )

  it.each(['"maybe"', '""', '" true "', '2', '"null"', '[]', '{}'])('is none: %s', (json) => {
    expect(take(boolean(), json)).toEqual(['Must be a valid boolean.'])
  })

  it('may be null, or a word for it, where that is allowed', () => {
    const field = boolean({ allowNull: true })
    expect(['null', '""', '"Null"'].map((json) => take(field, json))).toEqual([
      took(null),
      took(null),
      took(null),
    ])
    expect(take(boolean(), 'null')).toEqual(['该字段不能为 null。'])
  })
})

describe('a whole number', () => {
  it.each([
    ['1', 1],
    ['"1"', 1],
    ['" 1 "', 1],
    ['1.0', 1],
    ['"1.00"', 1],
    ['"-3"', -3],
    ['1e3', 1000],
  ])('is read from %s', (json, value) => {
    expect(take(integer(), json)).toEqual(took(value))
  })

  it.each(['"x"', '""', '1.5', 'true', '[]', '{}', '1e400'])('is not read from %s', (json) => {
    expect(take(integer(), json)).toEqual(['请填写合法的整数值。'])
  })

  it('is not even tried in more than 1000 characters', () => {
    expect(take(integer(), `"${'1'.repeat(1001)}"`)).toEqual(['字符串值太长。'])
  })
})
