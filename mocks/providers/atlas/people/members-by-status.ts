import type { Page } from '../../../model/collection.ts'
import type { AtlasWorld } from '../data/collections.ts'
import type { OrgMember, StoredStatus } from '../data/rows.ts'

/** Members of an organization, team or project, grouped by stored status, each group by username. */
export interface MembersByStatus {
  count(status: StoredStatus): number
  /** Number of expired invitations; they are stored as PENDING. */
  countLapsed(): number
  page(status: StoredStatus, page: Page): readonly OrgMember[]
  /** Iterates over the members of several groups, by username. */
  walk(statuses: readonly StoredStatus[]): Iterable<OrgMember>
  /** The member with the given user id and username. */
  find(person: Person): OrgMember | undefined
}

export interface Person {
  readonly userId?: string | undefined
  readonly username?: string | undefined
}

/** The members of an organization. */
export function membersOfOrg(world: AtlasWorld, orgId: string): MembersByStatus {
  const { orgMembers, clock } = world
  return {
    count: (status) => orgMembers.count('byOrgAndStatus', orgId, status),
    countLapsed: () => orgMembers.countThrough('byExpiry', [orgId, 'PENDING'], clock.milliseconds),
    page: (status, page) => orgMembers.page('byOrgAndStatus', [orgId, status], page),
    walk: (statuses) =>
      orgMembers.walk('byOrgAndStatus', ...statuses.map((status) => [orgId, status])),
    find({ userId, username }) {
      const member =
        userId === undefined
          ? orgMembers.find('username', orgId, username ?? null)
          : orgMembers.find('user', orgId, userId)
      return username === undefined || member?.username === username ? member : undefined
    },
  }
}

/** Collection of team or project members, which refer to members of the organization. */
interface MemberReferences {
  count(index: 'byStatus', ...group: readonly string[]): number
  countThrough(index: 'byExpiry', group: readonly string[], time: number): number
  page(index: 'byStatus', group: readonly string[], page: Page): readonly MemberReference[]
  walk(index: 'byStatus', ...groups: readonly (readonly string[])[]): Iterable<MemberReference>
  find(unique: 'user', ...values: readonly string[]): MemberReference | undefined
}

interface MemberReference {
  readonly memberId: string
}

/** The people of a team or project of an organization. */
export function membersOfTeamOrProject(
  world: AtlasWorld,
  references: MemberReferences,
  { id, orgId }: { readonly id: string; readonly orgId: string },
): MembersByStatus {
  const { orgMembers, clock } = world
  const memberOf = ({ memberId }: MemberReference) => orgMembers.get(memberId) ?? []
  return {
    count: (status) => references.count('byStatus', id, status),
    countLapsed: () => references.countThrough('byExpiry', [id, 'PENDING'], clock.milliseconds),
    page: (status, page) => references.page('byStatus', [id, status], page).flatMap(memberOf),
    *walk(statuses) {
      for (const { memberId } of references.walk('byStatus', ...statuses.map((one) => [id, one]))) {
        const member = orgMembers.get(memberId)
        if (member) yield member
      }
    },
    find(person) {
      const member = membersOfOrg(world, orgId).find(person)
      return member && references.find('user', id, member.userId) && member
    },
  }
}
