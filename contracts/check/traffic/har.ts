import type { Contract } from '../../openapi/contract.ts'
import { isObject, type JsonObject, objectsIn } from '../../openapi/reference.ts'
import type { CheckEvent } from '../vocabulary/finding.ts'
import { limitNotes } from '../vocabulary/limit-notes.ts'
import type { PlainRequest, PlainResponse } from '../vocabulary/target.ts'
import {
  createTrafficChecker,
  type Traffic,
  type TrafficCheckerOptions,
} from './traffic-checker.ts'

export interface HarOptions extends TrafficCheckerOptions {
  /** Only what went there is judged, e.g. `https://cloud.example.com`; everything by default. */
  readonly origin?: string
}

/**
 * Holds recorded traffic (HTTP Archive 1.2, as browsers and proxies save it) to a contract.
 * `name` is what messages call the file.
 * @throws Error when the text is no archive
 */
export function* judgeHar(
  contract: Contract,
  file: { readonly text: string; readonly name: string },
  options: HarOptions = {},
): Generator<CheckEvent, void, undefined> {
  const judge = createTrafficChecker(contract, options)
  const skipped = new Map<string, number>()
  for (const entry of entriesIn(file.text, file.name)) {
    const read = readEntry(entry, options.origin)
    if ('skip' in read) {
      skipped.set(read.skip, (skipped.get(read.skip) ?? 0) + 1)
      continue
    }
    const { exchange, events } = judge.judge(read)
    yield* events
    if (exchange.operation || exchange.cause === 'undocumented-method') continue
    const what = `The contract does not know ${pathOf(exchange.request.target)}.`
    skipped.set(what, (skipped.get(what) ?? 0) + 1)
  }
  for (const [what, times] of skipped) {
    yield { kind: 'note', text: times === 1 ? what : `${what} (${times} times)` }
  }
  yield* limitNotes(contract)
  yield judge.summary()
}

const pathOf = (target: string): string => target.split('?')[0] ?? target

function entriesIn(text: string, name: string): readonly JsonObject[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw new Error(`"${name}" is no HTTP archive: it is not JSON.`, { cause: error })
  }
  const log = isObject(parsed) ? parsed.log : undefined
  if (isObject(log) && Array.isArray(log.entries)) return objectsIn(log.entries)
  throw new Error(`"${name}" is no HTTP archive: it has no "log" with "entries".`)
}

/** Entry of an archive, or the reason why it cannot be judged. */
function readEntry(
  entry: JsonObject,
  origin: string | undefined,
): Traffic | { readonly skip: string } {
  const sent = isObject(entry.request) ? entry.request : {}
  const came = isObject(entry.response) ? entry.response : {}
  const url = String(sent.url)
  if (!URL.canParse(url)) return { skip: `An entry has no address: "${shownAddress(url)}".` }
  if (origin !== undefined && new URL(url).origin !== new URL(origin).origin) {
    return { skip: `Requests to ${new URL(url).origin} were left out.` }
  }
  const request = readRequest(sent, new URL(url))
  const response = readResponse(came)
  return whyNot(request, response, came) ?? { request, response }
}

/** Without a query and without `user:password@`, which nobody can find in what is no address. */
const shownAddress = (url: string): string =>
  (url.split(/[?#]/, 1)[0] ?? '').replace(/^([^/@]*\/\/)?[^/]*@/, '$1***@')

/** Entries that say nothing of the API. */
function whyNot({ method, headers }: PlainRequest, response: PlainResponse, came: JsonObject) {
  if (response.status === 0) return { skip: 'Requests without an answer were left out.' }
  if (method === 'OPTIONS' && 'access-control-request-method' in headers) {
    return { skip: 'Preflight requests of browsers were left out.' }
  }
  const isConditional = 'if-none-match' in headers || 'if-modified-since' in headers
  if (response.status === 304 && isConditional) {
    return { skip: 'Answers that came from a cache were left out.' }
  }
  const content = isObject(came.content) ? came.content : {}
  const isRecorded = typeof content.text === 'string' || !(Number(content.size) > 0)
  if (isRecorded) return undefined
  return {
    skip: 'Answers without their recorded body were left out. Save the archive with content.',
  }
}

function readRequest(sent: JsonObject, url: URL): PlainRequest {
  const { text, params } = isObject(sent.postData) ? sent.postData : {}
  const form = objectsIn(params).map(({ name, value }) => [String(name), String(value ?? '')])
  const body = typeof text === 'string' ? text : new URLSearchParams(form).toString()
  return {
    method: String(sent.method ?? 'GET').toUpperCase(),
    target: url.pathname + url.search,
    headers: Object.fromEntries(joined(headersIn(sent.headers))),
    body: body === '' ? undefined : body,
  }
}

function readResponse(came: JsonObject): PlainResponse {
  const { text, encoding } = isObject(came.content) ? came.content : {}
  const body = typeof text === 'string' ? text : ''
  return {
    status: Number(came.status ?? 0),
    headers: headersIn(came.headers),
    body:
      encoding === 'base64'
        ? Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
        : new TextEncoder().encode(body),
  }
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
