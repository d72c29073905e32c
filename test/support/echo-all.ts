import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A contract that a server cannot keep which repeats everything with a status of its own. */
export const echoDocument = `openapi: 3.1.0
info: { title: Things, version: '1' }
servers: [{ url: 'https://deploy:Sunflower-99x@things.example.com/' }]
components:
  securitySchemes:
    team: { type: apiKey, in: header, name: X-Team }
    ticket: { type: apiKey, in: query, name: ticket }
paths:
  /things:
    get:
      operationId: listThings
      parameters:
        - { name: filter, in: query, schema: { type: string } }
      responses:
        '200': { description: all, content: { application/json: { schema: { type: array } } } }
    post:
      operationId: createThing
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                title: { type: string }
                door: { type: string, writeOnly: true }
                opens: { type: string, format: password }
      responses:
        '201': { description: made }
  /things/{id}:
    get:
      operationId: getThing
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: one
          content:
            application/json:
              schema:
                type: object
                required: [colour]
                properties: { opens: { type: string, format: password } }
`

export interface EchoServer {
  readonly url: string
  readonly close: () => void
}

/** What a server answers beside the echo, e.g. tokens. */
export interface Own {
  readonly body?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Starts a server that repeats each request in its body, its headers, its Location and in other
 * spellings, as debug pages and gateways do.
 */
export async function startEcho({ body = {}, headers = {} }: Own = {}): Promise<EchoServer> {
  const server = createServer(async (request, response) => {
    const sent = await textOf(request)
    const all = Object.values(request.headers).flat().join(' ; ')
    const page = `<p>${all.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')}</p>`
    const line = all.replaceAll(/[^\x20-\x7e]/g, ' ')
    response.writeHead(request.method === 'GET' ? 200 : 418, {
      'content-type': 'application/json',
      'x-all': line,
      location: `/things?from=${encodeURIComponent(all)}#${encodeURIComponent(sent)}`,
      'set-cookie': 'visit=Marigold-77q; Path=/',
      ...headers,
    })
    const { authorization = '' } = request.headers
    const spellings = [page, btoa(`x${line}`), JSON.stringify({ all }), encodeURIComponent(all)]
    const { method, url } = request
    const echo = { method, url, headers: request.headers, sent, authorization, spellings }
    response.end(JSON.stringify({ id: 'thing-4711', secretCount: 0, ...body, echo }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
