import type { Mark } from './secret-index.ts'
import { isSecretName, lastName } from './secret-names.ts'

/** Patterns that a text is searched for beside the well-known names. */
export interface Places {
  /** True if the contract marks a property as secret that had this value. */
  readonly isMarked: (name: string, value: string) => boolean
  /** True if a parameter of the query or of a form is a credential. */
  readonly isParameter: (name: string) => boolean
  readonly isHeader: (name: string) => boolean
}

type SecretPattern = (text: string, mark: Mark, places: Places) => string

/** More at once overflows the stack of regular expressions. */
const longestAtOnce = 1_000_000

/** Marks in a text what is a secret by its place or by its shape. */
export const markPlaces: SecretPattern = (text, mark, places) => {
  if (text.length > longestAtOnce) {
    const [first, rest] = [text.slice(0, longestAtOnce), text.slice(longestAtOnce)]
    return markPlaces(first, mark, places) + markPlaces(rest, mark, places)
  }
  return patterns.reduce((rest, pattern) => pattern(rest, mark, places), text)
}

/** `https://user:password@host` */
const inAddresses: SecretPattern = (text, mark) =>
  text.replace(
    /(\b[a-z][a-z\d+.-]{0,20}:\/\/)([^\s/?#"'<>\\@]+(?:@[^\s/?#"'<>\\@]+)*)@/gi,
    (_, scheme, user) => `${scheme}${mark(user)}@`,
  )

/** Segments in base64, of which the first is the head of a JWT. */
const tokens: SecretPattern = (text, mark) =>
  text.replace(/(?<=^|[^\w-]|%[\da-f]{2})e[wy][\w-]{6,}(?:\.[\w-]*){2,4}/gi, (token) =>
    isJwt(token) ? mark(token) : token,
  )

function isJwt(token: string): boolean {
  const [head = ''] = token.split('.')
  try {
    const read: unknown = JSON.parse(atob(head.replaceAll('-', '+').replaceAll('_', '/')))
    return typeof read === 'object' && read !== null && 'alg' in read
  } catch {
    return false
  }
}

/** With a digit somewhere, so that "Basic authentication" stays readable. */
const afterSchemes: SecretPattern = (text, mark) =>
  text.replace(
    /\b((?:Bearer|Basic)(?:\s+|%20))((?=\S*\d)[\w.~+/=-]{8,})/gi,
    (_, scheme, secret) => `${scheme}${mark(secret)}`,
  )

/** `"name": "value"` in JSON, by itself and as a text within JSON. */
const properties: SecretPattern = (text, mark, { isMarked }) => {
  const within = (before: string, name: string, value: string, after: string) =>
    value !== '' && (isSecretName(name) || isMarked(name, value))
      ? `${before}${mark(value)}${after}`
      : `${before}${value}${after}`
  return text
    .replace(
      /((?<![\w.$-])"?([\w.$-]+)"?\s*:\s*")([^"\\]*(?:\\.[^"\\]*)*)("|$)/g,
      (_, before, name, value, after) => within(before, name, value, after),
    )
    .replace(
      /(\\"([\w.$-]+)\\"\s*:\s*\\")((?:[^"\\]|\\\\\\"|\\[^"])*)(\\")/g,
      (_, before, name, value, after) => within(before, name, value, after),
    )
    .replace(/("([\w.$-]+)"\s*:\s*)(-?\d[\d.eE+-]*)(?=\s*[,}\]])/g, (whole, before, name, value) =>
      isMarked(name, value) ? `${before}"${mark(value)}"` : whole,
    )
}

/** `name=value` in queries and forms, `name="value"` in credentials, cookies and XML. */
const pairs: SecretPattern = (text, mark, places) => {
  const within = (whole: string, { before, name, value, after = '' }: NamedSecret) =>
    isSecretPair(name, value, places) ? `${before}${mark(value)}${after}` : whole
  return text
    .replace(
      /((?<![\w.$%[\]-])([\w.$%[\]-]+?)(?:=|%3D)(\\*["']|%22|&quot;))(.*?)(\3)/gi,
      (whole, before, name, _quote, value, after) => within(whole, { before, name, value, after }),
    )
    .replace(
      /((?<![\w.$%[\]-])([\w.$%[\]-]+?)=)([^"'\\,;&\s<>#]+)/g,
      (whole, before, name, value) => within(whole, { before, name, value }),
    )
}

interface NamedSecret {
  readonly before: string
  readonly name: string
  readonly value: string
  readonly after?: string
}

function isSecretPair(name: string, value: string, { isParameter, isMarked }: Places): boolean {
  if (value === '') return false
  const last = lastName(name)
  if (isSecretName(last) || isParameter(last) || isMarked(last, value)) return true
  return /^(response|rspauth|mac)$/i.test(last) && /^[\w+/=-]{16,}$/.test(value)
}

/** `<name>value</name>` */
const elements: SecretPattern = (text, mark, places) =>
  text.replace(
    /(<(?:[\w-]+:)?([\w.-]+)(?:\s[^<>]*)?>)([^<>]+)(?=<\/)/g,
    (whole, before, name, value) =>
      isSecretName(name) || places.isMarked(name, value) ? `${before}${mark(value)}` : whole,
  )

/** A part of a form with its own head. */
const formParts: SecretPattern = (text, mark, { isParameter }) =>
  text.replace(
    /(\bname="([^"]+)"[^\r\n]*(?:\r?\n[^\r\n]+){0,4}\r?\n\r?\n)([^\r\n]+)/g,
    (whole, before, name, value) =>
      isSecretName(lastName(name)) || isParameter(name) ? `${before}${mark(value)}` : whole,
  )

/** `Name: value` on a line of its own, as servers repeat the head of a request. */
const lines: SecretPattern = (text, mark, { isHeader }) =>
  text.replace(/^([\w-]+):([ \t]*)([^\r\n]+)$/gm, (whole, name, gap, value) =>
    isHeader(name) ? `${name}:${gap}${mark(value)}` : whole,
  )

const patterns: readonly SecretPattern[] = [
  ...[lines, inAddresses, tokens, afterSchemes, properties, pairs, elements, formParts],
]
