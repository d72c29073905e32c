import { atlas, rainbond } from './stage.ts'
import { count, type Scenario, statuses, team } from './steps.ts'

/** What the world of a mock is made to be. */
export const worlds: readonly Scenario[] = [
  [
    'makes as many as asked for',
    async (on) => {
      const org = on.mock.make.atlas.organization({ teams: 7 })
      const user = on.mock.make.atlas.user({ org, role: 'ORG_OWNER' })
      const { headers } = on.mock.as(user)
      return (await atlas(on, `/api/atlas/v2/orgs/${org.id}/teams`, { headers })).body.totalCount
    },
    7,
  ],
  [
    'acts with the role of a person',
    async (on) => {
      const { headers } = on.mock.as(on.mock.make.atlas.user({ role: 'ORG_READ_ONLY' }))
      return statuses(
        () => atlas(on, '/teams', { headers }),
        () => atlas(on, '/teams', { headers, ...team('core') }),
      )
    },
    [200, 403],
  ],
  [
    'refuses a team in a full region',
    async (on) => {
      on.mock.make.rainbond.region({ name: 'full', refuses: 'memory' })
      const body = { tenant_name: '新团队', region: 'full' }
      return (await rainbond(on, '/teams', { body })).status
    },
    412,
  ],
  [
    'accepts an invitation',
    async (on) => {
      const roles = { orgRoles: ['ORG_MEMBER'] }
      await atlas(on, '/users', { body: { username: 'new@example.com', roles } })
      on.mock.accept('new@example.com')
      const { results = [] } = (await atlas(on, '/users?orgMembershipStatus=ACTIVE')).body
      return results.some(({ username }) => username === 'new@example.com')
    },
    true,
  ],
  [
    'goes back to a snapshot',
    async (on) => {
      const mark = on.mock.snapshot()
      await atlas(on, '/teams', team('core'))
      on.mock.restore(mark)
      return count(on)
    },
    1,
  ],
  [
    'forgets on reset, and takes the credential from before',
    async (on) => {
      const headers = { authorization: on.mock.authorization('atlas', 'tenantry') }
      await atlas(on, '/teams', team('core'))
      on.mock.reset()
      return (await atlas(on, '/teams', { headers })).body.totalCount
    },
    1,
  ],
  [
    'writes the journal',
    async (on) => {
      await atlas(on, '/teams', team('platform'))
      const { operationId, status, error, request } = on.mock.journal.entries().at(-1) ?? {}
      return [operationId, status, error, request?.headers.authorization]
    },
    ['createOrgTeam', 409, 'TEAM_NAME_NOT_AVAILABLE', 'Bearer [redacted]'],
  ],
  [
    'ends a token with its time',
    async (on) => {
      const headers = { authorization: on.mock.authorization('atlas', 'tenantry') }
      on.mock.clock.advance('4000d')
      return (await atlas(on, '/teams', { headers, as: '' })).status
    },
    401,
  ],
]
