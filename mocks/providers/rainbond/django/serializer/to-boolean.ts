import { PythonFloat, PythonInt, type PythonValue } from '../../python/value.ts'
import { messages } from './messages.ts'

const trueWords = new Set(['t', 'y', 'yes', 'true', 'on', '1'])
const falseWords = new Set(['f', 'n', 'no', 'false', 'off', '0'])

export const booleanProblem = { problems: [messages.noBoolean] } as const

/** The truth value of a word or number that stands for one. */
export function toBoolean(value: PythonValue): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string') return wordValue(value.toLowerCase())
  const isNumber = value instanceof PythonInt || value instanceof PythonFloat
  const number = isNumber ? Number(value.value) : undefined
  return number === 1 ? true : number === 0 ? false : undefined
}

/** Words that stand for null where a field takes it. */
export const isNullWord = (value: PythonValue): boolean =>
  typeof value === 'string' && (value === '' || value.toLowerCase() === 'null')

function wordValue(word: string): boolean | undefined {
  if (trueWords.has(word)) return true
  return falseWords.has(word) ? false : undefined
}
