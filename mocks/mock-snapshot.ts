import type { Runtime } from './engine/runtime.ts'
import type { Clock } from './model/clock.ts'
import type { WorldMark } from './model/world.ts'

const stateKey = Symbol('tenantry.snapshot')

/** The state of a mock at one moment. It stays good as long as it is kept, and costs nothing per row. */
export interface MockSnapshot {
  readonly [stateKey]: unknown
}

interface SnapshotState {
  readonly worlds: ReadonlyMap<string, WorldMark>
  readonly milliseconds: number
}

const stateIn = (snapshot: MockSnapshot): SnapshotState | undefined =>
  snapshot?.[stateKey] as SnapshotState | undefined // only `takeSnapshot` writes it

/** Marks the worlds of a mock and its clock. */
export const takeSnapshot = (runtimes: readonly Runtime[], clock: Clock): MockSnapshot => ({
  [stateKey]: {
    worlds: new Map(runtimes.map(({ provider, owned }) => [provider.name, owned.mark()])),
    milliseconds: clock.milliseconds,
  },
})

/**
 * The worlds of a snapshot, by provider.
 * @throws Error on anything but a snapshot of a mock of the same providers
 */
export function worldsIn(
  snapshot: MockSnapshot,
  providers: readonly { readonly name: string }[],
): ReadonlyMap<string, WorldMark> {
  const state = stateIn(snapshot)
  if (!state) throw new Error('There is no such snapshot. Give what mock.snapshot() returned.')
  const missing = providers.find(({ name }) => !state.worlds.has(name))
  if (!missing && state.worlds.size === providers.length) return state.worlds
  throw new Error(
    `The snapshot is of a mock of ${[...state.worlds.keys()].join(' and ')}, but this one is of ` +
      `${providers.map(({ name }) => name).join(' and ')}. Take one of this mock.`,
  )
}

/** Puts a clock to the time of a snapshot; one that follows the user's function keeps its own. */
export function setClock(clock: Clock, snapshot: MockSnapshot, now: unknown): void {
  const state = stateIn(snapshot)
  if (!state || typeof now === 'function') return
  clock.reset()
  clock.advance(state.milliseconds - clock.milliseconds)
}
