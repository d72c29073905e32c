import type { Draft } from '../../../engine/dialect.ts'
import type { HttpResponse } from '../../../engine/http.ts'
import type { AtlasOpenCall } from '../atlas-types.ts'
import { declaredHeaders } from './declared-headers.ts'
import { wrapInEnvelope } from './envelope.ts'
import { isFirstApi, isTokenPath } from './guards/locate.ts'
import { prettyJson } from './pretty-json.ts'

/** Prints an answer: envelope, indentation and the headers of the active contract. */
export function writeAnswer(call: AtlasOpenCall, draft: Draft): HttpResponse {
  const { status, mediaType, text } = draft
  const headers = [...draft.headers]
  if (mediaType !== undefined) headers.push(['Content-Type', contentType(call, mediaType)])
  // A challenge leaves before the filters that add the other headers.
  if (text === undefined) headers.push(...declaredHeaders(call, draft))
  headers.sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
  return { status, headers, body: text ?? printBody(call, draft) }
}

function printBody({ path, search }: AtlasOpenCall, draft: Draft): string | undefined {
  const { status, body } = draft
  if (body === undefined) return undefined
  // RFC 6749 leaves the token endpoint one form to answer in.
  if (isTokenPath(path)) return JSON.stringify(body)
  const flags = new URLSearchParams(search)
  const wrapped = flags.get('envelope') === 'true' ? wrapInEnvelope(status, body) : body
  return flags.get('pretty') === 'true' ? prettyJson(wrapped) : JSON.stringify(wrapped)
}

/** Versioned answers name their charset, errors and the first API do not. */
function contentType(call: AtlasOpenCall, mediaType: string): string {
  if (isFirstApi(call)) return 'application/json'
  return mediaType.startsWith('application/vnd.') ? `${mediaType};charset=utf-8` : mediaType
}
