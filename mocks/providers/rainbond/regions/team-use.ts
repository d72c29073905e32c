import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { hasCertificates } from '../cluster/region-call.ts'
import type { RainbondTeam, Region } from '../data/rows.ts'
import { text } from '../django/serializer/fields.ts'
import { validMany } from '../django/valid.ts'
import { twoDigits } from '../python/two-digits.ts'
import type { AnyRainbondCall, RainbondTypes } from '../rainbond-types.ts'

const teamRegion = { tenant_id: text(), region_name: text() }

/** Resources that teams use in regions, and the logs of events. */
export const teamUse = {
  getTeamOverview(call) {
    const { team, region } = call.context
    const opened = call.world.teamRegions.find('region', team.tenantId, region.regionName)
    return reply({
      ...presentUse(call, team, region),
      app_nums: opened?.apps ?? 0,
      component_nums: opened?.components ?? 0,
    })
  },

  getTeamResource(call) {
    return reply(presentUse(call, call.context.team, call.context.region))
  },

  /** Leaves out pairs that are not open in the caller's enterprise. */
  getTeamResources(call) {
    const wanted = validMany(call, teamRegion)
    return reply(
      wanted.flatMap((item) => useOf(call, item.tenant_id ?? '', item.region_name ?? '')),
    )
  },

  getEventLogs({ params, context, world }) {
    const { tenantId } = context.team
    const logs = world.eventLogs
      .list('byEvent', tenantId, context.region.regionName, params.event_id)
      .map(({ message, time, utime }) => ({ message, time, utime }))
    return reply({ logs })
  },
} satisfies Behaviours<RainbondTypes>

function useOf(call: AnyRainbondCall, tenantId: string, regionName: string) {
  const { world, context } = call
  const opened = world.teamRegions.find('region', tenantId, regionName)
  const team = world.teams.find('tenantId', tenantId)
  const region = world.regions.find('regionName', regionName)
  const isOwn = opened?.enterpriseId === context.enterprise.enterpriseId
  return isOwn && team && region ? [presentUse(call, team, region)] : []
}

/** A region that cannot be called, or does not answer, counts nothing. */
function presentUse({ rules }: AnyRainbondCall, team: RainbondTeam, region: Region) {
  const isCallable = rules.missingRegionCertificates === 'tolerate' || hasCertificates(region)
  const isAnswering = isCallable && region.isReachable
  const used = { cpu: region.tenantCpu, memory: region.tenantMemory }
  const limit = { cpu: region.tenantCpuLimit, memory: region.tenantMemoryLimit }
  const count = (value: number): number => (isAnswering ? value : 0)
  return {
    total_cpu: count(limit.cpu),
    total_memory: count(limit.memory),
    used_cpu: count(used.cpu),
    used_memory: count(used.memory),
    used_cpu_percentage: count(percentage(used.cpu, limit.cpu)),
    used_memory_percentage: count(percentage(used.memory, limit.memory)),
    team_id: team.tenantId,
    team_name: team.tenantName,
    team_alias: team.tenantAlias,
  }
}

const percentage = (used: number, limit: number): number =>
  limit === 0 ? 0 : twoDigits((used / limit) * 100)
