import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { IdSource } from './ids.ts'
import { plant } from './plant.ts'
import type { Declarations } from './schema.ts'
import type { Seed, World } from './seed.ts'
import { createStore } from './store.ts'

export type { Seed, World } from './seed.ts'

/** A provider's part of a universe, as its owner handles it. */
export interface OwnedWorld<D> {
  readonly world: World<D>
  readonly db: Database<D>
  /** Rows that are inserted during the call are credentials: clients may hold them over a reset. */
  issuing<T>(work: () => T): T
  /**
   * Back to the seed: the same rows and ids as when it was created. Only credentials that the world
   * issued can still be looked up by key. The clock is the owner's.
   */
  reset(): void
}

export interface WorldOptions<D> {
  readonly declarations: D
  readonly seed: Seed<D>
  readonly clock: Clock
  readonly ids: IdSource
}

/** Creates a world and seeds it. Worlds share nothing. */
export function createWorld<const D extends Declarations>({
  declarations,
  seed,
  clock,
  ids,
}: WorldOptions<D>): OwnedWorld<D> {
  const store = createStore(declarations)
  const world: World<D> = { ...store.collections, clock, ids }
  const ground = { declarations, store, world, clock, ids }
  plant(ground, seed)
  return {
    world,
    get db() {
      return store.db
    },
    issuing: (work) => store.issued.during(work),
    reset: () => plant(ground, seed),
  }
}
