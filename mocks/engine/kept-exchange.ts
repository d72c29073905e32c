import type { Header } from './http.ts'
import type { JournalPart } from './journal-entry.ts'
import { redactForm, redactHeaders, redactJson } from './redact.ts'

/** The longest body that a journal keeps whole, in bytes. */
export const journalBodyBytes = 16_384

/** A body as it is kept: its beginning where it is long. */
export interface JournalBody {
  readonly isCut: boolean
  /** The parsed JSON, else the text; `isJson` tells which. */
  read(): { readonly isJson: boolean; readonly body: unknown }
}

/** Keeps no more of a body than its beginning; nothing is parsed before it is read. */
export function keptBody(body: Uint8Array | string | undefined): JournalBody | undefined {
  if (body === undefined) return undefined
  const isCut = body.length > journalBodyBytes
  // A copy, so that the whole is not kept alive by its beginning.
  const kept = isCut ? beginningOf(body) : body
  return {
    isCut,
    read() {
      const text = typeof kept === 'string' ? kept : new TextDecoder().decode(kept)
      const value = isCut ? undefined : parsed(text)
      return value === undefined ? { isJson: false, body: text } : { isJson: true, body: value }
    },
  }
}

const beginningOf = (body: Uint8Array | string): Uint8Array =>
  typeof body === 'string'
    ? new TextEncoder().encode(body.slice(0, journalBodyBytes))
    : body.slice(0, journalBodyBytes)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Headers and body as a journal shows them: without secrets. */
export function partOf(
  headers: Readonly<Record<string, string>>,
  kept: JournalBody | undefined,
): JournalPart {
  if (!kept) return { headers: redactHeaders(headers), body: undefined }
  const { isJson, body } = kept.read()
  const shown = isJson ? redactJson(body) : withoutSecrets(String(body))
  return {
    headers: redactHeaders(headers),
    body: shown,
    ...(kept.isCut && { isBodyCut: true as const }),
  }
}

/** A text that is no JSON: a form, a page, or what was cut. */
const withoutSecrets = (text: string): string =>
  redactForm(text).replace(
    /("[^"]*(?:passw|passphrase|secret|private_?key|token|access_?key|credential)[^"]*"\s*:\s*")[^"]*/gi,
    '$1[redacted]',
  )

/** By lower-case name; repeated ones joined by `, `. */
export function headersOf(headers: readonly Header[]): Readonly<Record<string, string>> {
  const joined: Record<string, string> = {}
  for (const [name, value] of headers) {
    const before = joined[name.toLowerCase()]
    joined[name.toLowerCase()] = before === undefined ? value : `${before}, ${value}`
  }
  return joined
}
