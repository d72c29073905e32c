import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { setupServer } from 'msw/node'
import { servedOf } from '../../mocks/door/served.ts'
import { createMock, type Mock } from '../../mocks/index.ts'
import { createServer } from '../../mocks/server.ts'
import { guarded, type Io, parseArguments, type Run, runAsScript } from '../io.ts'
import type { Load } from './clients.ts'

/** Measures what a request costs at each door. @returns 0 measured. */
export const doorsBench: Run = guarded(async (argv, io) => {
  parseArguments(new Command('doors-bench'), argv, io)
  const mock = createMock({ providers: ['atlas'], credentials: 'any', unmocked: 'provider' })
  mock.scenario.limitRate({ capacity: 1e6, refill: 1e6, seconds: 1 })
  report(io, 'the engine alone', await sequential(askEngine(mock)))
  report(io, 'fetch, in process', await sequential((url) => mock.fetch(url, { headers })))
  report(io, 'msw, intercepting fetch', await throughMsw(mock))
  report(io, `node:http, ${connections} connections`, await throughServer(mock))
  return 0
})

const seconds = 3
const connections = 16
const path = '/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams'
const headers = { accept: 'application/vnd.atlas.2023-01-01+json' }

function askEngine(mock: Mock) {
  const [served] = servedOf(mock)
  const origin = 'http://127.0.0.1'
  const request = { method: 'GET', target: path, headers, origin, remoteAddress: '127.0.0.1' }
  return async () => served?.handle({ ...request, body: undefined })
}

interface MeasuredDoor {
  readonly requestsPerSecond: number
  /** Processor time that this process spent on one. */
  readonly microseconds: number
}

/** One request after the other, after a second to warm up. */
async function sequential(ask: (url: string) => Promise<unknown>): Promise<MeasuredDoor> {
  await repeat(ask, 1)
  const start = process.cpuUsage()
  const count = await repeat(ask, seconds)
  return measured(count, start)
}

function measured(count: number, start: NodeJS.CpuUsage): MeasuredDoor {
  const { user, system } = process.cpuUsage(start)
  return { requestsPerSecond: count / seconds, microseconds: (user + system) / count }
}

async function repeat(ask: (url: string) => Promise<unknown>, lasting: number): Promise<number> {
  const end = performance.now() + lasting * 1000
  let count = 0
  for (; performance.now() < end; count += 1) await ask(`http://localhost${path}`)
  return count
}

async function throughMsw(mock: Mock): Promise<MeasuredDoor> {
  const network = setupServer(...mock.handlers())
  network.listen()
  const ask = async (url: string) => (await fetch(url, { headers })).arrayBuffer()
  const cost = await sequential(ask)
  network.close()
  return cost
}

/** The clients have a process of their own; they tell when they are warm, and how many they sent. */
async function throughServer(mock: Mock): Promise<MeasuredDoor> {
  const server = createServer(mock)
  const url = (await server.listen()) + path
  const clients = fork(fileURLToPath(new URL('./clients.ts', import.meta.url)))
  clients.send({ url, headers, connections, seconds } satisfies Load)
  await once(clients, 'message')
  const start = process.cpuUsage()
  const [count] = await once(clients, 'message')
  const cost = measured(Number(count), start)
  await server.close()
  return cost
}

function report(io: Io, name: string, { requestsPerSecond, microseconds }: MeasuredDoor): void {
  const rate = Math.round(requestsPerSecond).toLocaleString('en')
  io.write(`${name}: ${rate} requests/s, ${microseconds.toFixed(0)} µs of processor time each\n`)
}

await runAsScript(import.meta.url, doorsBench)
