import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { isAtHome } from '../access/caller.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { AtlasUser } from '../data/rows.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { type AnyAtlasCall, statusOf } from './membership.ts'
import { addRoles, readRoles } from './new-user-roles.ts'
import { presentLinkedAppUser, visibleMembers } from './user-view.ts'

/** People with an account; all of these operations are deprecated. */
export const users = {
  createUser(call) {
    const { world, body, request, refuse } = call
    const { username } = body
    const known = world.users.find('username', username)
    if (known?.registered) throw refuse('USER_ALREADY_EXISTS~create', { username })
    const roles = readRoles(call, body.roles)

    const user = known
      ? world.users.update(known.id, accountOf(call))
      : world.users.insert({ id: world.ids.objectId(), ...accountOf(call) })
    addRoles(call, user, roles)
    const location = `${request.origin}/api/atlas/v1.0/users/${user.id}`
    return reply(presentLinkedAppUser(call, user), { Location: location })
  },

  getUser(call) {
    const { world, params, refuse } = call
    // By the rule `userByEmail` the guard lets addresses through.
    const user = world.users.get(params.userId) ?? world.users.find('username', params.userId)
    if (!isVisible(call, user)) throw refuse('USER_NOT_FOUND', { userId: params.userId })
    return reply(presentLinkedAppUser(call, user))
  },

  getUserByName(call) {
    const { world, params, rules, refuse } = call
    const user = world.users.find('username', params.userName)
    if (!isVisible(call, user)) {
      if (user && rules.invitedByName === 'unauthorized' && isInvited(call, user)) {
        throw refuse('USER_UNAUTHORIZED', {})
      }
      throw refuse('USERNAME_NOT_FOUND', { username: params.userName })
    }
    return reply(presentLinkedAppUser(call, user))
  },
} satisfies Behaviours<AtlasTypes>

/** Only who shares an organization with the caller can be seen: others do not exist. */
function isVisible(call: AnyAtlasCall, user: AtlasUser | undefined): user is AtlasUser {
  if (!user?.registered) return false
  return visibleMembers(call, user.id).length > 0
}

/** True if the person is invited to an organization of the caller. */
function isInvited({ world, caller }: AnyAtlasCall, { id }: AtlasUser): boolean {
  return world.orgMembers
    .list('byUser', id)
    .some((member) => isAtHome(caller, member.orgId) && statusOf(world, member) === 'PENDING')
}

function accountOf({ world, body }: AtlasCall<'createUser'>): Omit<AtlasUser, 'id'> {
  const { username, country, firstName, lastName, mobileNumber } = body
  const createdAt = toAtlasTime(world.clock.now())
  const account = { username, country, firstName, lastName, mobileNumber, createdAt }
  return { ...account, lastAuth: null, registered: true }
}
