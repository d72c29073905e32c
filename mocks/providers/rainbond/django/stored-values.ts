import { pythonRepr } from '../python/repr.ts'
import {
  isDict,
  isList,
  isTrue,
  type PythonDict,
  PythonFloat,
  PythonInt,
  type PythonValue,
  pythonInt,
  pythonText,
} from '../python/value.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

type Refusing = Pick<AnyRainbondCall, 'refuse'>

/** The body as it was sent, whatever it is. */
export const sentBody = ({ context }: Pick<AnyRainbondCall, 'context'>): PythonDict =>
  isDict(context.data.value) ? context.data.value : new Map()

/** Converts a value for a boolean column, which accepts fewer words than the serializer. */
export function storedBoolean({ refuse }: Refusing, value: PythonValue): boolean {
  if (typeof value === 'boolean') return value
  const isNumber = value instanceof PythonInt || value instanceof PythonFloat
  const number = isNumber ? Number(value.value) : undefined
  if (number === 0 || number === 1) return isTrue(value)
  if (value === 't' || value === 'True' || value === '1') return true
  if (value === 'f' || value === 'False' || value === '0') return false
  const text = isList(value) ? listText(value) : (pythonText(value) ?? '')
  throw refuse('boolean-expected', {
    value: text,
    shown: pythonRepr(`“${text}”的值应该为True或False`),
  })
}

/** Converts a value for an integer column. */
export function storedInteger({ refuse }: Refusing, field: string, value: PythonValue): number {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof PythonFloat) return Math.trunc(value.value)
  const read = value instanceof PythonInt ? value.value : pythonInt(pythonText(value) ?? '')
  if (read !== undefined) return Number(read)
  throw refuse('number-expected', { field, value: shown(value) })
}

const shown = (value: PythonValue): string =>
  isList(value) ? listText(value) : pythonRepr(pythonText(value) ?? '')

/** `str()` of a list of texts. */
export const listText = (list: readonly PythonValue[]): string =>
  `[${list.map((item) => pythonRepr(pythonText(item) ?? '')).join(', ')}]`
