/**
 * Whether a text fits `LIKE %query%` as SQLite compares: ASCII letters without case, `%` for any
 * characters and `_` for one.
 */
export function isLike(text: string, query: string): boolean {
  const pattern = [...lower(query)]
    .map((character) => {
      if (character === '%') return '.*'
      return character === '_' ? '.' : character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
    })
    .join('')
  return new RegExp(pattern, 'su').test(lower(text))
}

/** Lower case as SQLite has it: of ASCII letters only. */
export const lower = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
