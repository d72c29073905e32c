import { type Caller, grantsOf, isAtHome } from '../../access/caller.ts'
import { requiredRoles, suffices } from '../../access/roles.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'

/**
 * Finds the organization and project of the path and holds the caller to the operation's roles.
 * What is not the caller's own sounds exactly like what does not exist.
 */
export const checkRole: AtlasGuard = (call) => {
  const { operation, params, caller, found } = call
  if (!operation || !caller) return
  if (params.orgId !== undefined) requireOrganization(call, caller, params.orgId)
  if (params.groupId !== undefined) requireProject(call, caller, params.groupId)

  const { organization, project } = found
  if (!organization) return
  const place = { orgId: organization.id, projectId: project?.id }
  if (!suffices(requiredRoles(operation), grantsOf(call.world, caller, place))) {
    throw missingRole(call)
  }
}

/** What a caller hears who belongs to the place and lacks the role. */
export function missingRole(call: Pick<AtlasOpenCall, 'refuse' | 'rules'>) {
  return call.rules.missingRole === 'forbidden'
    ? call.refuse('ACCESS_FORBIDDEN', {})
    : call.refuse('USER_UNAUTHORIZED', {})
}

/** What a caller hears of an organization that is not its own or does not exist. */
export function foreignOrganization(call: Pick<AtlasOpenCall, 'refuse' | 'rules'>, orgId: string) {
  return call.rules.foreignOrganization === 'not-found'
    ? call.refuse('ORG_NOT_FOUND', { orgId })
    : call.refuse('USER_UNAUTHORIZED', {})
}

/** What a caller hears of a project that is not its organization's or does not exist. */
export function foreignProject(call: Pick<AtlasOpenCall, 'refuse' | 'rules'>, groupId: string) {
  const answers = {
    'not-found': () => call.refuse('GROUP_NOT_FOUND', { groupId }),
    unauthorized: () => call.refuse('USER_UNAUTHORIZED', {}),
    'not-in-group': () => call.refuse('NOT_IN_GROUP', {}),
  }
  return answers[call.rules.foreignProject]()
}

function requireOrganization(call: AtlasOpenCall, caller: Caller, orgId: string): void {
  const organization = call.world.organizations.get(orgId)
  if (!organization || organization.isDeleted || !isAtHome(caller, orgId)) {
    throw foreignOrganization(call, orgId)
  }
  call.found.organization = organization
}

function requireProject(call: AtlasOpenCall, caller: Caller, groupId: string): void {
  const project = call.world.projects.get(groupId)
  const organization = project && call.world.organizations.get(project.orgId)
  if (!project || !organization || !isAtHome(caller, project.orgId)) {
    throw foreignProject(call, groupId)
  }
  call.found.project = project
  call.found.organization = organization
}
