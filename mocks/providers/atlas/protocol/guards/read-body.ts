import { isJson } from '../../../../../contracts/openapi/media-type.ts'
import type { MediaType } from '../../../../../contracts/openapi/operation.ts'
import { type HttpRequest, maxBodyBytes } from '../../../../engine/http.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'
import { refusedBody } from '../refused-body.ts'

/** Parses a JSON body and holds it to the contract. Forms are for their behaviours to read. */
export const readBody: AtlasGuard = (call) => {
  const { operation, request } = call
  if (request.bodyTooLarge) {
    throw call.refuse('VALIDATION_ERROR~too-large', { maxBytes: maxBodyBytes })
  }
  const expected = operation?.requestBody
  const media = expected && mediaFor(call, expected.content)
  if (!media || !isJson(media.name)) return

  requireMediaType(call)
  const text = textOf(request)
  if (text === '' && !expected.required) return
  call.body = parse(call, text)
  const refusal = refusedBody(call, media)
  if (refusal) throw refusal
}

/** The request schema of the version served, else the only one. */
function mediaFor(
  { context }: AtlasOpenCall,
  content: readonly MediaType[],
): MediaType | undefined {
  return content.find(({ name }) => name === context.media?.name) ?? content[0]
}

function requireMediaType(call: AtlasOpenCall): void {
  const sent = call.request.headers['content-type']
  if (call.rules.requestMediaType === 'lenient' || sent === undefined || isJson(sent)) return
  throw call.refuse('VALIDATION_ERROR~media-type', { mediaType: sent })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The body as text; undefined where it is not UTF-8. */
function textOf({ body = '' }: HttpRequest): string | undefined {
  if (typeof body === 'string') return body
  try {
    return utf8.decode(body)
  } catch {
    return undefined
  }
}

function parse(call: AtlasOpenCall, text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    throw call.refuse('MALFORMED_JSON', {})
  }
}
