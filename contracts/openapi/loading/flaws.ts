import type { DocumentIssue } from '../bounds/bounds.ts'

/** Places that a message names. */
const mostPlaces = 3

/** Collects the flaws of a document with their places. */
export class Flaws {
  readonly #places = new Map<string, string[]>()

  /** @param message says what is wrong and what follows from it; equal ones are told once */
  add(pointer: string, message: string): void {
    const places = this.#places.get(message)
    if (places) places.push(pointer)
    else this.#places.set(message, [pointer])
  }

  /** Number of places with a flaw. */
  get size(): number {
    let size = 0
    for (const places of this.#places.values()) size += places.length
    return size
  }

  /** One for each message, at its first place; the message names others. */
  list(): readonly DocumentIssue[] {
    return Array.from(this.#places, ([message, [pointer = '', ...others]]) => ({
      pointer,
      message: others.length === 0 ? message : `${message} ${alsoAt(others)}`,
    }))
  }
}

function alsoAt(others: readonly string[]): string {
  const named = others.slice(0, mostPlaces).join(', ')
  const rest = others.length - mostPlaces
  return `The same at ${named}${rest > 0 ? ` and ${rest} other places` : ''}.`
}
