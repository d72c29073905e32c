import type { Behaviours } from '../../engine/behaviour.ts'
import type { AtlasTypes } from './atlas-types.ts'
import { orgUserRoles } from './org-user-roles.ts'
import { orgUsers } from './org-users.ts'
import { organizations } from './organizations.ts'
import { projectTeams } from './project-teams.ts'
import { teamUsers } from './team-users.ts'
import { teams } from './teams.ts'
import { tokens } from './tokens.ts'
import { users } from './users.ts'

/** What each operation does. */
export const behaviours: Behaviours<AtlasTypes> = {
  ...teams,
  ...projectTeams,
  ...teamUsers,
  ...orgUsers,
  ...orgUserRoles,
  ...users,
  ...organizations,
  ...tokens,
}
