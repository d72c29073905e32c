import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import { type HttpRequest, maxBodyBytes } from '../engine/http.ts'

/**
 * Reads a node:http request into plain values, its body up to the limit of all doors. Without a body
 * the request is there at once.
 */
export function readRequest(incoming: IncomingMessage): HttpRequest | Promise<HttpRequest> {
  return hasBody(incoming)
    ? readBody(incoming).then((body) => toHttpRequest(incoming, body))
    : toHttpRequest(incoming, none)
}

function toHttpRequest(incoming: IncomingMessage, body: Buffer | typeof tooLarge): HttpRequest {
  return {
    method: incoming.method ?? 'GET',
    target: toOriginForm(incoming.url ?? '/'),
    sentTarget: undefined,
    headers: headersOf(incoming),
    body: body === tooLarge || body.length === 0 ? undefined : body,
    bodyTooLarge: body === tooLarge,
    origin: originOf(incoming),
    remoteAddress: (incoming.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
  }
}

const tooLarge = Symbol('body too large')
const none = Buffer.alloc(0)

/** Bytes above this multiple of the limit are not even thrown away: the connection is cut. */
const drainFactor = 64

/**
 * A body over the limit is read to its end but not kept, since most clients read no answer
 * before they have sent everything.
 */
function readBody(incoming: IncomingMessage): Promise<Buffer | typeof tooLarge> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= maxBodyBytes) chunks.push(chunk)
      if (length > maxBodyBytes * drainFactor) incoming.destroy(new Error('The body has no end.'))
    })
    incoming.on('end', () => {
      const [only] = chunks
      if (length > maxBodyBytes) resolve(tooLarge)
      else resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks))
    })
    incoming.on('error', reject)
    incoming.on('close', () => {
      if (!incoming.complete) reject(new Error('The client left before its body was complete.'))
    })
  })
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** A client that takes us for its proxy sends the whole address as target. */
function toOriginForm(target: string): string {
  if (target.startsWith('/')) return target
  const own = target.replace(/^https?:\/\/[^/?#]*/i, '')
  return own === '' || own.startsWith('?') ? `/${own}` : own
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return joined
}

function originOf({ headers: { host }, socket }: IncomingMessage): string {
  const scheme = socket instanceof TLSSocket ? 'https' : 'http'
  const written = host !== undefined && /^[\w.:[\]-]+$/.test(host)
  return `${scheme}://${written ? host : formatAddress(socket.localAddress, socket.localPort)}`
}

/** `host:port` as URLs write it, IPv6 in brackets. */
export function formatAddress(host = '127.0.0.1', port = 0): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}
