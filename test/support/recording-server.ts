import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Recorded {
  readonly method: string
  readonly target: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface RecordingServer {
  readonly url: string
  readonly seen: readonly Recorded[]
  /** `METHOD target` of what came in. */
  readonly lines: () => readonly string[]
  readonly close: () => Promise<void>
}

export type Respond = (asked: Recorded, response: ServerResponse) => unknown

/** A server on a free port of the loopback that keeps what it is asked. A text is sent as JSON. */
export async function startRecordingServer(respond: Respond): Promise<RecordingServer> {
  const seen: Recorded[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method = '', url: target = '', headers } = request
    const asked = { method, target, headers, body }
    seen.push(asked)
    await respond(asked, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    lines: () => seen.map(({ method, target }) => `${method} ${target}`),
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Writes a JSON answer. */
export function reply(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

/** Things that can be made, listed, read, changed and removed. */
export const thingsDocument = (servers = ''): string => `openapi: 3.1.0
info: { title: things, version: '1' }
${servers}
paths:
  /things:
    get:
      operationId: listThings
      responses:
        '200': { description: all, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing' } } } } }
    post:
      operationId: createThing
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
      responses:
        '201': { description: made, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        '400': { description: refused }
  /things/{thingId}:
    parameters: [{ name: thingId, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getThing
      responses:
        '200': { description: one, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        '404': { description: none }
    delete:
      operationId: deleteThing
      responses: { '204': { description: gone }, '404': { description: none } }
components:
  schemas:
    Thing:
      type: object
      required: [name]
      properties: { id: { type: string, readOnly: true }, name: { type: string }, size: { type: integer } }
`

export interface ThingsServer extends RecordingServer {
  readonly things: Map<
    string,
    { readonly id: string; readonly name?: unknown; readonly size?: unknown }
  >
}

/** A server of things. `before` may answer a request instead, by returning true. */
export async function startThingsServer(
  before: (asked: Recorded, response: ServerResponse) => boolean | undefined = () => false,
  headers: Readonly<Record<string, string>> = {},
): Promise<ThingsServer> {
  const things: ThingsServer['things'] = new Map()
  let last = 0
  const server = await startRecordingServer((asked, response) => {
    if (before(asked, response)) return undefined
    const [, id] = /^\/things\/([^/?]+)/.exec(asked.target) ?? []
    if (id !== undefined) {
      if (!things.has(id)) return reply(response, 404, undefined, headers)
      if (asked.method === 'GET') return reply(response, 200, things.get(id), headers)
      if (asked.method !== 'DELETE')
        return reply(response, 405, undefined, { allow: 'GET, DELETE' })
      things.delete(id)
      return reply(response, 204, undefined, headers)
    }
    if (!/^\/things(\?|$)/.test(asked.target)) return reply(response, 404, undefined, headers)
    if (asked.method === 'GET') return reply(response, 200, [...things.values()], headers)
    if (asked.method !== 'POST') return reply(response, 405, undefined, { allow: 'GET, POST' })
    const sent = parse(asked.body)
    if (typeof sent?.name !== 'string') return reply(response, 400, undefined, headers)
    last += 1
    const thing = { id: `t${last}`, name: sent.name }
    things.set(thing.id, thing)
    return reply(response, 201, thing, { location: `/things/${thing.id}`, ...headers })
  })
  return { ...server, things }
}

function parse(text: string): { readonly name?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
