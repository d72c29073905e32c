export type Key = string | number

/** Position of a row in a group: by `sort`, then by `tie`. */
export interface Standing {
  readonly sort: string | number
  readonly tie: string | number
  readonly key: Key
}

/** Standings of one chunk at most. Halves make two chunks of a full one. */
const fullChunk = 512

/**
 * Standings in their order, in chunks. Adding and removing move one chunk at most, and an offset is
 * found by the lengths of the chunks, so neither costs what the whole list would.
 */
export class OrderedKeys {
  // None of them is empty.
  readonly #chunks: Standing[][]
  #size: number

  constructor(from?: OrderedKeys) {
    this.#chunks = from ? from.#chunks.map((chunk) => [...chunk]) : []
    this.#size = from ? from.#size : 0
  }

  get size(): number {
    return this.#size
  }

  add(standing: Standing): void {
    this.#size += 1
    const at = Math.min(this.#chunkFor(standing), this.#chunks.length - 1)
    const chunk = this.#chunks[at]
    if (!chunk) {
      this.#chunks.push([standing])
      return
    }
    chunk.splice(positionIn(chunk, standing), 0, standing)
    if (chunk.length > fullChunk) this.#chunks.splice(at + 1, 0, chunk.splice(fullChunk / 2))
  }

  /** Removes the standing that was added; any other is passed over. */
  remove(standing: Standing): void {
    const at = this.#chunkFor(standing)
    const chunk = this.#chunks[at]
    if (!chunk) return
    const position = positionIn(chunk, standing)
    if (chunk[position] !== standing) return
    chunk.splice(position, 1)
    this.#size -= 1
    if (chunk.length === 0) this.#chunks.splice(at, 1)
  }

  /** Keys from the `skip`th, at most `take`. */
  page(skip: number, take: number): Key[] {
    const keys: Key[] = []
    let before = 0
    for (const chunk of this.#chunks) {
      const start = Math.max(skip - before, 0)
      const end = Math.min(chunk.length, start + take - keys.length)
      for (const { key } of chunk.slice(start, end)) keys.push(key)
      if (keys.length >= take) break
      before += chunk.length
    }
    return keys
  }

  /** One after the other; nothing may be added or removed meanwhile. */
  *standings(): Generator<Standing> {
    for (const chunk of this.#chunks) yield* chunk
  }

  /** Number of keys whose sort value is at most the given one. */
  countThrough(sort: string | number): number {
    let count = 0
    for (const chunk of this.#chunks) {
      const last = chunk.at(-1)
      if (last && last.sort > sort) {
        return count + firstWhere(chunk, (standing) => standing.sort > sort)
      }
      count += chunk.length
    }
    return count
  }

  /** The first chunk that does not end before the standing; one past the last where all do. */
  #chunkFor(standing: Standing): number {
    return firstWhere(this.#chunks, (chunk) => {
      const last = chunk.at(-1)
      return last !== undefined && !isBefore(last, standing)
    })
  }
}

/** True if the first position comes before the second. */
export const isBefore = (one: Standing, other: Standing): boolean =>
  one.sort === other.sort ? one.tie < other.tie : one.sort < other.sort

const positionIn = (chunk: readonly Standing[], standing: Standing): number =>
  firstWhere(chunk, (candidate) => !isBefore(candidate, standing))

/** Index of the first item that fits, where all behind it fit too; the length where none does. */
function firstWhere<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && fits(item)) high = middle
    else low = middle + 1
  }
  return low
}

/** Several lists as one, in their common order. */
export function* merged(lists: readonly Iterator<Standing>[]): Generator<Standing> {
  const heads = lists.flatMap((list) => {
    const { value, done } = list.next()
    return done ? [] : [{ list, standing: value }]
  })
  for (;;) {
    let first = heads[0]
    if (!first) return
    for (const head of heads) if (isBefore(head.standing, first.standing)) first = head
    yield first.standing
    const { value, done } = first.list.next()
    if (done) heads.splice(heads.indexOf(first), 1)
    else first.standing = value
  }
}
