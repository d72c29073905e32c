import type { HttpRequest } from '../../../engine/http.ts'
import { decodeUtf8 } from '../python/decode-utf8.ts'
import { parseJson } from '../python/parse-json.ts'
import type { PythonDict, PythonValue } from '../python/value.ts'
import { parseMediaRange, satisfies } from './media-range.ts'
import { parseMultipart } from './parse-multipart.ts'

/** The parsed data of a request body. */
export interface RequestData {
  readonly value: PythonValue
  /** It came as a form: what is absent or blank means something else there. */
  readonly isForm: boolean
}

/** Why a body cannot be read: an entry of the catalogue and its parameter. */
export type Unreadable =
  | { readonly code: 'unsupported-media-type'; readonly mediaType: string }
  | { readonly code: 'malformed-json' | 'malformed-form'; readonly problem: string }

const parsers = [
  { range: parseMediaRange('application/json'), parse: parseJsonBody },
  { range: parseMediaRange('application/x-www-form-urlencoded'), parse: parseFormBody },
  { range: parseMediaRange('multipart/form-data'), parse: parseMultipartBody },
] as const

/** Reads the body of a request by its Content-Type, as Django REST framework does. */
export function readRequestData({ body, headers }: HttpRequest): RequestData | Unreadable {
  // Python's HTTP server takes a body without a type for plain text.
  const mediaType = headers['content-type'] ?? 'text/plain'
  const range = parseMediaRange(mediaType)
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  if (bytes === undefined || bytes.length === 0) {
    const isForm = range.sub === 'x-www-form-urlencoded' || range.sub === 'form-data'
    return { value: new Map(), isForm }
  }
  const parser = parsers.find((candidate) => satisfies(candidate.range, range))
  if (!parser) return { code: 'unsupported-media-type', mediaType }
  return parser.parse(bytes, range.parameters)
}

function parseJsonBody(bytes: Uint8Array): RequestData | Unreadable {
  const decoded = decodeUtf8(bytes)
  const parsed = 'text' in decoded ? parseJson(decoded.text) : decoded
  if ('problem' in parsed) return { code: 'malformed-json', problem: parsed.problem }
  return { value: parsed.value, isForm: false }
}

function parseFormBody(bytes: Uint8Array): RequestData {
  return { value: parseQuery(new TextDecoder().decode(bytes)), isForm: true }
}

function parseMultipartBody(
  bytes: Uint8Array,
  parameters: ReadonlyMap<string, string>,
): RequestData | Unreadable {
  const boundary = parameters.get('boundary')
  if (boundary === undefined || !/^[ -~]{0,200}[!-~]$/.test(boundary)) {
    const problem = `Invalid boundary in multipart: ${boundary ?? 'None'}`
    return { code: 'malformed-form', problem }
  }
  return { value: parseMultipart(bytes, boundary), isForm: true }
}

/** Reads a query or form; of a repeated name the last value counts. */
export function parseQuery(text: string): PythonDict {
  return new Map(new URLSearchParams(text))
}
