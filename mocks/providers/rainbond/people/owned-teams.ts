import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { TeamRegion } from '../data/rows.ts'
import { pythonRepr } from '../python/repr.ts'
import { pythonInt } from '../python/value.ts'
import type { RainbondCall, RainbondTypes } from '../rainbond-types.ts'

/** Two reads that change what runs in the teams that a user created, of whatever enterprise. */
export const ownedTeams = {
  closeTeamsOfUser(call) {
    for (const { id } of regionsOf(call))
      call.world.teamRegions.update(id, { runningComponents: 0 })
    return reply({ bean: 'close success' })
  },

  /** The teams themselves stay, and stay open in their regions. */
  deleteAppsOfUser(call) {
    const nothing = { apps: 0, components: 0, runningComponents: 0 }
    for (const { id } of regionsOf(call)) call.world.teamRegions.update(id, nothing)
    return reply({ bean: 'delete success' })
  },
} satisfies Behaviours<RainbondTypes>

type OwnerCall = RainbondCall<'closeTeamsOfUser' | 'deleteAppsOfUser'>

/** The regions that are open for the teams of the user in the path. @throws Refusal for nobody */
function regionsOf(call: OwnerCall): readonly TeamRegion[] {
  const { world } = call
  const number = requireUser(call)
  return world.teams
    .list('byCreater', number)
    .flatMap(({ tenantId }) => world.teamRegions.list('byTeam', tenantId))
}

function requireUser({ params, world, rules, refuse }: OwnerCall): number {
  const { user_id: named } = params
  const number = pythonInt(named)
  const fails = rules.unknownUser === 'fail'
  if (number === undefined && fails) {
    throw refuse('user-number-invalid', { value: pythonRepr(named) })
  }
  const user = number === undefined ? undefined : world.users.get(Number(number))
  if (user) return user.userId
  throw fails ? refuse('user-does-not-exist', { userId: `${number}` }) : refuse('user-unknown', {})
}
