import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes, AtlasWorld } from '../atlas-types.ts'
import type { ServiceAccountSecret } from '../data/access-collections.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { requireAccount } from './service-accounts.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Secrets of OAuth clients. */
export const serviceAccountSecrets = {
  /** Expired secrets do not count towards the limit. */
  createOrgServiceAccountSecret(call) {
    const { world, body, rules, refuse } = call
    const { clientId } = requireAccount(call)
    requireSecretLifetime(call, body.secretExpiresAfterHours)
    const limit = rules.secretsPerServiceAccount
    if (countValid(world, clientId) >= limit) {
      throw refuse('MAX_SECRETS_PER_SERVICE_ACCOUNT_EXCEEDED', { limit: `${limit}`, clientId })
    }
    return reply(presentNewSecret(insertSecret(world, clientId, body.secretExpiresAfterHours)))
  },

  /** Tokens that it was exchanged for stay valid until they expire. */
  deleteOrgServiceAccountSecret(call) {
    const { world, params, refuse } = call
    const { clientId } = requireAccount(call)
    const { secretId } = params
    if (world.serviceAccountSecrets.get(secretId)?.clientId !== clientId) {
      throw refuse('SERVICE_ACCOUNT_SECRET_NOT_FOUND', { secretId })
    }
    world.serviceAccountSecrets.remove(secretId)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

/** Holds a lifetime to the longest one that the organization's settings allow. */
export function requireSecretLifetime(
  { world, found, refuse }: Pick<AtlasCall, 'world' | 'found' | 'refuse'>,
  hours: number,
): void {
  const settings = world.organizationSettings.get(found.organization.id)
  const longest = settings?.maxServiceAccountSecretValidityInHours
  if (longest != null && hours > longest) {
    throw refuse('INVALID_ATTRIBUTE', { attribute: 'secretExpiresAfterHours' })
  }
}

/** Writes a new secret of an account. */
export function insertSecret(
  world: AtlasWorld,
  clientId: string,
  hours: number,
): ServiceAccountSecret {
  const now = world.clock.now()
  return world.serviceAccountSecrets.insert({
    id: world.ids.objectId(),
    clientId,
    secret: `mdb_sa_sk_${world.ids.text(letters, 40)}`,
    createdAt: toAtlasTime(now),
    expiresAt: toAtlasTime(new Date(now.getTime() + hours * 3_600_000)),
    lastUsedAt: null,
  })
}

/** A secret in the one answer that shows it. */
export function presentNewSecret({ createdAt, expiresAt, id, secret }: ServiceAccountSecret) {
  return { createdAt, expiresAt, id, secret }
}

/** A secret ever after. */
export function presentSecret(row: ServiceAccountSecret) {
  const { createdAt, expiresAt, id, lastUsedAt, secret } = row
  return {
    createdAt,
    expiresAt,
    id,
    lastUsedAt,
    maskedSecretValue: `mdb_sa_sk_...${secret.slice(-4)}`,
  }
}

function countValid(world: AtlasWorld, clientId: string): number {
  return world.serviceAccountSecrets
    .list('byAccount', clientId)
    .filter(({ expiresAt }) => Date.parse(expiresAt) > world.clock.milliseconds).length
}
