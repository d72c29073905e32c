import net from 'node:net'

/** What came over a raw connection. */
export interface Heard {
  /** The status lines without the protocol, in order, e.g. `400 Bad Request`. */
  readonly statuses: readonly string[]
  /** Whether the server ended the connection before the time was over. */
  readonly closed: boolean
}

export interface Said {
  readonly text: string
  /** Ends the client's half after the text. */
  readonly halfClose?: boolean
  /** How long to listen at most; until the server ends the connection where it does. */
  readonly milliseconds?: number
}

/** Says the text to a server, byte for byte, and listens. */
export function say(base: string, { text, halfClose, milliseconds = 3000 }: Said): Promise<Heard> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve) => {
    const socket = net.connect({ port: Number(port), host: hostname, allowHalfOpen: true })
    let received = ''
    let closed = false
    const timer = setTimeout(() => socket.destroy(), milliseconds)
    socket.on('connect', () => {
      socket.write(text, 'latin1')
      if (halfClose) socket.end()
    })
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    socket.on('error', () => {
      closed = true
    })
    socket.on('end', () => {
      closed = true
      socket.destroy()
    })
    socket.on('close', () => {
      clearTimeout(timer)
      const lines = received.matchAll(/HTTP\/1\.1 (\d{3} [^\r]*)\r\n/g)
      resolve({ statuses: [...lines].map(([, status = '']) => status), closed })
    })
  })
}
