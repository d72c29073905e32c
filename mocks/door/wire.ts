import type { HttpResponse } from '../engine/http.ts'

/** An answer as every door writes it: each header of ours and the exact bytes. */
export interface Wire {
  readonly status: number
  readonly headers: [name: string, value: string][]
  readonly body: Uint8Array<ArrayBuffer> | undefined
}

/**
 * Settles what HTTP itself decides about an answer, once for all doors: no body after HEAD, 204,
 * 205 and 304, and a `Content-Length` (in bytes) wherever a body is or, after HEAD, would be.
 */
export function toWire(method: string, response: HttpResponse): Wire {
  const { status } = response
  const headers = response.headers
    .filter(([name]) => name.toLowerCase() !== 'content-length')
    .map(([name, value]): [string, string] => [name, value])
  if (status === 204 || status === 304) return { status, headers, body: undefined }

  const bytes = new TextEncoder().encode(status === 205 ? '' : response.body)
  headers.push(['Content-Length', String(bytes.byteLength)])
  const bodyless = method === 'HEAD' || bytes.byteLength === 0
  return { status, headers, body: bodyless ? undefined : bytes }
}
