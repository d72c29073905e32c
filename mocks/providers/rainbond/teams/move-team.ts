import type { Team } from '../data/rows.ts'
import type { RainbondWorld } from '../rainbond-types.ts'

/** Replaces a team; its members follow it into another enterprise. */
export function moveTeam(world: RainbondWorld, team: Team, next: Team): void {
  world.teams.update(team.id, next)
  if (next.enterpriseId === team.enterpriseId) return
  for (const { id } of world.members.list('byTeam', team.id)) {
    world.members.update(id, { enterpriseId: next.enterpriseId })
  }
}
