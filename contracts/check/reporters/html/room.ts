import type { Html } from './markup.ts'

/** Size limit of a part of a page, in bytes of UTF-8. */
export class Room {
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  /** The same room, of which nothing that is put into the copy is taken. */
  copy(): Room {
    return new Room(this.#left)
  }

  /** True if it fits; then it takes its room. */
  fits({ html }: Html): boolean {
    const size = new TextEncoder().encode(html).length
    if (size > this.#left) return false
    this.#left -= size
    return true
  }
}
