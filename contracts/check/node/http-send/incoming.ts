import type { Socket } from 'node:net'

/** Bytes that a connection received since the last request. */
export interface Incoming {
  /** Number of bytes that were received. */
  readonly length: number
  /** The bytes, as long as `keeps`. */
  readonly chunks: Buffer[]
  /** True if the bytes are kept; the body of an answer is not kept twice. */
  keeps: boolean
}

interface Watch {
  incoming: Incoming & { length: number }
  onBytes: (incoming: Incoming) => void
}

const watches = new WeakMap<Socket, Watch>()

/**
 * Begins to count and keep what comes in on a connection. `onBytes` is told before each chunk is
 * added, and before node reads the chunk.
 */
export function watchIncoming(socket: Socket, onBytes: (before: Incoming) => void): Incoming {
  const incoming = { length: 0, chunks: [], keeps: true }
  const known = watches.get(socket)
  if (known) Object.assign(known, { incoming, onBytes })
  else listen(socket, { incoming, onBytes })
  return incoming
}

function listen(socket: Socket, watch: Watch): void {
  watches.set(socket, watch)
  socket.prependListener('data', (chunk: Buffer) => {
    const { incoming, onBytes } = watch
    onBytes(incoming)
    incoming.length += chunk.length
    if (incoming.keeps) incoming.chunks.push(chunk)
  })
}

/** Bytes after the headers of the final answer; provisional answers (1xx) come before it. */
export function afterHeaders({ chunks }: Incoming): Uint8Array {
  let bytes = Buffer.concat(chunks)
  for (;;) {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) return new Uint8Array()
    const isProvisional = /^HTTP\/1\.\d 1\d\d/.test(bytes.toString('latin1', 0, 12))
    bytes = bytes.subarray(end + 4)
    if (!isProvisional) return bytes
  }
}
