import type { StoredRow } from '../../../model/schema.ts'
import type { PythonValue } from '../python/value.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'
import { type Fields, validate, validateMany } from './serializer/validate.ts'

/** Holds a row that is about to be sent to the console's own limits. @throws Refusal unpresentable-rows */
export function requirePresentable(call: AnyRainbondCall, fields: Fields, row: StoredRow): void {
  if (call.rules.unpresentableRegion === 'show') return
  const checked = validate(fields, { value: dictOf(row), isForm: false })
  if ('err' in checked) throw call.refuse('unpresentable-rows', { err: checked.err })
}

/** The same for a list, which stands alone or under a name. @throws Refusal unpresentable-rows */
export function requirePresentableRows(
  call: AnyRainbondCall,
  fields: Fields,
  rows: readonly StoredRow[],
  name?: string,
): void {
  if (call.rules.unpresentableRegion === 'show') return
  const checked = validateMany(fields, { value: rows.map(dictOf), isForm: false })
  if (!('err' in checked)) return
  const err = name === undefined ? checked.err : { [name]: checked.err }
  throw call.refuse('unpresentable-rows', { err })
}

/** Only texts and null are held to limits here; the numbers of a region have none. */
const dictOf = (row: StoredRow): ReadonlyMap<string, PythonValue> =>
  new Map(
    Object.entries(row).flatMap(([name, value]): [string, PythonValue][] =>
      typeof value === 'string' || value === null ? [[name, value]] : [],
    ),
  )
