import { grantsOf, isAtHome } from '../access/caller.ts'
import { suffices } from '../access/roles.ts'
import type { AtlasCall } from '../atlas-types.ts'
import type { AtlasWorld } from '../data/collections.ts'
import type { OrgMember, Project } from '../data/rows.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { foreignOrganization, missingRole } from '../protocol/guards/check-role.ts'
import { toTagFields } from './present-project.ts'

type CreateCall = AtlasCall<'createGroup'>

/** Requires that the caller may create projects in the organization of the body. */
export function requireCreator(call: CreateCall, orgId: string): void {
  const { world, caller } = call
  if (!world.organizations.has(orgId) || !isAtHome(caller, orgId)) {
    throw foreignOrganization(call, orgId)
  }
  if (suffices(['ORG_GROUP_CREATOR'], grantsOf(world, caller, { orgId }))) return
  throw missingRole(call)
}

/** The member that the query names; undefined where it names none. */
export function requireOwner({ query, world, refuse }: CreateCall, orgId: string) {
  const { projectOwnerId: userId } = query
  if (!userId) return undefined
  const member = world.orgMembers.find('user', orgId, userId)
  if (member?.status !== 'ACTIVE') throw refuse('USER_NOT_FOUND', { userId })
  return member
}

/** Writes the project and who owns it: a person, and the caller that made it. */
export function insertProject(call: CreateCall, owner: OrgMember | undefined): Project {
  const { body, world } = call
  const project = world.projects.insert({
    id: world.ids.objectId(),
    orgId: body.orgId,
    name: body.name,
    createdAt: toAtlasTime(world.clock.now()),
    clusterCount: 0,
    regionUsageRestrictions: body.regionUsageRestrictions ?? null,
    withDefaultAlertsSettings: body.withDefaultAlertsSettings ?? true,
    ...toTagFields(body.tags ?? []),
  })
  giveToOwner(call, project, owner ?? oldestOwner(world, body.orgId))
  return project
}

function giveToOwner(
  { world, caller }: CreateCall,
  project: Project,
  owner: OrgMember | undefined,
): void {
  const roles = ['GROUP_OWNER']
  if (owner) {
    const { id: memberId, userId, username } = owner
    const id = `${project.id}:${userId}`
    world.projectMembers.insert({ id, projectId: project.id, memberId, userId, username, roles })
  }
  if (caller.kind !== 'anybody') {
    const id = `${project.id}:${caller.id}`
    world.projectGrants.insert({ id, projectId: project.id, subjectId: caller.id, roles })
  }
}

function oldestOwner(world: AtlasWorld, orgId: string): OrgMember | undefined {
  let oldest: { readonly member: OrgMember; readonly since: string } | undefined
  for (const member of world.orgMembers.walk('byRole', [orgId, 'ACTIVE', 'ORG_OWNER'])) {
    const since = world.users.get(member.userId)?.createdAt ?? ''
    if (!oldest || since < oldest.since) oldest = { member, since }
  }
  return oldest?.member
}
