/**
 * Tells which texts fit `LIKE %query%` as SQLite compares: ASCII letters without case, `%` for any
 * characters and `_` for one.
 */
export function like(query: string): (text: string) => boolean {
  // Anything may stand before, between and after the parts, so the first place of each will do.
  const parts = lower(query).split('%')
  if (parts.length === 1 && !query.includes('_')) return containing(query)
  if (!parts.some((part) => part.includes('_'))) return (text) => hasTexts(lower(text), parts)
  const inCharacters = parts.map((part) => [...part])
  return (text) => hasParts([...lower(text)], inCharacters)
}

/**
 * Tells which texts contain another, ASCII letters without case. A pattern does so without a copy of
 * each text in lower case.
 */
export function containing(part: string): (text: string) => boolean {
  const units = Array.from({ length: part.length }, (_, at) => unitPattern(part, at))
  const pattern = new RegExp(units.join(''))
  return (text) => pattern.test(text)
}

/** A pattern for one code unit, which is never taken for syntax. */
function unitPattern(text: string, at: number): string {
  const unit = text.charAt(at)
  if (/[a-zA-Z]/.test(unit)) return `[${unit.toLowerCase()}${unit.toUpperCase()}]`
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`
}

function hasTexts(text: string, parts: readonly string[]): boolean {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return true
}

function hasParts(characters: readonly string[], parts: readonly (readonly string[])[]): boolean {
  let from = 0
  for (const part of parts) {
    const at = positionOf(part, characters, from)
    if (at === undefined) return false
    from = at + part.length
  }
  return true
}

function positionOf(
  wanted: readonly string[],
  characters: readonly string[],
  from: number,
): number | undefined {
  for (let at = from; at + wanted.length <= characters.length; at += 1) {
    if (wanted.every((one, index) => one === '_' || one === characters[at + index])) return at
  }
  return undefined
}

/** Lower case as SQLite has it: of ASCII letters only. */
const lower = (text: string): string =>
  /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text
