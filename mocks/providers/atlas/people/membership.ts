import type { AtlasCall } from '../atlas-types.ts'
import type { AtlasWorld } from '../data/collections.ts'
import type { OrgMember, OrgRole } from '../data/rows.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'

/** The part of a call that is the same for all operations. */
export type AnyAtlasCall = Pick<
  AtlasCall,
  'world' | 'rules' | 'context' | 'refuse' | 'request' | 'caller'
>

export type MembershipStatus = 'ACTIVE' | 'PENDING' | 'INVITATION_EXPIRED' | 'INVITATION_REJECTED'

/** Status of a membership; an open invitation expires with the world's clock. */
export function statusOf(world: AtlasWorld, { status, expiresAt }: OrgMember): MembershipStatus {
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= world.clock.milliseconds
  return status === 'PENDING' && isOver ? 'INVITATION_EXPIRED' : status
}

/** True for active members and open invitations; expired and rejected invitations do not count. */
export function isCurrent(world: AtlasWorld, member: OrgMember): boolean {
  const status = statusOf(world, member)
  return status === 'ACTIVE' || status === 'PENDING'
}

/** @throws Refusal USER_NOT_IN_ORG */
export function requireMember({ world, context, refuse }: AnyAtlasCall, userId: string): OrgMember {
  const orgId = context.organization.id
  const member = world.orgMembers.find('user', orgId, userId)
  if (member && isCurrent(world, member)) return member
  throw refuse('USER_NOT_IN_ORG', { userId, orgId })
}

export interface Invitation {
  readonly username: string
  readonly roles: readonly OrgRole[]
}

const invitationDays = 30

/**
 * Invites a person to the organization of the call, making an account that is still to be finished
 * where there was none. A lapsed or rejected invitation makes way.
 *
 * @throws Refusal USER_ALREADY_IN_ORG, MAX_USERS_PER_ORG_EXCEEDED
 */
export function inviteMember(call: AnyAtlasCall, { username, roles }: Invitation): OrgMember {
  const { world } = call
  const { id: orgId } = call.context.organization
  const previous = world.orgMembers.find('username', orgId, username)
  requireInvitable(call, username, previous)

  if (previous) world.orgMembers.remove(previous.id)
  const userId = world.users.find('username', username)?.id ?? addUnregistered(world, username)
  return world.orgMembers.insert({
    id: world.ids.objectId(),
    orgId,
    userId,
    username,
    status: 'PENDING',
    roles,
    ...invitationTimes(world),
    inviterUsername: inviterOf(call),
  })
}

/**
 * Ends a membership, or withdraws an invitation. An account that is not finished goes with the last
 * place where it was expected: nobody can see it.
 */
export function removeMember(
  { world }: Pick<AnyAtlasCall, 'world'>,
  { id, userId }: OrgMember,
): void {
  world.orgMembers.remove(id)
  const isKept = world.users.get(userId)?.registered || world.orgMembers.count('byUser', userId) > 0
  if (!isKept) world.users.remove(userId)
}

/** Start and end of an invitation that is made now. */
export function invitationTimes(world: AtlasWorld) {
  const now = world.clock.now()
  const expiry = new Date(now.getTime() + invitationDays * 24 * 60 * 60 * 1000)
  return { invitedAt: toAtlasTime(now), expiresAt: toAtlasTime(expiry) }
}

/** @throws Refusal where the person is there already, or the organization is full */
export function requireInvitable(
  { world, rules, context, refuse }: AnyAtlasCall,
  username: string,
  previous: OrgMember | undefined,
): void {
  const { id: orgId } = context.organization
  if (previous && isCurrent(world, previous)) {
    throw refuse('USER_ALREADY_IN_ORG', { username, orgId })
  }
  const limit = rules.usersPerOrg
  if (!previous && world.orgMembers.count('byOrg', orgId) >= limit) {
    throw refuse('MAX_USERS_PER_ORG_EXCEEDED', { limit: `${limit}`, orgId })
  }
}

/** The inviter's own e-mail address, its public key, or an e-mail address made from it where the rules want one. */
export function inviterOf({ caller, rules }: AnyAtlasCall): string {
  if (caller.kind === 'person') return caller.name
  return rules.inviterOfKey === 'public-key' ? caller.name : `${caller.name}@api-key.invalid`
}

function addUnregistered(world: AtlasWorld, username: string): string {
  const user = world.users.insert({
    id: world.ids.objectId(),
    username,
    country: '',
    createdAt: toAtlasTime(world.clock.now()),
    firstName: '',
    lastAuth: null,
    lastName: '',
    mobileNumber: '',
    registered: false,
  })
  return user.id
}
