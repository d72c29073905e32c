import type { ErrorEntry } from './extensions.ts'
import { isObject } from './reference.ts'

/**
 * The parameters of an error: the names in `{braces}` in its texts and those that it lists. One that
 * is the whole of a text, as in `'{body}'`, stands for any value; the others are written into text.
 */
export function placeholdersOf(entry: ErrorEntry): ReadonlyMap<string, 'any value' | 'text'> {
  const { evidence: _, parameters, ...fields } = entry
  const found = new Map<string, 'any value' | 'text'>()
  for (const name of parameters) found.set(name, 'text')
  for (const text of textsIn(fields)) {
    for (const [placeholder, name = ''] of text.matchAll(/\{(\w+)\}/g)) {
      const isWhole = placeholder === text && !parameters.includes(name)
      found.set(name, isWhole && found.get(name) !== 'text' ? 'any value' : 'text')
    }
  }
  return found
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isObject(value) ? Object.values(value).flatMap(textsIn) : []
}
