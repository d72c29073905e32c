import { decodePercent } from '../../openapi/decode-percent.ts'
import type { PlainRequest } from '../vocabulary/target.ts'

/** Segments of a path, names and values of a query. */
export const targetTokens = /[^/?&=]+/g
/** Texts of a JSON body. With its colon, the name of a property is none. */
export const bodyTokens = /"(?:[^"\\]|\\.)*"(?:\s*:)?/g

/** Tokens of a request. */
export function tokensOf({ target, body }: PlainRequest): ReadonlySet<string> {
  const text = textOf(body) ?? ''
  return new Set([
    ...(target.match(targetTokens) ?? []).map((token) => decodePercent(token) ?? token),
    ...(text.match(bodyTokens) ?? []).map(unquote),
    ...(text.match(/\b\d+\b/g) ?? []),
  ])
}

/** `undefined` for bytes that are no text. */
export function textOf(body: PlainRequest['body']): string | undefined {
  if (body === undefined || typeof body === 'string') return body
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return undefined
  }
}

export function unquote(token: string): string {
  try {
    return String(JSON.parse(token))
  } catch {
    return token
  }
}
