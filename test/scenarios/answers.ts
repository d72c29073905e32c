import { atlas, rainbond } from './stage.ts'
import { count, type Scenario, statuses, team } from './steps.ts'

/** What the mock answers by its state alone. */
export const answers: readonly Scenario[] = [
  ['lists teams', count, 1],
  [
    'creates a team and reads it back',
    async (on) => {
      const { id } = (await atlas(on, '/teams', team('core'))).body
      return (await atlas(on, `/teams/${id}`)).body.name
    },
    'core',
  ],
  [
    'refuses a name that is taken',
    async (on) => {
      await atlas(on, '/teams', team('core'))
      const { status, body } = await atlas(on, '/teams', team('core'))
      return [status, body.errorCode]
    },
    [409, 'TEAM_NAME_NOT_AVAILABLE'],
  ],
  [
    'renames a team',
    async (on) => {
      const { id } = (await atlas(on, '/teams', team('core'))).body
      await atlas(on, `/teams/${id}`, { method: 'PATCH', body: { name: 'hub' } })
      return (await atlas(on, `/teams/${id}`)).body.name
    },
    'hub',
  ],
  [
    'deletes a team',
    async (on) => {
      const { id } = (await atlas(on, '/teams', team('core'))).body
      return statuses(
        () => atlas(on, `/teams/${id}`, { method: 'DELETE' }),
        () => atlas(on, `/teams/${id}`),
      )
    },
    [204, 404],
  ],
  [
    'pages',
    async (on) => {
      await atlas(on, '/teams', team('core'))
      const { body } = await atlas(on, '/teams?itemsPerPage=1&pageNum=2')
      return [body.results?.length, body.totalCount]
    },
    [1, 2],
  ],
  [
    'has no team of another id',
    async (on) => (await atlas(on, `/teams/${'f'.repeat(24)}`)).status,
    404,
  ],
  ['asks for credentials', async (on) => (await atlas(on, '/teams', { as: '' })).status, 401],
  [
    'asks for a version',
    async (on) => (await atlas(on, '/teams', { headers: { accept: 'application/json' } })).status,
    406,
  ],
  [
    'reads header names in any letter case',
    async ({ mock, send, base }) => {
      const headers = {
        ACCEPT: 'application/vnd.atlas.2023-01-01+json',
        Authorization: mock.authorization('atlas', 'tenantry'),
      }
      return (await send(`${base}/api/atlas/v2/orgs`, { headers })).status
    },
    200,
  ],
  [
    'refuses who may only read',
    async (on) => (await atlas(on, '/teams', { ...team('core'), as: 'readonly' })).status,
    403,
  ],
  [
    'shows no foreign organization',
    async (on) => (await atlas(on, '', { as: 'elsewher' })).status,
    404,
  ],
  [
    'refuses malformed JSON',
    async (on) => {
      const { status, body } = await atlas(on, '/teams', { text: '{"name":' })
      return [status, body.errorCode]
    },
    [400, 'MALFORMED_JSON'],
  ],
  [
    'names the methods of a path',
    async (on) => {
      const { status, headers } = await atlas(on, '/teams', { method: 'DELETE' })
      return [status, headers.get('allow')]
    },
    [405, 'POST,GET,OPTIONS'],
  ],
  [
    'answers HEAD without a body',
    async (on) => {
      const { status, text } = await atlas(on, '/teams', { method: 'HEAD' })
      return [status, text]
    },
    [200, ''],
  ],
  ['lists teams of Rainbond', async (on) => (await rainbond(on, '/teams')).status, 200],
  [
    'creates a team of Rainbond',
    async (on) => {
      const created = await rainbond(on, '/teams', { body: { tenant_name: '新团队' } })
      return [created.status, created.body.tenant_alias]
    },
    [200, '新团队'],
  ],
  [
    'asks for a token of Rainbond',
    async (on) => (await rainbond(on, '/teams', { as: '' })).status,
    401,
  ],
  ['has no such team of Rainbond', async (on) => (await rainbond(on, '/teams/none')).status, 404],
]
