import type { Team } from '../../data/rows.ts'
import type { RainbondGuard, RainbondOpenCall } from '../../rainbond-types.ts'

/** The caller's enterprise; operators belong to none. */
export const findEnterprise: RainbondGuard = ({ caller, world, found, refuse }) => {
  if (found.view?.kind === 'operator') return
  const enterprise = world.enterprises.find('enterpriseId', caller?.enterpriseId ?? null)
  if (!enterprise) throw refuse('enterprise-not-found', {})
  found.enterprise = enterprise
}

/** The team of the path, by id or by name, within the caller's enterprise. */
export const findTeam: RainbondGuard = (call) => {
  const { found, params, refuse } = call
  if (found.view?.kind !== 'team') return
  const named = params.team_id ?? ''
  const team = teamBy(call, 'tenantId', named) ?? teamBy(call, 'tenantName', named)
  if (!team) throw refuse('team-not-found', {})
  found.team = team
}

function teamBy(
  { world, found }: RainbondOpenCall,
  unique: 'tenantId' | 'tenantName',
  value: string,
): Team | undefined {
  const team = world.teams.find(unique, value)
  return team?.enterpriseId === found.enterprise?.enterpriseId ? team : undefined
}

/** The region of the path: of the enterprise, opened for the team, and online. */
export const findRegion: RainbondGuard = ({ found, params, world, refuse }) => {
  const { region_name: name } = params
  const { team, enterprise } = found
  if (name === undefined || !team) return
  const region = world.regions.find('regionName', name)
  if (!region || region.enterpriseId !== enterprise?.enterpriseId) {
    throw refuse('region-not-found', {})
  }
  const isOpen = world.teamRegions.find('region', team.tenantId, name) !== undefined
  if (!isOpen || region.status !== '1') throw refuse('region-not-initialized', {})
  found.region = region
}
