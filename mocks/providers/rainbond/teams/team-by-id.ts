import type { RainbondTeam } from '../data/rows.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

type Located = Pick<AnyRainbondCall, 'context' | 'refuse'> & {
  readonly params: { readonly team_id: string }
}

/** The team of the path where it is named by id. @throws Refusal team-not-found-by-id */
export function requireTeamById({ context: { team }, params, refuse }: Located): RainbondTeam {
  if (team.tenantId !== params.team_id) throw refuse('team-not-found-by-id', {})
  return team
}
