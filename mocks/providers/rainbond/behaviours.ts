import type { Behaviours } from '../../engine/behaviour.ts'
import { certificates } from './certificates/certificates.ts'
import { enterprises } from './enterprises/enterprises.ts'
import { administrators } from './people/administrators.ts'
import { ownedTeams } from './people/owned-teams.ts'
import { passwords } from './people/passwords.ts'
import { users } from './people/users.ts'
import type { RainbondTypes } from './rainbond-types.ts'
import { platformRegions } from './regions/platform-regions.ts'
import { regions } from './regions/regions.ts'
import { teamRegions } from './regions/team-regions.ts'
import { teamUse } from './regions/team-use.ts'
import { teams } from './teams/teams.ts'

/** Behaviours of all operations, by operationId. */
export const behaviours: Behaviours<RainbondTypes> = {
  ...teams,
  ...teamRegions,
  ...teamUse,
  ...certificates,
  ...regions,
  ...platformRegions,
  ...users,
  ...ownedTeams,
  ...passwords,
  ...administrators,
  ...enterprises,
}
