import type { Page } from '../../../model/collection.ts'
import type { OrgMember, StoredStatus } from '../data/rows.ts'
import { type PagedCall, replyPage } from '../protocol/page-reply.ts'
import type { MembersByStatus } from './members-by-status.ts'
import { type AnyAtlasCall, type MembershipStatus, statusOf } from './membership.ts'
import { presentAppUser, presentOrgUser } from './user-view.ts'

/** Filters of a member list; versions before 2025-02-19 have none of them. */
export interface MemberQuery {
  readonly username?: string
  readonly userId?: string
  readonly orgMembershipStatus?: string
  readonly orgMembershipStatuses?: readonly MembershipStatus[]
}

const allStatuses = [
  'PENDING',
  'ACTIVE',
  'INVITATION_EXPIRED',
  'INVITATION_REJECTED',
] as const satisfies readonly MembershipStatus[]

const statuses: readonly string[] = allStatuses

type MemberCall = AnyAtlasCall & PagedCall & { readonly version: string | undefined }

/** First version whose lists show invited people, in another form. */
export const invitedSince = '2025-02-19'

/** True if the version served lists people who have not accepted their invitation. */
export function versionListsInvitations(version: string | undefined): boolean {
  return version !== undefined && version >= invitedSince
}

/** Reads one page of members, in the order of the list. */
export interface MemberSource {
  readonly total: number
  page(page: Page): readonly OrgMember[]
}

/** A source of members that are already read. */
export function sourceOf(members: readonly OrgMember[]): MemberSource {
  return { total: members.length, page: ({ skip, take }) => members.slice(skip, skip + take) }
}

/** Answers a page of members in the form of the version that is served. */
export function replyMembers(call: MemberCall, source: MemberSource) {
  if (versionListsInvitations(call.version)) {
    return replyPage(call, source.total, (page) =>
      source.page(page).map((member) => presentOrgUser(call, member)),
    )
  }
  return replyPage(call, source.total, (page) =>
    source.page(page).map((member) => presentAppUser(call, requireUser(call, member))),
  )
}

/**
 * Selects the members that match the query. Counts come from indexes; only the rows of the page are
 * read, and those before it where several groups make up the list.
 *
 * @throws Refusal where both forms of the status parameter are given, or a status is none
 */
export function selectMembers(
  call: MemberCall,
  members: MembersByStatus,
  query: MemberQuery,
): MemberSource {
  const wanted = new Set(listedStatuses(call, query))
  const isWanted = (member: OrgMember): boolean => wanted.has(statusOf(call.world, member))
  const { username, userId } = versionListsInvitations(call.version) ? query : {}
  if (username !== undefined || userId !== undefined) {
    const member = members.find({ username, userId })
    return sourceOf(member && isWanted(member) ? [member] : [])
  }
  const lapsed = members.countLapsed()
  const counts: Readonly<Record<MembershipStatus, number>> = {
    ACTIVE: members.count('ACTIVE'),
    PENDING: members.count('PENDING') - lapsed,
    INVITATION_EXPIRED: lapsed,
    INVITATION_REJECTED: members.count('INVITATION_REJECTED'),
  }
  const total = allStatuses.reduce((sum, one) => sum + (wanted.has(one) ? counts[one] : 0), 0)
  const groups = storedStatuses.filter((one) => members.count(one) > 0 && readsGroup(wanted, one))
  const [only, ...others] = groups
  if (only && others.length === 0 && members.count(only) === total) {
    return { total, page: (page) => members.page(only, page) }
  }
  return { total, page: (page) => pageOf(members.walk(groups), isWanted, page) }
}

/** @throws Refusal as `selectMembers` */
function listedStatuses(call: MemberCall, query: MemberQuery): readonly string[] {
  return versionListsInvitations(call.version) ? wantedStatuses(call, query) : ['ACTIVE']
}

const storedStatuses = ['ACTIVE', 'PENDING', 'INVITATION_REJECTED'] as const

/** Invitations that lapsed are stored as pending ones. */
const readsGroup = (wanted: ReadonlySet<string>, stored: StoredStatus): boolean =>
  wanted.has(stored) || (stored === 'PENDING' && wanted.has('INVITATION_EXPIRED'))

/** The rows of a page among those that fit; nothing behind the page is read. */
function pageOf<Row>(
  rows: Iterable<Row>,
  fits: (row: Row) => boolean,
  { skip, take }: Page,
): Row[] {
  const page: Row[] = []
  let passed = 0
  for (const row of rows) {
    if (page.length >= take) break
    if (!fits(row)) continue
    passed += 1
    if (passed > skip) page.push(row)
  }
  return page
}

/** Filters members that are already read. @throws Refusal as `selectMembers` */
export function filterMembers(
  call: MemberCall,
  members: readonly OrgMember[],
  query: MemberQuery,
): OrgMember[] {
  const wanted = new Set(listedStatuses(call, query))
  const { username, userId } = versionListsInvitations(call.version) ? query : {}
  return members.filter(
    (member) =>
      wanted.has(statusOf(call.world, member)) &&
      (username === undefined || member.username === username) &&
      (userId === undefined || member.userId === userId),
  )
}

/** @throws Refusal as `selectMembers` */
export function wantedStatuses(
  { refuse }: Pick<AnyAtlasCall, 'refuse'>,
  { orgMembershipStatus: one, orgMembershipStatuses: several }: MemberQuery,
): readonly string[] {
  if (one !== undefined && several !== undefined) {
    throw refuse('MUTUALLY_EXCLUSIVE_QUERY_PARAMETERS', {
      first: 'orgMembershipStatus',
      second: 'orgMembershipStatuses',
    })
  }
  if (one !== undefined && !statuses.includes(one))
    throw refuse('INVALID_ENUM_VALUE', { value: one })
  return several ?? (one === undefined ? ['ACTIVE', 'PENDING'] : [one])
}

function requireUser({ world }: AnyAtlasCall, { userId }: OrgMember) {
  const user = world.users.get(userId)
  if (!user)
    throw new Error(`No user has the id "${userId}", but a member of an organization does.`)
  return user
}
