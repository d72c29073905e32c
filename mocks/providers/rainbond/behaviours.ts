import type { Behaviours } from '../../engine/behaviour.ts'
import { administrators } from './administrators.ts'
import { certificates } from './certificates.ts'
import { enterprises } from './enterprises.ts'
import { passwords } from './passwords.ts'
import { platformRegions } from './platform-regions.ts'
import type { RainbondTypes } from './rainbond-types.ts'
import { regions } from './regions.ts'
import { teamRegions } from './team-regions.ts'
import { teamUse } from './team-use.ts'
import { teams } from './teams.ts'
import { users } from './users.ts'

/** What each operation does. */
export const behaviours: Behaviours<RainbondTypes> = {
  ...teams,
  ...teamRegions,
  ...teamUse,
  ...certificates,
  ...regions,
  ...platformRegions,
  ...users,
  ...passwords,
  ...administrators,
  ...enterprises,
}
