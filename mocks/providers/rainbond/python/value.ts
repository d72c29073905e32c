/** A value as Python holds it: whole numbers of any size and floats are different things. */
export type PythonValue =
  | null
  | boolean
  | string
  | PythonInt
  | PythonFloat
  | readonly PythonValue[]
  | PythonDict

/** In insertion order, whatever the keys look like. */
export type PythonDict = ReadonlyMap<string, PythonValue>

export class PythonInt {
  readonly value: bigint

  constructor(value: bigint) {
    this.value = value
  }
}

export class PythonFloat {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

export const isList = (value: PythonValue): value is readonly PythonValue[] => Array.isArray(value)

export const isDict = (value: PythonValue): value is PythonDict => value instanceof Map

/** The name of the value's class, as messages print it. */
export function typeName(value: PythonValue): string {
  if (value === null) return 'NoneType'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'str'
  if (value instanceof PythonInt) return 'int'
  if (value instanceof PythonFloat) return 'float'
  return isList(value) ? 'list' : 'dict'
}

/** `str()` of a number or text; undefined for what the console never turns into a text. */
export function pythonText(value: PythonValue): string | undefined {
  if (typeof value === 'string') return value
  if (value instanceof PythonInt) return String(value.value)
  return value instanceof PythonFloat ? floatText(value.value) : undefined
}

/** Python's truth: nothing, zero and what is empty are false. */
export function isTrue(value: PythonValue | undefined): boolean {
  if (value === undefined || value === null || value === false || value === '') return false
  if (value instanceof PythonInt) return value.value !== 0n
  if (value instanceof PythonFloat) return value.value !== 0
  if (value === true || typeof value === 'string') return true
  return isList(value) ? value.length > 0 : value.size > 0
}

/** `repr()` of a float: `10.0`, `1e+16`, `1e-05`, `inf`. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf'
  const [digits = '', power = '0'] = Math.abs(value).toExponential().split('e')
  const exponent = Number(power)
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  if (exponent >= -4 && exponent < 16) return sign + plainText(Math.abs(value))
  const size = String(Math.abs(exponent)).padStart(2, '0')
  return `${sign}${digits}e${exponent < 0 ? '-' : '+'}${size}`
}

const plainText = (value: number): string =>
  Number.isInteger(value) ? `${BigInt(value)}.0` : String(value)

/** `int()` of a text; undefined where Python refuses it. */
export function pythonInt(text: string): bigint | undefined {
  const digits = strip(text)
  if (!/^[+-]?\d+(_\d+)*$/.test(digits)) return undefined
  const value = BigInt(digits.replace(/^[+-]|_/g, ''))
  return digits.startsWith('-') ? -value : value
}

const spaces = '[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const edges = new RegExp(`^${spaces}+|${spaces}+$`, 'g')

/** `str.strip()`: other characters than JavaScript's `trim` takes. */
export const strip = (text: string): string => text.replace(edges, '')
