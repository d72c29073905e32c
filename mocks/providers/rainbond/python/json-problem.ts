/** The sentence with which Python's json module refuses a text. Thrown by the reader alone. */
export class JsonProblem {
  readonly sentence: string

  constructor(sentence: string) {
    this.sentence = sentence
  }
}

/** The problem at a place; places are counted in characters, not in UTF-16 units. */
export function problemAt(text: string, message: string, at: number): JsonProblem {
  const before = text.slice(0, at)
  const lastLine = before.slice(before.lastIndexOf('\n') + 1)
  const line = before.split('\n').length
  const column = [...lastLine].length + 1
  return new JsonProblem(`${message}: line ${line} column ${column} (char ${[...before].length})`)
}
