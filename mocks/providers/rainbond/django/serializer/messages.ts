import { type PythonValue, typeName } from '../../python/value.ts'

/** The console's messages for invalid fields; its language is fixed. */
export const messages = {
  required: '该字段是必填项。',
  null: '该字段不能为 null。',
  blank: '该字段不能为空。',
  noText: 'Not a valid string.',
  noBoolean: 'Must be a valid boolean.',
  noInteger: '请填写合法的整数值。',
  tooManyDigits: '字符串值太长。',
  nullCharacters: '不允许是用空字符串。',
  noEmail: '请输入合法的邮件地址。',
  noData: 'No data provided',
  tooLong: (limit: number) => `请确保这个字段不能超过 ${limit} 个字符。`,
  tooShort: (limit: number) => `请确保这个字段至少包含 ${limit} 个字符。`,
  surrogate: (codePoint: number) =>
    `Surrogate characters are not allowed: U+${codePoint.toString(16).toUpperCase()}.`,
  noObject: (value: PythonValue) => `无效数据。期待为字典类型，得到的是 ${typeName(value)} 。`,
  noList: (value: PythonValue) => `期望为一个包含物件的列表，得到的类型是“${typeName(value)}”。`,
} as const
