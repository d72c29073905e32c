import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { grantsOf } from '../access/caller.ts'
import { suffices } from '../access/roles.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { AtlasUser, Organization } from '../data/rows.ts'
import { presentLinkedOrganization } from '../organizations/organizations.ts'
import { missingRole } from '../protocol/guards/check-role.ts'
import { distinctRoles, insertKey, presentKey } from './api-keys.ts'
import { presentNewSecret } from './insert-secret.ts'
import { insertAccount, requireNewAccount } from './new-account.ts'
import { presentAccount } from './service-accounts.ts'

type CreateOrgCall = AtlasCall<'createOrg'>

/** Organizations that callers create, with the credentials that they begin with. */
export const newOrganizations = {
  /** Only credentials of its own reach it: the caller's belong to another organization. */
  createOrg(call) {
    const { world, body, refuse } = call
    const { name, apiKey, serviceAccount, federationSettingsId, skipDefaultAlertsSettings } = body
    requireOrgOwner(call)
    if (apiKey && serviceAccount) {
      throw refuse('VALIDATION_ERROR', {
        problem: 'give either apiKey or serviceAccount, not both',
      })
    }
    if (federationSettingsId !== undefined) {
      const resource = `/federationSettings/${federationSettingsId}`
      throw refuse('RESOURCE_NOT_FOUND', { resource })
    }
    const owner = findOwner(call)
    const organization: Organization = {
      id: world.ids.objectId(),
      name,
      isDeleted: false,
      skipDefaultAlertsSettings: skipDefaultAlertsSettings ?? false,
    }
    const inside = { ...call, context: { ...call.context, organization } }
    const hours = serviceAccount ? requireNewAccount(inside, serviceAccount) : undefined

    world.organizations.insert(organization)
    if (owner) addOwner(call, organization, owner)
    const key = apiKey && insertKey(inside, { ...apiKey, roles: distinctRoles(apiKey.roles) })
    const made = serviceAccount ? insertAccount(inside, serviceAccount, hours) : undefined
    return reply({
      apiKey: key && { ...presentKey(call, key), privateKey: key.privateKey },
      orgOwnerId: owner?.id,
      organization: presentLinkedOrganization(call.request, organization),
      serviceAccount: made && {
        ...presentAccount(call, made.account),
        secrets: made.secrets.map(presentNewSecret),
      },
      skipDefaultAlertsSettings: organization.skipDefaultAlertsSettings,
    })
  },
} satisfies Behaviours<AtlasTypes>

function requireOrgOwner(call: CreateOrgCall): void {
  const { world, caller } = call
  if (suffices(['ORG_OWNER'], grantsOf(world, caller, { orgId: caller.orgId ?? '' }))) return
  throw missingRole(call)
}

/** The person that shall own it; service accounts need not name one. */
function findOwner({ world, body, caller, refuse }: CreateOrgCall): AtlasUser | undefined {
  const { orgOwnerId: userId } = body
  if (userId === undefined) {
    if (caller.kind !== 'api-key') return undefined
    throw refuse('MISSING_ATTRIBUTE', { attribute: 'orgOwnerId' })
  }
  const isMember =
    caller.orgId === undefined ||
    world.orgMembers.find('user', caller.orgId, userId)?.status === 'ACTIVE'
  const user = isMember ? world.users.get(userId) : undefined
  if (!user?.registered) throw refuse('USER_NOT_FOUND', { userId })
  return user
}

function addOwner({ world }: CreateOrgCall, { id: orgId }: Organization, owner: AtlasUser): void {
  world.orgMembers.insert({
    id: world.ids.objectId(),
    orgId,
    userId: owner.id,
    username: owner.username,
    status: 'ACTIVE',
    roles: ['ORG_OWNER'],
    invitedAt: null,
    expiresAt: null,
    inviterUsername: null,
  })
}
