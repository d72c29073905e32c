import type { RainbondTeam } from '../data/rows.ts'
import { localTime } from '../django/local-time.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

const day = 86_400_000

/** A team as creating and opening answer it. */
export function presentTeamBase({ rules }: AnyRainbondCall, team: RainbondTeam) {
  return {
    tenant_id: team.tenantId,
    tenant_name: team.tenantName,
    region: '',
    is_active: team.isActive,
    create_time: localTime(team.createTime),
    creater: team.creater,
    limit_memory: team.limitMemory,
    update_time: localTime(team.updateTime),
    expired_time: localTime(team.createTime + rules.teamValidDays * day),
    tenant_alias: team.tenantAlias,
    enterprise_id: team.enterpriseId,
  }
}

/** A team's detail; the owner is a number there. */
export function presentTeam(call: AnyRainbondCall, team: RainbondTeam) {
  return {
    ...presentShared(call, team),
    create_time: localTime(team.createTime),
    creater: String(team.creater),
  }
}

/** An entry of the list; it names the caller as owner of every team. */
export function presentListedTeam(call: AnyRainbondCall, team: RainbondTeam) {
  return {
    ID: team.id,
    ...presentShared(call, team),
    create_time: localTime(team.createTime, 'T'),
    creater: call.world.users.get(call.caller.userId)?.nickName ?? '',
  }
}

function presentShared({ world, caller }: AnyRainbondCall, team: RainbondTeam) {
  const regions = world.teamRegions.list('byTeam', team.tenantId)
  return {
    tenant_id: team.tenantId,
    tenant_name: team.tenantName,
    tenant_alias: team.tenantAlias,
    enterprise_id: team.enterpriseId,
    is_active: team.isActive,
    role_infos: world.userRoles
      .list('byUserIn', caller.userId, team.tenantId)
      .map(({ roleId }) => ({
        role_id: String(roleId),
        role_name: world.roles.get(roleId)?.name ?? '',
      })),
    service_num: regions.reduce((sum, { components }) => sum + components, 0),
    region_num: regions.length,
  }
}
