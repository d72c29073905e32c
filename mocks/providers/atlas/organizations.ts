import { type Behaviours, reply } from '../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes } from './atlas-types.ts'
import { linksBelow, linkTo } from './link.ts'
import { replyPage } from './page-reply.ts'
import type { Organization, OrganizationSettings } from './place-rows.ts'

/** Organizations and their settings. */
export const organizations = {
  /** A key or account belongs to one organization, so there is one to list. */
  listOrgs(call) {
    const own = namedLike(ownOrganizations(call), call.query.name ?? '')
    return replyPage(call, own.length, ({ skip, take }) =>
      own.slice(skip, skip + take).map((organization) => ({
        ...presentOrganization(organization),
        links: [linkTo(call.request, `/orgs/${organization.id}`)],
      })),
    )
  },

  getOrg(call) {
    const { organization } = call.found
    const links = linksBelow(call.request, `/orgs/${organization.id}`, ['groups', 'teams', 'users'])
    return reply({ ...presentOrganization(organization), links })
  },

  getOrgSettings(call) {
    const { world, found } = call
    return reply(presentSettings(world.organizationSettings.get(found.organization.id)))
  },

  /** Leaves alone what the body does not name. */
  updateOrgSettings(call) {
    const { world, found, body } = call
    const { id: orgId } = found.organization
    const known = world.organizationSettings.get(orgId)
    const next = { ...(known ?? unset(orgId)), ...chosenSettings(body) }
    // An empty contact is how clients take one away.
    const stored = { ...next, securityContact: next.securityContact || null }
    const updated = known
      ? world.organizationSettings.update(orgId, stored)
      : world.organizationSettings.insert(stored)
    return reply(presentSettings(updated))
  },
} satisfies Behaviours<AtlasTypes>

function ownOrganizations({ world, caller }: AtlasCall<'listOrgs'>): Organization[] {
  if (caller.orgId === undefined) return [...world.organizations.all()]
  const own = world.organizations.get(caller.orgId)
  return own ? [own] : []
}

/** By name; those that begin with the given one, whatever its case. */
function namedLike(all: readonly Organization[], name: string): Organization[] {
  const start = name.toLowerCase()
  return all
    .filter((organization) => !organization.isDeleted)
    .filter((organization) => organization.name.toLowerCase().startsWith(start))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
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

/** What a body sets; the rules can let it name more than there is. */
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
