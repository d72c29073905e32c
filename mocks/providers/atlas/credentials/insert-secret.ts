import type { AtlasCall } from '../atlas-types.ts'
import type { ServiceAccountSecret } from '../data/account-collections.ts'
import type { AtlasWorld } from '../data/collections.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Refuses a lifetime beyond the limit of the organization's settings. */
export function requireSecretLifetime(
  { world, context, refuse }: Pick<AtlasCall, 'world' | 'context' | 'refuse'>,
  hours: number,
): void {
  const settings = world.organizationSettings.get(context.organization.id)
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

/** A secret in later answers, masked. */
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
