import { fork } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { createControl } from '../../mocks/control/control.ts'
import { Worlds } from '../../mocks/control/worlds.ts'
import { createMock } from '../../mocks/index.ts'
import { serveMock } from '../../mocks/server/serve-mock.ts'
import { guarded, type Io, parseArguments, type Run, runAsScript } from '../io.ts'
import type { Load } from './clients.ts'

/** Limit of the processor time per request in one of many worlds, over that in a single one. */
const allowedRatio = 1.1
/** Limit of the time to create a world over HTTP, in milliseconds: of 99 in 100. */
const allowedCreation = 2

/**
 * Measures what a request costs in one of many worlds, and how long it takes to create a world.
 * @returns 0 the bounds are kept, 1 one is not.
 */
export const manyWorldsBench: Run = guarded(async (argv, io) => {
  const { worlds, rounds } = parseArguments(command(), argv, io).opts<ManyWorldsOptions>()
  const ratio = await reportRequests(io, { worlds, rounds })
  const slow = await reportCreations(io, worlds)
  return ratio <= allowedRatio && slow <= allowedCreation ? 0 : 1
})

interface ManyWorldsOptions {
  readonly worlds: number
  readonly rounds: number
}

const command = () =>
  new Command('many-worlds-bench')
    .option('--worlds <number>', 'worlds on one server', Number, 1000)
    .option('--rounds <number>', 'rounds of one second for each case', Number, 5)

/** Serves so many worlds, named `w0`, `w1`, …, and has room for as many more. */
async function serve(io: Io, count: number) {
  const worlds = new Worlds({
    create: (seed) => createMock({ seed, unmocked: 'provider', credentials: 'any' }),
    ...{ seed: 'demo', now: () => io.now().getTime(), most: 2 * count + 100 },
  })
  for (let at = 0; at < count; at += 1) worlds.open({}, `w${at}`)
  const server = serveMock(worlds.first.live, {}, { control: createControl(worlds), worlds })
  return { url: await server.listen(), close: () => server.close() }
}

const path = '/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams/6b610e1087d9d66b272f0c86'
const connections = 16

/** @returns the ratio of many worlds to one */
async function reportRequests(io: Io, { worlds, rounds }: ManyWorldsOptions): Promise<number> {
  const { url, close } = await serve(io, worlds)
  const cases = { 'the default world': '', 'one named world': '/@w0', 'many in turn': '/@w{n}' }
  const costs = new Map(Object.keys(cases).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round += 1) {
    // Next to each other, so that what else the machine does falls on all.
    for (const [name, prefix] of Object.entries(cases)) {
      costs.get(name)?.push(await costOf({ url: url + prefix + path, worlds }))
    }
  }
  await close()
  for (const [name, list] of costs) {
    io.write(`a request to ${name}: ${medianOf(list).toFixed(1)} µs of processor time\n`)
  }
  const [, one = [], all = []] = [...costs.values()]
  const ratio = medianOf(all.map((cost, at) => cost / (one[at] ?? Number.NaN)))
  io.write(`${worlds} worlds to one: ratio ${ratio.toFixed(2)} (allowed ${allowedRatio})\n`)
  return ratio
}

/** Processor time that this process spent on a request; its clients have a process of their own. */
async function costOf(asked: Pick<Load, 'url' | 'worlds'>): Promise<number> {
  const clients = fork(fileURLToPath(new URL('./clients.ts', import.meta.url)))
  const headers = { accept: 'application/vnd.atlas.2023-01-01+json' }
  clients.send({ ...asked, headers, connections, seconds: 1 } satisfies Load)
  await once(clients, 'message')
  const start = process.cpuUsage()
  const [count] = await once(clients, 'message')
  const { user, system } = process.cpuUsage(start)
  return (user + system) / Number(count)
}

/** @returns the 99th percentile, in milliseconds */
async function reportCreations(io: Io, count: number): Promise<number> {
  const { url, close } = await serve(io, count)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (let at = -50; at < count; at += 1) {
    const start = performance.now()
    await put(`${url}/__mock/worlds/c${at + 50}`, agent)
    if (at >= 0) times.push(performance.now() - start)
  }
  agent.destroy()
  await close()
  const sorted = times.sort((one, other) => one - other)
  const [half, slow] = [0.5, 0.99].map((part) => sorted[Math.floor(sorted.length * part)] ?? 0)
  io.write(
    `to create a world over HTTP: median ${half?.toFixed(2)} ms, p99 ${slow?.toFixed(2)} ms (allowed ${allowedCreation})\n`,
  )
  return slow ?? Number.NaN
}

const put = (url: string, agent: http.Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'PUT', agent }, (incoming) => {
      incoming.resume()
      incoming.on('end', resolve)
    })
    request.on('error', reject)
    request.end()
  })

const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

await runAsScript(import.meta.url, manyWorldsBench)
