import type { HttpResponse } from '../engine/http.ts'

/** An answer as every door writes it: each header of ours and the exact bytes. */
export interface Wire<Body> {
  readonly status: number
  readonly headers: [name: string, value: string][]
  readonly body: Body | undefined
}

/** The form in which a door writes bodies. */
interface Encoding<Body> {
  readonly encode: (text: string) => Body
  /** Number of bytes. */
  readonly lengthOf: (body: Body) => number
}

const encoder = new TextEncoder()

/** Bodies as UTF-8 bytes. */
export const bytes: Encoding<Uint8Array<ArrayBuffer>> = {
  encode: (text) => encoder.encode(text),
  lengthOf: ({ byteLength }) => byteLength,
}

/**
 * Settles what HTTP itself decides about an answer, once for all doors: no body after HEAD, 204,
 * 205 and 304, and a `Content-Length` (in bytes) wherever a body is or, after HEAD, would be.
 */
export function toWire<Body>(
  method: string,
  response: HttpResponse,
  { encode, lengthOf }: Encoding<Body>,
): Wire<Body> {
  const { status } = response
  const headers: [string, string][] = []
  for (const [name, value] of response.headers) {
    if (!isContentLength(name)) headers.push([name, value])
  }
  if (status === 204 || status === 304) return { status, headers, body: undefined }

  const body = encode(status === 205 ? '' : (response.body ?? ''))
  const length = lengthOf(body)
  headers.push(['Content-Length', String(length)])
  return { status, headers, body: method === 'HEAD' || length === 0 ? undefined : body }
}

const isContentLength = (name: string): boolean =>
  name.length === 'content-length'.length && name.toLowerCase() === 'content-length'
