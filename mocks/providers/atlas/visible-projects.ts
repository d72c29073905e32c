import type { Page } from '../../model/collection.ts'
import type { AtlasWorld } from './atlas-types.ts'
import { type Caller, grantsOf } from './caller.ts'
import type { Project } from './place-rows.ts'
import { suffices } from './roles.ts'

interface Viewer {
  readonly world: AtlasWorld
  readonly caller: Caller
}

/** Projects by name, a page at a time. */
export interface ProjectSource {
  readonly total: number
  page(page: Page): readonly Project[]
}

/**
 * The projects that a caller may read: those of its organization where it may read all of them,
 * else those that it was given a role in.
 */
export function visibleProjects({ world, caller }: Viewer): ProjectSource {
  const { orgId } = caller
  if (orgId === undefined) return sourceOf([...world.projects.all()])
  if (!readsAll({ world, caller }, orgId)) return sourceOf(grantedProjects({ world, caller }))
  return {
    total: world.projects.count('byOrg', orgId),
    page: (page) => world.projects.page('byOrg', [orgId], page),
  }
}

/** Those of the visible projects that have this name: more than one only where several organizations are visible. */
export function visibleNamed({ world, caller }: Viewer, name: string): readonly Project[] {
  const { orgId } = caller
  if (orgId === undefined) return world.projects.list('byName', name)
  const project = world.projects.find('name', orgId, name)
  const isVisible =
    project &&
    (readsAll({ world, caller }, orgId) ||
      world.projectGrants.find('grant', caller.id, project.id) !== undefined)
  return isVisible ? [project] : []
}

/** Projects that are at hand, as a source. */
export function sourceOf(projects: readonly Project[]): ProjectSource {
  const sorted = [...projects].sort((one, other) => (one.name < other.name ? -1 : 1))
  return { total: sorted.length, page: ({ skip, take }) => sorted.slice(skip, skip + take) }
}

function readsAll({ world, caller }: Viewer, orgId: string): boolean {
  return suffices(['GROUP_READ_ONLY'], grantsOf(world, caller, { orgId }))
}

function grantedProjects({ world, caller }: Viewer): readonly Project[] {
  return world.projectGrants
    .list('bySubject', caller.id)
    .flatMap(({ projectId }) => world.projects.get(projectId) ?? [])
}
