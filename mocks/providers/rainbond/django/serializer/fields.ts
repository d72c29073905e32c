import type { Field, FieldOptions, TextOptions } from './field.ts'
import { booleanProblem, isNullWord, toBoolean } from './to-boolean.ts'
import { toInteger } from './to-integer.ts'
import { toText } from './to-text.ts'

/** A text: numbers count as texts, spaces around it do not. */
export function text(options: TextOptions = {}): Field<string> {
  const { required = true, allowNull = false, allowBlank = false } = options
  return {
    required,
    allowNull,
    allowBlank,
    formDefault: undefined,
    check: (value) => toText(value, options),
  }
}

/** True or false, or one of the words and numbers that stand for them. */
export function boolean({ required = true, allowNull = false }: FieldOptions = {}): Field<boolean> {
  return {
    required,
    allowNull,
    allowBlank: false,
    formDefault: allowNull ? null : false,
    check(value) {
      if (allowNull && isNullWord(value)) return { value: null }
      const read = toBoolean(value)
      return read === undefined ? booleanProblem : { value: read }
    },
  }
}

/** A whole number, or a text or float that is one. */
export function integer({ required = true, allowNull = false }: FieldOptions = {}): Field<number> {
  return {
    required,
    allowNull,
    allowBlank: false,
    formDefault: undefined,
    check: toInteger,
  }
}
