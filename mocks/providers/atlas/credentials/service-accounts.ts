import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { ServiceAccount } from '../data/account-collections.ts'
import { replyPage } from '../protocol/page-reply.ts'
import { presentNewSecret, presentSecret } from './insert-secret.ts'
import { insertAccount, requireNewAccount } from './new-account.ts'

/** OAuth clients of an organization. */
export const serviceAccounts = {
  listOrgServiceAccounts(call) {
    const { world, context } = call
    const orgId = context.organization.id
    return replyPage(call, world.serviceAccounts.count('byOrg', orgId), (page) =>
      world.serviceAccounts
        .page('byOrg', [orgId], page)
        .map((account) => presentAccount(call, account)),
    )
  },

  /** The account comes with its first secret, shown this once, unless it shall have none. */
  createOrgServiceAccount(call) {
    const { body, refuse } = call
    if (!body) throw refuse('INVALID_JSON', {})
    const hours = requireNewAccount(call, body)
    const { account, secrets } = insertAccount(call, body, hours)
    return reply({ ...presentAccount(call, account), secrets: secrets.map(presentNewSecret) })
  },

  getOrgServiceAccount: (call) => reply(presentAccount(call, requireAccount(call))),

  /** Roles are replaced, not added to; null leaves a text as it is. */
  updateOrgServiceAccount(call) {
    const { world, body, refuse } = call
    const { clientId, name, description, roles } = requireAccount(call)
    if (body.roles?.length === 0) throw refuse('INVALID_ATTRIBUTE', { attribute: 'roles' })
    const account = world.serviceAccounts.update(clientId, {
      name: body.name ?? name,
      description: body.description ?? description,
      roles: body.roles ? [...new Set(body.roles)] : roles,
    })
    return reply(presentAccount(call, account))
  },

  /** Takes its secrets, its tokens and its roles in projects with it. */
  deleteOrgServiceAccount(call) {
    call.world.serviceAccounts.remove(requireAccount(call).clientId)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

/** A call whose path names a service account. */
export interface AccountCall extends Pick<AtlasCall, 'world' | 'context' | 'refuse'> {
  readonly params: { readonly clientId: string }
}

/** The account that the path names, if it is one of the organization's. */
export function requireAccount({ world, context, params, refuse }: AccountCall): ServiceAccount {
  const { clientId } = params
  const account = world.serviceAccounts.get(clientId)
  if (account?.orgId !== context.organization.id) {
    throw refuse('SERVICE_ACCOUNT_NOT_FOUND', { clientId })
  }
  return account
}

/** An account as answers show it, its secrets masked. */
export function presentAccount({ world }: Pick<AtlasCall, 'world'>, account: ServiceAccount) {
  const { clientId, createdAt, description, name, roles } = account
  const secrets = world.serviceAccountSecrets.list('byAccount', clientId).map(presentSecret)
  return { clientId, createdAt, description, name, roles, secrets, systemManaged: false }
}
