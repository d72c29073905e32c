import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import type { AtlasTeam } from '../data/rows.ts'
import type { AnyAtlasCall } from '../people/membership.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { linkTo } from '../protocol/link.ts'
import { replyPage } from '../protocol/page-reply.ts'
import {
  findTeamNamed,
  joinTeam,
  requireFreeTeamName,
  requireTeam,
  requireTeamName,
  requireTeamSize,
  requireTeamsLeft,
  requireUsernames,
} from './team-rules.ts'

/** The teams of an organization. */
export const teams = {
  listOrgTeams(call) {
    const { world, context } = call
    const { id } = context.organization
    return replyPage(call, world.teams.count('byOrg', id), (page) =>
      world.teams.page('byOrg', [id], page).map((team) => presentTeam(call, team)),
    )
  },

  /** Echoes the usernames; no later answer about the team has them. */
  createOrgTeam(call) {
    const { world, body, request } = call
    const { id: orgId } = call.context.organization
    const usernames = [...new Set(body.usernames ?? [])]
    requireTeamName(call, body.name)
    requireSomebody(call, body.usernames)
    const members = requireUsernames(call, usernames)
    requireFreeTeamName(call, body.name)
    requireOrgTeamCapacity(call)
    requireTeamSize(call, body.name, members.length)
    requireTeamsLeft(call, members)

    const team = world.teams.insert({
      id: world.ids.objectId(),
      orgId,
      name: body.name,
      createdAt: toAtlasTime(world.clock.now()),
    })
    for (const member of members) joinTeam(call, team, member)
    // The real header lacks the path of the API, so it leads nowhere.
    const location = `${request.origin}/orgs/${orgId}/teams/${team.id}`
    return reply({ ...presentTeam(call, team), usernames }, { Location: location })
  },

  getOrgTeam(call) {
    return reply(presentTeam(call, requireTeam(call, call.params.teamId)))
  },

  getOrgTeamByName(call) {
    const { teamName: name } = call.params
    const team = findTeamNamed(call, name)
    if (!team) throw call.refuse('TEAM_NAME_NOT_FOUND', { name })
    return reply(presentTeam(call, team))
  },

  renameOrgTeam(call) {
    const { world, rules, params, body, refuse } = call
    const team = requireTeam(call, params.teamId)
    const { name } = body
    requireTeamName(call, name)
    if (name === team.name && rules.renameToSame === 'refuse') {
      throw refuse('TEAM_NAME_NOT_AVAILABLE', { name, orgId: team.orgId })
    }
    requireFreeTeamName(call, name, team)
    return reply(presentTeam(call, world.teams.update(team.id, { name })))
  },

  /** Its members lose what they had through it; a team that a project uses stays. */
  deleteOrgTeam(call) {
    const { world, params, refuse } = call
    const team = requireTeam(call, params.teamId)
    if (world.projectTeams.count('byTeam', team.id) > 0) {
      throw refuse('CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT', {})
    }
    world.teams.remove(team.id)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

function requireSomebody(
  { rules, refuse }: AnyAtlasCall,
  usernames: readonly string[] | null | undefined,
): void {
  if (rules.emptyTeam === 'allow') return
  // Only clients that are tolerated get here without a list.
  if (usernames ? usernames.length > 0 : rules.clientTolerance === 'accept') return
  throw refuse('CANNOT_CREATE_EMPTY_TEAM', {})
}

function requireOrgTeamCapacity({ world, rules, context, refuse }: AnyAtlasCall): void {
  const { id: orgId } = context.organization
  const limit = rules.teamsPerOrg
  if (world.teams.count('byOrg', orgId) < limit) return
  throw refuse('MAX_TEAMS_PER_ORG_EXCEEDED', { limit: `${limit}`, orgId })
}

function presentTeam({ request }: AnyAtlasCall, { id, orgId, name }: AtlasTeam) {
  return { id, links: [linkTo(request, `/orgs/${orgId}/teams/${id}`)], name }
}
