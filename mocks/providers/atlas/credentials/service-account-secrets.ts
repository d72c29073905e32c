import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { ServiceAccount } from '../data/account-collections.ts'
import type { AtlasWorld } from '../data/collections.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { insertSecret, presentNewSecret, requireSecretLifetime } from './insert-secret.ts'
import { requireAssigned } from './project-service-accounts.ts'
import { requireAccount } from './service-accounts.ts'

type SecretCall = Pick<AtlasCall, 'world' | 'context' | 'rules' | 'refuse'>

/** Secrets of OAuth clients, by their organization and by their projects. */
export const serviceAccountSecrets = {
  createOrgServiceAccountSecret: (call) =>
    replyNewSecret(call, requireAccount(call), call.body.secretExpiresAfterHours),

  createGroupServiceAccountSecret: (call) =>
    replyNewSecret(call, requireAssigned(call).account, call.body.secretExpiresAfterHours),

  deleteOrgServiceAccountSecret(call) {
    removeSecret(call, requireAccount(call), call.params.secretId)
    return reply()
  },

  deleteGroupServiceAccountSecret(call) {
    removeSecret(call, requireAssigned(call).account, call.params.secretId)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

/** Leaves older secrets a week at most. Expired secrets do not count towards the limit. */
function replyNewSecret(call: SecretCall, { clientId }: ServiceAccount, hours: number) {
  const { world, rules, refuse } = call
  requireSecretLifetime(call, hours)
  const limit = rules.secretsPerServiceAccount
  if (countValid(world, clientId) >= limit) {
    throw refuse('MAX_SECRETS_PER_SERVICE_ACCOUNT_EXCEEDED', { limit: `${limit}`, clientId })
  }
  shortenSecrets(world, clientId)
  return reply(presentNewSecret(insertSecret(world, clientId, hours)))
}

/** Takes the tokens that it was exchanged for with it. */
function removeSecret(
  { world, refuse }: SecretCall,
  { clientId }: ServiceAccount,
  secretId: string,
): void {
  if (world.serviceAccountSecrets.get(secretId)?.clientId !== clientId) {
    throw refuse('SERVICE_ACCOUNT_SECRET_NOT_FOUND', { secretId })
  }
  world.serviceAccountSecrets.remove(secretId)
}

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
