import type { Draft } from '../../../engine/dialect.ts'
import type { Header, HttpResponse } from '../../../engine/http.ts'
import { readSearch } from '../../../engine/search.ts'
import type { AtlasOpenCall } from '../atlas-types.ts'
import { withDeclaredHeaders } from './declared-headers.ts'
import { wrapInEnvelope } from './envelope.ts'
import { isFirstApi, isTokenPath } from './guards/locate.ts'
import { prettyJson } from './pretty-json.ts'

/** Prints an answer: envelope, indentation and the headers of the active contract. */
export function writeAnswer(call: AtlasOpenCall, draft: Draft): HttpResponse {
  const { status, mediaType, text } = draft
  const own = [...draft.headers]
  if (mediaType !== undefined) own.push(['Content-Type', contentType(call, mediaType)])
  // A challenge leaves before the filters that add the other headers.
  const headers = text === undefined ? withDeclaredHeaders(call, draft, own) : byName(own)
  return { status, headers, body: text ?? printBody(call, draft) }
}

const byName = (headers: readonly Header[]): readonly Header[] =>
  headers.toSorted(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))

function printBody({ path, search }: AtlasOpenCall, draft: Draft): string | undefined {
  const { status, body } = draft
  if (body === undefined) return undefined
  // RFC 6749 leaves the token endpoint one form to answer in.
  if (search === '' || isTokenPath(path)) return JSON.stringify(body)
  const flags = readSearch(search)
  const wrapped = flags.get('envelope') === 'true' ? wrapInEnvelope(status, body) : body
  return flags.get('pretty') === 'true' ? prettyJson(wrapped) : JSON.stringify(wrapped)
}

/** Versioned answers name their charset, errors and the first API do not. */
function contentType(call: AtlasOpenCall, mediaType: string): string {
  if (isFirstApi(call)) return 'application/json'
  return mediaType.startsWith('application/vnd.') ? `${mediaType};charset=utf-8` : mediaType
}
