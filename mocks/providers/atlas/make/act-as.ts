import type { ActingCaller } from '../../../engine/provider.ts'
import { bearerOf } from '../access/authorize.ts'
import type { AtlasWorld } from '../data/collections.ts'
import { orgIdOf } from './make-rows.ts'

/** Parts of rows by which a person, a key and a service account are told apart. */
interface SubjectRow {
  readonly id?: unknown
  readonly clientId?: unknown
}

/**
 * Headers with which a person, an API key or a service account calls: its credentials, and the
 * newest version of the contract. A person calls with its roles in one organization.
 *
 * @returns undefined for what is none of them
 * @throws Error for a person that is no active member
 */
export function actAs({
  world,
  contract,
  subject,
  scope,
}: ActingCaller<AtlasWorld>): Readonly<Record<string, string>> | undefined {
  if (typeof subject !== 'object' || subject === null) return undefined
  const subjectId = subjectOf(world, subject, scope)
  if (subjectId === undefined) return undefined
  const { mediaType = '', dates = [] } = contract.versions ?? {}
  const accept = mediaType.replace('{date}', [...dates].sort().at(-1) ?? '')
  return { authorization: bearerOf(world, subjectId), accept }
}

function subjectOf(
  world: AtlasWorld,
  { id, clientId }: SubjectRow,
  org: string | undefined,
): string | undefined {
  if (typeof clientId === 'string') return world.serviceAccounts.get(clientId)?.clientId
  if (typeof id !== 'string') return undefined
  return world.apiKeys.get(id)?.id ?? (world.users.has(id) ? memberIdOf(world, id, org) : undefined)
}

function memberIdOf(world: AtlasWorld, userId: string, org: string | undefined): string {
  const orgId = org === undefined ? undefined : orgIdOf(world, org)
  const member = world.orgMembers
    .list('byUser', userId)
    .find((one) => one.status === 'ACTIVE' && (orgId === undefined || one.orgId === orgId))
  if (member) return member.id
  const where = orgId === undefined ? 'any organization' : `the organization "${orgId}"`
  throw new Error(
    `The user "${userId}" is no active member of ${where}, so it cannot call. Accept its ` +
      'invitation with mock.accept, or make a user with mock.make.atlas.user({ org }).',
  )
}
