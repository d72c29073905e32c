import { decodeContent } from '../../../contracts/check/node/http-send/content-coding.ts'
import type { Coded } from '../../../contracts/check/vocabulary/target.ts'

/** Kept part of a body that passes: its bytes, or the fact that they are too many. */
export type KeptBody =
  | { readonly bytes: Uint8Array; readonly coded?: Coded }
  | { readonly tooLarge: true }

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

/** Returns a body as it came if it cannot be unpacked. */
function unpacked(bytes: Buffer, encoding: string, maxBytes: number): KeptBody {
  const decoded = decodeContent(bytes, encoding, maxBytes)
  if (decoded.kind === 'too large') return tooLarge
  if (decoded.kind === 'bytes') return { bytes: new Uint8Array(decoded.bytes) }
  const { coding, isKnown } = decoded
  return { bytes: new Uint8Array(bytes), coded: { coding, isKnown } }
}
