import { formsOf } from './secret-forms.ts'

/** Writes something in place of a secret. */
export type Mark = (secret: string) => string

/** A shorter text would blacken half of a report; it is hidden where it stands by its name only. */
export const shortestSecret = 4

/** A shorter beginning of a secret tells nothing. */
const shortestCut = 6

/** Values of flags and of nothing. */
const words = new Set(['true', 'false', 'null', 'none', 'undefined', '***'])

/** Forms that begin alike. */
interface Bucket {
  readonly forms: Set<string>
  /** The lengths that there are, the longest first. */
  readonly lengths: number[]
}

/** Finds secrets by their value, in a time that hardly grows with their number. */
export class SecretIndex {
  readonly #secrets = new Set<string>()
  /** By the first characters. */
  readonly #buckets = new Map<string, Bucket>()

  add(secret: string): void {
    if (this.#secrets.has(secret)) return
    this.#secrets.add(secret)
    if (secret.length < shortestSecret || words.has(secret.toLowerCase())) return
    for (const form of formsOf(secret)) {
      if (form.length >= shortestSecret) this.#addForm(form)
    }
  }

  has(secret: string): boolean {
    return this.#secrets.has(secret)
  }

  /** `shortest` leaves shorter secrets where they are. */
  replace(text: string, mark: Mark, shortest = shortestSecret): string {
    if (this.#buckets.size === 0) return text
    const parts: string[] = []
    let end = 0
    for (let at = 0; at + shortestSecret <= text.length; at += 1) {
      const length = this.#reach(text, at, shortest)
      if (length === 0) continue
      parts.push(text.slice(end, at), mark(text.slice(at, at + length)))
      end = at + length
      at = end - 1
    }
    return end === 0 ? text : parts.join('') + text.slice(end)
  }

  #addForm(form: string): void {
    const start = form.slice(0, shortestSecret)
    const bucket = this.#buckets.get(start) ?? { forms: new Set(), lengths: [] }
    this.#buckets.set(start, bucket)
    bucket.forms.add(form)
    if (bucket.lengths.includes(form.length)) return
    bucket.lengths.push(form.length)
    bucket.lengths.sort((a, b) => b - a)
  }

  /** Returns the end of the secrets that begin at a position, including secrets that overlap them. */
  #reach(text: string, from: number, shortest: number): number {
    let end = from + this.#lengthAt(text, from, shortest)
    for (let at = from + 1; at < end; at += 1) {
      end = Math.max(end, at + this.#lengthAt(text, at, shortest))
    }
    return end - from
  }

  #lengthAt(text: string, at: number, shortest: number): number {
    const bucket = this.#buckets.get(text.slice(at, at + shortestSecret))
    if (!bucket) return 0
    const { forms, lengths } = bucket
    const found = lengths.find((length) => forms.has(text.slice(at, at + length)))
    if (found !== undefined) return found < shortest ? 0 : found
    const most = lengths[0] ?? 0
    const isNearEnd = at + most > text.length
    return cutLength(bucket, text.slice(at, at + most), isNearEnd)
  }
}

/** Returns the length of the part of a secret with which a cut text begins. */
function cutLength({ forms }: Bucket, text: string, isEnd: boolean): number {
  const mark = text.search(isEnd ? /…|\.{3}|$/ : /…|\.{3}/)
  if (mark < shortestCut) return 0
  const rest = text.slice(0, mark)
  for (const form of forms) {
    if (form.startsWith(rest)) return mark
  }
  return 0
}
