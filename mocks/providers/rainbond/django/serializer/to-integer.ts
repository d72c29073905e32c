import { type PythonValue, pythonInt, pythonText } from '../../python/value.ts'
import type { Checked } from './field.ts'
import { messages } from './messages.ts'

/** Longer texts are not even tried. */
const maxCharacters = 1000

/** Reads a whole number as `int(str(value))` does, decimals that are only zeros cut off. */
export function toInteger(value: PythonValue): Checked<number> {
  if (typeof value === 'string' && value.length > maxCharacters) {
    return { problems: [messages.tooManyDigits] }
  }
  const read = pythonInt((pythonText(value) ?? '').replace(/\.0*\s*$/, ''))
  return read === undefined ? { problems: [messages.noInteger] } : { value: Number(read) }
}
