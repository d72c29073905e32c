import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import type { Project } from '../data/rows.ts'
import { type PagedCall, replyPage } from '../protocol/page-reply.ts'
import { insertProject, requireCreator, requireOwner } from './new-project.ts'
import {
  presentListedProject,
  presentNewProject,
  presentProject,
  toTagFields,
} from './present-project.ts'
import {
  filterProjects,
  type ProjectSource,
  visibleIn,
  visibleNamed,
  visibleProjects,
} from './visible-projects.ts'

/** Projects, which the paths call groups. */
export const projects = {
  listGroups(call) {
    return replyProjects(call, visibleProjects(call))
  },

  /** `name` is the start of a name, in any case. */
  getOrgGroups(call) {
    const { id: orgId } = call.context.organization
    const start = call.query.name?.toLowerCase()
    const visible = visibleIn(call, orgId)
    if (!start) return replyProjects(call, visible)
    const fits = ({ name }: Project) => name.toLowerCase().startsWith(start)
    return replyProjects(call, filterProjects(visible, fits))
  },

  /** The project belongs to its creator and to one person: the one named, or the oldest owner. */
  createGroup(call) {
    const { body, world, refuse } = call
    const { orgId, name } = body
    requireCreator(call, orgId)
    const owner = requireOwner(call, orgId)
    if (world.projects.find('name', orgId, name)) throw refuse('GROUP_ALREADY_EXISTS', { name })
    const limit = call.rules.projectsPerOrg
    if (world.projects.count('byOrg', orgId) >= limit) {
      throw refuse('MAX_GROUPS_PER_ORG_EXCEEDED', { limit: `${limit}`, orgId })
    }

    const project = insertProject(call, owner)
    // As recorded: it leads nowhere, and clients use the self link.
    const headers = { Location: `${call.request.origin}//api/atlas/v1.0` }
    return reply(presentNewProject(call.request, project), headers)
  },

  getGroup: ({ context, request }) => reply(presentProject(request, context.project)),

  getGroupByName(call) {
    const { groupName: name } = call.params
    const [project, other] = visibleNamed(call, name)
    if (!project) throw call.refuse('GROUP_NAME_NOT_FOUND', { name })
    if (other) throw call.refuse('MULTIPLE_GROUPS', {})
    return reply(presentProject(call.request, project))
  },

  updateGroup(call) {
    const { body, world, context, rules, refuse } = call
    const { id, orgId } = context.project
    const { name = context.project.name, tags, withDefaultAlertsSettings } = body
    if (!namePatterns[rules.blankInGroupName].test(name))
      throw refuse('INVALID_GROUP_NAME', { name })
    const holder = world.projects.find('name', orgId, name)
    if (holder && holder.id !== id) throw refuse('GROUP_ALREADY_EXISTS~rename', { name })

    const project = world.projects.update(id, {
      name,
      ...(tags && toTagFields(tags)),
      ...(withDefaultAlertsSettings !== undefined && { withDefaultAlertsSettings }),
    })
    return reply(presentProject(call.request, project))
  },

  /** Takes its users, team assignments, grants and invitations with it. */
  deleteGroup({ context, world, refuse }) {
    if (context.project.clusterCount > 0)
      throw refuse('CANNOT_CLOSE_GROUP_ACTIVE_ATLAS_CLUSTERS', {})
    world.projects.remove(context.project.id)
    return reply({})
  },
} satisfies Behaviours<AtlasTypes>

// Source: Group.name of openapi.yaml and observed.overlay.yaml in contracts/atlas; GroupUpdate.name leaves it out.
const namePatterns = {
  refuse: /^[\p{L}\p{N}\-_.(),:&@+']{1,64}$/u,
  allow: /^[\p{L}\p{N}\-_.(),:&@+' ]{1,64}$/u,
}

function replyProjects(call: PagedCall, projects: ProjectSource) {
  return replyPage(call, projects.total, (page) =>
    projects.page(page).map((project) => presentListedProject(call.request, project)),
  )
}
