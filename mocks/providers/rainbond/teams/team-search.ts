import type { Page } from '../../../model/collection.ts'
import type { RainbondTeam } from '../data/rows.ts'
import { like } from '../django/like.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

/** One page of the caller's teams, and how many there are; `query` matches alias or caller's name. */
export function searchTeams(
  call: AnyRainbondCall,
  query: string,
  page: Page,
): { readonly rows: readonly RainbondTeam[]; readonly total: number } {
  const { world, caller, context, rules, refuse } = call
  if (query.includes('"') && rules.teamSearchQuote === 'fail')
    throw refuse('team-search-failed', {})
  const user = world.users.get(caller.userId)
  // The statement joins the caller's row, which the console's own services lack.
  if (!user) return { rows: [], total: 0 }

  const group = [caller.userId, context.enterprise.enterpriseId] as const
  if (query === '') {
    return {
      rows: teamsOf(call, world.members.page('byUserIn', group, page)),
      total: world.members.count('byUserIn', ...group),
    }
  }
  const isLike = like(query)
  const isOwnName = isLike(user.nickName)
  const matching: RainbondTeam[] = []
  let aliases = 0
  for (const { teamId } of world.members.walk('byUserIn', group)) {
    const team = world.teams.get(teamId)
    const isAlias = team !== undefined && isLike(team.tenantAlias)
    if (isAlias) aliases += 1
    if (team && (isAlias || isOwnName)) matching.push(team)
  }
  return {
    rows: matching.slice(page.skip, page.skip + page.take),
    total: rules.teamSearchTotal === 'aliases' ? aliases : matching.length,
  }
}

const teamsOf = (
  { world }: AnyRainbondCall,
  rows: readonly { readonly teamId: number }[],
): RainbondTeam[] => rows.flatMap(({ teamId }) => world.teams.get(teamId) ?? [])
