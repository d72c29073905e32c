import { gzipSync } from 'node:zlib'
import type { Wire } from '../door/wire.ts'

/**
 * Compresses an answer where the client takes gzip and the bytes become fewer, as Django's
 * GZipMiddleware does.
 *
 * @param accepted the request's `Accept-Encoding`
 */
export function compress(wire: Wire<string>, accepted: string | undefined): Wire<string | Buffer> {
  const { headers, body } = wire
  if (accepted === undefined || body === undefined || !/\bgzip\b/.test(accepted)) return wire
  const packed = gzipSync(body)
  if (packed.length >= Buffer.byteLength(body)) return wire
  return {
    ...wire,
    headers: [
      ...headers.filter(([name]) => name !== 'Content-Length'),
      ['Content-Length', String(packed.length)],
      ['Content-Encoding', 'gzip'],
    ],
    body: packed,
  }
}
