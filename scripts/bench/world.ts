import { Command } from 'commander'
import { servedOf } from '../../mocks/door/served.ts'
import type { HttpResponse } from '../../mocks/engine/http.ts'
import { createMock } from '../../mocks/index.ts'
import { guarded, type Io, parseArguments, type Run, runAsScript } from '../io.ts'

/** Limit of the extra cost of a large world over a small one. */
const allowedRatio = 1.3

const sizes = { small: 100, large: 100_000 } as const

/**
 * Measures whether creating and reading a team cost more in a large world than in a small one.
 * @returns 0 they do not, 1 they do.
 */
export const worldBench: Run = guarded(async (argv, io) => {
  parseArguments(new Command('world-bench'), argv, io)
  const ratios = [
    ...compare(io, '250 in an organization', documentedLimit),
    ...compare(io, 'all in one organization', sizes.large),
  ]
  return ratios.every((ratio) => ratio <= allowedRatio) ? 0 : 1
})

/** @returns the ratios of creating and of reading */
function compare(io: Io, how: string, teamsPerOrganization: number): number[] {
  const small = openWorld(sizes.small, teamsPerOrganization)
  const large = openWorld(sizes.large, teamsPerOrganization)
  const costs: [small: Cost, large: Cost][] = []
  for (let round = -warmUps; round < rounds; round += 1) {
    // Next to each other, so that what else the machine does falls on both.
    const pair: [Cost, Cost] = [measure(small, round), measure(large, round)]
    if (round >= 0) costs.push(pair)
  }
  return (['create', 'read'] as const).map((what) =>
    report(io, { title: `${what} a team, ${how}`, what, costs }),
  )
}

const warmUps = 10
const rounds = 50
const requestsPerRound = 400

/** In microseconds of processor time per request. */
interface Cost {
  readonly create: number
  readonly read: number
}

type Ask = (method: string, target: string, body?: object) => HttpResponse

/** Creates teams, reads each back, and removes them again, so that each round finds the same world. */
function measure(ask: Ask, round: number): Cost {
  const start = process.cpuUsage()
  const targets: string[] = []
  for (let team = 0; team < requestsPerRound; team += 1) {
    const name = `team-${(team * 7919) % requestsPerRound}-of-${round}`
    const created = ask('POST', teams, { name, usernames: ['ada@example.com'] })
    targets.push(`${teams}/${JSON.parse(created.body ?? '').id}`)
  }
  const created = process.cpuUsage()
  for (const target of targets) ask('GET', target)
  const read = process.cpuUsage()
  for (const target of targets) ask('DELETE', target)
  return { create: each(start, created), read: each(created, read) }
}

const each = (from: NodeJS.CpuUsage, to: NodeJS.CpuUsage): number =>
  (to.user - from.user + to.system - from.system) / requestsPerRound

const org = '4888442a3354817a7320eb61'
const teams = `/api/atlas/v2/orgs/${org}/teams`

/** A world with that many teams, the first organization of which is asked. */
function openWorld(count: number, teamsPerOrganization: number): Ask {
  const mock = createMock({
    unmocked: 'provider',
    providers: ['atlas'],
    rules: { atlas: { teamsPerOrg: 1e6, teamsPerUser: 1e6 } },
    seed: { atlas: rowsFor(count, teamsPerOrganization) },
  })
  mock.scenario.limitRate({ capacity: 1e6, refill: 1e6, seconds: 1 })
  const [served] = servedOf(mock)
  if (!served) throw new Error('The mock serves nothing.')
  const headers = {
    authorization: mock.authorization('atlas', 'tenantry'),
    accept: 'application/vnd.atlas.2023-01-01+json',
    'content-type': 'application/json',
  }
  const constant = { headers, origin: 'http://127.0.0.1:4010', remoteAddress: '127.0.0.1' }
  return (method, target, body) => {
    const text = body && JSON.stringify(body)
    const response = served.handle({ ...constant, method, target, body: text })
    if (response.status >= 300) throw new Error(`${method} ${target} answered ${response.body}`)
    return response
  }
}

const documentedLimit = 250

function rowsFor(teamCount: number, teamsPerOrganization: number) {
  const orgIdOf = (at: number) => (at === 0 ? org : idOf('bbbb', at))
  const organizationCount = Math.ceil(teamCount / teamsPerOrganization)
  return {
    organizations: Array.from({ length: organizationCount - 1 }, (_, at) => ({
      id: orgIdOf(at + 1),
      name: `Organization-${at + 1}`,
      isDeleted: false,
      skipDefaultAlertsSettings: false,
    })),
    teams: Array.from({ length: teamCount }, (_, at) => ({
      id: idOf('aaaa', at),
      orgId: orgIdOf(Math.floor(at / teamsPerOrganization)),
      name: `seeded-${(at * 7919) % 100_003}`,
      createdAt: '2025-03-03T09:00:00Z',
    })),
  }
}

const idOf = (kind: string, number: number): string =>
  kind + number.toString(16).padStart(24 - kind.length, '0')

interface Series {
  readonly title: string
  readonly what: keyof Cost
  readonly costs: readonly [small: Cost, large: Cost][]
}

function report(io: Io, { title, what, costs }: Series): number {
  const small = medianOf(costs.map(([cost]) => cost[what]))
  const large = medianOf(costs.map(([, cost]) => cost[what]))
  const ratio = medianOf(costs.map(([inSmall, inLarge]) => inLarge[what] / inSmall[what]))
  const times = `${small.toFixed(1)} µs at ${sizes.small} teams, ${large.toFixed(1)} µs at ${sizes.large}`
  io.write(`${title}: ${times}, ratio ${ratio.toFixed(2)} (allowed ${allowedRatio})\n`)
  return ratio
}

const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

await runAsScript(import.meta.url, worldBench)
