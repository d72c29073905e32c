import { isProjectRole } from '../access/roles.ts'
import type { OrgMember, OrgRole, ProjectMember, StoredStatus } from '../data/rows.ts'
import type { AtlasContext } from '../people/membership.ts'

/** Whom a list of a project's people shall show besides those added to it. */
export interface PeopleQuery {
  /** Members of the teams that are assigned to the project. */
  readonly flattenTeams?: boolean
  /** Those whose role in the organization reaches into every project. */
  readonly includeOrgUsers?: boolean
}

/** The people of the project, each once, by username. */
export function projectPeople(
  { world, found }: AtlasContext,
  { flattenTeams = false, includeOrgUsers = false }: PeopleQuery,
): readonly OrgMember[] {
  const { id, orgId } = found.project
  const places: readonly { readonly memberId: string }[] = [
    ...world.projectMembers.list('byProject', id),
    ...(flattenTeams ? teamsOf({ world, found }) : []),
  ]
  const people = new Map(
    places.flatMap(({ memberId }) => {
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

function teamsOf({ world, found }: Pick<AtlasContext, 'world' | 'found'>) {
  return world.projectTeams
    .list('byProject', found.project.id)
    .flatMap(({ teamId }) => world.teamMembers.list('byTeam', teamId))
}

/** @throws Refusal USER_NOT_IN_GROUP */
export function requirePlaceIn(
  { world, found, refuse }: AtlasContext,
  userId: string,
): { readonly member: OrgMember; readonly place: ProjectMember } {
  const groupId = found.project.id
  const place = world.projectMembers.find('user', groupId, userId)
  const member = place && world.orgMembers.get(place.memberId)
  if (!place || !member) throw refuse('USER_NOT_IN_GROUP', { userId, groupId })
  return { member, place }
}

/** @throws Refusal INVALID_ROLE_FOR_GROUP */
export function requireFormOfRole(
  { found, refuse }: Pick<AtlasContext, 'found' | 'refuse'>,
  roles: readonly string[],
): void {
  const role = roles.find((name) => !isProjectRole(name))
  if (role !== undefined) {
    throw refuse('INVALID_ROLE_FOR_GROUP', { role, groupId: found.project.id })
  }
}

/** @throws Refusal where the rules keep one owner in each project and this is the last */
export function requireOwnerToStay(
  { world, rules, refuse }: AtlasContext,
  place: ProjectMember,
  code: 'CANNOT_DELETE_LAST_ADMIN' | 'CANNOT_DEMOTE_LAST_OWNER',
): void {
  if (rules.lastProjectOwner === 'allow' || !place.roles.includes('GROUP_OWNER')) return
  const owners = world.projectMembers.count('byRole', place.projectId, 'GROUP_OWNER')
  if (owners === 1) throw refuse(code, {})
}
