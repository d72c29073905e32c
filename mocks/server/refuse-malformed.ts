import type { Socket } from 'node:net'

/** Gives a client that still sends the time to read its answer before the connection is reset. */
const lingerMilliseconds = 1000

/** Writes the text, ends the connection and closes it, also if the client keeps its half open. */
export function closeWith(socket: Socket, text: string): void {
  socket.end(text)
  const timer = setTimeout(() => socket.destroy(), lingerMilliseconds).unref()
  socket.once('close', () => clearTimeout(timer))
}

/** The answer to bytes that are no HTTP, with the statuses of node:http; they reach no provider. */
export function refusalOf(error: NodeJS.ErrnoException): string {
  const reason = reasons[error.code ?? ''] ?? '400 Bad Request'
  return `HTTP/1.1 ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
}

const reasons: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}
