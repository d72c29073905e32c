import fc from 'fast-check'
import { toRegExp } from '../../openapi/keywords.ts'

/** So many patterns are remembered; a document with more of them pays for each anew. */
const mostPatterns = 1000

const known = new Map<string, fc.Arbitrary<string> | undefined>()

/**
 * Texts that fit a pattern; `undefined` where fast-check cannot draw from it. Preparing one costs
 * more than drawing from it, and a run asks for the same few patterns with every body.
 */
export function textsMatching(pattern: string): fc.Arbitrary<string> | undefined {
  if (known.has(pattern)) return known.get(pattern)
  if (known.size >= mostPatterns) known.clear()
  const texts = prepare(pattern)
  known.set(pattern, texts)
  return texts
}

function prepare(pattern: string): fc.Arbitrary<string> | undefined {
  try {
    return fc.stringMatching(toRegExp(pattern))
  } catch {
    // fast-check does not know every regular expression
    return undefined
  }
}
