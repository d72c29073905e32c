import type { AtlasCall } from '../atlas-types.ts'
import type { ServiceAccount, ServiceAccountSecret } from '../data/account-collections.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { insertSecret, requireSecretLifetime } from './insert-secret.ts'

type NewAccountCall = Pick<AtlasCall, 'world' | 'context' | 'rules' | 'refuse'>

interface FirstSecret {
  readonly secretExpiresAfterHours?: number
  readonly withoutInitialSecret?: boolean
}

/**
 * Refuses an account that the organization cannot have, and a first secret that it cannot have.
 *
 * @returns hours that the first secret lasts; undefined where there shall be none
 */
export function requireNewAccount(call: NewAccountCall, wanted: FirstSecret): number | undefined {
  const { world, context, rules, refuse } = call
  const hours = requireFirstLifetime(call, wanted)
  if (hours !== undefined) requireSecretLifetime(call, hours)
  const orgId = context.organization.id
  const limit = rules.serviceAccountsPerOrg
  if (world.serviceAccounts.count('byOrg', orgId) >= limit) {
    throw refuse('MAX_SERVICE_ACCOUNTS_PER_ORG_EXCEEDED', { limit: `${limit}`, orgId })
  }
  return hours
}

function requireFirstLifetime(
  { refuse }: NewAccountCall,
  { secretExpiresAfterHours: hours, withoutInitialSecret = false }: FirstSecret,
): number | undefined {
  const attribute = 'secretExpiresAfterHours'
  if (withoutInitialSecret && hours !== undefined) throw refuse('INVALID_ATTRIBUTE', { attribute })
  if (!withoutInitialSecret && hours === undefined) throw refuse('MISSING_ATTRIBUTE', { attribute })
  return hours
}

/**
 * Writes a new account of the organization with its first secret.
 *
 * @param hours that the secret lasts; undefined for none
 */
export function insertAccount(
  { world, context }: NewAccountCall,
  { name, description, roles }: Pick<ServiceAccount, 'name' | 'description' | 'roles'>,
  hours: number | undefined,
): { readonly account: ServiceAccount; readonly secrets: readonly ServiceAccountSecret[] } {
  const account = world.serviceAccounts.insert({
    clientId: `mdb_sa_id_${world.ids.objectId()}`,
    orgId: context.organization.id,
    name,
    description,
    roles: [...new Set(roles)],
    createdAt: toAtlasTime(world.clock.now()),
  })
  const secrets = hours === undefined ? [] : [insertSecret(world, account.clientId, hours)]
  return { account, secrets }
}
