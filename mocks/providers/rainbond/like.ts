/**
 * Whether a text fits `LIKE %query%` as SQLite compares: ASCII letters without case, `%` for any
 * characters and `_` for one.
 */
export function isLike(text: string, query: string): boolean {
  const characters = [...lower(text)]
  let from = 0
  // Anything may stand before, between and after the parts, so the first place of each will do.
  for (const part of lower(query).split('%')) {
    const wanted = [...part]
    const at = placeOf(wanted, characters, from)
    if (at === undefined) return false
    from = at + wanted.length
  }
  return true
}

function placeOf(
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
export const lower = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
