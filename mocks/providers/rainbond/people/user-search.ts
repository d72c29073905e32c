import type { RainbondUser } from '../data/rows.ts'
import { containing } from '../django/like.ts'
import { paginatorPage, type RequestedPage } from '../django/paging.ts'
import type { AnyRainbondCall, RainbondWorld } from '../rainbond-types.ts'

/** One page of users, newest first, and how many there are. */
export function searchUsers(
  { world, rules }: AnyRainbondCall,
  query: string,
  request: RequestedPage,
): { readonly rows: readonly RainbondUser[]; readonly total: number } {
  const matching = query === '' ? undefined : usersLike(world, query)
  const total = matching?.length ?? world.users.count('byCreateTime')
  const page = paginatorPage(request, total)
  if (!page) return { rows: [], total: rules.userTotal === 'page' ? 0 : total }

  // The index runs from the oldest, so the page is taken from its end.
  const end = total - page.skip
  const slice = { skip: Math.max(end - page.take, 0), take: Math.min(page.take, end) }
  const rows =
    matching?.slice(slice.skip, slice.skip + slice.take) ??
    world.users.page('byCreateTime', [], slice)
  return { rows: rows.toReversed(), total }
}

/** One look at each, and an order for those that fit, as `byCreateTime` has it. */
function usersLike({ users }: RainbondWorld, query: string): readonly RainbondUser[] {
  // The framework escapes wildcards; SQLite compares ASCII letters without case.
  const has = containing(query)
  const matching: RainbondUser[] = []
  for (const user of users.all()) {
    if (has(user.nickName) || has(user.email) || has(user.phone ?? '')) matching.push(user)
  }
  return matching.sort(
    (one, other) => one.createTime - other.createTime || one.userId - other.userId,
  )
}
