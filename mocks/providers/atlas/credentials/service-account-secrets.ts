import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import type { AtlasWorld } from '../data/collections.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { insertSecret, presentNewSecret, requireSecretLifetime } from './insert-secret.ts'
import { requireAccount } from './service-accounts.ts'

/** Secrets of OAuth clients. */
export const serviceAccountSecrets = {
  /** Leaves older secrets a week at most. Expired secrets do not count towards the limit. */
  createOrgServiceAccountSecret(call) {
    const { world, body, rules, refuse } = call
    const { clientId } = requireAccount(call)
    requireSecretLifetime(call, body.secretExpiresAfterHours)
    const limit = rules.secretsPerServiceAccount
    if (countValid(world, clientId) >= limit) {
      throw refuse('MAX_SECRETS_PER_SERVICE_ACCOUNT_EXCEEDED', { limit: `${limit}`, clientId })
    }
    shortenSecrets(world, clientId)
    return reply(presentNewSecret(insertSecret(world, clientId, body.secretExpiresAfterHours)))
  },

  /** Takes the tokens that it was exchanged for with it. */
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

// Source: the documented rotation of secrets, which gives clients a week to change over.
const rotationMilliseconds = 7 * 24 * 3_600_000

function shortenSecrets(world: AtlasWorld, clientId: string): void {
  const latest = world.clock.milliseconds + rotationMilliseconds
  for (const { id, expiresAt } of world.serviceAccountSecrets.list('byAccount', clientId)) {
    if (Date.parse(expiresAt) <= latest) continue
    world.serviceAccountSecrets.update(id, { expiresAt: toAtlasTime(new Date(latest)) })
  }
}

function countValid(world: AtlasWorld, clientId: string): number {
  return world.serviceAccountSecrets
    .list('byAccount', clientId)
    .filter(({ expiresAt }) => Date.parse(expiresAt) > world.clock.milliseconds).length
}
