import net from 'node:net'

/** A request as bytes; `body` is counted by this module. */
export interface RawRequest {
  readonly method: string
  readonly target: string
  /** Without `Host` and `Content-Length`. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** The answers that a number of busy connections got. */
export interface LoadAnswers {
  readonly count: number
  /** Number of answers by status. */
  readonly statuses: Readonly<Record<string, number>>
  /** Milliseconds from request to answer that 99 of 100 stay below. */
  readonly p99: number
}

/** Connections that are busy for some seconds. */
export interface Busy {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  /** The request with a running number. */
  readonly request: (at: number) => RawRequest
}

/**
 * Keeps connections busy with one request each at a time. It reads as little as it must, so that it
 * costs less than any server.
 * @throws Error when a connection breaks
 */
export async function keepBusy({
  port,
  connections,
  seconds,
  request,
}: Busy): Promise<LoadAnswers> {
  const end = performance.now() + seconds * 1000
  const statuses: Record<string, number> = {}
  const times: number[] = []
  let sent = 0
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = net.connect({ port, host: '127.0.0.1', noDelay: true })
      let started = 0
      let pending = ''
      const send = () => {
        started = performance.now()
        socket.write(bytesOf(request(sent)))
        sent += 1
      }
      socket.setEncoding('latin1')
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('close', () => resolve())
      socket.on('data', (text: string) => {
        pending += text
        const length = wholeLength(pending)
        if (length === undefined || pending.length < length) return
        pending = pending.slice(length)
        const status = text.slice(9, 12)
        statuses[status] = (statuses[status] ?? 0) + 1
        times.push(performance.now() - started)
        if (performance.now() < end) send()
        else socket.end()
      })
    })
  await Promise.all(Array.from({ length: connections }, one))
  times.sort((a, b) => a - b)
  return { count: times.length, statuses, p99: times[Math.floor(times.length * 0.99)] ?? 0 }
}

/** The length of the answer that the text begins with; undefined while its head is not whole. */
export function wholeLength(text: string): number | undefined {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return undefined
  const named = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))
  return head + 4 + Number(named?.[1] ?? 0)
}

function bytesOf({ method, target, headers, body = '' }: RawRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const length = body === '' ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`
  return `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines.join('')}${length}\r\n${body}`
}
