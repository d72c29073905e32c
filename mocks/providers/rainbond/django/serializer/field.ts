import type { PythonValue } from '../../python/value.ts'

/** The result of a field for one value: the value, or all of its problems. */
export type Checked<T> = { readonly value: T } | { readonly problems: readonly string[] }

/** One field of a serializer, as Django REST framework has them. */
export interface Field<T = unknown> {
  readonly required: boolean
  readonly allowNull: boolean
  readonly allowBlank: boolean
  /** The value where a form leaves the field out. */
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
