import type { AtlasWorld } from '../data/collections.ts'
import type { Grants } from './roles.ts'

/** The caller of a request. API keys and service accounts belong to one organization each. */
export interface AtlasCaller {
  readonly kind: 'api-key' | 'service-account' | 'anybody'
  /** Id of the key, or client id of the service account. */
  readonly id: string
  /** Display name: the public key or the client id. */
  readonly name: string
  /** Undefined for `anybody`, who is at home everywhere. */
  readonly orgId: string | undefined
}

/** The caller of every request where credentials are not verified: an owner everywhere. */
export const anybody: AtlasCaller = {
  kind: 'anybody',
  id: 'anybody',
  name: 'anybody',
  orgId: undefined,
}

/** The caller that a digest's username names. */
export function keyCaller(world: AtlasWorld, publicKey: string): AtlasCaller | undefined {
  const key = world.apiKeys.find('publicKey', publicKey)
  return key && { kind: 'api-key', id: key.id, name: key.publicKey, orgId: key.orgId }
}

/** The caller that a bearer token was issued for, while the token is valid. */
export function tokenCaller(world: AtlasWorld, token: string): AtlasCaller | undefined {
  const issued = world.accessTokens.get(token)
  if (!issued || Date.parse(issued.expiresAt) <= world.clock.milliseconds) return undefined
  const account = world.serviceAccounts.get(issued.subjectId)
  if (account) {
    const { clientId, orgId } = account
    return { kind: 'service-account', id: clientId, name: clientId, orgId }
  }
  const key = world.apiKeys.get(issued.subjectId)
  return key && keyCaller(world, key.publicKey)
}

/** True for the caller's own organization. */
export function isAtHome(caller: AtlasCaller, orgId: string): boolean {
  return caller.kind === 'anybody' || caller.orgId === orgId
}

/** The caller's roles in an organization and one of its projects. */
export function grantsOf(
  world: AtlasWorld,
  caller: AtlasCaller,
  scope: { readonly orgId: string; readonly projectId?: string | undefined },
): Grants {
  if (caller.kind === 'anybody') return { organization: ['ORG_OWNER'], project: [] }
  if (!isAtHome(caller, scope.orgId)) return { organization: [], project: [] }
  const { projectId } = scope
  return {
    organization: organizationRoles(world, caller),
    project:
      projectId === undefined
        ? []
        : (world.projectGrants.find('grant', caller.id, projectId)?.roles ?? []),
  }
}

function organizationRoles(world: AtlasWorld, { kind, id }: AtlasCaller): readonly string[] {
  const holder = kind === 'api-key' ? world.apiKeys.get(id) : world.serviceAccounts.get(id)
  return holder?.roles ?? []
}
