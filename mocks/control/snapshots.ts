import { ControlRefusal } from './control-refusal.ts'
import type { HeldSnapshot, HeldWorld } from './held-world.ts'

/** Marks that one world can have; each keeps rows alive that have changed since. */
const mostSnapshots = 100

/** @throws ControlRefusal where the world has as many as it may have */
export function markWorld(world: HeldWorld): HeldSnapshot {
  const { snapshots, live, name } = world
  if (snapshots.size >= mostSnapshots) {
    throw new ControlRefusal(
      409,
      `The world "${name}" has ${mostSnapshots} snapshots, as many as it may have. Delete some.`,
    )
  }
  world.marked += 1
  const { mock } = live
  const id = `s${world.marked}`
  const held = { id, clock: mock.clock.now().toISOString(), mark: mock.snapshot() }
  snapshots.set(id, held)
  return held
}

/** @throws ControlRefusal where there is no such snapshot */
export function snapshotOf({ name, snapshots }: HeldWorld, id = ''): HeldSnapshot {
  const found = snapshots.get(id)
  if (found) return found
  const known = [...snapshots.keys()].join(', ')
  const has = known === '' ? 'It has none.' : `It has: ${known}.`
  throw new ControlRefusal(404, `The world "${name}" has no snapshot "${id}". ${has}`)
}

export const showSnapshot = ({ id, clock }: HeldSnapshot): object => ({ id, clock })
