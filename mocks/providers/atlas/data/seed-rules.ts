import type { SeedRules } from '../../../model/seed-rules.ts'
import type { collections } from './collections.ts'

const objectId = { pattern: '^[a-f0-9]{24}$' }
const time = { format: 'date-time' }
const email = { format: 'email' }
// Source: contracts/atlas/observed.overlay.yaml Group.name; names of real ones have blanks.
const nameRule = { pattern: "^[\\p{L}\\p{N}\\-_.(),:&@+' ]{1,64}$" }
const accountText = { pattern: "^[\\p{L}\\p{N}\\-_.,' ]*$", minLength: 1 }
const seconds = { type: 'integer', minimum: 0, maximum: 2_147_483_647 }
const tags = { maxItems: 50, items: { minLength: 1, maxLength: 255 } }

const orgRoles = {
  uniqueItems: true,
  items: {
    enum: [
      'ORG_OWNER',
      'ORG_MEMBER',
      'ORG_GROUP_CREATOR',
      'ORG_BILLING_ADMIN',
      'ORG_BILLING_READ_ONLY',
      'ORG_STREAM_PROCESSING_ADMIN',
      'ORG_READ_ONLY',
    ],
  },
}
const projectRoles = { uniqueItems: true, items: { pattern: '^GROUP_[A-Z_]+$' } }

/** Source: the schemas of contracts/atlas/openapi.yaml in which the fields are answered. */
export const seedRules: SeedRules<typeof collections> = {
  fields: {
    organizations: { id: objectId, name: nameRule },
    organizationSettings: {
      maxServiceAccountSecretValidityInHours: { type: 'integer', minimum: 8, maximum: 8760 },
      absoluteSessionTimeoutInSeconds: seconds,
      idleSessionTimeoutInSeconds: seconds,
    },
    users: {
      id: objectId,
      username: email,
      country: { pattern: '^[A-Z]{2}$' },
      createdAt: time,
      lastAuth: time,
      // The published pattern escapes twice; this is the shape of what it takes.
      mobileNumber: {
        pattern: '^212\\\\555\\\\\\d{4}$',
        examples: ['212\\555\\0000'],
      },
    },
    orgMembers: {
      username: email,
      status: { enum: ['ACTIVE', 'PENDING', 'INVITATION_REJECTED'] },
      roles: orgRoles,
      invitedAt: time,
      expiresAt: time,
      inviterUsername: email,
    },
    teams: { id: objectId, name: { minLength: 1 }, createdAt: time },
    teamMembers: { username: email },
    projects: {
      id: objectId,
      name: nameRule,
      createdAt: time,
      clusterCount: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      regionUsageRestrictions: { enum: ['COMMERCIAL_FEDRAMP_REGIONS_ONLY', 'GOV_REGIONS_ONLY'] },
      tagKeys: tags,
      tagValues: tags,
    },
    projectMembers: { username: email, roles: projectRoles },
    projectLimits: {
      name: { pattern: '^(atlas\\.project|dataFederation)\\.' },
      value: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    },
    projectAddresses: {
      cidrBlock: { pattern: '^[0-9a-fA-F.:]+/\\d{1,3}$' },
      ipAddress: { anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] },
      comment: { maxLength: 80 },
      deleteAfterDate: time,
    },
    projectTeams: { roles: projectRoles },
    apiKeys: {
      id: objectId,
      publicKey: { minLength: 8, maxLength: 8 },
      desc: { minLength: 1, maxLength: 250 },
      roles: orgRoles,
      createdAt: time,
    },
    apiKeyAddresses: {
      cidrBlock: { pattern: '^[0-9a-fA-F.:]+/\\d{1,3}$' },
      ipAddress: { anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] },
      created: time,
    },
    serviceAccounts: {
      clientId: { pattern: '^mdb_sa_id_[a-fA-F\\d]{24}$' },
      name: { ...accountText, maxLength: 64 },
      description: { ...accountText, maxLength: 250 },
      roles: orgRoles,
      createdAt: time,
    },
    serviceAccountAddresses: {
      cidrBlock: { pattern: '^[0-9a-fA-F.:]+/\\d{1,3}$' },
      ipAddress: { anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] },
      createdAt: time,
    },
    serviceAccountSecrets: { id: objectId, createdAt: time, expiresAt: time, lastUsedAt: time },
    accessTokens: { issuedAt: time, expiresAt: time },
    projectGrants: { roles: projectRoles },
    projectInvitations: {
      id: objectId,
      username: email,
      inviterUsername: email,
      createdAt: time,
      expiresAt: time,
      roles: projectRoles,
    },
  },
  references: {
    organizationSettings: { orgId: 'organizations' },
    orgMembers: { orgId: 'organizations', userId: 'users' },
    teams: { orgId: 'organizations' },
    teamMembers: { teamId: 'teams', memberId: 'orgMembers', userId: 'users' },
    projects: { orgId: 'organizations' },
    projectMembers: { projectId: 'projects', memberId: 'orgMembers', userId: 'users' },
    projectTeams: { projectId: 'projects', teamId: 'teams' },
    projectSettings: { projectId: 'projects' },
    projectLimits: { projectId: 'projects' },
    projectAddresses: { projectId: 'projects' },
    apiKeys: { orgId: 'organizations' },
    apiKeyAddresses: { apiKeyId: 'apiKeys' },
    serviceAccounts: { orgId: 'organizations' },
    serviceAccountAddresses: { clientId: 'serviceAccounts' },
    serviceAccountSecrets: { clientId: 'serviceAccounts' },
    accessTokens: {
      subjectId: ['serviceAccounts', 'apiKeys'],
      secretId: 'serviceAccountSecrets',
    },
    projectGrants: { projectId: 'projects', subjectId: ['serviceAccounts', 'apiKeys'] },
    projectInvitations: { projectId: 'projects' },
  },
  wholes: {
    projects: ({ tagKeys, tagValues }) =>
      sizeOf(tagKeys) === sizeOf(tagValues)
        ? undefined
        : `has ${sizeOf(tagKeys)} tagKeys and ${sizeOf(tagValues)} tagValues. Give as many of both`,
  },
}

const sizeOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)
