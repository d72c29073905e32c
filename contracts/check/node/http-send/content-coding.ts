import * as zlib from 'node:zlib'

/** A body without its codings, or why it still has one. */
export type DecodedContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too large' }
  | { readonly kind: 'coded'; readonly coding: string; readonly isKnown: boolean }

type Unpack = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Buffer

/** Servers send both formats under the name `deflate`. Source: RFC 9110, 8.4.1.2. */
const inflate: Unpack = (bytes, options) => {
  try {
    return zlib.inflateSync(bytes, options)
  } catch (error) {
    if (isTooLarge(error)) throw error
    return zlib.inflateRawSync(bytes, options)
  }
}

/** Node has zstd from 22.15 on. */
function zstdUnpackers(): Readonly<Record<string, Unpack>> {
  const unpack: unknown = Reflect.get(zlib, 'zstdDecompressSync')
  // the function of node, which its types of version 20 do not name
  return typeof unpack === 'function' ? { zstd: unpack as Unpack } : {}
}

const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: zlib.gunzipSync,
  'x-gzip': zlib.gunzipSync,
  deflate: inflate,
  br: zlib.brotliDecompressSync,
  ...zstdUnpackers(),
}

/**
 * Takes the codings of a Content-Encoding off a body, the last one first (RFC 9110, 8.4).
 * @param encoding value of the header; `undefined` where it is absent
 * @param maxBytes of the body without its codings
 */
export function decodeContent(
  body: Uint8Array,
  encoding: string | undefined,
  maxBytes: number,
): DecodedContent {
  let bytes = body
  const codings = (encoding ?? '').split(',').map((coding) => coding.trim().toLowerCase())
  for (const coding of codings.toReversed()) {
    if (coding === '' || coding === 'identity' || bytes.length === 0) continue
    const unpack = Object.hasOwn(unpackers, coding) ? unpackers[coding] : undefined
    if (!unpack) return { kind: 'coded', coding, isKnown: false }
    try {
      bytes = unpack(bytes, { maxOutputLength: maxBytes })
    } catch (error) {
      return isTooLarge(error) ? { kind: 'too large' } : { kind: 'coded', coding, isKnown: true }
    }
  }
  return { kind: 'bytes', bytes }
}

const isTooLarge = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
