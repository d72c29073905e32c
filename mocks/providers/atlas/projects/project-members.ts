import { isProjectRole } from '../access/roles.ts'
import type { OrgMember, OrgRole, ProjectMember, StoredStatus } from '../data/rows.ts'
import type { AnyAtlasCall } from '../people/membership.ts'

/** People to list besides the direct members of a project. */
export interface PeopleQuery {
  /** Members of the teams that are assigned to the project. */
  readonly flattenTeams?: boolean
  /** Members whose organization role includes every project. */
  readonly includeOrgUsers?: boolean
}

/** The people of the project, each once, by username. */
export function projectPeople(
  { world, context }: AnyAtlasCall,
  { flattenTeams = false, includeOrgUsers = false }: PeopleQuery,
): readonly OrgMember[] {
  const { id, orgId } = context.project
  const references: readonly { readonly memberId: string }[] = [
    ...world.projectMembers.list('byProject', id),
    ...(flattenTeams ? teamsOf({ world, context }) : []),
  ]
  const people = new Map(
    references.flatMap(({ memberId }) => {
      const member = world.orgMembers.get(memberId)
      return member ? [[memberId, member] as const] : []
    }),
  )
  if (includeOrgUsers) {
    const groups = statuses.flatMap((status) => reaching.map((role) => [orgId, status, role]))
    for (const member of world.orgMembers.walk('byRole', ...groups)) people.set(member.id, member)
  }
  return [...people.values()].sort((one, other) => (one.username < other.username ? -1 : 1))
}

const reaching = ['ORG_OWNER', 'ORG_READ_ONLY'] satisfies readonly OrgRole[]

const statuses = ['ACTIVE', 'PENDING', 'INVITATION_REJECTED'] satisfies readonly StoredStatus[]

function teamsOf({ world, context }: Pick<AnyAtlasCall, 'world' | 'context'>) {
  return world.projectTeams
    .list('byProject', context.project.id)
    .flatMap(({ teamId }) => world.teamMembers.list('byTeam', teamId))
}

/** @throws Refusal USER_NOT_IN_GROUP */
export function requireProjectMember(
  { world, context, refuse }: AnyAtlasCall,
  userId: string,
): { readonly member: OrgMember; readonly projectMember: ProjectMember } {
  const groupId = context.project.id
  const projectMember = world.projectMembers.find('user', groupId, userId)
  const member = projectMember && world.orgMembers.get(projectMember.memberId)
  if (!projectMember || !member) throw refuse('USER_NOT_IN_GROUP', { userId, groupId })
  return { member, projectMember }
}

/** @throws Refusal INVALID_ROLE_FOR_GROUP */
export function requireFormOfRole(
  { context, refuse }: Pick<AnyAtlasCall, 'context' | 'refuse'>,
  roles: readonly string[],
): void {
  const role = roles.find((name) => !isProjectRole(name))
  if (role !== undefined) {
    throw refuse('INVALID_ROLE_FOR_GROUP', { role, groupId: context.project.id })
  }
}

/** @throws Refusal where the rules keep one owner in each project and this is the last */
export function refuseLastProjectOwner(
  { world, rules, refuse }: AnyAtlasCall,
  projectMember: ProjectMember,
  code: 'CANNOT_DELETE_LAST_ADMIN' | 'CANNOT_DEMOTE_LAST_OWNER',
): void {
  if (rules.lastProjectOwner === 'allow' || !projectMember.roles.includes('GROUP_OWNER')) return
  const owners = world.projectMembers.count('byRole', projectMember.projectId, 'GROUP_OWNER')
  if (owners === 1) throw refuse(code, {})
}
