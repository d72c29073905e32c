import { isDict, isList, type PythonDict, type PythonValue } from '../../python/value.ts'
import type { RequestData } from '../../request/request-data.ts'
import type { Checked, Field } from './field.ts'
import { messages } from './messages.ts'

export type Fields = Readonly<Record<string, Field>>

/** Validated data: required fields always, others where they were given. */
export type Values<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T | null | undefined : never
}

/** Messages by field; `non_field_errors` for the data as a whole. */
export type FieldProblems = Readonly<Record<string, readonly string[]>>

export type Validated<T, Problems = FieldProblems> =
  | { readonly values: T }
  | { readonly err: Problems }

/** Validates data as a serializer does: every field, in order, all problems at once. */
export function validate<const F extends Fields>(
  fields: F,
  data: RequestData,
): Validated<Values<F>> {
  if (data.value === null) return { err: whole(messages.noData) }
  if (!isDict(data.value)) return { err: whole(messages.noObject(data.value)) }
  const values: Record<string, unknown> = {}
  const err: Record<string, readonly string[]> = {}
  for (const [name, field] of Object.entries(fields)) {
    const checked = checkField(field, given(name, field, data.value, data.isForm))
    if (checked === undefined) continue
    if ('value' in checked) values[name] = checked.value
    else err[name] = checked.problems
  }
  // Each value was made by the field of its name.
  return Object.keys(err).length > 0 ? { err } : { values: values as Values<F> }
}

/** Validates a list of such data; one entry of problems for each item. */
export function validateMany<const F extends Fields>(
  fields: F,
  data: RequestData,
): Validated<readonly Values<F>[], FieldProblems | readonly unknown[]> {
  const items = data.isForm && isDict(data.value) ? formList(data.value) : data.value
  if (items === null) return { err: whole(messages.noData) }
  if (!isList(items)) return { err: whole(messages.noList(items)) }
  const results = items.map((value) =>
    value === null ? { err: [messages.null] } : validate(fields, { value, isForm: data.isForm }),
  )
  if (results.some((result) => 'err' in result)) {
    return { err: results.map((result) => ('err' in result ? result.err : {})) }
  }
  return { values: results.flatMap((result) => ('values' in result ? [result.values] : [])) }
}

export const whole = (message: string): FieldProblems => ({ non_field_errors: [message] })

function given(
  name: string,
  field: Field,
  dict: PythonDict,
  isForm: boolean,
): PythonValue | undefined {
  const value = dict.get(name)
  if (!isForm) return value
  // Checkboxes that are not ticked are not sent; blank inputs are.
  if (value === undefined) return field.formDefault
  if (value !== '') return value
  if (field.allowNull) return field.allowBlank ? '' : null
  return field.required || field.allowBlank ? '' : undefined
}

function checkField(field: Field, value: PythonValue | undefined): Checked<unknown> | undefined {
  if (value === undefined) return field.required ? { problems: [messages.required] } : undefined
  if (value === null) return field.allowNull ? { value: null } : { problems: [messages.null] }
  return field.check(value)
}

/** A list in a form: `[0]name=…&[1]name=…`. */
function formList(dict: PythonDict): PythonDict[] {
  const items = new Map<number, Map<string, PythonValue>>()
  for (const [key, value] of dict) {
    const [, position, name] = /^\[(\d+)\](.*)$/s.exec(key) ?? []
    if (position === undefined || name === undefined) continue
    const at = Number(position)
    items.set(at, (items.get(at) ?? new Map()).set(name, value))
  }
  return [...items].sort(([a], [b]) => a - b).map(([, item]) => item)
}
