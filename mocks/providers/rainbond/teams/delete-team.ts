import type { RainbondTeam, TeamRegion } from '../data/rows.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

/** Deletes a team with its regions and certificates. @throws Refusal where a region keeps it */
export function deleteTeam(call: AnyRainbondCall, team: RainbondTeam): void {
  const { world } = call
  const opened = world.teamRegions.list('byTeam', team.tenantId).toSorted((a, b) => a.id - b.id)
  for (const teamRegion of opened) requireReleased(call, teamRegion)

  for (const { id } of opened) world.teamRegions.remove(id)
  for (const { id } of world.certificates.list('byTeam', team.tenantId)) {
    world.certificates.remove(id)
  }
  // Its roles stay behind, as the console leaves them.
  world.teams.remove(team.id)
}

function requireReleased({ world, refuse }: AnyRainbondCall, teamRegion: TeamRegion): void {
  const { regionName, enterpriseId, runningComponents } = teamRegion
  const region = world.regions.find('regionName', regionName)
  if (region?.enterpriseId !== enterpriseId) throw refuse('region-of-team-gone', { regionName })
  // What cannot be reached is skipped.
  if (!region.isReachable) return
  if (runningComponents > 0) {
    throw refuse('running-components', { regionAlias: region.regionAlias })
  }
  const { deleteStatus } = region
  if (deleteStatus >= 400 && deleteStatus !== 404) throw refuse('tenant-kept-by-region', {})
}
