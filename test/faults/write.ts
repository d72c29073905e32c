import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './http.ts'
import type { Broken } from './table.ts'

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly broken: Broken
}

/** Writes one answer, with the faults that sit in the bytes themselves. */
export function writeAnswer({ request, response, broken }: Exchange, answer: Answer): void {
  const { method = 'GET' } = request
  const status = statusOf(answer, broken)
  if (answer.body === undefined) {
    response.writeHead(status, answer.headers).end()
    return
  }
  const path = (request.url ?? '').split('?')[0] ?? ''
  const bytes = bytesOf(answer, { path, broken })
  const headers = { ...typeOf({ status, path, broken }), ...answer.headers }
  if (broken('error-media-type') && status === 422) headers['Content-Type'] = 'application/json'
  const head = { ...headers, 'Content-Length': String(bytes.length) }
  if ((status === 204 && broken('body-on-204')) || (method === 'HEAD' && broken('body-on-head'))) {
    writeRaw({ request, response, broken }, { status, head, bytes })
    return
  }
  response.writeHead(status, head).end(status === 204 ? undefined : bytes)
}

const isTeam = (path: string) => /\/teams\/[^/]+$/.test(path)

function statusOf({ status }: Answer, broken: Broken): number {
  return status === 404 && broken('status-undocumented-error') ? 418 : status
}

interface Place {
  readonly path: string
  readonly broken: Broken
}

function typeOf({
  status,
  path,
  broken,
}: Place & { readonly status: number }): Record<string, string> {
  if (status === 200 && broken('media-type-missing') && path.endsWith('/teams')) return {}
  const html = broken('media-type-wrong') && status === 200 && isTeam(path)
  return { 'Content-Type': html ? 'text/html' : 'application/json' }
}

function bytesOf({ status, body }: Answer, { path, broken }: Place): Buffer {
  const text = JSON.stringify(body)
  if (status >= 300) return Buffer.from(text)
  if (broken('json-broken') && isTeam(path)) return Buffer.from(`${text.slice(0, -1)},}`)
  if (broken('utf8-broken') && isTeam(path)) return Buffer.from(text, 'latin1')
  if (broken('body-truncated') && path.endsWith('/teams')) return Buffer.from(text.slice(0, -9))
  return Buffer.from(text)
}

/** node:http itself writes no body where none belongs, so this goes to the socket. */
function writeRaw(
  { request, response }: Exchange,
  answer: {
    readonly status: number
    readonly head: Readonly<Record<string, string>>
    readonly bytes: Buffer
  },
): void {
  const lines = Object.entries({ ...answer.head, Connection: 'close' }).map(
    ([k, v]) => `${k}: ${v}\r\n`,
  )
  const head = `HTTP/1.1 ${answer.status} Raw\r\n${lines.join('')}\r\n`
  request.socket.end(Buffer.concat([Buffer.from(head), answer.bytes]))
  response.destroy()
}
