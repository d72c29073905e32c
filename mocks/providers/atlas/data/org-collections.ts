import { declare } from '../../../model/schema.ts'
import type {
  AtlasTeam,
  AtlasUser,
  Organization,
  OrgMember,
  Project,
  ProjectMember,
  ProjectTeam,
  TeamMember,
} from './rows.ts'

const organizations = declare<Organization>()({
  key: 'id',
  fields: {
    id: 'string',
    name: 'string',
    isDeleted: 'boolean',
    skipDefaultAlertsSettings: 'boolean',
  },
  indexes: { byName: { on: ['isDeleted'], order: 'name', ties: 'insertion' } },
  cascades: [
    { collection: 'organizationSettings', index: 'byOrg' },
    { collection: 'orgMembers', index: 'byOrg' },
    { collection: 'teams', index: 'byOrg' },
    { collection: 'projects', index: 'byOrg' },
    { collection: 'apiKeys', index: 'byOrg' },
    { collection: 'serviceAccounts', index: 'byOrg' },
  ],
})

const users = declare<AtlasUser>()({
  key: 'id',
  fields: {
    id: 'string',
    username: 'string',
    country: 'string',
    createdAt: 'string',
    firstName: 'string',
    lastAuth: 'string?',
    lastName: 'string',
    mobileNumber: 'string',
    registered: 'boolean',
  },
  unique: { username: ['username'] },
})

const orgMembers = declare<OrgMember>()({
  key: 'id',
  fields: {
    id: 'string',
    orgId: 'string',
    userId: 'string',
    username: 'string',
    status: 'string',
    roles: 'list',
    invitedAt: 'string?',
    expiresAt: 'string?',
    inviterUsername: 'string?',
  },
  unique: { user: ['orgId', 'userId'], username: ['orgId', 'username'] },
  indexes: {
    byOrg: { on: ['orgId'], order: 'username' },
    byOrgAndStatus: { on: ['orgId', 'status'], order: 'username' },
    byExpiry: { on: ['orgId', 'status'], order: 'expiresAt', orderAs: 'time' },
    byRole: { on: ['orgId', 'status'], each: 'roles', order: 'username' },
    byUser: { on: ['userId'] },
  },
  cascades: [
    { collection: 'teamMembers', index: 'byMember' },
    { collection: 'projectMembers', index: 'byMember' },
  ],
})

const teams = declare<AtlasTeam>()({
  key: 'id',
  fields: { id: 'string', orgId: 'string', name: 'string', createdAt: 'string' },
  unique: { name: ['orgId', 'name'] },
  indexes: {
    byOrg: { on: ['orgId'], order: 'name' },
    byFoldedName: { on: ['orgId', 'name'], fold: 'name', order: 'name' },
  },
  cascades: [
    { collection: 'teamMembers', index: 'inOrderOfJoining' },
    { collection: 'projectTeams', index: 'byTeam' },
  ],
})

/** Memberships of teams and projects have the status of the organization membership. */
const membership = { field: 'memberId', collection: 'orgMembers', on: ['status'] } as const

const teamMembers = declare<TeamMember>()({
  key: 'id',
  fields: {
    id: 'string',
    teamId: 'string',
    memberId: 'string',
    userId: 'string',
    username: 'string',
  },
  unique: { user: ['teamId', 'userId'] },
  indexes: {
    byTeam: { on: ['teamId'], order: 'username' },
    byStatus: { on: ['teamId'], order: 'username', through: membership },
    byExpiry: { on: ['teamId'], orderAs: 'time', through: { ...membership, order: 'expiresAt' } },
    inOrderOfJoining: { on: ['teamId'] },
    byMember: { on: ['memberId'] },
  },
})

const projects = declare<Project>()({
  key: 'id',
  fields: {
    id: 'string',
    orgId: 'string',
    name: 'string',
    createdAt: 'string',
    clusterCount: 'number',
    regionUsageRestrictions: 'string?',
    withDefaultAlertsSettings: 'boolean',
    tagKeys: 'list',
    tagValues: 'list',
  },
  unique: { name: ['orgId', 'name'] },
  indexes: {
    all: { on: [], order: 'name', ties: 'insertion' },
    byOrg: { on: ['orgId'], order: 'name' },
    byName: { on: ['name'] },
  },
  cascades: [
    { collection: 'projectMembers', index: 'byProject' },
    { collection: 'projectSettings', index: 'byProject' },
    { collection: 'projectLimits', index: 'byProject' },
    { collection: 'projectAddresses', index: 'byProject' },
    { collection: 'projectTeams', index: 'byProject' },
    { collection: 'projectGrants', index: 'byProject' },
    { collection: 'projectInvitations', index: 'byProject' },
  ],
})

const projectMembers = declare<ProjectMember>()({
  key: 'id',
  fields: {
    id: 'string',
    projectId: 'string',
    memberId: 'string',
    userId: 'string',
    username: 'string',
    roles: 'list',
  },
  unique: { user: ['projectId', 'userId'] },
  indexes: {
    byProject: { on: ['projectId'], order: 'username' },
    byStatus: { on: ['projectId'], order: 'username', through: membership },
    byExpiry: {
      on: ['projectId'],
      orderAs: 'time',
      through: { ...membership, order: 'expiresAt' },
    },
    byRole: { on: ['projectId'], each: 'roles' },
    byMember: { on: ['memberId'] },
  },
})

const projectTeams = declare<ProjectTeam>()({
  key: 'id',
  fields: { id: 'string', projectId: 'string', teamId: 'string', roles: 'list' },
  unique: { team: ['projectId', 'teamId'] },
  indexes: { byProject: { on: ['projectId'] }, byTeam: { on: ['teamId'] } },
})

/** Collections of organizations, people, teams and projects. */
export const orgCollections = {
  organizations,
  users,
  orgMembers,
  teams,
  teamMembers,
  projects,
  projectMembers,
  projectTeams,
}
