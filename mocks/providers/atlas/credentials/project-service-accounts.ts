import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { ProjectGrant } from '../data/access-collections.ts'
import type { ServiceAccount } from '../data/account-collections.ts'
import { replyPage } from '../protocol/page-reply.ts'
import { presentNewSecret } from './insert-secret.ts'
import { insertAccount, requireNewAccount } from './new-account.ts'
import { grantOf, grantRoles, requireProjectRoles } from './project-grants.ts'
import { type AccountCall, presentAccount, requireAccount } from './service-accounts.ts'

/** OAuth clients of an organization, as far as they are assigned to a project. */
export const projectServiceAccounts = {
  listGroupServiceAccounts(call) {
    const { world, context } = call
    const projectId = context.project.id
    return replyPage(call, world.projectGrants.count('accountsByProject', projectId), (page) =>
      world.projectGrants.page('accountsByProject', [projectId], page).flatMap((grant) => {
        const account = world.serviceAccounts.get(grant.subjectId)
        return account ? presentAssigned(call, account, grant) : []
      }),
    )
  },

  /** As documented, the account becomes a member of the organization. */
  createGroupServiceAccount(call) {
    const { world, context, body } = call
    const hours = requireNewAccount(call, body)
    requireProjectRoles(call, body.roles)

    const { name, description, roles } = body
    const member = { name, description, roles: ['ORG_MEMBER'] as const }
    const { account, secrets } = insertAccount(call, member, hours)
    const place = { projectId: context.project.id, subjectId: account.clientId }
    const shown = presentAssigned(call, account, grantRoles(world, place, roles))
    return reply({ ...shown, secrets: secrets.map(presentNewSecret) })
  },

  getGroupServiceAccount(call) {
    const { account, grant } = requireAssigned(call)
    return reply(presentAssigned(call, account, grant))
  },

  /** Roles are those in the project, replaced, not added to; null leaves a text as it is. */
  updateGroupServiceAccount(call) {
    const { world, body, refuse } = call
    const { account, grant } = requireAssigned(call)
    const { name, description, roles } = body
    if (roles?.length === 0) throw refuse('INVALID_ATTRIBUTE', { attribute: 'roles' })
    if (roles) requireProjectRoles(call, roles)

    const updated = world.serviceAccounts.update(account.clientId, {
      name: name ?? account.name,
      description: description ?? account.description,
    })
    return reply(presentAssigned(call, updated, roles ? grantRoles(world, grant, roles) : grant))
  },

  /** The account stays in the organization, and its secrets and tokens stay valid. */
  deleteGroupServiceAccount(call) {
    call.world.projectGrants.remove(requireAssigned(call).grant.id)
    return reply()
  },

  /** Inviting again replaces the roles: what servers do then is not published. */
  inviteGroupServiceAccount(call) {
    const { world, context, body } = call
    const account = requireAccount(call)
    requireProjectRoles(call, body.roles)
    const place = { projectId: context.project.id, subjectId: account.clientId }
    return reply(presentAssigned(call, account, grantRoles(world, place, body.roles)))
  },

  /** The projects of an account, by name. */
  getOrgServiceAccountGroups(call) {
    const { world } = call
    const { clientId } = requireAccount(call)
    return replyPage(call, world.projectGrants.count('byProjectName', clientId), (page) =>
      world.projectGrants
        .page('byProjectName', [clientId], page)
        .map(({ projectId, roles }) => ({ groupId: projectId, roles })),
    )
  },
} satisfies Behaviours<AtlasTypes>

/**
 * The account that the path names, if it is assigned to the project of the path.
 *
 * @throws Refusal SERVICE_ACCOUNT_NOT_FOUND
 */
export function requireAssigned(call: AccountCall): {
  readonly account: ServiceAccount
  readonly grant: ProjectGrant
} {
  const account = requireAccount(call)
  const { clientId } = account
  const grant = grantOf(call, clientId)
  if (!grant) throw call.refuse('SERVICE_ACCOUNT_NOT_FOUND', { clientId })
  return { account, grant }
}

function presentAssigned(
  call: Pick<AtlasCall, 'world'>,
  account: ServiceAccount,
  { roles }: ProjectGrant,
) {
  return { ...presentAccount(call, account), roles }
}
