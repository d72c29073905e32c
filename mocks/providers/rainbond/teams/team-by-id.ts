import type { Team } from '../data/rows.ts'
import type { AnyCall } from '../rainbond-types.ts'

type Located = Pick<AnyCall, 'found' | 'refuse'> & { readonly params: { readonly team_id: string } }

/** The team of the path where it is named by id. @throws Refusal team-not-found-by-id */
export function requireTeamById({ found: { team }, params, refuse }: Located): Team {
  if (team.tenantId !== params.team_id) throw refuse('team-not-found-by-id', {})
  return team
}
