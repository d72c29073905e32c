/** Facts about a pattern that need no matching. */
export interface PatternShape {
  /** Characters of the shortest text that it may match. */
  readonly least: number
  /**
   * Most ways in which a backtracking engine may try a text of n characters: `ways * n ** degree`.
   */
  /** Infinite where a repetition holds another one, or alternatives. */
  readonly ways: number
  readonly degree: number
  /** True with lookarounds or back references, which an engine of linear time does not have. */
  readonly looks: boolean
}

/** The contribution of one part of a pattern. */
interface PatternPart {
  least: number
  ways: number
  degree: number
}

interface Level {
  /** Parts of the alternatives that were read. */
  readonly branches: PatternPart[]
  /** Part of the alternative that is being read. */
  branch: PatternPart
  /** The part to which a quantifier that follows applies. */
  last: PatternPart
}

/** More copies of a part than this count as any number of them. */
const fewCopies = 10

const empty = (): PatternPart => ({ least: 0, ways: 1, degree: 0 })
const character = (): PatternPart => ({ least: 1, ways: 1, degree: 0 })

/** One piece of a pattern: an escape, a class, a group's beginning or end, a quantifier, a character. */
export const pieces =
  /\\(?:k<[^>]*>|[1-9]\d*|u\{[^}]*\}|[pP]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|[)|^$]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/gu

/** Reads a pattern that is known to be a regular expression. */
export function patternShape(pattern: string): PatternShape {
  const levels: Level[] = [createLevel()]
  let looks = false
  for (const [piece] of pattern.matchAll(pieces)) {
    const level = levels.at(-1)
    if (!level) break
    if (/^\((\?<?[=!])/.test(piece) || /^\\(k<|[1-9])/.test(piece)) looks = true
    if (piece.startsWith('(')) levels.push(createLevel())
    else if (piece === ')') close(levels)
    else if (piece === '|') turn(level)
    else if (/^([*+?]|\{\d)/.test(piece)) repeat(level, piece)
    else add(level, /^([\^$]|\\[bB])$/.test(piece) ? empty() : character())
  }
  for (const level of levels) settle(level)
  while (levels.length > 1) close(levels)
  const { least, ways, degree } = wholeOf(levels[0] ?? createLevel())
  // a text is tried from each of its characters on, unless the pattern begins at its start
  const isAnchored = /^\^/.test(pattern) && !pattern.includes('|')
  return { least, ways, degree: degree + (isAnchored ? 0 : 1), looks }
}

const createLevel = (): Level => ({ branches: [], branch: empty(), last: empty() })

/** Takes what was read last into its alternative: no quantifier follows. */
function settle(level: Level): void {
  const { branch, last } = level
  branch.least += last.least
  branch.ways *= last.ways
  branch.degree += last.degree
  level.last = empty()
}

function add(level: Level, part: PatternPart): void {
  settle(level)
  level.last = part
}

function turn(level: Level): void {
  settle(level)
  level.branches.push(level.branch)
  level.branch = empty()
}

function close(levels: Level[]): void {
  const inner = levels.pop()
  const outer = levels.at(-1)
  if (inner && outer) add(outer, wholeOf(inner))
}

function wholeOf(level: Level): PatternPart {
  turn(level)
  return level.branches.reduce((sum, { least, ways, degree }) => ({
    least: Math.min(sum.least, least),
    ways: sum.ways + ways,
    degree: Math.max(sum.degree, degree),
  }))
}

function repeat(level: Level, piece: string): void {
  const [least, most] = timesOf(piece)
  const { last } = level
  const isPlain = last.ways === 1 && last.degree === 0
  const isFew = most <= fewCopies
  const choices = isFew ? most - least + 1 : 1
  // an empty part takes its time as well
  const size = least * Math.max(1, last.least)
  if (isPlain) level.last = { least: size, ways: choices, degree: isFew || most === least ? 0 : 1 }
  else if (isFew) {
    level.last = { least: size, ways: last.ways ** most * choices, degree: last.degree * most }
  } else level.last = { least: size, ways: Number.POSITIVE_INFINITY, degree: 1 }
}

function timesOf(piece: string): readonly [least: number, most: number] {
  if (piece.startsWith('*')) return [0, Number.POSITIVE_INFINITY]
  if (piece.startsWith('+')) return [1, Number.POSITIVE_INFINITY]
  if (piece.startsWith('?')) return [0, 1]
  const [, least = '0', comma, most = ''] = /^\{(\d+)(,)?(\d*)/.exec(piece) ?? []
  if (comma === undefined) return [Number(least), Number(least)]
  return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)]
}
