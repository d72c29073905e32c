import type { Clock } from './clock.ts'
import type { IdSource, IdState } from './ids.ts'
import type { Declarations, StoredRow } from './schema.ts'
import type { Seed, World } from './seed.ts'
import type { SharedRows, Store } from './store.ts'

/** The rows that a seed has written, for worlds that start alike. */
interface Planted {
  readonly declarations: Declarations
  readonly rows: SharedRows
  /** The only start that it holds for; undefined where the seed took neither time nor ids. */
  readonly start: Start | undefined
}

interface Start {
  readonly idSeed: string
  readonly milliseconds: number
  /** Where the ids stood afterwards. */
  readonly ids: IdState
}

const plantedSeeds = new WeakMap<Seed<never>, Planted>()

/** The parts of a world that a seed fills. */
export interface Ground<D> {
  readonly declarations: D
  readonly store: Store<D>
  readonly world: World<D>
  readonly clock: Clock
  readonly ids: IdSource
}

/**
 * Puts the rows and ids of a seed in place of what a world has. Worlds after the first take the
 * rows as they are, and copy what they write to.
 */
export function plant<const D extends Declarations>(ground: Ground<D>, seed: Seed<D>): void {
  const { declarations, store, clock, ids } = ground
  const known = plantedSeeds.get(seed)
  if (known?.declarations === declarations && holdsFor(known, ground)) {
    store.adopt(known.rows)
    if (known.start) ids.restore(known.start.ids)
    else ids.reset()
    return
  }
  const isBound = write(ground, seed)
  const rows = store.share()
  for (const list of rows.values()) for (const row of list.rows()) freeze(row)
  const start = isBound
    ? { idSeed: ids.seed, milliseconds: clock.milliseconds, ids: ids.state() }
    : undefined
  plantedSeeds.set(seed, { declarations, rows, start })
}

const holdsFor = (
  { start }: Planted,
  { clock, ids }: Pick<Ground<never>, 'clock' | 'ids'>,
): boolean => !start || (start.idSeed === ids.seed && start.milliseconds === clock.milliseconds)

/** @returns true if the seed took the time or ids */
function write<const D extends Declarations>(ground: Ground<D>, seed: Seed<D>): boolean {
  const { store, world, clock, ids } = ground
  if (seed.layers) {
    plant(ground, seed.layers.base)
  } else {
    store.clear()
    ids.reset()
  }
  let isBound = seed.layers !== undefined && plantedSeeds.get(seed.layers.base)?.start !== undefined
  const told = <T>(part: T): T => {
    isBound = true
    return part
  }
  const watched: World<D> = Object.create(world, {
    clock: { get: () => told(clock) },
    ids: { get: () => told(ids) },
  })
  if (seed.layers) seed.layers.own(watched)
  else seed(watched)
  return isBound
}

/** Worlds share the row. */
function freeze(row: StoredRow): void {
  Object.freeze(row)
  for (const value of Object.values(row)) if (Array.isArray(value)) Object.freeze(value)
}
