import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createMock } from '../../../mocks/index.ts'

const mock = createMock()
const server = setupServer(...mock.handlers())
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => mock.reset())
afterAll(() => server.close())

test('a name that is taken is refused', async () => {
  const org = mock.make.atlas.organization({ teams: 3 })
  const me = mock.as(mock.make.atlas.user({ org, role: 'ORG_OWNER', username: 'me@example.com' }))
  const create = (name: string) =>
    fetch(`https://cloud.mongodb.com/api/atlas/v2/orgs/${org.id}/teams`, {
      method: 'POST',
      headers: { ...me.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ name, usernames: ['me@example.com'] }),
    })

  expect((await create('core')).ok).toBe(true)
  expect((await create('core')).status).toBe(409)
})
