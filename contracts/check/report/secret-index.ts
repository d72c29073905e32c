import { formsOf } from './secret-forms.ts'

/** Writes something in place of a secret. */
export type Mark = (secret: string) => string

/** A shorter text would blacken half of a report; it is hidden where it stands by its name only. */
export const shortestSecret = 4

/** Values of flags and of nothing. */
const words = new Set(['true', 'false', 'null', 'none', 'undefined', '***'])

/** Finds secrets by their value, in a time that does not grow with their number. */
export class SecretIndex {
  readonly #secrets = new Set<string>()
  /** All forms of all secrets by their first characters, the longest first. */
  readonly #byStart = new Map<string, string[]>()

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
    if (this.#byStart.size === 0) return text
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
    const forms = this.#byStart.get(start)
    if (!forms) this.#byStart.set(start, [form])
    else if (!forms.includes(form)) {
      forms.push(form)
      forms.sort((a, b) => b.length - a.length)
    }
  }

  /** How far secrets reach that begin at a place, those included that begin within them. */
  #reach(text: string, from: number, shortest: number): number {
    let end = from + this.#lengthAt(text, from, shortest)
    for (let at = from + 1; at < end; at += 1) {
      end = Math.max(end, at + this.#lengthAt(text, at, shortest))
    }
    return end - from
  }

  #lengthAt(text: string, at: number, shortest: number): number {
    const forms = this.#byStart.get(text.slice(at, at + shortestSecret)) ?? []
    for (const form of forms) {
      if (form.length < shortest) return 0
      if (text.startsWith(form, at)) return form.length
      const cut = cutLength(form, text, at)
      if (cut > 0) return cut
    }
    return 0
  }
}

/** A shorter beginning of a secret tells nothing. */
const shortestCut = 6

/** How much of a secret stands where a text was cut within it. */
function cutLength(form: string, text: string, at: number): number {
  let length = shortestSecret
  while (length < form.length && form[length] === text[at + length]) length += 1
  const isCut =
    at + length === text.length || /^(…|\.\.\.)/.test(text.slice(at + length, at + length + 3))
  return isCut && length >= shortestCut ? length : 0
}
