import { type AtlasCaller, grantsOf, isAtHome } from '../../access/caller.ts'
import { requiredRoles, suffices } from '../../access/roles.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'

/**
 * Finds the organization and project of the path and holds the caller to the operation's roles.
 * The refusals for a foreign and for a missing organization or project are equal.
 */
export const checkRole: AtlasGuard = (call) => {
  const { operation, params, caller, context } = call
  if (!operation || !caller) return
  if (params.orgId !== undefined) requireOrganization(call, caller, params.orgId)
  if (params.groupId !== undefined) requireProject(call, caller, params.groupId)

  const { organization, project } = context
  if (!organization) return
  const scope = { orgId: organization.id, projectId: project?.id }
  if (!suffices(requiredRoles(operation), grantsOf(call.world, caller, scope))) {
    throw missingRole(call)
  }
}

/** Refusal for a member of the organization that lacks the required role. */
export function missingRole(call: Pick<AtlasOpenCall, 'refuse' | 'rules'>) {
  return call.rules.missingRole === 'forbidden'
    ? call.refuse('ACCESS_FORBIDDEN', {})
    : call.refuse('USER_UNAUTHORIZED', {})
}

/** Refusal for an organization that is foreign or does not exist. */
export function foreignOrganization(call: Pick<AtlasOpenCall, 'refuse' | 'rules'>, orgId: string) {
  return call.rules.foreignOrganization === 'not-found'
    ? call.refuse('ORG_NOT_FOUND', { orgId })
    : call.refuse('USER_UNAUTHORIZED', {})
}

/** Refusal for a project that is foreign or does not exist. */
export function foreignProject(call: Pick<AtlasOpenCall, 'refuse' | 'rules'>, groupId: string) {
  const answers = {
    'not-found': () => call.refuse('GROUP_NOT_FOUND', { groupId }),
    unauthorized: () => call.refuse('USER_UNAUTHORIZED', {}),
    'not-in-group': () => call.refuse('NOT_IN_GROUP', {}),
  }
  return answers[call.rules.foreignProject]()
}

function requireOrganization(call: AtlasOpenCall, caller: AtlasCaller, orgId: string): void {
  const organization = call.world.organizations.get(orgId)
  if (!organization || organization.isDeleted || !isAtHome(caller, orgId)) {
    throw foreignOrganization(call, orgId)
  }
  call.context.organization = organization
}

function requireProject(call: AtlasOpenCall, caller: AtlasCaller, groupId: string): void {
  const project = call.world.projects.get(groupId)
  const organization = project && call.world.organizations.get(project.orgId)
  if (!project || !organization || !isAtHome(caller, project.orgId)) {
    throw foreignProject(call, groupId)
  }
  call.context.project = project
  call.context.organization = organization
}
