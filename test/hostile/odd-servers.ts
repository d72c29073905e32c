import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { ThingsOptions, Told, Visit } from './things-server.ts'

/** Does something odd with one answer. */
export type Odd = (visit: Visit) => void

const head = { 'Content-Type': 'application/json' }

/** Every `milliseconds` until the connection ends, but no more than `most` times. */
function again(
  response: ServerResponse,
  milliseconds: number,
  most: number,
  act: () => void,
): void {
  let count = 0
  const timer = setInterval(() => {
    count += 1
    if (count > most || response.destroyed) clearInterval(timer)
    else act()
  }, milliseconds)
  response.on('close', () => clearInterval(timer))
}

/** A byte, again and again; never the last one. */
export const dripping: Odd = ({ response }) => {
  response.writeHead(200, { ...head, 'Content-Length': '100000' })
  again(response, 50, 600, () => response.write(' '))
}

export const silent: Odd = () => undefined

/** `100 Continue` without an end. */
export const continuing: Odd = ({ response }) =>
  again(response, 20, 1500, () => response.writeContinue())

/** A body without an end, but for 4 MB. */
export const pouring: Odd = ({ response }) => {
  response.writeHead(200, head)
  response.write('{"ok":true,"more":"')
  again(response, 1, 1000, () => response.write('0'.repeat(4096)))
}

/** Headers of some 4 kB, for a client whose bound is lowered to half of that. */
export const headed: Odd = ({ response }) => {
  const many = Array.from({ length: 200 }, (_, at) => [`X-Header-${at}`, '0123'] as const)
  response.writeHead(200, { ...head, ...Object.fromEntries(many) })
  response.end('{"ok":true}')
}

/** JSON of 5,000 arrays in one another. */
export const deep: Odd = ({ response }) => {
  response.writeHead(200, head)
  response.end(`{"ok":true,"more":${'['.repeat(5000)}${']'.repeat(5000)}}`)
}

export const half: Odd = ({ response, request }) => {
  response.writeHead(200, { ...head, 'Content-Length': '100' })
  response.write('{"ok":')
  setTimeout(() => request.socket.destroy(), 10)
}

export const hangingUp: Odd = ({ request }) => request.socket.destroy()

/** Something that is not HTTP. */
export const rambling: Odd = ({ request }) => request.socket.end('hello, this is no HTTP\r\n\r\n')

export const html: Odd = ({ response }) => {
  response.writeHead(200, { 'Content-Type': 'text/html' })
  response.end('<!doctype html><title>Sign in</title><p>Please sign in.')
}

/** 200 kB that travel as a few hundred bytes. */
export const packed: Odd = ({ response }) => {
  response.writeHead(200, { ...head, 'Content-Encoding': 'gzip' })
  response.end(gzipSync(JSON.stringify({ ok: true, more: '0'.repeat(200_000) })))
}

/** The same status for whatever is asked. */
export const always =
  (status: number, headers: Readonly<Record<string, string>> = {}): Odd =>
  ({ response }) => {
    response.writeHead(status, { ...head, ...headers })
    response.end(JSON.stringify({ title: `Refused (${status})` }))
  }

/** Only GET /status is odd. */
export const inStatus = (odd: Odd): ThingsOptions => ({
  instead: (visit) => {
    if (visit.path !== '/status' || visit.method !== 'GET') return false
    odd(visit)
    return true
  },
})

export const everywhere = (odd: Odd): ThingsOptions => ({
  instead: (visit) => {
    odd(visit)
    return true
  },
})

/** A token endpoint that is odd, of an otherwise sound server. */
export const inToken = (odd: Odd): ThingsOptions => ({
  instead: (visit) => {
    if (visit.path !== '/api/oauth/token') return false
    odd(visit)
    return true
  },
})

/** 401 with a challenge that nobody can answer. */
export const challenging = (challenge: string): ThingsOptions => ({
  onAnswer: (): Told => ({ status: 401, headers: { 'WWW-Authenticate': challenge } }),
})

/** A sound server whose answers take a while. */
export const slow = (milliseconds: number): ThingsOptions => {
  const waited = new WeakSet<ServerResponse>()
  return {
    instead: ({ response }) => {
      if (waited.has(response)) return false
      waited.add(response)
      const end = response.end.bind(response)
      const later: typeof response.end = (...told: readonly unknown[]) => {
        setTimeout(() => Reflect.apply(end, response, told), milliseconds)
        return response
      }
      response.end = later
      return false
    },
  }
}
