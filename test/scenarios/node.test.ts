import { expect, it } from 'vitest'
import { createServer } from '../../mocks/server.ts'
import { playScenarios, scenarios } from './play.ts'
import { throughFetch, throughMsw } from './ways-in.ts'

it('there are thirty scenarios or more', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(30)
})

playScenarios('mock.fetch', throughFetch)
playScenarios('msw', throughMsw)
playScenarios('a server', async (mock) => {
  const server = createServer(mock)
  const base = await server.listen()
  return { send: (url, init) => fetch(url, init), base, close: () => server.close() }
})
