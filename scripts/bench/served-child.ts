import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMock } from '../../mocks/index.ts'
import { createServer } from '../../mocks/server.ts'
import { credentials, seedForLoad } from './load-world.ts'

/** ChildTask of a child: to serve one answer, to serve the mock, or to tell what it has used so far. */
export type ChildTask =
  | { readonly serve: 'mock' }
  | { readonly serve: 'bare'; readonly answer: BareAnswer }
  | { readonly serve: 'usage' }

/** The constant answer of a bare node:http server. */
export interface BareAnswer {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: string
}

/** Told by a child. */
export interface Told {
  readonly port?: number
  readonly authorization?: string
  /** Microseconds of processor time so far. */
  readonly cpu?: number
}

/** A server that does nothing but read the request and answer. */
function serveBare({ status, headers, body }: BareAnswer): Promise<number> {
  const server = http.createServer((incoming, outgoing) => {
    incoming.resume()
    incoming.on('end', () => {
      outgoing.writeHead(status, [...headers])
      outgoing.end(body)
    })
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)) // listens on TCP
  })
}

async function serveLoadedMock(): Promise<Told> {
  const mock = createMock({
    providers: ['atlas'],
    rules: { atlas: { teamsPerOrg: 1e6, teamsPerUser: 1e6 } },
  })
  seedForLoad(mock)
  mock.scenario.limitRate({ capacity: 1e9, refill: 1e9, seconds: 1 })
  const url = await createServer(mock).listen()
  return {
    port: Number(new URL(url).port),
    authorization: mock.authorization('atlas', credentials.owner),
  }
}

const tell = (told: Told) => void process.send?.(told)

process.on('message', async (message) => {
  const asked = message as ChildTask // of the parent alone
  if (asked.serve === 'mock') tell(await serveLoadedMock())
  if (asked.serve === 'bare') tell({ port: await serveBare(asked.answer) })
  if (asked.serve === 'usage') {
    const { user, system } = process.cpuUsage()
    tell({ cpu: user + system })
  }
})
process.on('disconnect', () => process.exit())
