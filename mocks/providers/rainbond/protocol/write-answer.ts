import type { Draft } from '../../../engine/dialect.ts'
import type { Header, HttpResponse } from '../../../engine/http.ts'
import type { RainbondOpenCall } from '../rainbond-types.ts'
import { plainJson } from '../request/negotiate.ts'
import { allowOf } from './allow.ts'
import { corsHeaders } from './cors.ts'
import { browsablePage } from './pages.ts'
import type { PrintJson } from './print-json.ts'

/** Answers from this size on are compressed where the client takes that, and say so. */
const compressedFrom = 200

/** Prints an answer: JSON or a page, and the headers of the console. */
export function createWriter(printJson: PrintJson) {
  return (call: RainbondOpenCall, draft: Draft): HttpResponse => {
    const { context, request, world } = call
    const view = call.route && context.view
    const { type, body } = printed(call, draft, printJson)
    const isLong = body !== undefined && isLongText(body)
    const vary = [view ? 'Accept, origin' : 'origin', isLong ? 'Accept-Encoding' : '']
    const headers: Header[] = []
    if (type !== undefined) headers.push(['Content-Type', type])
    headers.push(...draft.headers, ['Vary', vary.filter((part) => part !== '').join(', ')])
    if (view) headers.push(['Allow', allowOf(call)])
    // A preflight leaves before the part that adds this one.
    if (view || draft.text !== undefined) headers.push(['X-Frame-Options', 'DENY'])
    headers.push(...corsHeaders(request), ['X-Request-ID', world.ids.hex(32)])
    return { status: draft.status, headers, body, isCompressed: isLong }
  }
}

const encoder = new TextEncoder()

/** No text is longer in UTF-16 than in UTF-8. */
const isLongText = (body: string): boolean =>
  body.length >= compressedFrom || encoder.encode(body).length >= compressedFrom

interface Printed {
  readonly type: string | undefined
  readonly body: string | undefined
}

function printed(call: RainbondOpenCall, draft: Draft, printJson: PrintJson): Printed {
  const { status, body, text } = draft
  if (text !== undefined) return { type: 'text/html; charset=utf8', body: text }
  if (!call.route) return { type: 'text/html; charset=utf8', body: undefined }
  const { form, indent } = call.context.rendering ?? plainJson
  const target = { operation: call.operation, status }
  if (form === 'page') {
    const json = body === undefined ? '' : printJson(body, target, 4)
    const page = browsablePage(call.context.view?.name ?? '', status, json)
    return { type: 'text/html; charset=utf-8', body: page }
  }
  if (body === undefined) return { type: undefined, body }
  return { type: 'application/json', body: printJson(body, target, indent) }
}
