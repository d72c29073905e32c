import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import { requireMember } from '../people/membership.ts'
import { presentOrgUser } from '../people/user-view.ts'
import { linkTo } from '../protocol/link.ts'
import { refuseDemotingLastOwner } from './org-owners.ts'

/** The roles of a member: replaced, or one given or taken. */
export const orgUserRoles = {
  /** Also of somebody who has yet to accept the invitation. */
  updateOrgUserRoles(call) {
    const { world, params, body, request, refuse } = call
    const member = requireMember(call, params.userId)
    const { orgRoles: roles = member.roles } = body
    if (roles.length === 0) throw refuse('CANNOT_REMOVE_ALL_USER_ROLES', {})
    if (!roles.includes('ORG_OWNER')) refuseDemotingLastOwner(call, member)

    const { orgId, userId } = world.orgMembers.update(member.id, { roles })
    const links = [linkTo(request, `/orgs/${orgId}/users/${userId}/roles`)]
    return reply({ links, orgRoles: roles })
  },

  addOrgUserRole(call) {
    const { world, params, body, refuse } = call
    const { orgRole: role } = body
    const member = requireMember(call, params.userId)
    if (member.roles.includes(role)) {
      throw refuse('USER_ALREADY_HAS_ROLE', { userId: member.userId, role })
    }
    const roles = [...member.roles, role]
    return reply(presentOrgUser(call, world.orgMembers.update(member.id, { roles })))
  },

  /** A member keeps one role at all times. */
  removeOrgUserRole(call) {
    const { world, params, body, refuse } = call
    const { orgRole: role } = body
    const member = requireMember(call, params.userId)
    if (!member.roles.includes(role)) {
      throw refuse('USER_HAS_NO_SUCH_ROLE~org', { userId: member.userId, role })
    }
    if (role === 'ORG_OWNER') refuseDemotingLastOwner(call, member)
    const roles = member.roles.filter((other) => other !== role)
    if (roles.length === 0) throw refuse('CANNOT_REMOVE_ALL_USER_ROLES', {})
    return reply(presentOrgUser(call, world.orgMembers.update(member.id, { roles })))
  },
} satisfies Behaviours<AtlasTypes>
