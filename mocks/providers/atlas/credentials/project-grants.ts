import { isProjectRole } from '../access/roles.ts'
import type { AtlasCall } from '../atlas-types.ts'
import type { ProjectGrant } from '../data/access-collections.ts'
import type { AtlasWorld } from '../data/collections.ts'

/** A machine's place in a project. */
type GrantPlace = Pick<ProjectGrant, 'projectId' | 'subjectId'>

/** The roles of a key or a service account in the project of the path; undefined without any. */
export function grantOf(
  { world, context }: Pick<AtlasCall, 'world' | 'context'>,
  subjectId: string,
): ProjectGrant | undefined {
  return world.projectGrants.find('grant', subjectId, context.project.id)
}

/** Gives these roles in a project, and no others. */
export function grantRoles(
  world: AtlasWorld,
  { projectId, subjectId }: GrantPlace,
  wanted: readonly string[],
): ProjectGrant {
  const roles = [...new Set(wanted)]
  const held = world.projectGrants.find('grant', subjectId, projectId)
  if (held) return world.projectGrants.update(held.id, { roles })
  return world.projectGrants.insert({
    id: `${projectId}:${subjectId}`,
    projectId,
    subjectId,
    roles,
  })
}

/** @throws Refusal INVALID_ROLE_FOR_GROUP */
export function requireProjectRoles(
  { context, refuse }: Pick<AtlasCall, 'context' | 'refuse'>,
  roles: readonly string[],
): void {
  const role = roles.find((name) => !isProjectRole(name))
  if (role === undefined) return
  throw refuse('INVALID_ROLE_FOR_GROUP', { role, groupId: context.project.id })
}
