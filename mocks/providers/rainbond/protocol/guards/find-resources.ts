import type { RainbondTeam } from '../../data/rows.ts'
import type { RainbondGuard, RainbondOpenCall } from '../../rainbond-types.ts'

/** The caller's enterprise; operators belong to none. */
export const findEnterprise: RainbondGuard = ({ caller, world, context, refuse }) => {
  if (context.view?.kind === 'operator') return
  const enterprise = world.enterprises.find('enterpriseId', caller?.enterpriseId ?? null)
  if (!enterprise) throw refuse('enterprise-not-found', {})
  context.enterprise = enterprise
}

/** The team of the path, by id or by name, within the caller's enterprise. */
export const findTeam: RainbondGuard = (call) => {
  const { context, params, refuse } = call
  if (context.view?.kind !== 'team') return
  const named = params.team_id ?? ''
  const team = teamBy(call, 'tenantId', named) ?? teamBy(call, 'tenantName', named)
  if (!team) throw refuse('team-not-found', {})
  context.team = team
}

function teamBy(
  { world, context }: RainbondOpenCall,
  unique: 'tenantId' | 'tenantName',
  value: string,
): RainbondTeam | undefined {
  const team = world.teams.find(unique, value)
  return team?.enterpriseId === context.enterprise?.enterpriseId ? team : undefined
}

/** The region of the path: of the enterprise, opened for the team, and online. */
export const findRegion: RainbondGuard = ({ context, params, world, refuse }) => {
  const { region_name: name } = params
  const { team, enterprise } = context
  if (name === undefined || !team) return
  const region = world.regions.find('regionName', name)
  if (!region || region.enterpriseId !== enterprise?.enterpriseId) {
    throw refuse('region-not-found', {})
  }
  const isOpen = world.teamRegions.find('region', team.tenantId, name) !== undefined
  if (!isOpen || region.status !== '1') throw refuse('region-not-initialized', {})
  context.region = region
}
