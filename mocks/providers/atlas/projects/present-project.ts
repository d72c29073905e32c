import type { HttpRequest } from '../../../engine/http.ts'
import type { Project } from '../data/rows.ts'
import { linksBelow, linkTo } from '../protocol/link.ts'

/** A project on its own: its links lead to all that it contains. */
export function presentProject(request: HttpRequest, project: Project) {
  const links = linksBelow(request, `/groups/${project.id}`, containers)
  return { ...presentListedProject(request, project), links }
}

/** A project that was just made: alone of all answers it leaves out tags where there are none. */
export function presentNewProject(request: HttpRequest, project: Project) {
  const shown = presentProject(request, project)
  return { ...shown, tags: shown.tags.length === 0 ? undefined : shown.tags }
}

const containers = ['containers', 'clusters', 'databaseUsers', 'peers', 'processes', 'whitelist']

/** A project in a list. */
export function presentListedProject(request: HttpRequest, project: Project) {
  const { id, orgId, name, clusterCount, createdAt, regionUsageRestrictions } = project
  return {
    clusterCount,
    created: createdAt,
    id,
    links: [linkTo(request, `/groups/${id}`)],
    name,
    orgId,
    // The schema names the two values; only they are stored.
    regionUsageRestrictions: (regionUsageRestrictions ?? undefined) as
      | 'COMMERCIAL_FEDRAMP_REGIONS_ONLY'
      | 'GOV_REGIONS_ONLY'
      | undefined,
    tags: tagsOf(project),
    withDefaultAlertsSettings: project.withDefaultAlertsSettings,
  }
}

/** Tags as rows hold them: keys and values at the same places. */
export function toTagFields(tags: readonly { readonly key: string; readonly value: string }[]) {
  return { tagKeys: tags.map(({ key }) => key), tagValues: tags.map(({ value }) => value) }
}

function tagsOf({ tagKeys, tagValues }: Project) {
  return tagKeys.map((key, at) => ({ key, value: tagValues[at] ?? '' }))
}
