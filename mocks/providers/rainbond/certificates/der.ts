/** One value of a DER encoding. */
export interface DerNode {
  readonly tag: number
  /** The contents, without tag and length. */
  readonly bytes: Uint8Array
  /** Of constructed values. */
  readonly children: readonly DerNode[]
}

/** Bit of a tag that says that the contents are values themselves. */
const constructed = 0x20

/** Reads the first value of a DER encoding. @throws Error where it is cut off */
export function readDer(bytes: Uint8Array): DerNode {
  return readAt(bytes, 0).node
}

function readAt(bytes: Uint8Array, start: number): { node: DerNode; end: number } {
  const tag = byteAt(bytes, start)
  const first = byteAt(bytes, start + 1)
  const lengthBytes = first < 0x80 ? 0 : first - 0x80
  let length = lengthBytes === 0 ? first : 0
  for (let at = 0; at < lengthBytes; at += 1) length = length * 256 + byteAt(bytes, start + 2 + at)
  const begin = start + 2 + lengthBytes
  const end = begin + length
  if (end > bytes.length) throw new Error('The encoding is cut off.')
  const contents = bytes.subarray(begin, end)
  const children = (tag & constructed) === 0 ? [] : childrenOf(contents)
  return { node: { tag, bytes: contents, children }, end }
}

function childrenOf(bytes: Uint8Array): DerNode[] {
  const children: DerNode[] = []
  for (let at = 0; at < bytes.length; ) {
    const { node, end } = readAt(bytes, at)
    children.push(node)
    at = end
  }
  return children
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw new Error('The encoding is cut off.')
  return byte
}
