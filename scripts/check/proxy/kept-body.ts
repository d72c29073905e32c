import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

/** Kept part of a body that passes: its bytes, or the fact that they are too many. */
export type KeptBody = { readonly bytes: Uint8Array } | { readonly tooLarge: true }

export interface Keeper {
  readonly take: (chunk: Buffer) => void
  /** The body as the contract speaks of it: unpacked. */
  readonly body: (encoding: string | undefined) => KeptBody
}

const tooLarge = { tooLarge: true } as const

/** Keeps a body as it passes, up to so many bytes, packed or unpacked. */
export function createKeeper(maxBytes: number): Keeper {
  const chunks: Buffer[] = []
  let length = 0
  return {
    take(chunk) {
      length += chunk.length
      if (length <= maxBytes) chunks.push(chunk)
      else chunks.length = 0
    },
    body: (encoding = '') =>
      length <= maxBytes ? unpacked(Buffer.concat(chunks), encoding, maxBytes) : tooLarge,
  }
}

type Unpack = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer

const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/** Returns a body as it came if it cannot be unpacked. */
function unpacked(bytes: Buffer, encoding: string, maxOutputLength: number): KeptBody {
  const name = encoding.trim().toLowerCase()
  const unpack = Object.hasOwn(unpackers, name) ? unpackers[name] : undefined
  try {
    return { bytes: new Uint8Array(unpack?.(bytes, { maxOutputLength }) ?? bytes) }
  } catch (error) {
    return isTooLarge(error) ? tooLarge : { bytes: new Uint8Array(bytes) }
  }
}

const isTooLarge = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
