import { worldPath } from '../door/world-address.ts'
import type { HeldWorld } from './held-world.ts'
import { journalOf } from './world-parts.ts'
import type { Worlds } from './worlds.ts'

/** A world as the control API shows it. */
export function showWorld(worlds: Worlds, world: HeldWorld): object {
  const { name, live, createdAt, lastUsedAt, snapshots } = world
  const isLasting = world === worlds.first
  return {
    name,
    path: worldPath(name),
    seed: live.seed,
    profile: live.mock.profile,
    requests: journalOf(world).recorded,
    createdAt: timeOf(createdAt),
    lastUsedAt: timeOf(lastUsedAt),
    expiresAt: isLasting ? null : timeOf(lastUsedAt + worlds.idleMilliseconds),
    snapshots: [...snapshots.keys()],
  }
}

const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString()
