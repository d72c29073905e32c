import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { isProjectRole } from '../access/roles.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import type { ProjectTeam } from '../data/rows.ts'
import type { AnyAtlasCall } from '../people/membership.ts'
import { linkTo } from '../protocol/link.ts'
import { replyPage, replyWhole } from '../protocol/page-reply.ts'
import { requireTeam } from '../teams/team-rules.ts'

/** The teams that are assigned to a project. */
export const projectTeams = {
  listGroupTeams(call) {
    const { world, context } = call
    const { id } = context.project
    return replyPage(call, world.projectTeams.count('byProject', id), (page) =>
      world.projectTeams.page('byProject', [id], page).map((row) => presentAssignment(call, row)),
    )
  },

  /** All or none; answers with everything that is assigned now. */
  addGroupTeams(call) {
    const { world, body, context } = call
    const { id: projectId } = context.project
    for (const { teamId, roleNames } of body) {
      requireTeam(call, teamId)
      requireProjectRoles(call, roleNames)
    }
    requireUnassigned(
      call,
      body.map(({ teamId }) => teamId),
    )
    requireProjectTeamCapacity(call, body.length)

    for (const { teamId, roleNames } of body) {
      const id = `${projectId}:${teamId}`
      world.projectTeams.insert({ id, projectId, teamId, roles: roleNames })
    }
    const assigned = world.projectTeams.list('byProject', projectId)
    return replyWhole(
      call,
      assigned.map((row) => presentAssignment(call, row)),
    )
  },

  getGroupTeam(call) {
    return reply(presentAssignment(call, requireAssignment(call, call.params.teamId)))
  },

  /** Replaces the roles. Answers with a list, which holds this team alone. */
  updateGroupTeam(call) {
    const { world, params, body } = call
    const assignment = requireAssignment(call, params.teamId)
    requireProjectRoles(call, body.roleNames)
    const updated = world.projectTeams.update(assignment.id, { roles: body.roleNames })
    return replyWhole(call, [presentAssignment(call, updated)])
  },

  removeGroupTeam(call) {
    call.world.projectTeams.remove(requireAssignment(call, call.params.teamId).id)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

/** @throws Refusal TEAM_NOT_IN_GROUP, also for teams that do not exist or are another organization's */
function requireAssignment({ world, context, refuse }: AnyAtlasCall, teamId: string): ProjectTeam {
  const assignment = world.projectTeams.find('team', context.project.id, teamId)
  if (!assignment) throw refuse('TEAM_NOT_IN_GROUP', {})
  return assignment
}

/** @throws Refusal NO_ROLES_IN_ASSIGNMENT, INVALID_ROLE_FOR_GROUP */
function requireProjectRoles({ context, refuse }: AnyAtlasCall, roles: readonly string[]): void {
  if (roles.length === 0) throw refuse('NO_ROLES_IN_ASSIGNMENT', {})
  const role = roles.find((name) => !isProjectRole(name))
  if (role !== undefined) {
    throw refuse('INVALID_ROLE_FOR_GROUP', { role, groupId: context.project.id })
  }
}

function requireUnassigned({ world, context, refuse }: AnyAtlasCall, teamIds: readonly string[]) {
  const isTwice = new Set(teamIds).size < teamIds.length
  const isThere = teamIds.some((teamId) =>
    world.projectTeams.find('team', context.project.id, teamId),
  )
  if (isTwice || isThere) throw refuse('TEAM_EXISTS_IN_GROUP', {})
}

function requireProjectTeamCapacity(
  { world, rules, context, refuse }: AnyAtlasCall,
  joining: number,
): void {
  const { id: groupId } = context.project
  const limit = rules.teamsPerProject
  if (world.projectTeams.count('byProject', groupId) + joining <= limit) return
  throw refuse('MAX_TEAMS_PER_GROUP_EXCEEDED', { limit: `${limit}`, groupId })
}

function presentAssignment({ request }: AnyAtlasCall, { projectId, teamId, roles }: ProjectTeam) {
  const self = linkTo(request, `/groups/${projectId}/teams/${teamId}`)
  return { links: [self], roleNames: roles, teamId }
}
