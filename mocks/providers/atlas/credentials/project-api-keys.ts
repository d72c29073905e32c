import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import { replyPage } from '../protocol/page-reply.ts'
import { insertKey, presentKey, requireKey } from './api-keys.ts'
import { grantOf, grantRoles, requireProjectRoles } from './project-grants.ts'

/** Digest keys of an organization, as far as they are assigned to a project. */
export const projectApiKeys = {
  listGroupApiKeys(call) {
    const { world, context } = call
    const projectId = context.project.id
    return replyPage(call, world.projectGrants.count('keysByProject', projectId), (page) =>
      world.projectGrants
        .page('keysByProject', [projectId], page)
        .flatMap(({ subjectId }) => world.apiKeys.get(subjectId) ?? [])
        .map((key) => presentKey(call, key)),
    )
  },

  /** As recorded, the key becomes a member of the organization. */
  createGroupApiKey(call) {
    const { world, context, body } = call
    requireProjectRoles(call, body.roles)
    const key = insertKey(call, { desc: body.desc, roles: ['ORG_MEMBER'] })
    grantRoles(world, { projectId: context.project.id, subjectId: key.id }, body.roles)
    return reply({ ...presentKey(call, key), privateKey: key.privateKey })
  },

  /** Adds to the roles that the key has in the project. */
  addGroupApiKey(call) {
    const { world, context, body, refuse } = call
    const { id: subjectId } = requireKey(call)
    const wanted = body.flatMap(({ roles = [] }) => roles)
    if (wanted.length === 0) throw refuse('MISSING_API_KEY_ROLES', {})
    requireProjectRoles(call, wanted)

    const held = grantOf(call, subjectId)?.roles ?? []
    grantRoles(world, { projectId: context.project.id, subjectId }, [...held, ...wanted])
    return reply()
  },

  /** Roles are replaced, not added to. The CLI assigns keys by it, so one without roles gets some. */
  updateGroupApiKeyRoles(call) {
    const { world, context, body, refuse } = call
    const { desc, roles } = body
    const key = requireKey(call)
    const isAssigned = grantOf(call, key.id) !== undefined
    if (roles?.length === 0 || (!roles && !isAssigned)) throw refuse('MISSING_API_KEY_ROLES', {})
    if (roles) requireProjectRoles(call, roles)

    if (roles) grantRoles(world, { projectId: context.project.id, subjectId: key.id }, roles)
    const updated = desc === undefined ? key : world.apiKeys.update(key.id, { desc })
    return reply(presentKey(call, updated))
  },

  /** The key stays in the organization. */
  removeGroupApiKey(call) {
    const { world, params, refuse } = call
    const { apiUserId } = params
    const grant = grantOf(call, requireKey(call).id)
    if (!grant) throw refuse('API_KEY_NOT_FOUND', { apiUserId })
    world.projectGrants.remove(grant.id)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>
