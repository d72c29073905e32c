import { RE2JS } from 're2js'
import { toRegExp } from '../keywords.ts'
import { defaultDocumentBounds } from './bounds.ts'
import { type PatternShape, patternShape, pieces } from './pattern-shape.ts'

/** Tells whether a text holds what a pattern describes. */
export interface Matcher {
  test(text: string): boolean
}

/** A matcher, and how long a text may be that it still judges; a longer one passes. */
export interface BoundMatcher extends Matcher {
  readonly longest: number
}

/** A step of the engine of linear time takes so many of node's. */
const linearSteps = 100

/**
 * Matches within so many steps: by node's own engine where the pattern and the text allow no more,
 * else by an engine of linear time (RE2), which knows neither lookaround nor backreferences.
 * `onSkipped` is told of each text that is too long for both.
 */
export function createMatcher(
  pattern: string,
  maxSteps: number,
  onSkipped: () => void = () => undefined,
): BoundMatcher {
  const shape = patternShape(pattern)
  const native = toNative(pattern)
  const nativeLongest = native ? longestOf(shape, maxSteps) : 0
  const linearLongest = Math.floor(maxSteps / linearSteps)
  let linear: Matcher | 'none' | undefined
  const linearOf = () => {
    linear ??= (shape.looks ? undefined : toLinear(pattern)) ?? 'none'
    return linear === 'none' ? undefined : linear
  }
  return {
    get longest() {
      const isEnough = nativeLongest >= linearLongest
      return !isEnough && linearOf() ? linearLongest : nativeLongest
    },
    test(text) {
      if (native && text.length <= nativeLongest) return native.test(text)
      const other = text.length > linearLongest ? undefined : linearOf()
      if (other) return other.test(text)
      onSkipped()
      return true
    },
  }
}

/** The longest text that a backtracking engine is through with in so many steps. */
function longestOf({ ways, degree }: PatternShape, maxSteps: number): number {
  if (ways > maxSteps) return 0
  return degree === 0 ? Number.POSITIVE_INFINITY : Math.floor((maxSteps / ways) ** (1 / degree))
}

/** Node refuses some patterns only when they are first used. */
function toNative(pattern: string): RegExp | undefined {
  const expression = toRegExp(pattern)
  try {
    expression.test('')
    return expression
  } catch {
    return undefined
  }
}

const blanks = String.raw`\t-\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`

/** Translates a piece of a JavaScript pattern for the other engine; `undefined` where it has no equivalent. */
function translated(piece: string): string | undefined {
  if (piece === '.') return String.raw`[^\n\r\x{2028}\x{2029}]`
  if (piece === String.raw`\s`) return `[${blanks}]`
  if (piece === String.raw`\S`) return `[^${blanks}]`
  if (!piece.startsWith('[')) return piece
  const escapes: readonly string[] = piece.match(/\\[\s\S]/g) ?? []
  if (escapes.includes(String.raw`\S`) && !escapes.includes(String.raw`\s`)) return undefined
  return piece.replaceAll(/\\[\s\S]/g, (one) => (one === String.raw`\s` ? blanks : one))
}

function toLinear(pattern: string): Matcher | undefined {
  const translatedPieces = [...pattern.matchAll(pieces)].map(([piece]) => translated(piece))
  if (translatedPieces.includes(undefined)) return undefined
  try {
    const expression = RE2JS.compile(RE2JS.translateRegExp(translatedPieces.join('')))
    return { test: (text) => expression.test(text) }
  } catch {
    // it bounds what it compiles, e.g. how often a part is repeated
    return undefined
  }
}

const matchers = new Map<string, BoundMatcher>()

/** The matcher of a pattern by the default bounds; made once. */
export function matcherOf(pattern: string): BoundMatcher {
  const known = matchers.get(pattern)
  if (known) return known
  const matcher = createMatcher(pattern, defaultDocumentBounds.maxMatchSteps)
  matchers.set(pattern, matcher)
  return matcher
}
