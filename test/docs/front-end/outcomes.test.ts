import { afterEach, expect, test, vi } from 'vitest'
import { createMock } from '../../../mocks/index.ts'

const mock = createMock({ providers: ['atlas'] })
const { headers } = mock.as(mock.make.atlas.user({ role: 'ORG_OWNER' }))
const [org] = mock.db.atlas.organizations.getAll()
const teams = `https://cloud.mongodb.com/api/atlas/v2/orgs/${org?.id}/teams`
const list = () => mock.fetch(teams, { headers })
afterEach(() => {
  mock.scenario.clear()
  vi.useRealTimers()
})

test('errors, by status or by code, once or always', async () => {
  mock.on('listOrgTeams').answer(429, { retryAfter: 6 }).once()
  mock.on('listOrgTeams').answer('ORG_NOT_FOUND').times(2)
  const statuses = [await list(), await list(), await list(), await list()]

  expect(statuses.map(({ status }) => status)).toEqual([429, 404, 404, 200])
})

test('what no document has', async () => {
  mock.on('listOrgTeams').raw('<html>oops').once()
  mock.on('listOrgTeams').undocumented(418).once()

  expect(await (await list()).text()).toBe('<html>oops')
  expect((await list()).status).toBe(418)
})

test('a connection that breaks', async () => {
  mock.on('listOrgTeams').cut('before').once()

  await expect(list()).rejects.toThrow(TypeError)
})

test('a loading state, without milliseconds', async () => {
  const held = mock.on('listOrgTeams').hold()
  const answer = list()
  await held.arrived()
  // here the spinner can be seen
  held.release()

  expect((await answer).status).toBe(200)
})

test('a delay, with fake timers', async () => {
  vi.useFakeTimers()
  mock.on('listOrgTeams').delay(300)
  const answer = list()
  await vi.advanceTimersByTimeAsync(300)

  expect((await answer).status).toBe(200)
})
