import { expect, test } from 'vitest'
import { createMock } from '../../../mocks/index.ts'

const mock = createMock()
const org = mock.make.atlas.organization({ users: 2, projects: 1 })
const prepared = mock.snapshot()

test('a person with a role', async () => {
  const me = mock.as(mock.make.atlas.user({ org, role: 'ORG_READ_ONLY' }))
  const url = `https://cloud.mongodb.com/api/atlas/v2/orgs/${org.id}`

  expect((await me.fetch(url)).status).toBe(200)
  mock.restore(prepared)
})

test('an invitation that is accepted', () => {
  const invited = mock.make.atlas.user({ org, status: 'PENDING' })
  mock.accept(invited.username, { firstName: 'Ada' })

  expect(mock.db.atlas.users.findFirst({ where: { id: { equals: invited.id } } })?.firstName).toBe(
    'Ada',
  )
  mock.restore(prepared)
})

test('a region that has no memory left', async () => {
  mock.make.rainbond.region({ name: 'full', refuses: 'memory' })
  const admin = mock.as(mock.make.rainbond.user({ admin: true }))
  const answer = await admin.fetch('https://console.example.com/openapi/v1/teams', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tenant_name: 'new', region: 'full' }),
  })

  expect(answer.status).toBe(412)
  mock.restore(prepared)
})

test('a world of its own for each test, at once', () => {
  const twin = mock.fork()
  twin.make.atlas.team({ org })
  twin.clock.advance('1h')

  expect(twin.db.atlas.teams.count() - mock.db.atlas.teams.count()).toBe(1)
})
