import { Worlds, type WorldsOptions } from '../../mocks/control/worlds.ts'
import { withServed } from '../../mocks/door/served.ts'
import { Journal } from '../../mocks/engine/journal.ts'
import { Scenario } from '../../mocks/engine/scenario.ts'
import { createMock, type Mock, type MockOptions } from '../../mocks/index.ts'
import { echo } from './echo.ts'

/** A server's worlds of the echo provider, with one operation to force. */
export function liveEcho() {
  const worlds = new Worlds({
    create(seed) {
      if (seed === 'quirks') throw new Error('This mock has no quirks.')
      const scenario = new Scenario(new Set(['sayEcho']))
      const journal = new Journal()
      const mock = {
        ...withServed([echo()]),
        profile: 'documented' as const,
        scenario,
        journal,
        reset() {
          scenario.clear()
          journal.clear()
        },
      }
      return mock as unknown as Mock // these parts are all that the tests ask for
    },
    seed: 'demo',
    now: () => 0,
  })
  return {
    worlds,
    get mock() {
      const { scenario, journal } = worlds.first.live.mock
      return { scenario: scenario as unknown as Scenario, journal: journal as Journal }
    },
    get seed() {
      return worlds.first.live.seed
    },
  }
}

/** The worlds of a server, as `npm start` makes them. */
export const openWorlds = (options: MockOptions = {}, more: Partial<WorldsOptions> = {}): Worlds =>
  new Worlds({
    create: (seed) => createMock({ unmocked: 'provider', ...options, seed }),
    seed: 'demo',
    now: () => 0,
    ...more,
  })
