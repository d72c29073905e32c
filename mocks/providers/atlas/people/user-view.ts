import { isAtHome } from '../access/caller.ts'
import type { AtlasWorld } from '../data/collections.ts'
import { mobileNumberOf } from '../data/demo-organizations.ts'
import type { AtlasUser, OrgMember } from '../data/rows.ts'
import { linksBelow, linkTo } from '../protocol/link.ts'
import { type AnyAtlasCall, statusOf } from './membership.ts'

/** The published schema wants a password in answers; it is never the one that was given. */
const hiddenPassword = '********'

/** It wants a mobile number too; this one stands for none. */
const noNumber = mobileNumberOf(0)

/** A person with its account, as versions before 2025-02-19 show it in lists. */
export function presentAppUser(call: AnyAtlasCall, user: AtlasUser) {
  return { ...appUser(call, user), links: [linkTo(call.request, `/users/${user.id}`)] }
}

/** The same where it is asked for alone, with more links. */
export function presentLinkedAppUser(call: AnyAtlasCall, user: AtlasUser) {
  const links = linksBelow(call.request, `/users/${user.id}`, ['whitelist', 'accessList'])
  return { ...appUser(call, user), links }
}

function appUser(call: AnyAtlasCall, user: AtlasUser) {
  const members = visibleMembers(call, user.id)
  const { world } = call
  return {
    country: user.country,
    createdAt: user.createdAt,
    emailAddress: user.username,
    firstName: user.firstName,
    id: user.id,
    lastAuth: user.lastAuth ?? undefined,
    lastName: user.lastName,
    mobileNumber: user.mobileNumber || noNumber,
    password: hiddenPassword,
    roles: members.flatMap((member) => [
      ...member.roles.map((roleName) => ({ orgId: member.orgId, roleName })),
      ...projectRoles(world, member).flatMap(({ groupId, groupRoles }) =>
        groupRoles.map((roleName) => ({ groupId, roleName })),
      ),
    ]),
    teamIds: members.flatMap((member) => teamIdsOf(world, member)),
    username: user.username,
  }
}

/** Memberships of the person that are visible to the caller. */
export function visibleMembers({ world, caller }: AnyAtlasCall, userId: string): OrgMember[] {
  return world.orgMembers
    .list('byUser', userId)
    .filter(({ orgId, status }) => status === 'ACTIVE' && isAtHome(caller, orgId))
}

/** A member of an organization, or one to be, as versions from 2025-02-19 on show it. */
export function presentOrgUser(call: AnyAtlasCall, member: OrgMember) {
  const { world } = call
  const common = {
    id: member.userId,
    roles: { groupRoleAssignments: projectRoles(world, member), orgRoles: member.roles },
    teamIds: teamIdsOf(world, member),
    username: member.username,
  }
  const orgMembershipStatus = statusOf(world, member)
  // Spreading was half of what a page of a hundred people cost.
  if (orgMembershipStatus === 'ACTIVE') {
    const account = presentAccount(call, member.userId)
    return Object.assign(common, account, { orgMembershipStatus })
  }
  return Object.assign(common, presentInvitation(member), { orgMembershipStatus })
}

/** Properties of registered users. */
export function presentAccount({ world, rules }: AnyAtlasCall, userId: string) {
  const user = world.users.get(userId)
  if (!user)
    throw new Error(`No user has the id "${userId}", but a member of an organization does.`)
  return {
    country: user.country,
    createdAt: user.createdAt,
    firstName: user.firstName,
    lastAuth: user.lastAuth ?? undefined,
    lastName: user.lastName,
    mobileNumber: rules.mobileNumber === 'null' ? null : user.mobileNumber || undefined,
  }
}

/** Properties of invited people who have not accepted. */
export function presentInvitation({ invitedAt, expiresAt, inviterUsername }: OrgMember) {
  return {
    invitationCreatedAt: invitedAt ?? undefined,
    invitationExpiresAt: expiresAt,
    inviterUsername: inviterUsername ?? undefined,
  }
}

function projectRoles(world: AtlasWorld, member: OrgMember) {
  return world.projectMembers
    .list('byMember', member.id)
    .map(({ projectId, roles }) => ({ groupId: projectId, groupRoles: roles }))
}

function teamIdsOf(world: AtlasWorld, member: OrgMember): string[] {
  return world.teamMembers.list('byMember', member.id).map(({ teamId }) => teamId)
}
