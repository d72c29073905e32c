import type { AtlasWorld } from '../data/collections.ts'
import { issueAccessToken } from './access-tokens.ts'

/** Long enough for any test; the token endpoint has its own, documented lifetime. */
const lifetimeSeconds = 10 * 365 * 24 * 3600

const daySeconds = 24 * 3600

/**
 * A ready `Authorization` value for an API key or a service account, by public key, client id or
 * name. It is a bearer token for keys too: a digest would hold for one method and target only.
 * @throws Error naming the credentials there are.
 */
export function authorize(world: AtlasWorld, name: string): string {
  const subjectId = subjectOf(world, name)
  if (subjectId === undefined) {
    throw new Error(
      `No credential of Atlas is called "${name}". There are: ${namesOf(world).join(', ')}.`,
    )
  }
  return bearerOf(world, subjectId)
}

/**
 * A ready `Authorization` value for a key, a service account or a member of an organization.
 *
 * @param subjectId id of the key or member, or client id of the account
 */
export function bearerOf(world: AtlasWorld, subjectId: string): string {
  const token =
    standingToken(world, subjectId) ?? issueAccessToken(world, subjectId, lifetimeSeconds)
  return `Bearer ${token}`
}

/** One that was made here before: none of the token endpoint lasts longer than a day. */
function standingToken(world: AtlasWorld, subjectId: string): string | undefined {
  const last = world.accessTokens.list('bySubject', subjectId).at(-1)
  const left = last ? Date.parse(last.expiresAt) - world.clock.milliseconds : 0
  return left > daySeconds * 1000 ? last?.token : undefined
}

function subjectOf(world: AtlasWorld, name: string): string | undefined {
  const key = world.apiKeys.find('publicKey', name)
  if (key) return key.id
  const accounts = [...world.serviceAccounts.all()]
  return accounts.find((account) => account.clientId === name || account.name === name)?.clientId
}

function namesOf(world: AtlasWorld): readonly string[] {
  return [
    ...[...world.apiKeys.all()].map(({ publicKey }) => publicKey),
    ...[...world.serviceAccounts.all()].map(({ clientId }) => clientId),
  ]
}
