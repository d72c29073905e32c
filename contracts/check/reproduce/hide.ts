import type { SecretRemover } from '../secrets/secret-remover.ts'
import type { PlainRequest } from '../vocabulary/target.ts'
import type { Template } from './template.ts'

/** Characters that no request holds; between them stands the number of a secret. */
const [open, close] = ['\uE0F0', '\uE0F1']

/** Puts names of variables in place of the secrets of requests, the same name for the same text. */
export class Hiding {
  readonly #redactor: SecretRemover
  readonly #isRecorded: boolean
  readonly #names = new Map<string, string>()

  /** Recorded traffic is also searched for secrets by the place where they stand. */
  constructor(redactor: SecretRemover, isRecorded: boolean) {
    this.#redactor = redactor
    this.#isRecorded = isRecorded
  }

  /** Environment variables that hold what was hidden so far, as it is written in the requests. */
  get variables(): readonly string[] {
    return [...this.#names.values()]
  }

  inTemplate(template: Template): Template {
    return template.flatMap((part) => (typeof part === 'string' ? this.#inText(part) : [part]))
  }

  /** For what is shown and not sent, e.g. in a comment. */
  inComment(text: string): string {
    return this.#isRecorded ? this.#redactor.text(text) : this.#redactor.values(text)
  }

  /** Bytes that are no text keep their length apart from the secrets in them. */
  inBytes(body: PlainRequest['body']): PlainRequest['body'] {
    if (!(body instanceof Uint8Array)) return body
    const text = Array.from(body, (byte) => String.fromCharCode(byte)).join('')
    const hidden = this.inComment(text)
    return hidden === text ? body : Uint8Array.from(hidden, (one) => one.charCodeAt(0) & 0xff)
  }

  /** True if a text holds a secret. */
  readonly isSecret = (text: string): boolean => this.#redactor.text(text) !== text

  #inText(text: string): Template {
    const { text: all, values } = this.#redactor
    const hide = this.#isRecorded ? all : values
    const marked = hide(text, (secret) => this.#mark(secret))
    const pieces = marked.split(new RegExp(`${open}(\\w+)${close}`))
    const parts = pieces.map((piece, at) => (at % 2 === 0 ? piece : { name: camel(piece) }))
    return parts.filter((part) => part !== '')
  }

  #mark(secret: string): string {
    if (secret.includes(open)) return secret
    const name = this.#names.get(secret) ?? `SECRET_${letters(this.#names.size)}`
    this.#names.set(secret, name)
    return `${open}${name}${close}`
  }
}

/** A, B, … Z, AA, AB, … */
function letters(at: number): string {
  const rest = Math.floor(at / 26)
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (at % 26))}`
}

/** `SECRET_A` → `secretA`, as a template calls it. */
const camel = (name: string): string =>
  name.toLowerCase().replace(/_(.)/, (_whole, letter: string) => letter.toUpperCase())
