/** A text, or the sentence with which Python refuses the bytes. */
export type Decoded = { readonly text: string } | { readonly problem: string }

/**
 * Decodes UTF-8 as Python's stream reader does: a sequence that the end cuts off is dropped, a
 * broken one is refused in the words of `UnicodeDecodeError`.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const end = fault(bytes)
  if (end === undefined) return { text: textOf(bytes) }
  if (end.cutOff) return { text: textOf(bytes.subarray(0, end.at)) }
  return { problem: problemAt(bytes, end) }
}

interface Fault {
  readonly at: number
  /** Number of valid bytes of the sequence, at least 1. */
  readonly length: number
  readonly reason: 'invalid start byte' | 'invalid continuation byte'
  readonly cutOff: boolean
}

const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

function problemAt(bytes: Uint8Array, { at, length, reason }: Fault): string {
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0')
  const where =
    length === 1 ? `byte 0x${byte} in position ${at}` : `bytes in position ${at}-${at + length - 1}`
  return `'utf-8' codec can't decode ${where}: ${reason}`
}

function fault(bytes: Uint8Array): Fault | undefined {
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    const size = sizeOf(first)
    if (size === 0) return { at, length: 1, reason: 'invalid start byte', cutOff: false }
    for (let offset = 1; offset < size; offset += 1) {
      const next = bytes[at + offset]
      const cutOff = next === undefined
      if (!cutOff && continues(first, next, offset)) continue
      return { at, length: offset, reason: 'invalid continuation byte', cutOff }
    }
    at += size
  }
  return undefined
}

/** Bytes of the sequence that the byte begins; 0 when it can begin none. */
function sizeOf(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

/** The second byte of some sequences has a narrower range: no overlong forms, no surrogates. */
function continues(first: number, byte: number, offset: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false
  if (offset > 1) return true
  if (first === 0xe0) return byte >= 0xa0
  if (first === 0xed) return byte <= 0x9f
  if (first === 0xf0) return byte >= 0x90
  return first === 0xf4 ? byte <= 0x8f : true
}
