import type { Clock } from './clock.ts'
import type { IdSource } from './ids.ts'
import type { Collections } from './store.ts'

/** The state that behaviours use: their provider's collections, the clock and the id source. */
export type World<D> = Collections<D> & { readonly clock: Clock; readonly ids: IdSource }

/**
 * The declared start of a world: writes rows into empty collections. What it writes follows from
 * the clock and the ids of the world alone.
 */
export interface Seed<D> {
  (world: World<D>): void
  /** The two halves of a seed that goes on from another. */
  readonly layers?: { readonly base: Seed<D>; readonly own: (world: World<D>) => void }
}
