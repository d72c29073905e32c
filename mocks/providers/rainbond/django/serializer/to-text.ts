import { type PythonValue, pythonText, strip } from '../../python/value.ts'
import type { Checked, TextOptions } from './field.ts'
import { isEmail } from './is-email.ts'
import { messages } from './messages.ts'

/** Reads a text and collects everything that is wrong with it, in the order of the console. */
export function toText(value: PythonValue, options: TextOptions): Checked<string> {
  const whole = pythonText(value)
  const cut = whole === undefined ? undefined : strip(whole)
  if (cut === '') return options.allowBlank ? { value: '' } : { problems: [messages.blank] }
  if (cut === undefined) return { problems: [messages.noText] }

  const problems = [...lengthProblems(cut, options), ...characterProblems(cut)]
  const own = options.validate?.(cut)
  if (own !== undefined) problems.push(own)
  if (options.email && !isEmail(cut)) problems.push(messages.noEmail)
  if (problems.length > 0) return { problems }

  const last = options.finally?.(cut)
  return last === undefined ? { value: cut } : { problems: [last] }
}

/** Lengths count characters, not UTF-16 units. */
function* lengthProblems(text: string, { max, min }: TextOptions): Iterable<string> {
  const length = [...text].length
  if (max !== undefined && length > max) yield messages.tooLong(max)
  if (min !== undefined && length < min) yield messages.tooShort(min)
}

function* characterProblems(text: string): Iterable<string> {
  if (text.includes('\0')) yield messages.nullCharacters
  const lone = [...text].find((character) => /^\p{Surrogate}$/u.test(character))
  if (lone !== undefined) yield messages.surrogate(lone.charCodeAt(0))
}
