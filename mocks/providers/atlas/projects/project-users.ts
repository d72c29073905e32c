import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import {
  filterMembers,
  type MemberSource,
  selectMembers,
  sourceOf,
  versionListsInvitations,
  wantedStatuses,
} from '../people/member-list.ts'
import { membersOfTeamOrProject } from '../people/members-by-status.ts'
import { inviteMember, isCurrent, statusOf } from '../people/membership.ts'
import { presentAppUser } from '../people/user-view.ts'
import { replyPage } from '../protocol/page-reply.ts'
import {
  projectPeople,
  refuseLastProjectOwner,
  requireFormOfRole,
  requireProjectMember,
} from './project-members.ts'
import { presentGroupUser, rolesIn } from './project-user-view.ts'

/** The people of a project. Invitations of the deprecated resource do not show here. */
export const projectUsers = {
  listGroupUsers(call) {
    const { query, version } = call
    const { total, page: read } = projectMembers(call)
    return versionListsInvitations(version)
      ? replyPage(call, total, (page) =>
          read(page).map((member) => presentGroupUser(call, member, rolesIn(call, member, query))),
        )
      : replyPage(call, total, (page) =>
          read(page)
            .flatMap(({ userId }) => call.world.users.get(userId) ?? [])
            .map((user) => presentAppUser(call, user)),
        )
  },

  /** Whoever is not in the organization yet is invited to it as well. */
  addGroupUsers(call) {
    const { world, context, body, rules, refuse } = call
    const { id: groupId, orgId } = context.project
    const { username } = body
    const roles = [...new Set(body.roles)]
    requireFormOfRole(call, roles)
    const known = world.orgMembers.find('username', orgId, username)
    const current = known && isCurrent(world, known) ? known : undefined
    if (current && world.projectMembers.find('user', groupId, current.userId)) {
      throw refuse('USER_ALREADY_IN_GROUP', { username, groupId })
    }
    const limit = rules.usersPerProject
    if (world.projectMembers.count('byProject', groupId) >= limit) {
      throw refuse('MAX_USERS_PER_GROUP_EXCEEDED', { limit: `${limit}`, groupId })
    }

    const member = current ?? inviteMember(call, { username, roles: ['ORG_MEMBER'] })
    const { id: memberId, userId } = member
    const id = `${groupId}:${userId}`
    world.projectMembers.insert({ id, projectId: groupId, memberId, userId, username, roles })
    return reply(presentGroupUser(call, member, roles))
  },

  getGroupUser(call) {
    const { member, projectMember } = requireProjectMember(call, call.params.userId)
    if (!wantedStatuses(call, call.query).includes(statusOf(call.world, member))) {
      throw call.refuse('USER_NOT_IN_GROUP', {
        userId: member.userId,
        groupId: projectMember.projectId,
      })
    }
    return reply(presentGroupUser(call, member, projectMember.roles))
  },

  /** The person stays in the organization. */
  removeGroupUser(call) {
    const { world, version, refuse } = call
    const { member, projectMember } = requireProjectMember(call, call.params.userId)
    const { userId, projectId: groupId } = projectMember
    if (!versionListsInvitations(version) && member.status !== 'ACTIVE') {
      throw refuse('USER_NOT_IN_GROUP', { userId, groupId })
    }
    refuseLastProjectOwner(call, projectMember, 'CANNOT_DELETE_LAST_ADMIN')
    world.projectMembers.remove(projectMember.id)
    return reply()
  },

  addGroupUserRole(call) {
    const { world, refuse } = call
    const { groupRole: role } = call.body
    const { member, projectMember } = requireProjectMember(call, call.params.userId)
    requireFormOfRole(call, [role])
    const { userId } = projectMember
    if (projectMember.roles.includes(role)) throw refuse('USER_ALREADY_HAS_ROLE', { userId, role })
    const { roles } = world.projectMembers.update(projectMember.id, {
      roles: [...projectMember.roles, role],
    })
    return reply(presentGroupUser(call, member, roles))
  },

  /** A person in a project has one role at least. */
  removeGroupUserRole(call) {
    const { world, refuse } = call
    const { groupRole: role } = call.body
    const { member, projectMember } = requireProjectMember(call, call.params.userId)
    const { userId } = projectMember
    if (!projectMember.roles.includes(role)) throw refuse('USER_HAS_NO_SUCH_ROLE', { userId, role })
    const left = projectMember.roles.filter((held) => held !== role)
    if (left.length === 0) throw refuse('CANNOT_REMOVE_ALL_USER_ROLES', {})
    if (role === 'GROUP_OWNER')
      refuseLastProjectOwner(call, projectMember, 'CANNOT_DEMOTE_LAST_OWNER')
    const { roles } = world.projectMembers.update(projectMember.id, { roles: left })
    return reply(presentGroupUser(call, member, roles))
  },
} satisfies Behaviours<AtlasTypes>

/** People of teams and of the organization are gathered first: each counts once. */
function projectMembers(call: AtlasCall<'listGroupUsers'>): MemberSource {
  const { world, context, query } = call
  if (query.flattenTeams || query.includeOrgUsers) {
    return sourceOf(filterMembers(call, projectPeople(call, query), query))
  }
  return selectMembers(
    call,
    membersOfTeamOrProject(world, world.projectMembers, context.project),
    query,
  )
}
