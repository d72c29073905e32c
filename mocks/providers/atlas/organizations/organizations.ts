import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { HttpRequest } from '../../../engine/http.ts'
import type { Page } from '../../../model/collection.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { Organization, OrganizationSettings } from '../data/rows.ts'
import { removeMember } from '../people/membership.ts'
import { linksBelow, linkTo } from '../protocol/link.ts'
import { replyPage } from '../protocol/page-reply.ts'

/** Organizations and their settings. */
export const organizations = {
  /** A key or account belongs to one organization, so there is one to list. */
  listOrgs(call) {
    const own = ownOrganizations(call)
    return replyPage(call, own.total, (page) =>
      own.page(page).map((organization) => ({
        ...presentOrganization(organization),
        links: [linkTo(call.request, `/orgs/${organization.id}`)],
      })),
    )
  },

  getOrg: ({ request, context }) => reply(presentLinkedOrganization(request, context.organization)),

  updateOrg({ world, request, context, body }) {
    const { id } = context.organization
    const { name, skipDefaultAlertsSettings: skip } = body
    const changes = { name, ...(skip !== undefined && { skipDefaultAlertsSettings: skip }) }
    return reply(presentLinkedOrganization(request, world.organizations.update(id, changes)))
  },

  /** Takes its members, teams and credentials with it, that of the caller too. */
  deleteOrg({ world, context, refuse }) {
    const { id } = context.organization
    if (world.projects.count('byOrg', id) > 0) throw refuse('CANNOT_DELETE_ORG_ACTIVE_GROUPS', {})
    for (const member of world.orgMembers.list('byOrg', id)) removeMember({ world }, member)
    world.organizations.remove(id)
    return reply()
  },

  getOrgSettings(call) {
    const { world, context } = call
    return reply(presentSettings(world.organizationSettings.get(context.organization.id)))
  },

  /** Leaves alone what the body does not name. */
  updateOrgSettings(call) {
    const { world, context, body } = call
    const { id: orgId } = context.organization
    const known = world.organizationSettings.get(orgId)
    const next = { ...(known ?? unset(orgId)), ...chosenSettings(body) }
    // An empty contact is how clients take one away.
    const stored = { ...next, securityContact: next.securityContact || null }
    const { orgId: _key, ...fields } = stored
    // settings that all are as at first are no row, as at first
    if (Object.values(fields).every((value) => value === null)) {
      world.organizationSettings.remove(orgId)
      return reply(presentSettings(undefined))
    }
    if (!known) return reply(presentSettings(world.organizationSettings.insert(stored)))
    return reply(presentSettings(world.organizationSettings.update(orgId, fields)))
  },
} satisfies Behaviours<AtlasTypes>

interface OrganizationSource {
  readonly total: number
  page(page: Page): readonly Organization[]
}

/** By name; where a name is asked for those that begin with it, whatever its case. */
function ownOrganizations({ world, caller, query }: AtlasCall<'listOrgs'>): OrganizationSource {
  const { organizations } = world
  const start = query.name?.toLowerCase() ?? ''
  if (caller.orgId === undefined && start === '') {
    return {
      total: organizations.count('byName', false),
      page: (page) => organizations.page('byName', [false], page),
    }
  }
  const own = caller.orgId === undefined ? undefined : (organizations.get(caller.orgId) ?? [])
  const all = own === undefined ? organizations.list('byName', false) : [own].flat()
  const listed = all.filter(
    ({ isDeleted, name }) => !isDeleted && name.toLowerCase().startsWith(start),
  )
  return { total: listed.length, page: ({ skip, take }) => listed.slice(skip, skip + take) }
}

/** An organization on its own: its links lead to what it contains. */
export function presentLinkedOrganization(request: HttpRequest, organization: Organization) {
  const links = linksBelow(request, `/orgs/${organization.id}`, ['groups', 'teams', 'users'])
  return { ...presentOrganization(organization), links }
}

function presentOrganization({ id, isDeleted, name, skipDefaultAlertsSettings }: Organization) {
  return { id, isDeleted, name, skipDefaultAlertsSettings }
}

function unset(orgId: string): OrganizationSettings {
  return {
    orgId,
    apiAccessListRequired: null,
    genAIFeaturesEnabled: null,
    multiFactorAuthRequired: null,
    restrictEmployeeAccess: null,
    streamsCrossGroupEnabled: null,
    maxServiceAccountSecretValidityInHours: null,
    absoluteSessionTimeoutInSeconds: null,
    idleSessionTimeoutInSeconds: null,
    operationsContact: null,
    securityContact: null,
  }
}

/** Picks the known settings from a body; the rules may allow unknown properties in it. */
function chosenSettings(body: AtlasCall<'updateOrgSettings'>['body']) {
  const { customSessionTimeouts, ...settings } = body
  const sent: Readonly<Record<string, unknown>> = { ...settings, ...customSessionTimeouts }
  const { orgId: _own, ...all } = unset('')
  const names = Object.keys(all).filter((name) => sent[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, sent[name]]))
}

function presentSettings(settings: OrganizationSettings | undefined) {
  const { absoluteSessionTimeoutInSeconds, idleSessionTimeoutInSeconds } = settings ?? {}
  return {
    apiAccessListRequired: settings?.apiAccessListRequired ?? false,
    customSessionTimeouts: {
      absoluteSessionTimeoutInSeconds: absoluteSessionTimeoutInSeconds ?? undefined,
      idleSessionTimeoutInSeconds: idleSessionTimeoutInSeconds ?? undefined,
    },
    genAIFeaturesEnabled: settings?.genAIFeaturesEnabled ?? true,
    maxServiceAccountSecretValidityInHours:
      settings?.maxServiceAccountSecretValidityInHours ?? undefined,
    multiFactorAuthRequired: settings?.multiFactorAuthRequired ?? false,
    operationsContact: settings?.operationsContact ?? undefined,
    restrictEmployeeAccess: settings?.restrictEmployeeAccess ?? false,
    securityContact: settings?.securityContact ?? undefined,
    streamsCrossGroupEnabled: settings?.streamsCrossGroupEnabled ?? undefined,
  }
}
