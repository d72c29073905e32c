import type { RainbondTeam } from '../data/rows.ts'
import type { RainbondWorld } from '../rainbond-types.ts'

/** Fields of a team to replace; its number stays. */
export type TeamChanges = Partial<Omit<RainbondTeam, 'id'>>

/** Changes a team; its members follow it into another enterprise. */
export function changeTeam(world: RainbondWorld, team: RainbondTeam, changes: TeamChanges): void {
  const { enterpriseId } = world.teams.update(team.id, changes)
  if (enterpriseId === team.enterpriseId) return
  for (const { id } of world.members.list('byTeam', team.id)) {
    world.members.update(id, { enterpriseId })
  }
}
