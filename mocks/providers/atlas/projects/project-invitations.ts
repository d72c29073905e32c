import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import type { ProjectInvitation } from '../data/access-collections.ts'
import { type AnyAtlasCall, invitationTimes, inviterOf } from '../people/membership.ts'
import { requireFormOfRole } from './project-members.ts'

/** Invitations to a project through the deprecated resource. */
export const projectInvitations = {
  listGroupInvites(call) {
    const { world, context, query } = call
    const { projectInvitations } = world
    const { id } = context.project
    const invitations = query.username
      ? [projectInvitations.find('username', id, query.username) ?? []].flat()
      : projectInvitations.list('byProject', id)
    const open = invitations.filter((invitation) => isOpen(call, invitation))
    return reply(open.map((invitation) => presentInvite(call, invitation)))
  },

  /** Nobody joins the organization by it, or shows in a list of its people, before accepting. */
  createGroupInvite(call) {
    const { world, context } = call
    const { username, roles } = call.body
    if (username === undefined) throw call.refuse('MISSING_ATTRIBUTE', { attribute: 'username' })
    if (!roles) throw call.refuse('MISSING_ATTRIBUTE', { attribute: 'roles' })
    requireRoles(call, roles)
    requireOutsider(call, username)
    const previous = world.projectInvitations.find('username', context.project.id, username)
    if (previous && isOpen(call, previous)) {
      throw call.refuse('INVITATION_ALREADY_EXISTS', { username })
    }

    if (previous) world.projectInvitations.remove(previous.id)
    const { invitedAt, expiresAt } = invitationTimes(world)
    const invitation = world.projectInvitations.insert({
      id: world.ids.objectId(),
      projectId: context.project.id,
      username,
      inviterUsername: inviterOf(call),
      createdAt: invitedAt,
      expiresAt,
      roles,
    })
    return reply(presentInvite(call, invitation))
  },

  /** The invitation is named by the username. */
  updateGroupInvites(call) {
    const { username, roles } = call.body
    if (username === undefined) throw call.refuse('MISSING_ATTRIBUTE', { attribute: 'username' })
    const invitation = call.world.projectInvitations.find(
      'username',
      call.context.project.id,
      username,
    )
    if (!invitation || !isOpen(call, invitation)) {
      throw call.refuse('USERNAME_NOT_FOUND', { username })
    }
    return reply(updateRoles(call, invitation, roles))
  },

  getGroupInvite: (call) => reply(presentInvite(call, requireInvitation(call))),

  updateGroupInviteById: (call) =>
    reply(updateRoles(call, requireInvitation(call), call.body.roles)),

  deleteGroupInvite(call) {
    call.world.projectInvitations.remove(requireInvitation(call).id)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

function isOpen({ world }: Pick<AnyAtlasCall, 'world'>, { expiresAt }: ProjectInvitation): boolean {
  return Date.parse(expiresAt) > world.clock.milliseconds
}

function requireRoles(call: AnyAtlasCall, roles: readonly string[]): void {
  if (roles.length === 0) throw call.refuse('INVALID_ATTRIBUTE', { attribute: 'roles' })
  requireFormOfRole(call, roles)
}

/** @throws Refusal where the person is in the project already */
function requireOutsider({ world, context, refuse }: AnyAtlasCall, username: string): void {
  const { id: groupId, orgId } = context.project
  const member = world.orgMembers.find('username', orgId, username)
  if (member && world.projectMembers.find('user', groupId, member.userId)) {
    throw refuse('USER_ALREADY_IN_GROUP~invite', { username, groupId })
  }
}

function updateRoles(
  call: AnyAtlasCall,
  invitation: ProjectInvitation,
  roles: readonly string[] | undefined,
) {
  if (!roles) return presentInvite(call, invitation)
  requireRoles(call, roles)
  return presentInvite(call, call.world.projectInvitations.update(invitation.id, { roles }))
}

function requireInvitation(
  call: AnyAtlasCall & { readonly params: { readonly invitationId: string } },
): ProjectInvitation {
  const { world, context, params, refuse } = call
  const { invitationId } = params
  const invitation = world.projectInvitations.get(invitationId)
  if (invitation?.projectId !== context.project.id || !isOpen(call, invitation)) {
    throw refuse('INVITATION_NOT_FOUND', { invitationId })
  }
  return invitation
}

function presentInvite({ context }: AnyAtlasCall, invitation: ProjectInvitation) {
  const { projectId, ...shown } = invitation
  return { ...shown, groupId: projectId, groupName: context.project.name }
}
