import {
  isDict,
  isTrue,
  type PythonDict,
  PythonFloat,
  PythonInt,
  type PythonValue,
  pythonInt,
  pythonText,
} from './python/value.ts'
import type { AnyCall } from './rainbond-types.ts'

type Refusing = Pick<AnyCall, 'refuse'>

/** The body as it was sent, whatever it is. */
export const sentBody = ({ found }: Pick<AnyCall, 'found'>): PythonDict =>
  isDict(found.data.value) ? found.data.value : new Map()

/** What a column of truth values makes of one; it knows fewer words than the check before it. */
export function storedBoolean({ refuse }: Refusing, value: PythonValue): boolean {
  if (typeof value === 'boolean') return value
  const isNumber = value instanceof PythonInt || value instanceof PythonFloat
  const number = isNumber ? Number(value.value) : undefined
  if (number === 0 || number === 1) return isTrue(value)
  if (value === 't' || value === 'True' || value === '1') return true
  if (value === 'f' || value === 'False' || value === '0') return false
  throw refuse('boolean-expected', { value: pythonText(value) ?? '' })
}

/** What a column of whole numbers makes of one. */
export function storedInteger({ refuse }: Refusing, field: string, value: PythonValue): number {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof PythonFloat) return Math.trunc(value.value)
  const read = value instanceof PythonInt ? value.value : pythonInt(pythonText(value) ?? '')
  if (read === undefined) throw refuse('number-expected', { field, value: pythonText(value) ?? '' })
  return Number(read)
}
