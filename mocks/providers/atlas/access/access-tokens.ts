import type { AtlasWorld } from '../data/collections.ts'
import { writeAccessToken } from './oauth.ts'

/**
 * Issues a bearer token to an API key or a service account, and forgets its expired ones.
 *
 * @param subjectId id of the key, or client id of the account
 * @param secretId the secret that the token is exchanged for, and goes with
 */
export function issueAccessToken(
  world: AtlasWorld,
  subjectId: string,
  lifetimeSeconds: number,
  secretId: string | null = null,
): string {
  dropExpired(world, subjectId)
  const issuedAt = world.clock.now()
  const expiresAt = new Date(issuedAt.getTime() + lifetimeSeconds * 1000)
  const signature = Uint8Array.from({ length: 132 }, () => world.ids.below(256))
  const claims = { clientId: subjectId, issuedAt, expiresAt, id: world.ids.objectId() }
  const token = writeAccessToken(claims, signature)
  world.accessTokens.insert({
    token,
    subjectId,
    secretId,
    issuedAt: issuedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  })
  return token
}

/** Number of valid tokens of the subject. */
export function countValidTokens(world: AtlasWorld, subjectId: string): number {
  return world.accessTokens.count('byExpiry', subjectId) - countExpired(world, subjectId)
}

function dropExpired(world: AtlasWorld, subjectId: string): void {
  const page = { skip: 0, take: countExpired(world, subjectId) }
  for (const { token } of world.accessTokens.page('byExpiry', [subjectId], page)) {
    world.accessTokens.remove(token)
  }
}

function countExpired({ accessTokens, clock }: AtlasWorld, subjectId: string): number {
  return accessTokens.countThrough('byExpiry', [subjectId], clock.milliseconds)
}
