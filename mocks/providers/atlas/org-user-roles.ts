import { type Behaviours, reply } from '../../engine/behaviour.ts'
import type { AtlasTypes } from './atlas-types.ts'
import { requireMember } from './membership.ts'
import { requireOwnerToStay } from './org-owners.ts'
import { presentOrgUser } from './user-view.ts'

/** One role of a member, given or taken. */
export const orgUserRoles = {
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
    if (role === 'ORG_OWNER') requireOwnerToStay(call, member)
    const roles = member.roles.filter((other) => other !== role)
    if (roles.length === 0) throw refuse('CANNOT_REMOVE_ALL_USER_ROLES', {})
    return reply(presentOrgUser(call, world.orgMembers.update(member.id, { roles })))
  },
} satisfies Behaviours<AtlasTypes>
