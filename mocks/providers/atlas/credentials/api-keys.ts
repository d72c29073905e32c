import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { ApiKey } from '../data/access-collections.ts'
import type { AtlasWorld } from '../data/collections.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { linkTo } from '../protocol/link.ts'
import { replyPage } from '../protocol/page-reply.ts'

/** Digest keys of an organization. */
export const apiKeys = {
  listOrgApiKeys(call) {
    const { world, context } = call
    const orgId = context.organization.id
    return replyPage(call, world.apiKeys.count('byOrg', orgId), (page) =>
      world.apiKeys.page('byOrg', [orgId], page).map((key) => presentKey(call, key)),
    )
  },

  /** The only answer that shows the private key. */
  createOrgApiKey(call) {
    const { desc, roles } = call.body
    const key = insertKey(call, { desc, roles: distinctRoles(roles) })
    return reply({ ...presentKey(call, key), privateKey: key.privateKey })
  },

  getOrgApiKey: (call) => reply(presentKey(call, requireKey(call))),

  /** Roles are replaced, not added to. */
  updateOrgApiKey(call) {
    const { world, body, refuse } = call
    const { id } = requireKey(call)
    if (body.roles?.length === 0) throw refuse('MISSING_API_KEY_ROLES', {})
    const key = world.apiKeys.update(id, {
      ...(body.desc !== undefined && { desc: body.desc }),
      ...(body.roles && { roles: distinctRoles(body.roles) }),
    })
    return reply(presentKey(call, key))
  },

  /** Takes its roles in projects, its access list and its tokens with it. */
  deleteOrgApiKey(call) {
    call.world.apiKeys.remove(requireKey(call).id)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

interface KeyCall extends Pick<AtlasCall, 'world' | 'context' | 'refuse'> {
  readonly params: { readonly apiUserId: string }
}

/** The key that the path names, if it is one of the organization's. */
export function requireKey({ world, context, params, refuse }: KeyCall): ApiKey {
  const { apiUserId } = params
  const key = world.apiKeys.get(apiUserId)
  if (key?.orgId !== context.organization.id) throw refuse('API_KEY_NOT_FOUND', { apiUserId })
  return key
}

/** Writes a new key of the organization. */
export function insertKey(
  { world, context }: Pick<AtlasCall, 'world' | 'context'>,
  { desc, roles }: Pick<ApiKey, 'desc' | 'roles'>,
): ApiKey {
  return world.apiKeys.insert({
    id: world.ids.objectId(),
    orgId: context.organization.id,
    publicKey: newPublicKey(world),
    privateKey: world.ids.uuid(),
    desc,
    roles,
    createdAt: toAtlasTime(world.clock.now()),
  })
}

/** A key as answers show it, its private key masked. */
export function presentKey({ world, request }: Pick<AtlasCall, 'world' | 'request'>, key: ApiKey) {
  const { id, orgId, publicKey, privateKey, desc } = key
  return {
    desc,
    id,
    links: [linkTo(request, `/orgs/${orgId}/apiKeys/${id}`)],
    privateKey: `********-****-****-${privateKey.slice(-12)}`,
    publicKey,
    roles: presentRoles(world, key),
  }
}

/** The roles of a key in its organization and in projects, as the wire mixes them. */
export function presentRoles(world: AtlasWorld, { id, orgId, roles }: ApiKey) {
  const inProjects = world.projectGrants.list('bySubject', id)
  return [
    ...roles.map((roleName) => ({ orgId, roleName })),
    ...inProjects.flatMap(({ projectId: groupId, roles: names }) =>
      names.map((roleName) => ({ groupId, roleName })),
    ),
  ]
}

function newPublicKey(world: AtlasWorld): string {
  let publicKey: string
  do publicKey = world.ids.text('abcdefghijklmnopqrstuvwxyz', 8)
  while (world.apiKeys.find('publicKey', publicKey))
  return publicKey
}

/** The roles, each once; the document admits null among them. */
export function distinctRoles<Role extends string>(
  roles: readonly (Role | null)[],
): readonly Role[] {
  return [...new Set(roles)].filter((role) => role !== null)
}
