import { grantsOf, isAtHome } from '../access/caller.ts'
import { isProjectRole, suffices } from '../access/roles.ts'
import type { AtlasUser, OrgMember, OrgRole } from '../data/rows.ts'
import { foreignOrganization, foreignProject, missingRole } from '../protocol/guards/check-role.ts'
import { type AnyAtlasCall, invitationTimes, inviterOf } from './membership.ts'

interface SentRole {
  readonly groupId?: string
  readonly orgId?: string
  readonly roleName?: string
}

/** One role that a new person shall have: in an organization, or in one of its projects. */
type NewRole =
  | { readonly orgId: string; readonly orgRole: OrgRole }
  | { readonly orgId: string; readonly projectId: string; readonly projectRole: string }

/**
 * Reads the roles of a new person. The caller has to own each organization and project.
 *
 * @throws Refusal for a role without its organization or project, a foreign one, or a full organization
 */
export function readRoles(call: AnyAtlasCall, roles: readonly SentRole[]): readonly NewRole[] {
  const read = roles.map((role) => readRole(call, role))
  for (const orgId of new Set(read.map((role) => role.orgId))) requireOrgCapacity(call, orgId)
  return read
}

function readRole(call: AnyAtlasCall, { groupId, orgId, roleName: role }: SentRole): NewRole {
  const { world, refuse, caller } = call
  if (role === undefined) throw refuse('MISSING_ATTRIBUTE', { attribute: 'roles.roleName' })
  if (isProjectRole(role)) {
    if (groupId === undefined) throw refuse('ROLE_NEEDS_GROUP_ID', { role })
    const project = world.projects.get(groupId)
    if (!project || !isAtHome(caller, project.orgId)) throw foreignProject(call, groupId)
    const scope = { orgId: project.orgId, projectId: groupId }
    requireOwnerRole(call, scope)
    return { ...scope, projectRole: role }
  }
  if (orgId === undefined) throw refuse('ROLE_NEEDS_ORG_ID', { role })
  const organization = world.organizations.get(orgId)
  if (!organization || !isAtHome(caller, orgId)) throw foreignOrganization(call, orgId)
  if (!isOrgRole(role)) throw refuse('INVALID_ROLE_FOR_ORG', { role, orgId })
  requireOwnerRole(call, { orgId })
  return { orgId, orgRole: role }
}

const orgRoles = {
  ORG_OWNER: true,
  ORG_GROUP_CREATOR: true,
  ORG_BILLING_ADMIN: true,
  ORG_BILLING_READ_ONLY: true,
  ORG_STREAM_PROCESSING_ADMIN: true,
  ORG_READ_ONLY: true,
  ORG_MEMBER: true,
} satisfies Record<OrgRole, true>

function isOrgRole(name: string): name is OrgRole {
  return Object.hasOwn(orgRoles, name)
}

function requireOwnerRole(
  call: AnyAtlasCall,
  scope: { readonly orgId: string; readonly projectId?: string | undefined },
): void {
  const required = scope.projectId === undefined ? ['ORG_OWNER'] : ['GROUP_OWNER']
  if (suffices(required, grantsOf(call.world, call.caller, scope))) return
  throw missingRole(call)
}

function requireOrgCapacity({ world, rules, refuse }: AnyAtlasCall, orgId: string): void {
  const limit = rules.usersPerOrg
  if (world.orgMembers.count('byOrg', orgId) < limit) return
  throw refuse('MAX_USERS_PER_ORG_EXCEEDED', { limit: `${limit}`, orgId })
}

/** Makes the person a member, or invites it, by the rule `newUser`, where its roles are. */
export function addRoles(call: AnyAtlasCall, user: AtlasUser, roles: readonly NewRole[]): void {
  const { world } = call
  for (const orgId of new Set(roles.map((role) => role.orgId))) {
    const here = roles.filter((role) => role.orgId === orgId)
    const own = new Set(here.flatMap((role) => ('orgRole' in role ? role.orgRole : [])))
    // Nobody is in a project without being a member of its organization.
    const orgRoles: OrgRole[] = own.size > 0 ? [...own] : ['ORG_MEMBER']
    const member = becomeMember(call, user, { orgId, roles: orgRoles })
    for (const [projectId, projectRoles] of byProject(here)) {
      world.projectMembers.insert({
        id: `${projectId}:${user.id}`,
        projectId,
        memberId: member.id,
        userId: user.id,
        username: user.username,
        roles: [...projectRoles],
      })
    }
  }
}

function byProject(roles: readonly NewRole[]): ReadonlyMap<string, ReadonlySet<string>> {
  const projects = new Map<string, Set<string>>()
  for (const role of roles) {
    if (!('projectId' in role)) continue
    const known = projects.get(role.projectId) ?? new Set()
    projects.set(role.projectId, known.add(role.projectRole))
  }
  return projects
}

/** Replaces an invitation to the same organization. */
function becomeMember(
  call: AnyAtlasCall,
  user: AtlasUser,
  { orgId, roles }: { readonly orgId: string; readonly roles: readonly OrgRole[] },
): OrgMember {
  const { world, rules } = call
  const invited = world.orgMembers.find('user', orgId, user.id)
  if (invited) world.orgMembers.remove(invited.id)
  return world.orgMembers.insert({
    id: world.ids.objectId(),
    orgId,
    userId: user.id,
    username: user.username,
    roles,
    ...(rules.newUser === 'pending'
      ? { status: 'PENDING', ...invitationTimes(world), inviterUsername: inviterOf(call) }
      : { status: 'ACTIVE', invitedAt: null, expiresAt: null, inviterUsername: null }),
  })
}
