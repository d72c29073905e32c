import { setupWorker } from 'msw/browser'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'

const mock = createMock()
const worker = setupWorker(...mock.handlers())
beforeAll(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass' }))
afterEach(() => mock.reset())
afterAll(() => worker.stop())

const teams = 'https://cloud.mongodb.com/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams'

function ask(url: string, init: RequestInit = {}) {
  const authorization = mock.authorization('atlas', 'tenantry')
  const accept = 'application/vnd.atlas.2023-01-01+json'
  const headers = { authorization, accept, 'content-type': 'application/json' }
  return fetch(url, { ...init, headers })
}

const create = (name: string) =>
  ask(teams, { method: 'POST', body: JSON.stringify({ name, usernames: ['ada@example.com'] }) })

it('lets a page of another origin create a team and read it back', async () => {
  const created = await (await create('core')).json()
  const read = await ask(`${teams}/${created.id}`)

  expect(read.status).toBe(200)
  expect(await read.json()).toMatchObject({ id: created.id, name: 'core' })
})

it('refuses a name that is taken, with headers that the page can read', async () => {
  await create('core')
  const refused = await create('core')

  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ errorCode: 'TEAM_NAME_NOT_AVAILABLE' })
})

it('cuts a connection as a network does', async () => {
  mock.scenario.force('createOrgTeam', { disconnect: true }, { times: 1 })

  await expect(create('core')).rejects.toThrow('Failed to fetch')
})

it('keeps what it stores from other tabs of the same origin', async () => {
  const heard: unknown[] = []
  const channel = new BroadcastChannel('mswjs/data/sync')
  channel.onmessage = ({ data }) => heard.push(data.operationType)
  await create('core')
  const otherTab = new BroadcastChannel('mswjs/data/sync')
  otherTab.postMessage({ operationType: 'last', payload: ['another database'] })
  await expect.poll(() => heard).toContain('last')
  channel.close()
  otherTab.close()

  expect(heard).toEqual(['last'])
})
