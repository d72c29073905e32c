import type { Behaviours } from '../../engine/behaviour.ts'
import { apiKeyAddresses } from './api-key-addresses.ts'
import { apiKeys } from './api-keys.ts'
import type { AtlasTypes } from './atlas-types.ts'
import { orgInvitations } from './org-invitations.ts'
import { orgUserRoles } from './org-user-roles.ts'
import { orgUsers } from './org-users.ts'
import { organizations } from './organizations.ts'
import { projectInvitations } from './project-invitations.ts'
import { projectTeams } from './project-teams.ts'
import { projectUsers } from './project-users.ts'
import { projects } from './projects.ts'
import { serviceAccountSecrets } from './service-account-secrets.ts'
import { serviceAccounts } from './service-accounts.ts'
import { systemStatus } from './system-status.ts'
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
  ...projects,
  ...projectUsers,
  ...orgInvitations,
  ...projectInvitations,
  ...apiKeys,
  ...apiKeyAddresses,
  ...serviceAccounts,
  ...serviceAccountSecrets,
  ...systemStatus,
  ...tokens,
}
