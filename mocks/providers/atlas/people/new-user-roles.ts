import { grantsOf, isAtHome } from '../access/caller.ts'
import { isProjectRole, suffices } from '../access/roles.ts'
import type { OrgMember, OrgRole, User } from '../data/rows.ts'
import { foreignOrganization, foreignProject, missingRole } from '../protocol/guards/check-role.ts'
import type { AtlasContext } from './membership.ts'

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
 * What a new person shall be, and where; the caller has to own each of these places.
 *
 * @throws Refusal for a role without its place, a place that is not the caller's, or a full one
 */
export function readRoles(context: AtlasContext, roles: readonly SentRole[]): readonly NewRole[] {
  const read = roles.map((role) => readRole(context, role))
  for (const orgId of new Set(read.map((role) => role.orgId))) requireRoom(context, orgId)
  return read
}

function readRole(context: AtlasContext, { groupId, orgId, roleName: role }: SentRole): NewRole {
  const { world, refuse, caller } = context
  if (role === undefined) throw refuse('MISSING_ATTRIBUTE', { attribute: 'roles.roleName' })
  if (isProjectRole(role)) {
    if (groupId === undefined) throw refuse('ROLE_NEEDS_GROUP_ID', { role })
    const project = world.projects.get(groupId)
    if (!project || !isAtHome(caller, project.orgId)) throw foreignProject(context, groupId)
    const place = { orgId: project.orgId, projectId: groupId }
    requireOwner(context, place)
    return { ...place, projectRole: role }
  }
  if (orgId === undefined) throw refuse('ROLE_NEEDS_ORG_ID', { role })
  const organization = world.organizations.get(orgId)
  if (!organization || !isAtHome(caller, orgId)) throw foreignOrganization(context, orgId)
  if (!isOrgRole(role)) throw refuse('INVALID_ROLE_FOR_ORG', { role, orgId })
  requireOwner(context, { orgId })
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

function requireOwner(
  context: AtlasContext,
  place: { readonly orgId: string; readonly projectId?: string | undefined },
): void {
  const required = place.projectId === undefined ? ['ORG_OWNER'] : ['GROUP_OWNER']
  if (suffices(required, grantsOf(context.world, context.caller, place))) return
  throw missingRole(context)
}

function requireRoom({ world, rules, refuse }: AtlasContext, orgId: string): void {
  const limit = rules.usersPerOrg
  if (world.orgMembers.count('byOrg', orgId) < limit) return
  throw refuse('MAX_USERS_PER_ORG_EXCEEDED', { limit: `${limit}`, orgId })
}

/** Makes the person a member where its roles are. */
export function addRoles(context: AtlasContext, user: User, roles: readonly NewRole[]): void {
  const { world } = context
  for (const orgId of new Set(roles.map((role) => role.orgId))) {
    const here = roles.filter((role) => role.orgId === orgId)
    const own = new Set(here.flatMap((role) => ('orgRole' in role ? role.orgRole : [])))
    // Nobody is in a project without being a member of its organization.
    const orgRoles: OrgRole[] = own.size > 0 ? [...own] : ['ORG_MEMBER']
    const member = becomeMember(context, user, { orgId, roles: orgRoles })
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

/** Takes the place of an invitation to the same organization. */
function becomeMember(
  { world }: AtlasContext,
  user: User,
  { orgId, roles }: { readonly orgId: string; readonly roles: readonly OrgRole[] },
): OrgMember {
  const invited = world.orgMembers.find('user', orgId, user.id)
  if (invited) world.orgMembers.remove(invited.id)
  return world.orgMembers.insert({
    id: world.ids.objectId(),
    orgId,
    userId: user.id,
    username: user.username,
    status: 'ACTIVE',
    roles,
    invitedAt: null,
    expiresAt: null,
    inviterUsername: null,
  })
}
