import { servedOf } from '../../mocks/door/served.ts'
import type { createMock, Mock } from '../../mocks/index.ts'

/** Request of the bench to a process of one build. */
export interface Order {
  /** File URL of the `mocks/index.ts` to measure. */
  readonly mocks: string
  readonly name: CaseName
  readonly rows: number
  /** Requests of which the mean is told; warm ones, where a case repeats them. */
  readonly requests: number
}

/** @returns milliseconds of processor time */
type Measure = (create: typeof createMock, order: Order) => number

const org = '4888442a3354817a7320eb61'
const team = '6b610e1087d9d66b272f0c86'

/** The cases, by what people read. */
const cases = {
  'reset after 100,000 teams and users came': (create, { rows }) => {
    const mock = openAtlas(create)
    for (let at = 0; at < rows; at += 1) addTeam(mock, at)
    for (let at = 0; at < rows; at += 1) addUser(mock, at)
    return costOf(() => mock.reset())
  },
  'delete a team of 100,000 members': (create, { rows }) => {
    const mock = withMembers(create, rows)
    mock.db.atlas.projectTeams.deleteMany({ where: {} })
    return costOf(() => ask(mock, 'DELETE', `/api/atlas/v2/orgs/${org}/teams/${team}`))
  },
  'Atlas team members, first page': (create, order) =>
    costOfPage(atlasPeople(create, order), `/api/atlas/v2/orgs/${org}/teams/${team}/users`, order),
  'Atlas organization users, first page': (create, order) =>
    costOfPage(atlasPeople(create, order), `/api/atlas/v2/orgs/${org}/users`, order),
  'Rainbond users, first page': (create, order) =>
    costOfPage(rainbondPeople(create, order), '/openapi/v1/users', order),
  'Rainbond users, search': (create, order) =>
    costOfPage(rainbondPeople(create, order), '/openapi/v1/users?query=u77', order),
} as const satisfies Readonly<Record<string, Measure>>

export type CaseName = keyof typeof cases

function costOf(act: () => unknown): number {
  const start = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const warm = new Set<string>()

function costOfPage(mock: Mock, target: string, { requests }: Order): number {
  const end = performance.now() + 500
  if (!warm.has(target)) while (performance.now() < end) ask(mock, 'GET', target)
  warm.add(target)
  const all = costOf(() => {
    for (let at = 0; at < requests; at += 1) ask(mock, 'GET', target)
  })
  return all / requests
}

function ask(mock: Mock, method: string, target: string): void {
  const served = servedOf(mock).find(({ paths }) => paths.some((path) => target.startsWith(path)))
  const version = method === 'DELETE' ? '2023-01-01' : '2025-02-19'
  const accept = target.startsWith('/api/') ? `application/vnd.atlas.${version}+json` : '*/*'
  const place = { origin: 'http://127.0.0.1:4010', remoteAddress: '127.0.0.1' }
  const request = { method, target, headers: { accept }, body: undefined, ...place }
  const response = served?.handle(request)
  if (response && response.status < 300) return
  throw new Error(`${method} ${target} answered ${response?.status}: ${response?.body}`)
}

const openAtlas = (create: typeof createMock): Mock => {
  const limits = { teamsPerOrg: 1e6, teamsPerUser: 1e6, usersPerOrg: 1e6, usersPerTeam: 1e6 }
  const rules = { atlas: { ...limits, rateLimit: 'off' } } as const
  return create({ providers: ['atlas'], credentials: 'any', rules })
}

const idOf = (kind: string, number: number): string =>
  kind + number.toString(16).padStart(24 - kind.length, '0')

function addTeam({ db }: Mock, at: number): void {
  const name = `seeded-${(at * 7919) % 100_003}`
  db.atlas.teams.create({ id: idOf('aaaa', at), orgId: org, name, createdAt })
}

const createdAt = '2025-03-03T09:00:00Z'

function addUser({ db }: Mock, at: number): string {
  const id = idOf('cccc', at)
  const person = { country: 'US', firstName: 'A', lastName: 'B', mobileNumber: '212\\555\\0100' }
  const username = nameOf(at)
  db.atlas.users.create({ id, username, createdAt, lastAuth: null, registered: true, ...person })
  return id
}

const nameOf = (at: number): string => `u${(at * 7919) % 100_003}@example.com`

/** A world in which one person of a hundred has yet to accept, all of them in one team. */
function withMembers(create: typeof createMock, rows: number): Mock {
  const mock = openAtlas(create)
  const { orgMembers, teamMembers } = mock.db.atlas
  for (let at = 0; at < rows; at += 1) {
    const userId = addUser(mock, at)
    const username = nameOf(at)
    const memberId = `${org}:${userId}`
    const isInvited = at % 100 === 0
    orgMembers.create({
      id: memberId,
      orgId: org,
      userId,
      username,
      status: isInvited ? 'PENDING' : 'ACTIVE',
      roles: ['ORG_MEMBER'],
      invitedAt: isInvited ? createdAt : null,
      expiresAt: isInvited ? '2030-01-01T00:00:00Z' : null,
      inviterUsername: isInvited ? 'hello@example.com' : null,
    })
    teamMembers.create({ id: `${team}:${userId}`, teamId: team, memberId, userId, username })
  }
  return mock
}

let atlas: Mock | undefined
let rainbond: Mock | undefined

function atlasPeople(create: typeof createMock, { rows }: Order): Mock {
  atlas ??= withMembers(create, rows)
  return atlas
}

function rainbondPeople(create: typeof createMock, { rows }: Order): Mock {
  rainbond ??= withUsers(create, rows)
  return rainbond
}

function withUsers(create: typeof createMock, rows: number): Mock {
  const mock = create({ providers: ['rainbond'], credentials: 'any' })
  const { users } = mock.db.rainbond
  const [first] = users.getAll()
  if (!first) throw new Error('The demo world has no user.')
  for (let at = 0; at < rows; at += 1) {
    const { createTime, ...person } = { ...first, userId: 1000 + at, nickName: `U${at}` }
    users.create({ ...person, email: nameOf(at), createTime: createTime + at })
  }
  return mock
}

process.on('message', async (message) => {
  const order = message as Order // large-worlds.ts sends nothing else
  const { createMock: create } = (await import(
    order.mocks
  )) as typeof import('../../mocks/index.ts')
  process.send?.(cases[order.name](create, order))
})
