import type { Draft } from '../../engine/dialect.ts'
import type { HttpResponse } from '../../engine/http.ts'
import type { AtlasOpenCall } from './atlas-types.ts'
import { declaredHeaders } from './declared-headers.ts'
import { wrapInEnvelope } from './envelope.ts'
import { prettyJson } from './pretty-json.ts'

/** Prints an answer: envelope, indentation and the headers of the active contract. */
export function writeAnswer(call: AtlasOpenCall, draft: Draft): HttpResponse {
  const { status, mediaType, text } = draft
  const { operation, contract } = call
  const headers = [...draft.headers]
  if (mediaType !== undefined) headers.push(['Content-Type', contentType(mediaType)])

  const documented = operation && contract.responseFor(operation, status)
  // A challenge leaves before the filters that add the other headers.
  if (documented && text === undefined) {
    headers.push(...declaredHeaders(call, draft, documented))
  }
  headers.sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
  return { status, headers, body: text ?? printBody(call, draft) }
}

function printBody({ search }: AtlasOpenCall, { status, body }: Draft): string | undefined {
  if (body === undefined) return undefined
  const flags = new URLSearchParams(search)
  const wrapped = flags.get('envelope') === 'true' ? wrapInEnvelope(status, body) : body
  return flags.get('pretty') === 'true' ? prettyJson(wrapped) : JSON.stringify(wrapped)
}

/** Versioned answers name their charset, errors do not. */
function contentType(mediaType: string): string {
  return mediaType.startsWith('application/vnd.') ? `${mediaType};charset=utf-8` : mediaType
}
