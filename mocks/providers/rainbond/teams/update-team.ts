import { reply } from '../../../engine/behaviour.ts'
import { boolean, integer, text } from '../django/serializer/fields.ts'
import { sentBody } from '../django/stored-values.ts'
import { valid } from '../django/valid.ts'
import { pythonText } from '../python/value.ts'
import type { RainbondCall } from '../rainbond-types.ts'
import { changeTeam } from './change-team.ts'
import { updateColumns } from './update-columns.ts'

const changes = {
  region: text({ max: 24, required: false }),
  is_active: boolean({ required: false }),
  creater: integer({ required: false }),
  tenant_alias: text({ max: 24, required: false }),
  enterprise_id: text({ max: 32, required: false }),
}

/** Changes what the body names; `update_time` stays. */
export function updateTeam(call: RainbondCall<'updateTeam'>) {
  const wanted = valid(call, changes)
  const { world, rules, params, context, refuse } = call
  const enterpriseId = rules.teamUpdate === 'columns' ? sentEnterprise(call) : wanted.enterprise_id
  if (enterpriseId && !world.enterprises.find('enterpriseId', enterpriseId)) {
    throw refuse('enterprise-of-team-unknown', {})
  }
  const isNamedById = context.team.tenantId === params.team_id
  if (!isNamedById && rules.updateByTeamName === 'refuse') throw refuse('team-not-found-by-id', {})

  if (rules.teamUpdate === 'columns') updateColumns(call, isNamedById ? context.team : undefined)
  else updateFields(call, wanted)
  const team = world.teams.get(context.team.id) ?? context.team
  return reply({
    region: wanted.region ?? undefined,
    is_active: team.isActive,
    creater: team.creater,
    tenant_alias: team.tenantAlias,
    enterprise_id: team.enterpriseId,
  })
}

/** With the spaces around it. */
const sentEnterprise = (call: RainbondCall<'updateTeam'>): string | undefined =>
  pythonText(sentBody(call).get('enterprise_id') ?? null)

type TeamFields = ReturnType<typeof valid<typeof changes>>

function updateFields({ world, context }: RainbondCall<'updateTeam'>, wanted: TeamFields): void {
  const { team } = context
  changeTeam(world, team, {
    isActive: wanted.is_active ?? team.isActive,
    creater: wanted.creater ?? team.creater,
    tenantAlias: wanted.tenant_alias ?? team.tenantAlias,
    enterpriseId: wanted.enterprise_id ?? team.enterpriseId,
  })
}
