import { isObject, type JsonObject, objectsIn } from '../../openapi/reference.ts'
import type { PlainRequest, PlainResponse } from '../vocabulary/target.ts'
import type { Traffic } from './traffic-checker.ts'

/** Reads a file beside the archive, by the name that an entry has for it; `undefined` where there is none. */
export type ReadAttachment = (name: string) => string | undefined

export interface EntryReading {
  /** Only what went there is judged. */
  readonly origin: string | undefined
  readonly attachment: ReadAttachment
}

/** Entry of an archive, or the reason why it cannot be judged. */
export function readEntry(
  entry: JsonObject,
  { origin, attachment }: EntryReading,
): Traffic | { readonly skip: string } {
  const sent = isObject(entry.request) ? entry.request : {}
  const came = isObject(entry.response) ? entry.response : {}
  const url = String(sent.url)
  if (!URL.canParse(url)) return { skip: `An entry has no address: "${shownAddress(url)}".` }
  if (origin !== undefined && new URL(url).origin !== new URL(origin).origin) {
    return { skip: `Requests to ${new URL(url).origin} were left out.` }
  }
  const asked = readRequest(sent, new URL(url), attachment)
  const answered = readResponse(came, attachment)
  const skip = whyNot(asked.request, answered.response)
  if (skip !== undefined) return { skip }
  const unrecorded = [
    ...(asked.isWhole ? [] : (['request'] as const)),
    ...(answered.isWhole ? [] : (['response'] as const)),
  ]
  return {
    request: asked.request,
    response: answered.response,
    ...(unrecorded.length > 0 && { unrecorded }),
  }
}

/** Without a query and without `user:password@`, which nobody can find in what is no address. */
const shownAddress = (url: string): string =>
  (url.split(/[?#]/, 1)[0] ?? '').replace(/^([^/@]*\/\/)?[^/]*@/, '$1***@')

/** Reason why an entry says nothing of the API. */
function whyNot({ method, headers }: PlainRequest, { status }: PlainResponse): string | undefined {
  // browsers write 0 or -1 for a request that was blocked, aborted or not answered
  if (!(status > 0)) return 'Requests without an answer were left out.'
  if (method === 'OPTIONS' && 'access-control-request-method' in headers) {
    return 'Preflight requests of browsers were left out.'
  }
  const isConditional = 'if-none-match' in headers || 'if-modified-since' in headers
  return status === 304 && isConditional
    ? 'Answers that came from a cache were left out.'
    : undefined
}

function readRequest(sent: JsonObject, url: URL, attachment: ReadAttachment) {
  const headers = Object.fromEntries(joined(headersIn(sent.headers)))
  const body = bodySent(sent, attachment)
  const size = Math.max(Number(sent.bodySize ?? 0), Number(headers['content-length'] ?? 0))
  const isMissing = (body ?? '') === '' && (size > 0 || isLeftOut(sent))
  const request: PlainRequest = {
    method: String(sent.method ?? 'GET').toUpperCase(),
    target: url.pathname + url.search,
    headers,
    body: body === '' ? undefined : body,
  }
  return { request, isWhole: body !== undefined && !isMissing }
}

/** -1 says that nobody knows how long a body was. */
const isLeftOut = ({ bodySize, method, postData }: JsonObject): boolean =>
  bodySize === -1 && postData === undefined && /^(post|put|patch)$/i.test(String(method))

/** The text of a body; a form is put together again. `undefined` where it is not certain what was sent. */
function bodySent({ postData }: JsonObject, attachment: ReadAttachment): string | undefined {
  const { text, params, mimeType, _file } = isObject(postData) ? postData : {}
  if (typeof text === 'string' && text !== '') return text
  if (typeof _file === 'string') return attachment(_file)
  const form = objectsIn(params).map(({ name, value }) => [String(name), String(value ?? '')])
  if (form.length === 0) return ''
  const isForm = mimeType === undefined || /x-www-form-urlencoded/i.test(String(mimeType))
  return isForm ? new URLSearchParams(form).toString() : undefined
}

function readResponse(came: JsonObject, attachment: ReadAttachment) {
  const { text, encoding, size, _file } = isObject(came.content) ? came.content : {}
  const kept = typeof text !== 'string' && typeof _file === 'string' ? attachment(_file) : text
  const body = typeof kept === 'string' ? kept : ''
  const response: PlainResponse = {
    status: Number(came.status ?? 0),
    headers: headersIn(came.headers),
    body:
      encoding === 'base64' && kept === text
        ? Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
        : new TextEncoder().encode(body),
  }
  return { response, isWhole: typeof kept === 'string' || !(Number(size) > 0) }
}

/** Leaves out the pseudo-headers of HTTP/2, which begin with a colon. */
const headersIn = (value: unknown): readonly (readonly [string, string])[] =>
  objectsIn(value)
    .map(({ name, value: text }) => [String(name).toLowerCase(), String(text ?? '')] as const)
    .filter(([name]) => !name.startsWith(':'))

function joined(headers: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of headers) {
    const known = values.get(name)
    values.set(name, known === undefined ? value : `${known}, ${value}`)
  }
  return values
}
