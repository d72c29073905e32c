import type { Journal } from './engine/journal.ts'
import type { Runtime } from './engine/runtime.ts'
import type { Scenario } from './engine/scenario.ts'
import type { Mock } from './mock.ts'
import { type MockSnapshot, setClock, takeSnapshot, worldsIn } from './mock-snapshot.ts'
import type { Clock } from './model/clock.ts'
import type { MockOptions } from './options.ts'

/** The parts of a mock that go back with its worlds. */
export interface WayBackParts {
  readonly options: MockOptions
  readonly clock: Clock
  readonly scenario: Scenario
  readonly journal: Journal
  /** Creates a mock of the same options that begins as the snapshot. */
  readonly begin: (snapshot: MockSnapshot) => Mock
}

/** The ways back of a mock: to the seed, to a snapshot, and away from it as a fork. */
export function waysBack(
  runtimes: readonly Runtime[],
  { options, clock, scenario, journal, begin }: WayBackParts,
): Pick<Mock, 'reset' | 'snapshot' | 'restore' | 'fork'> {
  const startOver = () => {
    scenario.clear()
    journal.clear()
    for (const { dialect, waiting } of runtimes) {
      dialect.reset?.()
      waiting.clear()
    }
  }
  const snapshot = () => takeSnapshot(runtimes, clock)
  return {
    snapshot,
    fork: () => begin(snapshot()),
    reset() {
      clock.reset()
      startOver()
      for (const { owned } of runtimes) owned.reset()
    },
    restore(mark) {
      const providers = runtimes.map(({ provider }) => provider)
      const worlds = worldsIn(mark, providers)
      setClock(clock, mark, options.now)
      startOver()
      for (const { owned, provider } of runtimes) {
        const world = worlds.get(provider.name)
        if (world) owned.restore(world)
      }
    },
  }
}
