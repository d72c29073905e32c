import http from 'node:http'
import { setupServer } from 'msw/node'
import { answerFetch } from '../../mocks/door/fetch.ts'
import type { ServedMock } from '../../mocks/door/served.ts'
import { toHandlers } from '../../mocks/msw.ts'
import { createServer } from '../../mocks/server.ts'

/** The address under which every door is asked, so that links in answers are equal. */
export const base = 'http://mock.test'

export interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/** An answer without what is a connection's own business: hop-by-hop headers and Date. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface OpenDoor {
  send(path: string, sent?: Sent): Promise<Answer>
  close(): Promise<void>
}

export const doors = {
  async fetch(mock: ServedMock): Promise<OpenDoor> {
    return {
      send: async (path, sent = {}) => toAnswer(await answerFetch(mock, toRequest(path, sent))),
      close: async () => undefined,
    }
  },

  async msw(mock: ServedMock): Promise<OpenDoor> {
    const server = setupServer(...toHandlers(mock))
    server.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as never)
    return {
      send: async (path, sent = {}) => toAnswer(await fetch(toRequest(path, sent))),
      close: async () => server.close(),
    }
  },

  async server(mock: ServedMock): Promise<OpenDoor> {
    const server = createServer(mock)
    const { hostname, port } = new URL(await server.listen())
    const agent = new http.Agent({ keepAlive: true })
    return {
      send: (path, sent = {}) => sendOverSocket({ hostname, port, path, agent }, sent),
      close: () => {
        agent.destroy()
        return server.close()
      },
    }
  },
}

function toRequest(path: string, { method = 'GET', headers = {}, body }: Sent): Request {
  return new Request(`${base}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
}

function sendOverSocket(address: http.RequestOptions, sent: Sent): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = sent
  const implied = typeof body === 'string' ? { 'content-type': 'text/plain;charset=UTF-8' } : {}
  const length = { 'content-length': Buffer.byteLength(body ?? '') }
  const defaults = { host: new URL(base).host, accept: '*/*', ...implied, ...(body && length) }
  return new Promise((resolve, reject) => {
    const request = http.request({ ...address, method, headers: { ...defaults, ...headers } })
    request.on('error', reject)
    request.on('response', async (incoming) => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk)
      const { statusCode = 0, rawHeaders } = incoming
      const pairs = rawHeaders.flatMap((name, i) =>
        i % 2 ? [] : [[name, rawHeaders[i + 1] ?? '']],
      )
      const response = new Headers(pairs as [string, string][])
      resolve({
        status: statusCode,
        headers: ours(response),
        body: Buffer.concat(chunks).toString(),
      })
    })
    request.end(body)
  })
}

async function toAnswer(response: Response): Promise<Answer> {
  return { status: response.status, headers: ours(response.headers), body: await response.text() }
}

const connectionOwn = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

function ours(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !connectionOwn.has(name)))
}
