import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import type { OrgMember } from '../data/rows.ts'
import {
  type AnyAtlasCall,
  inviteMember,
  isCurrent,
  removeMember,
  statusOf,
} from '../people/membership.ts'
import {
  assignProjects,
  assignTeams,
  requireProjects,
  requireTeams,
} from './org-user-assignments.ts'

/** Invitations to an organization: its people who have not accepted, in an older form. */
export const orgInvitations = {
  listOrgInvites(call) {
    const { world, context, query } = call
    const { id } = context.organization
    const members = query.username
      ? [world.orgMembers.find('username', id, query.username) ?? []].flat()
      : world.orgMembers.list('byOrgAndStatus', id, 'PENDING')
    const invited = members.filter((member) => statusOf(world, member) === 'PENDING')
    return reply(invited.map((member) => presentInvite(call, member)))
  },

  createOrgInvite(call) {
    const { username, roles, teamIds = [] } = call.body
    if (username === undefined) throw call.refuse('MISSING_ATTRIBUTE', { attribute: 'username' })
    if (!roles) throw call.refuse('MISSING_ATTRIBUTE', { attribute: 'roles' })
    requireRoles(call, roles)
    requireStranger(call, username)
    const teams = requireTeams(call, teamIds, { username })
    const assignments = requireProjects(call, toAssignments(call.body))

    const member = inviteMember(call, { username, roles })
    assignTeams(call, member, teams)
    assignProjects(call, member, assignments)
    return reply(presentInvite(call, member))
  },

  /** The invitation is named by the username; what else the body has replaces what was there. */
  updateOrgInvites(call) {
    const { username } = call.body
    if (username === undefined) throw call.refuse('MISSING_ATTRIBUTE', { attribute: 'username' })
    const { world, context } = call
    const member = world.orgMembers.find('username', context.organization.id, username)
    if (!member || statusOf(world, member) !== 'PENDING') {
      throw call.refuse('USERNAME_NOT_FOUND', { username })
    }
    return reply(updateInvitation(call, member, call.body))
  },

  getOrgInvite: (call) => reply(presentInvite(call, requireInvitation(call))),

  updateOrgInviteById: (call) => reply(updateInvitation(call, requireInvitation(call), call.body)),

  /** Takes the person's teams and projects along. */
  deleteOrgInvite(call) {
    removeMember(call, requireInvitation(call))
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

interface Changes {
  readonly roles?: OrgMember['roles']
  readonly teamIds?: readonly string[]
  readonly groupRoleAssignments?: readonly {
    readonly groupId?: string
    readonly roles?: readonly string[]
  }[]
}

function updateInvitation(call: AnyAtlasCall, member: OrgMember, changes: Changes) {
  const { world } = call
  const { roles, teamIds, groupRoleAssignments } = changes
  if (roles) requireRoles(call, roles)
  const teams = teamIds && requireTeams(call, teamIds, member)
  const assignments = groupRoleAssignments && requireProjects(call, toAssignments(changes))

  const updated = roles ? world.orgMembers.update(member.id, { roles }) : member
  if (teams) assignTeams(call, updated, teams)
  if (assignments) assignProjects(call, updated, assignments)
  return presentInvite(call, updated)
}

function toAssignments({ groupRoleAssignments = [] }: Changes) {
  return groupRoleAssignments.map(({ groupId, roles }) => ({
    ...(groupId !== undefined && { groupId }),
    ...(roles && { groupRoles: roles }),
  }))
}

function requireRoles({ refuse }: Pick<AnyAtlasCall, 'refuse'>, roles: readonly string[]): void {
  if (roles.length === 0) throw refuse('INVALID_ATTRIBUTE', { attribute: 'roles' })
}

/** @throws Refusal where the person is there or invited already; a lapsed invitation makes way */
function requireStranger({ world, context, refuse }: AnyAtlasCall, username: string): void {
  const orgId = context.organization.id
  const member = world.orgMembers.find('username', orgId, username)
  if (!member || !isCurrent(world, member)) return
  throw member.status === 'ACTIVE'
    ? refuse('USER_ALREADY_IN_ORG~invite', { username, orgId })
    : refuse('INVITATION_ALREADY_EXISTS', { username })
}

function requireInvitation({
  world,
  context,
  params,
  refuse,
}: AnyAtlasCall & { readonly params: { readonly invitationId: string } }): OrgMember {
  const { invitationId } = params
  const member = world.orgMembers.get(invitationId)
  const isOwn = member?.orgId === context.organization.id
  if (!member || !isOwn || statusOf(world, member) !== 'PENDING') {
    throw refuse('INVITATION_NOT_FOUND', { invitationId })
  }
  return member
}

function presentInvite({ world, context }: AnyAtlasCall, member: OrgMember) {
  const projectMembers = world.projectMembers.list('byMember', member.id)
  return {
    createdAt: member.invitedAt ?? undefined,
    expiresAt: member.expiresAt ?? undefined,
    groupRoleAssignments: projectMembers.flatMap(({ projectId, roles }) =>
      roles.map((groupRole) => ({ groupId: projectId, groupRole })),
    ),
    id: member.id,
    inviterUsername: member.inviterUsername ?? undefined,
    orgId: member.orgId,
    orgName: context.organization.name,
    roles: member.roles,
    teamIds: world.teamMembers.list('byMember', member.id).map(({ teamId }) => teamId),
    username: member.username,
  }
}
