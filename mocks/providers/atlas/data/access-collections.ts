import { declare } from '../../../model/schema.ts'
import type { OrgRole } from './rows.ts'

/** A digest key of an organization. Times here and below are ISO 8601 texts. */
export interface ApiKey {
  readonly id: string
  readonly orgId: string
  readonly publicKey: string
  readonly privateKey: string
  readonly desc: string
  /** In the organization; those in projects are grants. */
  readonly roles: readonly OrgRole[]
  readonly createdAt: string
}

/** An address, or block of them, that an API key may call from. */
export interface ApiKeyAddress {
  readonly id: string
  readonly apiKeyId: string
  readonly cidrBlock: string
  /** Null where a whole block was listed. */
  readonly ipAddress: string | null
  readonly created: string
}

/** The roles of an API key or a service account in a project. */
export interface ProjectGrant {
  readonly id: string
  readonly projectId: string
  readonly subjectId: string
  readonly roles: readonly string[]
}

/** An invitation to a project through the deprecated resource; the newer one adds members. */
export interface ProjectInvitation {
  readonly id: string
  readonly projectId: string
  readonly username: string
  readonly inviterUsername: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly roles: readonly string[]
}

/** API keys, the roles of machines in projects, and the invitations to projects. */
export const accessCollections = {
  apiKeys: declare<ApiKey>()({
    key: 'id',
    fields: {
      id: 'string',
      orgId: 'string',
      publicKey: 'string',
      privateKey: 'string',
      desc: 'string',
      roles: 'list',
      createdAt: 'string',
    },
    unique: { publicKey: ['publicKey'] },
    indexes: { byOrg: { on: ['orgId'], order: 'publicKey' } },
    cascades: [
      { collection: 'apiKeyAddresses', index: 'byKey' },
      { collection: 'projectGrants', index: 'bySubject' },
      { collection: 'accessTokens', index: 'bySubject' },
    ],
  }),
  apiKeyAddresses: declare<ApiKeyAddress>()({
    key: 'id',
    fields: {
      id: 'string',
      apiKeyId: 'string',
      cidrBlock: 'string',
      ipAddress: 'string?',
      created: 'string',
    },
    unique: { block: ['apiKeyId', 'cidrBlock'] },
    indexes: { byKey: { on: ['apiKeyId'] } },
  }),
  projectGrants: declare<ProjectGrant>()({
    key: 'id',
    fields: { id: 'string', projectId: 'string', subjectId: 'string', roles: 'list' },
    unique: { grant: ['subjectId', 'projectId'] },
    indexes: {
      bySubject: { on: ['subjectId'] },
      byProject: { on: ['projectId'] },
      keysByProject: {
        on: ['projectId'],
        through: { field: 'subjectId', collection: 'apiKeys', on: [], order: 'publicKey' },
      },
      accountsByProject: {
        on: ['projectId'],
        through: { field: 'subjectId', collection: 'serviceAccounts', on: [] },
      },
      byProjectName: {
        on: ['subjectId'],
        ties: 'insertion',
        through: { field: 'projectId', collection: 'projects', on: [], order: 'name' },
      },
    },
  }),
  projectInvitations: declare<ProjectInvitation>()({
    key: 'id',
    fields: {
      id: 'string',
      projectId: 'string',
      username: 'string',
      inviterUsername: 'string',
      createdAt: 'string',
      expiresAt: 'string',
      roles: 'list',
    },
    unique: { username: ['projectId', 'username'] },
    indexes: {
      byProject: { on: ['projectId'], order: 'username' },
      byUsername: { on: ['username'] },
    },
  }),
}
