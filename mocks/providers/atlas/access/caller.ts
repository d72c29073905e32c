import type { AtlasWorld } from '../data/collections.ts'
import type { Grants } from './roles.ts'

/**
 * The caller of a request. API keys and service accounts belong to one organization each, and a
 * person calls as the member of one.
 */
export interface AtlasCaller {
  readonly kind: 'api-key' | 'service-account' | 'person' | 'anybody'
  /** Id of the key or of the membership, or client id of the service account. */
  readonly id: string
  /** Display name: the public key, the client id or the e-mail address. */
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
  if (key) return keyCaller(world, key.publicKey)
  const member = world.orgMembers.get(issued.subjectId)
  if (member?.status !== 'ACTIVE') return undefined
  return { kind: 'person', id: member.id, name: member.username, orgId: member.orgId }
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
    project: projectId === undefined ? [] : projectRoles(world, caller, projectId),
  }
}

function organizationRoles(world: AtlasWorld, { kind, id }: AtlasCaller): readonly string[] {
  if (kind === 'person') return world.orgMembers.get(id)?.roles ?? []
  const holder = kind === 'api-key' ? world.apiKeys.get(id) : world.serviceAccounts.get(id)
  return holder?.roles ?? []
}

/** Roles that were given to the caller itself, and those of a person's teams. */
function projectRoles(
  world: AtlasWorld,
  { kind, id }: AtlasCaller,
  projectId: string,
): readonly string[] {
  const granted = world.projectGrants.find('grant', id, projectId)?.roles ?? []
  if (kind !== 'person') return granted
  const userId = world.orgMembers.get(id)?.userId ?? ''
  const own = world.projectMembers.find('user', projectId, userId)?.roles ?? []
  const ofTeams = world.teamMembers
    .list('byMember', id)
    .flatMap(({ teamId }) => world.projectTeams.find('team', projectId, teamId)?.roles ?? [])
  return [...granted, ...own, ...ofTeams]
}

/** The projects in which a person has a role, itself or by a team. */
export function projectsOfPerson(world: AtlasWorld, memberId: string): ReadonlySet<string> {
  const granted = world.projectGrants.list('bySubject', memberId)
  const own = world.projectMembers.list('byMember', memberId)
  const ofTeams = world.teamMembers
    .list('byMember', memberId)
    .flatMap(({ teamId }) => world.projectTeams.list('byTeam', teamId))
  return new Set([...granted, ...own, ...ofTeams].map(({ projectId }) => projectId))
}
