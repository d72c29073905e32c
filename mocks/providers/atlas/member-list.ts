import type { Page } from '../../model/collection.ts'
import { type AtlasContext, type MembershipStatus, statusOf } from './membership.ts'
import { type PagedCall, replyPage } from './page-reply.ts'
import type { OrgMember } from './place-rows.ts'
import { presentAppUser, presentOrgUser } from './user-view.ts'

/** By which members a client narrows a list; versions before 2025-02-19 know none of it. */
export interface MemberQuery {
  readonly username?: string
  readonly userId?: string
  readonly orgMembershipStatus?: string
  readonly orgMembershipStatuses?: readonly MembershipStatus[]
}

const statuses: readonly string[] = [
  'PENDING',
  'ACTIVE',
  'INVITATION_EXPIRED',
  'INVITATION_REJECTED',
] satisfies readonly MembershipStatus[]

type MemberCall = AtlasContext & PagedCall & { readonly version: string | undefined }

/** From here on lists show who was invited, in another form. */
export const invitedSince = '2025-02-19'

/** Whether the version served knows people who have not accepted. */
export function knowsInvited(version: string | undefined): boolean {
  return version !== undefined && version >= invitedSince
}

/** Reads one page of members, in the order of the list. */
export interface MemberSource {
  readonly total: number
  page(page: Page): readonly OrgMember[]
}

/** Members that are at hand, as a source. */
export function sourceOf(members: readonly OrgMember[]): MemberSource {
  return { total: members.length, page: ({ skip, take }) => members.slice(skip, skip + take) }
}

/** Answers a page of members in the form of the version that is served. */
export function replyMembers(call: MemberCall, source: MemberSource) {
  if (knowsInvited(call.version)) {
    return replyPage(call, source.total, (page) =>
      source.page(page).map((member) => presentOrgUser(call, member)),
    )
  }
  return replyPage(call, source.total, (page) =>
    source.page(page).map((member) => presentAppUser(call, requireUser(call, member))),
  )
}

/**
 * Those of the members whom the query asks for.
 *
 * @throws Refusal where both forms of the status parameter are given, or a status is none
 */
export function selectMembers(
  call: MemberCall,
  members: readonly OrgMember[],
  query: MemberQuery,
): OrgMember[] {
  const { world, version } = call
  if (!knowsInvited(version)) return members.filter(({ status }) => status === 'ACTIVE')
  const wanted = wantedStatuses(call, query)
  return members.filter(
    (member) =>
      wanted.includes(statusOf(world, member)) &&
      (query.username === undefined || member.username === query.username) &&
      (query.userId === undefined || member.userId === query.userId),
  )
}

/** @throws Refusal as `selectMembers` */
export function wantedStatuses(
  { refuse }: Pick<AtlasContext, 'refuse'>,
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

function requireUser({ world }: AtlasContext, { userId }: OrgMember) {
  const user = world.users.get(userId)
  if (!user)
    throw new Error(`No user has the id "${userId}", but a member of an organization does.`)
  return user
}
