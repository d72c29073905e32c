import type { Clock } from './clock.ts'

/** A world's source of ids and other arbitrary values: the same seed gives the same sequence. */
export interface IdSource {
  /** The text that all values follow from. */
  readonly seed: string
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number
  /** `length` characters of `alphabet`, drawn with repetition. */
  text(alphabet: string, length: number): string
  /** `length` different characters of `alphabet`, as Python's `random.sample` gives them. */
  sample(alphabet: string, length: number): string
  /** `length` lower-case hexadecimal digits. */
  hex(length: number): string
  /** A version 4 UUID with hyphens. */
  uuid(): string
  /** 24 hexadecimal digits: 4 bytes of time in seconds, 5 of the world's own, 3 of a counter. */
  objectId(): string
  /** 1, 2, 3, … for each name. */
  next(sequence: string): number
  reset(): void
  /** Where the sequence stands. */
  state(): IdState
  /** Goes on from where an id source of the same seed stood. */
  restore(state: IdState): void
}

export interface IdState {
  readonly state: number
  readonly counter: number
  readonly machine: string
  readonly sequences: ReadonlyMap<string, number>
}

const hexDigits = '0123456789abcdef'

/** Creates an id source. `seed` is any text; equal texts give equal sequences. */
export function createIds(seed: string, clock: Clock): IdSource {
  let state = hash(seed)
  let counter = 0
  let machine = ''
  let sequences = new Map<string, number>()

  const below = (bound: number): number => {
    // mulberry32: small, fast, and the same in every engine.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound)
  }
  const text = (alphabet: string, length: number): string =>
    joined(length, () => alphabet.charAt(below(alphabet.length)))
  const hex = (length: number): string => text(hexDigits, length)

  return {
    seed,
    below,
    text,
    hex,
    sample(alphabet, length) {
      const left = [...alphabet]
      return Array.from({ length }, () => left.splice(below(left.length), 1)[0] ?? '').join('')
    },
    uuid() {
      const variant = hexDigits.charAt(8 + below(4))
      return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`
    },
    objectId() {
      machine ||= hex(10)
      counter += 1
      return `${padded(Math.floor(clock.milliseconds / 1000), 8)}${machine}${padded(counter, 6)}`
    },
    next(sequence) {
      const value = (sequences.get(sequence) ?? 0) + 1
      sequences.set(sequence, value)
      return value
    },
    reset() {
      state = hash(seed)
      counter = 0
      machine = ''
      sequences = new Map()
    },
    state: () => ({ state, counter, machine, sequences: new Map(sequences) }),
    restore(from) {
      ;({ state, counter, machine } = from)
      sequences = new Map(from.sequences)
    },
  }
}

function joined(length: number, next: () => string): string {
  let text = ''
  for (let at = 0; at < length; at += 1) text += next()
  return text
}

const padded = (value: number, digits: number): string =>
  value.toString(16).padStart(digits, '0').slice(-digits)

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value | 0
}
