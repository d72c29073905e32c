import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import { setupServer } from 'msw/node'
import type { PlainRequest, PlainResponse, Send } from '../../contracts/check/vocabulary/target.ts'
import { answerFetch } from '../../mocks/door/fetch.ts'
import type { ServedMock } from '../../mocks/door/served.ts'
import { toHandlers } from '../../mocks/msw.ts'
import { createServer } from '../../mocks/server.ts'

/** The address under which every door is asked, so that links in answers are equal. */
export const base = 'http://mock.test'

/** An open way into a mock. */
export interface OpenDoor {
  readonly send: Send
  close(): Promise<void>
}

export const doors = {
  async fetch(mock: ServedMock): Promise<OpenDoor> {
    return {
      send: async (request) => toPlain(await answerFetch(mock, toRequest(request))),
      close: async () => undefined,
    }
  },

  /** Intercepts while it sends only: several doors may be open, and msw knows no owner of a request. */
  async msw(mock: ServedMock): Promise<OpenDoor> {
    const network = setupServer(...toHandlers(mock))
    return {
      async send(request) {
        // The two names of one option, of msw 2 and of msw 3.
        network.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as never)
        try {
          return await toPlain(await fetch(toRequest(request)))
        } finally {
          network.close()
        }
      },
      close: async () => undefined,
    }
  },

  async server(mock: ServedMock): Promise<OpenDoor> {
    const server = createServer(mock)
    const { hostname, port } = new URL(await server.listen())
    const agent = new http.Agent({ keepAlive: true })
    return {
      send: (request) => sendOverSocket({ hostname, port, agent }, request),
      close: () => {
        agent.destroy()
        return server.close()
      },
    }
  },
}

/** An answer, unpacked, without what is a connection's own business: hop-by-hop headers and Date. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends one request through a door and tells what of the answer is ours. */
export async function ask(
  door: OpenDoor,
  target: string,
  sent: Partial<PlainRequest> = {},
): Promise<Answer> {
  return ours(await door.send({ method: 'GET', target, headers: {}, ...sent }))
}

export function ours({ status, headers, body }: PlainResponse): Answer {
  const joined = new Headers(headers.map(([name, value]): [string, string] => [name, value]))
  for (const name of ['date', 'connection', 'keep-alive', 'transfer-encoding']) joined.delete(name)
  const unpacked = joined.get('content-encoding') === 'gzip' ? gunzipSync(body) : body
  return { status, headers: Object.fromEntries(joined), body: new TextDecoder().decode(unpacked) }
}

function toRequest({ method, target, headers, body }: PlainRequest): Request {
  // Bytes, since fetch would name a media type for a string.
  const sent = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return new Request(`${base}${target}`, {
    method,
    headers,
    ...(sent && { body: Uint8Array.from(sent) }),
  })
}

async function toPlain(response: Response): Promise<PlainResponse> {
  const body = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: [...response.headers], body }
}

/** Sends over a real socket what `fetch` would: the headers it adds by itself included. */
export function sendOverSocket(
  address: http.RequestOptions,
  request: PlainRequest,
): Promise<PlainResponse> {
  const { method, target, body } = request
  const length = body !== undefined && { 'content-length': Buffer.byteLength(body) }
  const host = new URL(base).host
  const headers = { host, accept: '*/*', ...length, ...request.headers }
  return new Promise((resolve, reject) => {
    const outgoing = http.request({ ...address, method, path: target, headers })
    outgoing.on('error', reject)
    outgoing.on('response', async (incoming) => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk)
      const { statusCode: status = 0, rawHeaders } = incoming
      resolve({ status, headers: pairsOf(rawHeaders), body: Buffer.concat(chunks) })
    })
    outgoing.end(body)
  })
}

const pairsOf = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []))
