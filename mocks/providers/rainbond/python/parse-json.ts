import { JsonProblem, problemAt } from './json-problem.ts'
import { PythonFloat, PythonInt, type PythonValue } from './value.ts'

/** The value that Python's json module reads from a text, or its error message. */
export type Parsed = { readonly value: PythonValue } | { readonly problem: string }

/** Deeper nesting ends Python's recursion. */
const maxDepth = 900

/** Reads JSON as Python's json module does, with its messages: line, column and character. */
export function parseJson(text: string): Parsed {
  const reader = new Reader(text)
  try {
    return { value: reader.document() }
  } catch (error) {
    if (error instanceof JsonProblem) return { problem: error.sentence }
    throw error
  }
}

class Reader {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): PythonValue {
    if (this.#text.startsWith('\ufeff')) this.#fail('Unexpected UTF-8 BOM (decode using utf-8-sig)')
    this.#skipSpace()
    const value = this.#value()
    this.#skipSpace()
    if (this.#at < this.#text.length) this.#fail('Extra data')
    return value
  }

  #value(): PythonValue {
    const first = this.#text[this.#at]
    if (first === '"') return this.#string()
    if (first === '{') return this.#nested('object', () => this.#object())
    if (first === '[') return this.#nested('array', () => this.#array())
    for (const [word, value] of words) {
      if (!this.#text.startsWith(word, this.#at)) continue
      this.#at += word.length
      return value
    }
    return this.#number() ?? this.#fail('Expecting value')
  }

  #nested<T>(what: string, read: () => T): T {
    if (this.#depth >= maxDepth) {
      throw new JsonProblem(
        `maximum recursion depth exceeded while decoding a JSON ${what} from a unicode string`,
      )
    }
    this.#depth += 1
    this.#at += 1
    const value = read()
    this.#depth -= 1
    return value
  }

  #object(): PythonValue {
    const entries = new Map<string, PythonValue>()
    this.#skipSpace()
    if (this.#take('}')) return entries
    do {
      this.#skipSpace()
      if (this.#text[this.#at] !== '"') {
        this.#fail('Expecting property name enclosed in double quotes')
      }
      const key = this.#string()
      this.#skipSpace()
      if (!this.#take(':')) this.#fail("Expecting ':' delimiter")
      this.#skipSpace()
      entries.set(key, this.#value())
      this.#skipSpace()
    } while (this.#take(','))
    if (!this.#take('}')) this.#fail("Expecting ',' delimiter")
    return entries
  }

  #array(): PythonValue {
    const items: PythonValue[] = []
    this.#skipSpace()
    if (this.#take(']')) return items
    do {
      this.#skipSpace()
      items.push(this.#value())
      this.#skipSpace()
    } while (this.#take(','))
    if (!this.#take(']')) this.#fail("Expecting ',' delimiter")
    return items
  }

  #string(): string {
    const begin = this.#at
    let text = ''
    this.#at += 1
    while (true) {
      const plain = run(/[^"\\]*/y, this.#text, this.#at)
      const control = controlIn(plain)
      if (control !== undefined) this.#fail('Invalid control character at', this.#at + control)
      text += plain
      this.#at += plain.length
      const next = this.#text[this.#at]
      if (next === undefined) this.#fail('Unterminated string starting at', begin)
      if (next === '"') break
      text += this.#escape(begin)
    }
    this.#at += 1
    return text
  }

  #escape(begin: number): string {
    const letter = this.#text[this.#at + 1]
    if (letter === undefined) this.#fail('Unterminated string starting at', begin)
    if (letter === 'u') return this.#unicode()
    const character = escapes.get(letter) ?? this.#fail('Invalid \\escape')
    this.#at += 2
    return character
  }

  #unicode(): string {
    const digits = run(/[0-9a-fA-F]{4}/y, this.#text, this.#at + 2)
    // Python looks for one more character behind the digits before it reads them.
    if (digits === '' || this.#at + 6 >= this.#text.length) {
      this.#fail('Invalid \\uXXXX escape', this.#at + 1)
    }
    this.#at += 6
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  #number(): PythonValue | undefined {
    const text = run(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y, this.#text, this.#at)
    if (text !== '') {
      this.#at += text.length
      return /^-?\d+$/.test(text) ? new PythonInt(BigInt(text)) : new PythonFloat(Number(text))
    }
    const constant = run(/NaN|-?Infinity/y, this.#text, this.#at)
    if (constant === '') return undefined
    throw new JsonProblem(`Out of range float values are not JSON compliant: '${constant}'`)
  }

  #skipSpace(): void {
    this.#at += run(/[ \t\n\r]*/y, this.#text, this.#at).length
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #fail(message: string, at = this.#at): never {
    throw problemAt(this.#text, message, at)
  }
}

const words = [
  ['null', null],
  ['true', true],
  ['false', false],
] as const

const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** Index of the first control character. */
function controlIn(text: string): number | undefined {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x20) return at
  return undefined
}

/** The text that a sticky pattern matches at an index; empty without a match. */
function run(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
