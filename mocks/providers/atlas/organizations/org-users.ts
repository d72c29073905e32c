import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import {
  replyMembers,
  selectMembers,
  versionListsInvitations,
  wantedStatuses,
} from '../people/member-list.ts'
import { membersOfOrg } from '../people/members-by-status.ts'
import { inviteMember, removeMember, requireMember, statusOf } from '../people/membership.ts'
import { presentOrgUser } from '../people/user-view.ts'
import { refuseDemotingLastOwner, refuseRemovingLastOwner } from './org-owners.ts'
import {
  assignProjects,
  assignTeams,
  requireProjects,
  requireTeams,
} from './org-user-assignments.ts'

/** The people of an organization. */
export const orgUsers = {
  listOrgUsers(call) {
    const members = membersOfOrg(call.world, call.context.organization.id)
    return replyMembers(call, selectMembers(call, members, call.query))
  },

  /** A person with an account has to accept the invitation too. */
  createOrgUser(call) {
    const { roles, teamIds = [], username } = call.body
    const teams = requireTeams(call, teamIds, { username })
    const assignments = requireProjects(call, roles.groupRoleAssignments ?? [])
    const member = inviteMember(call, { username, roles: roles.orgRoles })
    assignTeams(call, member, teams)
    assignProjects(call, member, assignments)
    return reply(presentOrgUser(call, member))
  },

  getOrgUser(call) {
    const { world, context, params, query, refuse } = call
    const { id: orgId } = context.organization
    const { userId } = params
    const member = world.orgMembers.find('user', orgId, userId)
    if (!member || !wantedStatuses(call, query).includes(statusOf(world, member))) {
      throw refuse('USER_NOT_IN_ORG', { userId, orgId })
    }
    return reply(presentOrgUser(call, member))
  },

  /** Each part that is given replaces what was there; an empty list takes everything away. */
  updateOrgUser(call) {
    const { world, params, body } = call
    const member = requireMember(call, params.userId)
    const { roles, teamIds } = body
    const teams = teamIds && requireTeams(call, teamIds, member)
    const assignments =
      roles?.groupRoleAssignments && requireProjects(call, roles.groupRoleAssignments)
    if (roles && !roles.orgRoles.includes('ORG_OWNER')) refuseDemotingLastOwner(call, member)

    if (roles) world.orgMembers.update(member.id, { roles: roles.orgRoles })
    if (teams) assignTeams(call, member, teams)
    if (assignments) assignProjects(call, member, assignments)
    return reply(presentOrgUser(call, requireMember(call, params.userId)))
  },

  /** Takes the person out of the organization's teams and projects too; the account stays. */
  removeOrgUser(call) {
    const { version, params, refuse } = call
    const member = requireMember(call, params.userId)
    const { userId, orgId, status } = member
    if (!versionListsInvitations(version) && status !== 'ACTIVE') {
      throw refuse('USER_NOT_IN_ORG', { userId, orgId })
    }
    refuseRemovingLastOwner(call, member)
    removeMember(call, member)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>
