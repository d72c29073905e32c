import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import type { AtlasTeam, OrgMember, TeamMember } from '../data/rows.ts'
import { replyMembers, selectMembers } from '../people/member-list.ts'
import { membersOfTeamOrProject } from '../people/members-by-status.ts'
import { type AnyAtlasCall, requireMember, statusOf } from '../people/membership.ts'
import { presentAppUser, presentOrgUser } from '../people/user-view.ts'
import { replyWhole } from '../protocol/page-reply.ts'
import { joinTeam, requireTeam, requireTeamCapacity, requireTeamsLeft } from './team-rules.ts'

/** Members of a team: the deprecated operations, and those that include invited people. */
export const teamUsers = {
  listOrgTeamUsers(call) {
    const team = requireTeam(call, call.params.teamId)
    const members = membersOfTeamOrProject(call.world, call.world.teamMembers, team)
    return replyMembers(call, selectMembers(call, members, call.query))
  },

  /** Takes ids of active members, all or none; answers with everybody, who joined last first. */
  addOrgTeamUsers(call) {
    const { world, body } = call
    const team = requireTeam(call, call.params.teamId)
    const userIds = [...new Set(body.map(({ id }) => id))]
    const joining = userIds.map((userId) => requireActive(call, userId))
    const again = joining.find((member) => isInTeam(call, team, member))
    if (again) {
      throw call.refuse('USER_ALREADY_IN_TEAM', { userId: again.userId, teamId: team.id })
    }
    requireTeamCapacity(call, team, joining.length)
    requireTeamsLeft(call, joining)

    for (const member of joining) joinTeam(call, team, member)
    // Source: addOrgTeamUsers as recorded, the new member of a team of two before the old one.
    const active = world.teamMembers
      .list('inOrderOfJoining', team.id)
      .toReversed()
      .filter(({ memberId }) => world.orgMembers.get(memberId)?.status === 'ACTIVE')
    const users = active.flatMap(({ userId }) => world.users.get(userId) ?? [])
    return replyWhole(
      call,
      users.map((user) => presentAppUser(call, user)),
    )
  },

  /** Does not empty a team, unlike `removeOrgTeamUser`. */
  removeOrgTeamUserFromTeam(call) {
    const { world, rules, params, context, refuse } = call
    const { userId } = params
    const team = requireTeam(call, params.teamId)
    if (!world.orgMembers.find('user', context.organization.id, userId)) {
      throw refuse('USER_NOT_FOUND', { userId })
    }
    const teamMember = requireInTeam(call, team, userId)
    const isLast = world.teamMembers.count('byTeam', team.id) === 1
    if (isLast && rules.lastUserOfTeam === 'refuse') {
      throw refuse('CANNOT_REMOVE_LAST_USER_FROM_TEAM', {})
    }
    world.teamMembers.remove(teamMember.id)
    return reply()
  },

  addOrgTeamUser(call) {
    const { rules, params, body, refuse } = call
    const team = requireTeam(call, params.teamId)
    const member = requireMember(call, body.id)
    const isThere = isInTeam(call, team, member)
    if (isThere && rules.memberAgain === 'refuse') {
      throw refuse('USER_ALREADY_IN_TEAM~adduser', { userId: member.userId, teamId: team.id })
    }
    if (!isThere) {
      requireTeamCapacity(call, team, 1)
      requireTeamsLeft(call, [member])
      joinTeam(call, team, member)
    }
    return reply(presentOrgUser(call, member))
  },

  removeOrgTeamUser(call) {
    const { world, params, body } = call
    const team = requireTeam(call, params.teamId)
    const member = requireMember(call, body.id)
    world.teamMembers.remove(requireInTeam(call, team, member.userId).id)
    return reply(presentOrgUser(call, member))
  },
} satisfies Behaviours<AtlasTypes>

/**
 * A member as the deprecated operation takes it: somebody of another organization sounds like
 * nobody at all.
 *
 * @throws Refusal USER_NOT_FOUND, CANNOT_ADD_PENDING_USER
 */
function requireActive(call: AnyAtlasCall, userId: string): OrgMember {
  const { world, context, refuse } = call
  const member = world.orgMembers.find('user', context.organization.id, userId)
  if (!member) throw refuse('USER_NOT_FOUND', { userId })
  if (statusOf(world, member) !== 'ACTIVE') throw refuse('CANNOT_ADD_PENDING_USER', {})
  return member
}

function isInTeam({ world }: AnyAtlasCall, team: AtlasTeam, { userId }: OrgMember): boolean {
  return world.teamMembers.find('user', team.id, userId) !== undefined
}

/** @throws Refusal USER_NOT_IN_TEAM */
function requireInTeam(
  { world, refuse }: AnyAtlasCall,
  team: AtlasTeam,
  userId: string,
): TeamMember {
  const teamMember = world.teamMembers.find('user', team.id, userId)
  if (!teamMember) throw refuse('USER_NOT_IN_TEAM', { userId, teamId: team.id })
  return teamMember
}
