import { toRegExp } from '../keywords.ts'

/**
 * A pattern in the terms of ECMA-262, which JSON Schema names; published documents also write Perl's,
 * Python's and Go's. Only what is certain is translated: named groups `(?P<x>…)`, the anchors `\A`,
 * `\z` and `\Z`, POSIX classes, and a leading `(?i)` over letters of ASCII.
 * @returns undefined where it is no pattern, or could not mean the same
 */
export function readPattern(pattern: string): string | undefined {
  if (isForeign(pattern)) return translated(pattern)
  return isPattern(pattern) ? pattern : translated(pattern)
}

/** ECMA-262 takes these for the letters A, z and Z, and for a class of `[`, `:` and letters. */
const isForeign = (pattern: string): boolean =>
  /(?:^|[^\\])(?:\\\\)*\\[AzZ]|\[:\^?\w+:\]/.test(pattern)

/** The classes of POSIX, as they hold in ASCII. */
const classes: Readonly<Record<string, string>> = {
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  digit: '0-9',
  lower: 'a-z',
  upper: 'A-Z',
  xdigit: '0-9a-fA-F',
}

function translated(pattern: string): string | undefined {
  const named = pattern
    .replace(/\(\?P</g, '(?<')
    .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
    .replace(/^\\A/, '^')
    .replace(/\\[zZ]$/, '$')
    .replace(/\[:(\w+):\]/g, (whole, name: string) => classes[name] ?? whole)
  const [, folded] = /^\(\?i\)(.*)$/s.exec(named) ?? []
  const whole = folded === undefined ? named : inAnyCase(folded)
  return whole !== undefined && !isForeign(whole) && isPattern(whole) ? whole : undefined
}

/**
 * Writes out both cases of each letter. Ranges are doubled; escapes stay, but for those that name a
 * letter in a way of their own (`\x41`, `\p{Lu}`), and for anything beyond ASCII.
 */
function inAnyCase(pattern: string): string | undefined {
  if (/[^\x20-\x7e]|\\[xucpPk]|\(\?[^:=!<]|\(\?<[^=!]/.test(pattern)) return undefined
  let folded = ''
  let isInClass = false
  for (const [token] of pattern.matchAll(/\\.|\[\^?|[a-zA-Z]-[a-zA-Z]|./gs)) {
    if (token.startsWith('[') && !isInClass) isInClass = true
    else if (token === ']') isInClass = false
    if (/^[a-zA-Z]-[a-zA-Z]$/.test(token) && !isInClass)
      folded += `${both(token[0])}-${both(token[2])}`
    else if (/^[a-zA-Z]-[a-zA-Z]$/.test(token)) folded += foldedRange(token)
    else if (/^[a-zA-Z]$/.test(token)) folded += isInClass ? pair(token) : both(token)
    else folded += token
  }
  return folded
}

const pair = (letter: string): string => letter.toLowerCase() + letter.toUpperCase()

const both = (letter = ''): string => `[${pair(letter)}]`

/** A range within one case holds in the other as well; `A-z` is left as it is, and holds both. */
const foldedRange = (range: string): string => {
  const [from = '', to = ''] = range.split('-')
  const isOfOneCase = from < 'a' === to < 'a'
  return isOfOneCase ? `${range.toLowerCase()}${range.toUpperCase()}` : range
}

function isPattern(pattern: string): boolean {
  try {
    toRegExp(pattern)
    return true
  } catch {
    return false
  }
}
