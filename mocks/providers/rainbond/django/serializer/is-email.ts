const atoms = /^[-!#$%&'*+/=?^_`{}|~0-9A-Z]+(\.[-!#$%&'*+/=?^_`{}|~0-9A-Z]+)*$/i
const letter = 'A-Z0-9\\u00a1-\\uffff'
const label = `[${letter}](?:[${letter}-]{0,61}[${letter}])?`
const domain = new RegExp(`^(?:${label}\\.)+[${letter}-]{1,62}[${letter}]$`, 'i')
const literal =
  /^\[(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!\])|(?=\]))){4}\]$|^\[[\da-f:]+:[\da-f:.]*\]$/i

/** True if Django accepts the text as an e-mail address. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > 320) return false
  const user = text.slice(0, at)
  const host = text.slice(at + 1)
  if (!atoms.test(user) && !isQuoted(user)) return false
  return host === 'localhost' || domain.test(host) || literal.test(host)
}

/** A quoted user: any characters but spaces, with quotes and backslashes escaped. */
const isQuoted = (user: string): boolean =>
  /^"(?:[^\s"\\\u0080-\uffff]|\\[^\n\r\u0080-\uffff])*"$/.test(user)
