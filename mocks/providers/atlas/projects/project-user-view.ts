import type { OrgMember } from '../data/rows.ts'
import { type AtlasContext, statusOf } from '../people/membership.ts'
import { presentAccount, presentInvitation } from '../people/user-view.ts'
import type { PeopleQuery } from './project-members.ts'

/** A person in a project, as versions from 2025-02-19 on show it. */
export function presentGroupUser(
  context: AtlasContext,
  member: OrgMember,
  roles: readonly string[],
) {
  const common = { id: member.userId, roles, username: member.username }
  const orgMembershipStatus = statusOf(context.world, member)
  if (orgMembershipStatus === 'ACTIVE') {
    const account = presentAccount(context, member.userId)
    return Object.assign(common, account, { orgMembershipStatus })
  }
  return Object.assign(common, presentInvitation(member), { orgMembershipStatus })
}

/** The person's own roles in the project and, where teams are flattened, those of its teams. */
export function rolesIn(
  { world, found }: Pick<AtlasContext, 'world' | 'found'>,
  { userId }: OrgMember,
  { flattenTeams = false }: PeopleQuery,
): readonly string[] {
  const { id } = found.project
  const own = world.projectMembers.find('user', id, userId)?.roles ?? []
  if (!flattenTeams) return own
  const teams = world.projectTeams
    .list('byProject', id)
    .filter(({ teamId }) => world.teamMembers.find('user', teamId, userId))
  return [...new Set([...own, ...teams.flatMap(({ roles }) => roles)])]
}
