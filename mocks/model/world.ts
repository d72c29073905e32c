import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { IdSource } from './ids.ts'
import type { Declarations } from './schema.ts'
import { type Collections, createStore } from './store.ts'

/** The state that behaviours use: their provider's collections, the clock and the id source. */
export type World<D> = Collections<D> & { readonly clock: Clock; readonly ids: IdSource }

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

/** The declared start of a world: writes rows into empty collections. */
export type Seed<D> = (world: World<D>) => void

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
  const { collections, db, issued, clear } = createStore(declarations)
  const world: World<D> = { ...collections, clock, ids }
  seed(world)
  return {
    world,
    db,
    issuing: (work) => issued.during(work),
    reset() {
      clear()
      ids.reset()
      seed(world)
    },
  }
}
