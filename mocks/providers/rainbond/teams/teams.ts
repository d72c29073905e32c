import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { openRegion } from '../cluster/open-region.ts'
import { pageRequest, statementPage } from '../django/paging.ts'
import { text } from '../django/serializer/fields.ts'
import { valid } from '../django/valid.ts'
import type { RainbondTypes } from '../rainbond-types.ts'
import { createTeam } from './create-team.ts'
import { deleteTeam } from './delete-team.ts'
import { presentListedTeam, presentTeam, presentTeamBase } from './present-team.ts'
import { requireTeamById } from './team-by-id.ts'
import { searchTeams } from './team-search.ts'
import { updateTeam } from './update-team.ts'

const newTeam = {
  tenant_name: text({ max: 24 }),
  region: text({ max: 24, required: false }),
}

/** Teams of an enterprise. */
export const teams = {
  /** Teams in which the caller has a role, oldest first. */
  getTeamList(call) {
    const { query } = call
    const request = pageRequest(query.page, query.page_size)
    const { rows, total } = searchTeams(call, query.query ?? '', statementPage(request))
    const tenants = rows.map((team) => presentListedTeam(call, team))
    return reply({ tenants, total, page: request.page, page_size: request.size })
  },

  /** The name given becomes the alias. A team whose first region fails stays. */
  createTeam(call) {
    const { tenant_name: alias, region: name } = valid(call, newTeam)
    const region = name ? call.world.regions.find('regionName', name) : undefined
    if (name && !region) throw call.refuse('region-not-found', {})

    const team = createTeam(call.world, {
      alias: alias ?? '',
      enterpriseId: call.context.enterprise.enterpriseId,
      creater: call.caller.userId,
    })
    if (region) openRegion(call, team, region)
    return reply(presentTeamBase(call, team))
  },

  /** By id alone: a name finds the team and not the detail. */
  getTeamDetail(call) {
    return reply(presentTeam(call, requireTeamById(call)))
  },

  updateTeam,

  deleteTeam(call) {
    deleteTeam(call, call.context.team)
    return reply()
  },
} satisfies Behaviours<RainbondTypes>
