import type { Behaviours } from '../../engine/behaviour.ts'
import type { AtlasTypes } from './atlas-types.ts'
import { apiKeyAddresses } from './credentials/api-key-addresses.ts'
import { apiKeys } from './credentials/api-keys.ts'
import { newOrganizations } from './credentials/new-organizations.ts'
import { projectApiKeys } from './credentials/project-api-keys.ts'
import { projectServiceAccounts } from './credentials/project-service-accounts.ts'
import { serviceAccountAddresses } from './credentials/service-account-addresses.ts'
import { serviceAccountSecrets } from './credentials/service-account-secrets.ts'
import { serviceAccounts } from './credentials/service-accounts.ts'
import { systemStatus } from './credentials/system-status.ts'
import { tokens } from './credentials/tokens.ts'
import { orgInvitations } from './organizations/org-invitations.ts'
import { orgUserRoles } from './organizations/org-user-roles.ts'
import { orgUsers } from './organizations/org-users.ts'
import { organizations } from './organizations/organizations.ts'
import { users } from './people/users.ts'
import { clusters } from './projects/clusters.ts'
import { projectAddresses } from './projects/project-addresses.ts'
import { projectInvitations } from './projects/project-invitations.ts'
import { projectLimits } from './projects/project-limits.ts'
import { projectSettings } from './projects/project-settings.ts'
import { projectTeams } from './projects/project-teams.ts'
import { projectUsers } from './projects/project-users.ts'
import { projects } from './projects/projects.ts'
import { teamUsers } from './teams/team-users.ts'
import { teams } from './teams/teams.ts'

/** Behaviours of all operations, by operationId. */
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
  ...projectSettings,
  ...projectLimits,
  ...clusters,
  ...projectAddresses,
  ...orgInvitations,
  ...projectInvitations,
  ...newOrganizations,
  ...apiKeys,
  ...apiKeyAddresses,
  ...projectApiKeys,
  ...serviceAccounts,
  ...serviceAccountSecrets,
  ...serviceAccountAddresses,
  ...projectServiceAccounts,
  ...systemStatus,
  ...tokens,
}
