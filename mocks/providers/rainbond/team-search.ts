import type { Page } from '../../model/collection.ts'
import { isLike } from './like.ts'
import type { AnyCall } from './rainbond-types.ts'
import type { Team } from './rows.ts'

/** One page of the caller's teams, and how many there are; `query` matches alias or caller's name. */
export function searchTeams(
  call: AnyCall,
  query: string,
  page: Page,
): { readonly rows: readonly Team[]; readonly total: number } {
  const { world, caller, found, rules, refuse } = call
  if (query.includes('"') && rules.teamSearchQuote === 'fail')
    throw refuse('team-search-failed', {})
  const user = world.users.get(caller.userId)
  // The statement joins the caller's row, which the console's own services lack.
  if (!user) return { rows: [], total: 0 }

  const place = [caller.userId, found.enterprise.enterpriseId] as const
  if (query === '') {
    return {
      rows: teamsOf(call, world.members.page('byUserIn', place, page)),
      total: world.members.count('byUserIn', ...place),
    }
  }
  const all = teamsOf(call, world.members.list('byUserIn', ...place))
  const byAlias = all.filter(({ tenantAlias }) => isLike(tenantAlias, query))
  const matching = isLike(user.nickName, query) ? all : byAlias
  return {
    rows: matching.slice(page.skip, page.skip + page.take),
    total: (rules.teamSearchTotal === 'aliases' ? byAlias : matching).length,
  }
}

const teamsOf = ({ world }: AnyCall, rows: readonly { readonly teamId: number }[]): Team[] =>
  rows.flatMap(({ teamId }) => world.teams.get(teamId) ?? [])
