import { describe, expect, it } from 'vitest'
import {
  boolean,
  integer,
  text,
} from '../../../../../../mocks/providers/rainbond/django/serializer/fields.ts'
import {
  validate,
  validateMany,
} from '../../../../../../mocks/providers/rainbond/django/serializer/validate.ts'
import { parseJson } from '../../../../../../mocks/providers/rainbond/python/parse-json.ts'
import {
  parseQuery,
  type RequestData,
} from '../../../../../../mocks/providers/rainbond/request/request-data.ts'

const json = (source: string): RequestData => {
  const parsed = parseJson(source)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return { value: parsed.value, isForm: false }
}
const form = (source: string): RequestData => ({ value: parseQuery(source), isForm: true })

const place = { tenant_id: text(), region_name: text() }
const team = {
  region: text({ required: false }),
  is_active: boolean({ required: false }),
  creater: integer({ required: false }),
}

describe('an object', () => {
  it('is told every problem at once, in the order of the fields', () => {
    const result = validate(place, json('{"region_name": "", "other": 1}'))
    expect(result).toEqual({
      err: { tenant_id: ['该字段是必填项。'], region_name: ['该字段不能为空。'] },
    })
  })

  it('keeps what is valid and leaves the rest out', () => {
    expect(validate(team, json('{"region": " a ", "x": 1}'))).toEqual({ values: { region: 'a' } })
  })

  it.each([
    ['[]', 'list'],
    ['"x"', 'str'],
    ['5', 'int'],
    ['1.5', 'float'],
    ['true', 'bool'],
  ])('is not %s', (source, name) => {
    const problem = `无效数据。期待为字典类型，得到的是 ${name} 。`
    expect(validate(place, json(source))).toEqual({ err: { non_field_errors: [problem] } })
  })

  it('is not null', () => {
    expect(validate(place, json('null'))).toEqual({
      err: { non_field_errors: ['No data provided'] },
    })
  })
})

describe('a form', () => {
  it('says no by leaving a checkbox out, and nothing by leaving an input blank', () => {
    expect(validate(team, form('region=&creater='))).toEqual({ values: { is_active: false } })
  })

  it('counts the last of several values', () => {
    const result = validate(team, form('region=a&region=b&is_active=on'))
    expect(result).toEqual({ values: { region: 'b', is_active: true } })
  })

  it('must fill what is required', () => {
    expect(validate(place, form('tenant_id='))).toEqual({
      err: { tenant_id: ['该字段不能为空。'], region_name: ['该字段是必填项。'] },
    })
  })
})

describe('a list', () => {
  it('is told the problems of each item', () => {
    const source = '[{"tenant_id":"a","region_name":"b"}, {"tenant_id":"a"}, []]'
    expect(validateMany(place, json(source))).toEqual({
      err: [
        {},
        { region_name: ['该字段是必填项。'] },
        { non_field_errors: ['无效数据。期待为字典类型，得到的是 list 。'] },
      ],
    })
  })

  it('may be empty, and holds no null', () => {
    expect(validateMany(place, json('[]'))).toEqual({ values: [] })
    expect(validateMany(place, json('[null]'))).toEqual({ err: [['该字段不能为 null。']] })
  })

  it.each([
    ['{}', '期望为一个包含物件的列表，得到的类型是“dict”。'],
    ['"x"', '期望为一个包含物件的列表，得到的类型是“str”。'],
    ['null', 'No data provided'],
  ])('is not %s', (source, problem) => {
    expect(validateMany(place, json(source))).toEqual({ err: { non_field_errors: [problem] } })
  })

  it('is numbered in a form', () => {
    const source = '[1]tenant_id=c&[0]tenant_id=a&[0]region_name=b&[1]region_name=d&x=1'
    expect(validateMany(place, form(source))).toEqual({
      values: [
        { tenant_id: 'a', region_name: 'b' },
        { tenant_id: 'c', region_name: 'd' },
      ],
    })
  })
})
