import type { Page } from '../../../model/collection.ts'
import { type AtlasCaller, grantsOf, projectsOfPerson } from '../access/caller.ts'
import { suffices } from '../access/roles.ts'
import type { AtlasWorld } from '../data/collections.ts'
import type { Project } from '../data/rows.ts'

interface Viewer {
  readonly world: AtlasWorld
  readonly caller: AtlasCaller
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
  if (orgId === undefined) {
    const { projects } = world
    return { total: projects.count('all'), page: (page) => projects.page('all', [], page) }
  }
  if (readsAll({ world, caller }, orgId)) return projectsOfOrg(world, orgId)
  if (caller.kind === 'person') return projectsOfOne(world, projectsOfPerson(world, caller.id))
  const { projectGrants } = world
  return {
    total: projectGrants.count('byProjectName', caller.id),
    page: (page) =>
      projectGrants
        .page('byProjectName', [caller.id], page)
        .flatMap(({ projectId }) => world.projects.get(projectId) ?? []),
  }
}

/** The visible projects of one of the caller's organizations. */
export function visibleIn({ world, caller }: Viewer, orgId: string): ProjectSource {
  return caller.orgId === undefined
    ? projectsOfOrg(world, orgId)
    : visibleProjects({ world, caller })
}

function projectsOfOrg({ projects }: AtlasWorld, orgId: string): ProjectSource {
  return {
    total: projects.count('byOrg', orgId),
    page: (page) => projects.page('byOrg', [orgId], page),
  }
}

/** Few: those that one person was given a role in. */
function projectsOfOne(world: AtlasWorld, ids: ReadonlySet<string>): ProjectSource {
  const projects = [...ids].flatMap((id) => world.projects.get(id) ?? [])
  projects.sort((one, other) => (one.name < other.name ? -1 : 1))
  return {
    total: projects.length,
    page: ({ skip, take }) => projects.slice(skip, skip + take),
  }
}

/** The visible projects of a name: more than one only where several organizations are visible. */
export function visibleNamed({ world, caller }: Viewer, name: string): readonly Project[] {
  const { orgId } = caller
  if (orgId === undefined) return world.projects.list('byName', name)
  const project = world.projects.find('name', orgId, name)
  const isVisible =
    project &&
    (readsAll({ world, caller }, orgId) ||
      grantsOf(world, caller, { orgId, projectId: project.id }).project.length > 0)
  return isVisible ? [project] : []
}

/** The projects that match, in the order of the source. Reads each project once. */
export function filterProjects(
  { total, page }: ProjectSource,
  fits: (project: Project) => boolean,
): ProjectSource {
  const fitting = page({ skip: 0, take: total }).filter(fits)
  return {
    total: fitting.length,
    page: ({ skip, take }) => fitting.slice(skip, skip + take),
  }
}

function readsAll({ world, caller }: Viewer, orgId: string): boolean {
  return suffices(['GROUP_READ_ONLY'], grantsOf(world, caller, { orgId }))
}
