/** A row names another one: fields of its collection, and those of the other that they equal. */
export interface RowReference {
  readonly from: string
  readonly to: string
  readonly fields: readonly (readonly [own: string, other: string])[]
}

const one = (from: string, field: string, to: string, other = field): RowReference => ({
  ...{ from, to, fields: [[field, other]] },
})

const ofOrganization = ['projects', 'teams', 'orgMembers', 'apiKeys', 'serviceAccounts']
const ofProject = [
  ...['projectTeams', 'projectMembers', 'projectInvitations', 'projectGrants'],
  ...['projectAddresses', 'projectLimits', 'projectSettings'],
]
const ofEnterprise = ['teams', 'regions', 'users', 'administrators']
const ofTenant = ['teamRegions', 'roles', 'userRoles', 'certificates', 'eventLogs']

/** The references of each provider, in the order in which a person looks for them. */
export const rowReferences: Readonly<Record<string, readonly RowReference[]>> = {
  atlas: [
    ...ofOrganization.map((from) => one(from, 'orgId', 'organizations', 'id')),
    one('organizationSettings', 'orgId', 'organizations', 'id'),
    ...ofProject.map((from) => one(from, 'projectId', 'projects', 'id')),
    one('teamMembers', 'teamId', 'teams', 'id'),
    one('projectTeams', 'teamId', 'teams', 'id'),
    one('orgMembers', 'userId', 'users', 'id'),
    one('teamMembers', 'memberId', 'orgMembers', 'id'),
    one('projectMembers', 'memberId', 'orgMembers', 'id'),
    one('apiKeyAddresses', 'apiKeyId', 'apiKeys', 'id'),
    one('serviceAccountSecrets', 'clientId', 'serviceAccounts'),
    one('serviceAccountAddresses', 'clientId', 'serviceAccounts'),
  ],
  rainbond: [
    ...ofEnterprise.map((from) => one(from, 'enterpriseId', 'enterprises')),
    one('members', 'teamId', 'teams', 'id'),
    ...ofTenant.map((from) => one(from, 'tenantId', 'teams')),
    one('members', 'userId', 'users'),
    one('administrators', 'userId', 'users'),
    one('userRoles', 'userId', 'users'),
    one('accessKeys', 'userId', 'users'),
    one('userRoles', 'roleId', 'roles', 'id'),
    {
      from: 'teamRegions',
      to: 'regions',
      fields: [
        ['regionName', 'regionName'],
        ['enterpriseId', 'enterpriseId'],
      ],
    },
  ],
}
