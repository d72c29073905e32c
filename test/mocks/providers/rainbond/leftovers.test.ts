import { describe, expect, it } from 'vitest'
import { collections } from '../../../../mocks/providers/rainbond/data/collections.ts'
import { demoCertificate } from '../../../../mocks/providers/rainbond/seeds/demo-certificate.ts'
import { type Console, openConsole, tokens } from '../../../support/rainbond.ts'

/** Sends what must succeed. @returns the body */
type Go = (line: string, body?: unknown, token?: string) => Readonly<Record<string, unknown>>

type Left = Readonly<Record<string, number>>

/** Makes something and takes it away again; what stays, by collection, is a fact of the contract. */
type Life = readonly [what: string, stays: Left, live: (go: Go, console: Console) => void]

const person = { nick_name: 'new', password: 'password1', email: 'new@example.com' }

// [C] team_services.py:297: the roles of a team, and who had them.
const ofTeam = { roles: 3, userRoles: 1 }

const certificate = {
  alias: 'new',
  private_key: demoCertificate.privateKey,
  certificate: demoCertificate.certificate,
  certificate_type: 'TLS',
}

const page = {
  region_alias: 'New',
  url: 'https://127.0.0.1:8443',
  wsurl: 'ws://127.0.0.1:6060',
  httpdomain: 'http.example.com',
  tcpdomain: '127.0.0.1',
  status: '1',
}

const lives: readonly Life[] = [
  [
    'a team with a region and a certificate',
    ofTeam,
    (go) => {
      const { tenant_id: id } = go('POST /openapi/v1/teams', { tenant_name: 'new' })
      go(`POST /openapi/v1/teams/${id}/regions`, { region: 'rainbond' })
      go(`POST /openapi/v1/teams/${id}/certificates`, certificate)
      go(`DELETE /openapi/v1/teams/${id}`)
    },
  ],
  [
    'a certificate',
    ofTeam,
    (go) => {
      const { tenant_id: id } = go('POST /openapi/v1/teams', { tenant_name: 'new' })
      const made = go(`POST /openapi/v1/teams/${id}/certificates`, certificate)
      go(`DELETE /openapi/v1/teams/${id}/certificates/${made.id}`)
      go(`DELETE /openapi/v1/teams/${id}`)
    },
  ],
  [
    'a user in a team',
    {},
    (go, { world }) => {
      const [{ enterpriseId = '' } = {}] = world.enterprises.list('all')
      go('POST /openapi/v1/users', { ...person, enterprise_id: enterpriseId })
      const user = world.users.find('nickName', enterpriseId, 'new')
      const { userId = 0 } = user ?? {}
      world.members.insert({ id: 900, teamId: 1, userId, enterpriseId })
      world.userRoles.insert({ id: 900, userId, tenantId: 't', roleId: 1 })
      go(`DELETE /openapi/v1/users/${userId}`)
    },
  ],
  [
    'an administrator',
    {},
    (go, { world }) => {
      const [{ enterpriseId = '' } = {}] = world.enterprises.list('all')
      const { userId = 0 } = world.users.find('nickName', enterpriseId, 'visitor') ?? {}
      go('POST /openapi/v1/administrators', { user_id: `${userId}`, eid: enterpriseId })
      go(`DELETE /openapi/v1/administrators/${userId}`)
    },
  ],
  [
    // [RUN] auth-user-gone, [C] user_services.py: what hangs on the user alone.
    'a user with a key who administers an enterprise',
    { administrators: 1, accessKeys: 1 },
    (go, { world }) => {
      const [{ enterpriseId = '' } = {}] = world.enterprises.list('all')
      go('POST /openapi/v1/users', { ...person, enterprise_id: enterpriseId })
      const { userId = 0 } = world.users.find('nickName', enterpriseId, 'new') ?? {}
      go('POST /openapi/v1/administrators', { user_id: `${userId}`, eid: enterpriseId })
      world.accessKeys.insert({ accessKey: 'k', userId, expireTime: null })
      const { total } = go('GET /openapi/v1/administrators')
      go(`DELETE /openapi/v1/users/${userId}`)

      expect(go('GET /openapi/v1/administrators')).toMatchObject({ total })
    },
  ],
  [
    'a region of the platform',
    {},
    (go, { world }) => {
      const regions = '/openapi/v2/manage/regions'
      go(`POST ${regions}`, { region_name: 'new', ...page }, tokens.operator)
      const { regionId } = world.regions.find('regionName', 'new') ?? {}
      go(`DELETE ${regions}/${regionId}`, undefined, tokens.operator)
    },
  ],
]

type Counts = Readonly<Record<string, number>>

const countRows = ({ world }: Console): Counts =>
  Object.fromEntries(
    Object.keys(collections).map((name) => [name, world[name as keyof typeof collections].size]),
  )

const sumOf = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(Object.entries(one).map(([name, count]) => [name, count + (other[name] ?? 0)]))

describe('what was made and taken away again leaves what the contract says', () => {
  it.each(lives)('%s: %j', (_, stays, live) => {
    const console = openConsole({ profile: 'documented' })
    const go: Go = (line, body, token = tokens.admin) => {
      const answer = console.send(line, { token, ...(body === undefined ? {} : { body }) })
      expect([line, answer.status < 300, answer.body]).toEqual([line, true, answer.body])
      return answer.body as ReturnType<Go>
    }
    const before = countRows(console)
    live(go, console)

    expect(countRows(console)).toEqual(sumOf(before, stays))
  })
})
