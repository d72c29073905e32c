import type { AtlasWorld } from './atlas-types.ts'
import { type Caller, grantsOf } from './caller.ts'
import type { Project } from './place-rows.ts'
import { suffices } from './roles.ts'

/**
 * The projects that a caller may read, by name: those of its organization where it may read all of
 * them, else those that it was given a role in.
 */
export function visibleProjects({
  world,
  caller,
}: {
  readonly world: AtlasWorld
  readonly caller: Caller
}): readonly Project[] {
  const { orgId } = caller
  if (orgId === undefined) return [...world.projects.all()].sort(byName)
  if (suffices(['GROUP_READ_ONLY'], grantsOf(world, caller, { orgId }))) {
    return world.projects.list('byOrg', orgId)
  }
  return world.projectGrants
    .list('bySubject', caller.id)
    .flatMap(({ projectId }) => world.projects.get(projectId) ?? [])
    .sort(byName)
}

function byName(one: Project, other: Project): number {
  return one.name < other.name ? -1 : 1
}
