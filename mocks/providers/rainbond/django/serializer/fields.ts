import type { PythonValue } from '../../python/value.ts'
import { booleanProblem, isNullWord, toBoolean } from './to-boolean.ts'
import { toInteger } from './to-integer.ts'
import { toText } from './to-text.ts'

/** What a field makes of a value: the value itself, or everything that is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly problems: readonly string[] }

/** One field of a serializer, as Django REST framework has them. */
export interface Field<T = unknown> {
  readonly required: boolean
  readonly allowNull: boolean
  readonly allowBlank: boolean
  /** What a form says of it by leaving it out. */
  readonly formDefault: boolean | null | undefined
  /** Called for everything but null and absent values. */
  check(value: PythonValue): Checked<T | null>
}

export interface FieldOptions {
  readonly required?: boolean
  readonly allowNull?: boolean
}

export interface TextOptions extends FieldOptions {
  readonly allowBlank?: boolean
  readonly max?: number
  readonly min?: number
  readonly email?: boolean
  /** Problems beyond the lengths, e.g. that the value is taken; they stand beside those. */
  readonly validate?: (text: string) => string | undefined
  /** A problem that is looked for only in a value without others. */
  readonly finally?: (text: string) => string | undefined
}

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
