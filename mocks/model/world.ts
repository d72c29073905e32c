import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { IdSource, IdState } from './ids.ts'
import type { IssuedMark } from './issued-rows.ts'
import { plant } from './plant.ts'
import type { Declarations } from './schema.ts'
import type { Seed, World } from './seed.ts'
import { createStore, type SharedRows } from './store.ts'

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
  /** A mark of rows and ids, without a copy of them. */
  mark(): WorldMark
  /** Back to a mark of a world of the same declarations, as `reset` goes back to the seed. */
  restore(mark: WorldMark): void
}

/** The state of a world at one moment. */
export interface WorldMark {
  readonly rows: SharedRows
  readonly ids: IdState
  readonly issued: IssuedMark
}

export interface WorldOptions<D> {
  readonly declarations: D
  readonly seed: Seed<D>
  readonly clock: Clock
  readonly ids: IdSource
  /** A world to begin as, instead of the seed. */
  readonly from?: WorldMark | undefined
}

/** Creates a world and seeds it. Worlds share nothing that changes. */
export function createWorld<const D extends Declarations>({
  declarations,
  seed,
  clock,
  ids,
  from,
}: WorldOptions<D>): OwnedWorld<D> {
  const store = createStore(declarations)
  const world: World<D> = { ...store.collections, clock, ids }
  const ground = { declarations, store, world, clock, ids }
  const restore = (mark: WorldMark) => {
    store.adopt(mark.rows)
    ids.restore(mark.ids)
    store.issued.takeOver(mark.issued)
  }
  if (from) restore(from)
  else plant(ground, seed)
  return {
    world,
    get db() {
      return store.db
    },
    issuing: (work) => store.issued.during(work),
    reset: () => plant(ground, seed),
    mark: () => ({ rows: store.share(), ids: ids.state(), issued: store.issued.mark() }),
    restore,
  }
}
