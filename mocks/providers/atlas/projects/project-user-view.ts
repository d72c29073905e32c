import type { OrgMember } from '../data/rows.ts'
import { type AnyAtlasCall, statusOf } from '../people/membership.ts'
import { presentAccount, presentInvitation } from '../people/user-view.ts'
import type { PeopleQuery } from './project-members.ts'

/** A person in a project, as versions from 2025-02-19 on show it. */
export function presentGroupUser(call: AnyAtlasCall, member: OrgMember, roles: readonly string[]) {
  const common = { id: member.userId, roles, username: member.username }
  const orgMembershipStatus = statusOf(call.world, member)
  if (orgMembershipStatus === 'ACTIVE') {
    const account = presentAccount(call, member.userId)
    return Object.assign(common, account, { orgMembershipStatus })
  }
  return Object.assign(common, presentInvitation(member), { orgMembershipStatus })
}

/** The person's own roles in the project and, where teams are flattened, those of its teams. */
export function rolesIn(
  { world, context }: Pick<AnyAtlasCall, 'world' | 'context'>,
  { userId }: OrgMember,
  { flattenTeams = false }: PeopleQuery,
): readonly string[] {
  const { id } = context.project
  const own = world.projectMembers.find('user', id, userId)?.roles ?? []
  if (!flattenTeams) return own
  const teams = world.projectTeams
    .list('byProject', id)
    .filter(({ teamId }) => world.teamMembers.find('user', teamId, userId))
  return [...new Set([...own, ...teams.flatMap(({ roles }) => roles)])]
}
