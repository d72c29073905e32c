import { endOfText, parseExactly } from './exact-integers.ts'

/** Bounds for reading a JSON text. */
export interface JsonBounds {
  /** Levels of arrays and objects. */
  readonly maxDepth: number
  /** Arrays, objects and their members, counted together. */
  readonly maxValues: number
}

/** Deeper than any API goes, and far from where a recursive reader runs out of stack. */
export const defaultJsonBounds: JsonBounds = { maxDepth: 200, maxValues: 1_000_000 }

/** The value of a text, or a sentence that says why it was not read. */
export type ReadJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'too-large' | 'not-json'; readonly problem: string }

/**
 * Parses a JSON body that somebody else wrote. Its depth is measured first: JSON.parse bears any, and
 * what walks over the value afterwards does not.
 */
export function readJson(text: string, bounds: JsonBounds = defaultJsonBounds): ReadJson {
  const problem = beyond(text, bounds)
  if (problem !== undefined) return { kind: 'too-large', problem }
  try {
    return { kind: 'value', value: parseExactly(text) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'not-json', problem: `The body is not JSON: ${why}` }
  }
}

const [quote, comma] = [0x22, 0x2c]
const openers = new Set([0x5b, 0x7b])
const closers = new Set([0x5d, 0x7d])

/** Counts what opens, closes and parts, outside of texts. */
function beyond(text: string, { maxDepth, maxValues }: JsonBounds): string | undefined {
  // every level and every value takes a character
  if (text.length <= Math.min(maxDepth, maxValues)) return undefined
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfText(text, at)
    else if (code === comma) values += 1
    else if (closers.has(code)) depth -= 1
    else if (openers.has(code)) {
      depth += 1
      values += 1
      if (depth > maxDepth) return `The body nests deeper than ${maxDepth} levels; it was not read.`
    }
    if (values > maxValues) return `The body holds more than ${maxValues} values; it was not read.`
  }
  return undefined
}
