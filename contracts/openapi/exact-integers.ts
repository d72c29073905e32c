/** Digits of integers that a number cannot hold, by the object or list that they stand in. */
const digitsIn = new WeakMap<object, Map<string, string>>()

/** The text of a number or text in an object, with every digit that came; `undefined` for others. */
export function textAt(holder: object, key: string): string | undefined {
  const value: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined
  if (typeof value === 'string') return value
  return typeof value === 'number' ? (digitsIn.get(holder)?.get(key) ?? String(value)) : undefined
}

/** So many digits may be more than a number can hold. */
const manyDigits = /\d{16}/

/**
 * Parses JSON. Integers beyond 2^53, which become the nearest number, keep their digits for `textAt`
 * and `writeExactly`.
 * @throws SyntaxError
 */
export function parseExactly(text: string): unknown {
  const value: unknown = JSON.parse(text)
  if (!manyDigits.test(text)) return value
  const mark = freeMark(text)
  const marked = markIntegers(text, mark)
  if (marked === text) return value
  return JSON.parse(marked, function (this: object, key, inner: unknown) {
    if (typeof inner !== 'string' || !inner.startsWith(mark)) return inner
    const digits = inner.slice(mark.length)
    keep(this, key, digits)
    return Number(digits)
  })
}

/** JSON of a value, with the digits that its integers came with. */
export function writeExactly(value: unknown): string | undefined {
  let isInexact = false
  const plain = JSON.stringify(value, function (this: object, key, inner: unknown) {
    isInexact ||= digitsIn.get(this)?.has(key) === true && typeof inner === 'number'
    return inner
  })
  if (!isInexact || plain === undefined) return plain
  const mark = freeMark(plain)
  const marked = JSON.stringify(value, function (this: object, key, inner: unknown) {
    const digits = typeof inner === 'number' ? digitsIn.get(this)?.get(key) : undefined
    return digits === undefined ? inner : mark + digits
  })
  return marked.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1')
}

function keep(holder: object, key: string, digits: string): void {
  const known = digitsIn.get(holder) ?? new Map<string, string>()
  known.set(key, digits)
  digitsIn.set(holder, known)
}

/** A text that does not stand in another one. */
function freeMark(text: string): string {
  let mark = '\ue000'
  while (text.includes(mark)) mark += '\ue000'
  return mark
}

/** Makes texts of the integers that a number cannot hold. */
function markIntegers(text: string, mark: string): string {
  const parts: string[] = []
  let from = 0
  const tokens = /"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [literal] = token
    if (literal === '"') {
      tokens.lastIndex = endOfText(text, token.index) + 1
    } else if (/^-?\d+$/.test(literal) && !Number.isSafeInteger(Number(literal))) {
      parts.push(text.slice(from, token.index), `"${mark}${literal}"`)
      from = tokens.lastIndex
    }
  }
  return parts.join('') + text.slice(from)
}

const [quote, backslash] = ['"', '\\']

/** Index of the quote that ends the string that begins at `start`. */
export function endOfText(text: string, start: number): number {
  for (let at = text.indexOf(quote, start + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    let slashes = 0
    while (text[at - 1 - slashes] === backslash) slashes += 1
    if (slashes % 2 === 0) return at
  }
  return text.length
}
