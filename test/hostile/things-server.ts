import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const thingsKey = 'things-7c41d09e'
export const thingsCredentials = ['--header', `Authorization: Bearer ${thingsKey}`] as const

export interface Told {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface ThingsOptions {
  readonly host?: string
  /** Answers by itself where it returns true. The request's body has not been read. */
  readonly instead?: (visit: Visit) => boolean
  /** Changes what is about to be answered. */
  readonly onAnswer?: (told: Told, visit: Visit) => Told
}

export interface Visit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  readonly path: string
  /** Counted from 1. */
  readonly count: number
}

export interface ThingsServer {
  readonly url: string
  readonly things: Map<string, { readonly id: string; readonly name: string }>
  /** `POST /things`, in order. */
  readonly requests: string[]
  /** Stops at once: connections are cut, nobody listens any more. */
  readonly die: () => void
  readonly close: () => Promise<void>
}

/** A sound server for `thingsDocument`, with one thing in it, that can be made to misbehave. */
export async function startThings(options: ThingsOptions = {}): Promise<ThingsServer> {
  const things: ThingsServer['things'] = new Map([['old-1', { id: 'old-1', name: 'Old' }]])
  const requests: string[] = []
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request
    const path = url.split('?')[0] ?? '/'
    requests.push(`${method} ${path}`)
    const visit = { request, response, method, path, count: requests.length }
    if (options.instead?.(visit)) return
    readText(request)
      .then((text) => {
        const told = answerThings(visit, text, things)
        write(response, options.onAnswer?.(told, visit) ?? told)
      })
      .catch(() => response.destroy())
  })
  const { host = '127.0.0.1' } = options
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  const die = () => {
    server.close()
    server.closeAllConnections()
  }
  const close = async () => die()
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    things,
    requests,
    die,
    close,
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const refuse = (status: number, headers: Readonly<Record<string, string>> = {}): Told => ({
  status,
  body: { title: `Refused (${status})` },
  headers,
})

const methodsOf: Readonly<Record<string, readonly string[]>> = {
  '/status': ['GET', 'HEAD'],
  '/things': ['GET', 'HEAD', 'POST'],
  '/things/': ['GET', 'HEAD', 'PATCH', 'DELETE'],
}

function answerThings(
  { request, method, path }: Visit,
  text: string,
  things: ThingsServer['things'],
): Told {
  const id = /^\/things\/([^/]+)$/.exec(path)?.[1]
  const methods = methodsOf[id === undefined ? path : '/things/']
  if (request.headers.authorization !== `Bearer ${thingsKey}`) {
    return refuse(401, { 'WWW-Authenticate': 'Bearer' })
  }
  if (!methods) return refuse(404)
  if (!methods.includes(method)) return refuse(405, { Allow: methods.join(', ') })
  if (path === '/status') return { status: 200, body: { ok: true } }
  const write = method === 'POST' || method === 'PATCH'
  const old = id === undefined ? undefined : things.get(decoded(id))
  if (id !== undefined && !old) return refuse(404)
  if (write && !/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return refuse(415)
  const name = write ? nameIn(text) : undefined
  if (write && name === undefined) return refuse(400)
  if (id === undefined && name === undefined)
    return { status: 200, body: { items: [...things.values()] } }
  if (method === 'DELETE') things.delete(old?.id ?? '')
  if (method === 'DELETE') return { status: 204 }
  if (name === undefined) return { status: 200, body: old }
  const thing = { id: old?.id ?? `new-${++made}`, name }
  things.set(thing.id, thing)
  const headers = old ? {} : { Location: `/things/${thing.id}` }
  return { status: old ? 200 : 201, body: thing, headers }
}

let made = 0

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** The name of a sound body. */
function nameIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
    const { name, ...more } = body as Readonly<Record<string, unknown>> // a JSON object
    const isSound = typeof name === 'string' && [...name].length >= 1 && [...name].length <= 40
    return isSound && Object.keys(more).length === 0 ? name : undefined
  } catch {
    return undefined
  }
}

export function write(response: ServerResponse, { status, body, headers = {} }: Told): void {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const type = text === undefined ? {} : { 'Content-Type': 'application/json' }
  response.writeHead(status, { ...type, ...headers })
  response.end(text)
}
