import { declare } from '../../../model/schema.ts'
import type { OrgRole } from './rows.ts'

/** An OAuth client of an organization. */
export interface ServiceAccount {
  readonly clientId: string
  readonly orgId: string
  readonly name: string
  readonly description: string
  readonly roles: readonly OrgRole[]
  readonly createdAt: string
}

/** An address, or block of them, that a service account may call from. */
export interface ServiceAccountAddress {
  readonly id: string
  readonly clientId: string
  readonly cidrBlock: string
  /** Null where a whole block was listed. */
  readonly ipAddress: string | null
  readonly createdAt: string
}

export interface ServiceAccountSecret {
  readonly id: string
  readonly clientId: string
  readonly secret: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
}

/** A bearer token; its subject is the `clientId` of a service account or the id of an API key. */
export interface AccessToken {
  readonly token: string
  readonly subjectId: string
  /** The secret that it was exchanged for; null where it was made without one. */
  readonly secretId: string | null
  readonly issuedAt: string
  readonly expiresAt: string
}

/** OAuth clients, what they sign in with, and the tokens that they and API keys have. */
export const accountCollections = {
  serviceAccounts: declare<ServiceAccount>()({
    key: 'clientId',
    fields: {
      clientId: 'string',
      orgId: 'string',
      name: 'string',
      description: 'string',
      roles: 'list',
      createdAt: 'string',
    },
    indexes: { byOrg: { on: ['orgId'] } },
    cascades: [
      { collection: 'serviceAccountAddresses', index: 'byAccount' },
      { collection: 'serviceAccountSecrets', index: 'byAccount' },
      { collection: 'projectGrants', index: 'bySubject' },
      { collection: 'accessTokens', index: 'bySubject' },
    ],
  }),
  serviceAccountAddresses: declare<ServiceAccountAddress>()({
    key: 'id',
    fields: {
      id: 'string',
      clientId: 'string',
      cidrBlock: 'string',
      ipAddress: 'string?',
      createdAt: 'string',
    },
    unique: { block: ['clientId', 'cidrBlock'] },
    indexes: { byAccount: { on: ['clientId'] } },
  }),
  serviceAccountSecrets: declare<ServiceAccountSecret>()({
    key: 'id',
    fields: {
      id: 'string',
      clientId: 'string',
      secret: 'string',
      createdAt: 'string',
      expiresAt: 'string',
      lastUsedAt: 'string?',
    },
    indexes: { byAccount: { on: ['clientId'] } },
    cascades: [{ collection: 'accessTokens', index: 'bySecret' }],
  }),
  accessTokens: declare<AccessToken>()({
    key: 'token',
    fields: {
      token: 'string',
      subjectId: 'string',
      secretId: 'string?',
      issuedAt: 'string',
      expiresAt: 'string',
    },
    indexes: {
      bySubject: { on: ['subjectId'], order: 'expiresAt' },
      bySecret: { on: ['secretId'] },
      byExpiry: { on: ['subjectId'], order: 'expiresAt', orderAs: 'time' },
    },
  }),
}
