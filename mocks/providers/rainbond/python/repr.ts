const named: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

/** `repr()` of a text: in single quotes, unless only those are in it. */
export function pythonRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const characters = Array.from(text, (character) =>
    character === quote ? `\\${quote}` : escaped(character),
  )
  return quote + characters.join('') + quote
}

/** Escapes what `repr()` escapes: unprintable characters, and every space but U+0020. */
function escaped(character: string): string {
  const name = named[character]
  if (name !== undefined) return name
  if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character)) return character
  const code = (character.codePointAt(0) ?? 0).toString(16)
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`
}
