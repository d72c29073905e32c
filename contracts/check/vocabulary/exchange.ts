import type { Operation } from '../../openapi/contract.ts'
import { isJson, parseMediaType } from '../../openapi/media-type.ts'
import { type JsonBounds, readJson } from '../../openapi/read-json.ts'
import { pathBelow } from './bare-path.ts'
import { type Coded, headerOf, type PlainRequest, type PlainResponse } from './target.ts'

/**
 * Intent of a request. Checks read it, so that a status is judged by its cause.
 * `odd` is a request that the contract neither allows nor forbids.
 */
export type Cause =
  | 'valid'
  | 'invalid'
  | 'odd'
  | 'malformed'
  | 'wrong-media-type'
  | 'no-credentials'
  | 'wrong-credentials'
  | 'foreign'
  | 'unknown-id'
  | 'gone'
  | 'conflict'
  | 'stale'
  | 'undocumented-method'
  | 'witness'

export interface Exchange {
  /** Counts from 1 within a run. */
  readonly index: number
  readonly request: PlainRequest
  readonly response: PlainResponse
  /** Path of the request below the base path of the target; absent where none is known. */
  readonly path?: string
  /** `undefined` where the contract has no such method on the path. */
  readonly operation: Operation | undefined
  readonly cause: Cause
  /** Name of the identity that signed it. */
  readonly as: string
  /** Parsed JSON, else the text; `undefined` where there is no body. */
  readonly body: unknown
  /** Why the body cannot be read, where it cannot. */
  readonly unreadable: string | undefined
}

/** The path of a request as the contract names it, with its parameters and without its query. */
export const pathIn = ({ path, request }: Pick<Exchange, 'path' | 'request'>): string =>
  path ?? pathBelow(request.target, '')

export type Answer = Pick<Exchange, 'body' | 'unreadable'>

/**
 * Reads the body of an answer: JSON where its media type says so, else text in its charset. JSON beyond
 * the bounds is unreadable.
 */
export function readAnswer(response: PlainResponse, bounds?: JsonBounds): Answer {
  const { body, coded } = response
  if (body.length === 0) return { body: undefined, unreadable: undefined }
  if (coded) return { body: undefined, unreadable: codedProblem(coded) }
  const type = headerOf(response, 'content-type')
  const text = decodeText(body, type)
  if (text === undefined) {
    return isTextual(type)
      ? { body: undefined, unreadable: 'The body is not valid UTF-8.' }
      : { body: '', unreadable: undefined }
  }
  if (type !== undefined && !isJson(type)) return { body: text, unreadable: undefined }
  const read = readJson(text, bounds)
  if (read.kind === 'value') return { body: read.value, unreadable: undefined }
  if (type === undefined) return { body: text, unreadable: undefined }
  return { body: undefined, unreadable: read.problem }
}

const codedProblem = ({ coding, isKnown }: Coded): string =>
  isKnown
    ? `Content-Encoding says "${coding}", and the body cannot be decoded by it.`
    : `The body has the Content-Encoding "${coding}", which was not decoded.`

/** JSON is UTF-8 whatever its charset says (RFC 8259, 8.1); `undefined` where the bytes are no text. */
function decodeText(bytes: Uint8Array, type: string | undefined): string | undefined {
  const charset = type === undefined || isJson(type) ? undefined : charsetOf(type)
  try {
    const decoder = new TextDecoder(charset ?? 'utf-8', { fatal: true, ignoreBOM: false })
    return decoder.decode(bytes)
  } catch {
    // an unknown charset, or bytes that are none of it
    return undefined
  }
}

const charsetOf = (type: string): string | undefined =>
  parseMediaType(type)?.parameters.get('charset')

function isTextual(type: string | undefined): boolean {
  return type === undefined || isJson(type) || /charset="?utf-?8/i.test(type)
}

export const succeeded = ({ response }: Pick<Exchange, 'response'>) =>
  response.status >= 200 && response.status < 300

/** 4xx: the server understood who is to blame. */
export const refused = ({ response }: Pick<Exchange, 'response'>) =>
  response.status >= 400 && response.status < 500

/** The server has no time for the request, which says nothing of what it is about. */
export const tooBusy = ({ response }: Pick<Exchange, 'response'>) =>
  response.status === 429 || response.status === 503

/** The JSON of a request; `undefined` where it has none. */
export function sentJson({ request }: Pick<Exchange, 'request'>): unknown {
  if (typeof request.body !== 'string') return undefined
  const read = readJson(request.body)
  // some requests are meant to be malformed
  return read.kind === 'value' ? read.value : undefined
}
