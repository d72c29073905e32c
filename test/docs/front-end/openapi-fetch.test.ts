import createClient from 'openapi-fetch'
import { expect, test } from 'vitest'
import { createMock, type paths } from '../../../mocks/atlas.ts'

test('a client that is typed by the contract', async () => {
  const mock = createMock()
  const org = mock.make.atlas.organization({ teams: 2 })
  const me = mock.as(mock.make.atlas.user({ org, role: 'ORG_OWNER' }))
  const client = createClient<paths>({
    baseUrl: 'https://cloud.mongodb.com',
    fetch: (request: Request) => me.fetch(request),
  })
  const { data } = await client.GET('/api/atlas/v2/orgs/{orgId}/teams', {
    params: { path: { orgId: org.id } },
  })

  expect(data?.totalCount).toBe(2)
})
