/** Rows of organizations, people, teams and projects. On the wire a project is called group. */

import type { components } from '../../../../contracts/atlas/operations.d.ts'

export type OrgRole = components['schemas']['AddOrRemoveOrgRole']['orgRole']

/** Atlas's organization. */
export interface Organization {
  readonly id: string
  readonly name: string
  readonly isDeleted: boolean
  readonly skipDefaultAlertsSettings: boolean
}

/** Settings of an organization; null for a setting that was never set. */
export interface OrganizationSettings {
  readonly orgId: string
  readonly apiAccessListRequired: boolean | null
  readonly genAIFeaturesEnabled: boolean | null
  readonly multiFactorAuthRequired: boolean | null
  readonly restrictEmployeeAccess: boolean | null
  readonly streamsCrossGroupEnabled: boolean | null
  readonly maxServiceAccountSecretValidityInHours: number | null
  readonly absoluteSessionTimeoutInSeconds: number | null
  readonly idleSessionTimeoutInSeconds: number | null
  readonly operationsContact: string | null
  readonly securityContact: string | null
}

/** A person. One that was invited and never came is not registered and has no names. */
export interface AtlasUser {
  readonly id: string
  readonly username: string
  readonly country: string
  readonly createdAt: string
  readonly firstName: string
  readonly lastAuth: string | null
  readonly lastName: string
  readonly mobileNumber: string
  readonly registered: boolean
}

/** Stored status of a membership; a pending one expires with the world's clock. */
export type StoredStatus = 'ACTIVE' | 'PENDING' | 'INVITATION_REJECTED'

/** Membership of a person in an organization, or the invitation to it. */
export interface OrgMember {
  readonly id: string
  readonly orgId: string
  readonly userId: string
  readonly username: string
  readonly status: StoredStatus
  readonly roles: readonly OrgRole[]
  readonly invitedAt: string | null
  readonly expiresAt: string | null
  readonly inviterUsername: string | null
}

export interface AtlasTeam {
  readonly id: string
  readonly orgId: string
  readonly name: string
  readonly createdAt: string
}

export interface TeamMember {
  readonly id: string
  readonly teamId: string
  /** The place in the organization that this one hangs on. */
  readonly memberId: string
  readonly userId: string
  readonly username: string
}

/** Atlas's project, a group in its paths. */
export interface Project {
  readonly id: string
  readonly orgId: string
  readonly name: string
  readonly createdAt: string
  readonly clusterCount: number
  readonly regionUsageRestrictions: string | null
  readonly withDefaultAlertsSettings: boolean
  /** Keys and values of the tags, at the same places. */
  readonly tagKeys: readonly string[]
  readonly tagValues: readonly string[]
}

/** Direct membership of a person in a project. */
export interface ProjectMember {
  readonly id: string
  readonly projectId: string
  /** The place in the organization that this one hangs on. */
  readonly memberId: string
  readonly userId: string
  readonly username: string
  /** `GROUP_…` */
  readonly roles: readonly string[]
}

/** Assignment of a team to a project. */
export interface ProjectTeam {
  readonly id: string
  readonly projectId: string
  readonly teamId: string
  /** `GROUP_…` */
  readonly roles: readonly string[]
}

/** Settings of a project; null for a setting that was never set. */
export interface ProjectSettings {
  readonly projectId: string
  readonly isAtlasHomePageAiAssistantEnabled: boolean | null
  readonly isClusterAiAssistantEnabled: boolean | null
  readonly isCollectDatabaseSpecificsStatisticsEnabled: boolean | null
  readonly isDataExplorerEnabled: boolean | null
  readonly isDataExplorerGenAIFeaturesEnabled: boolean | null
  readonly isDataExplorerGenAISampleDocumentPassingEnabled: boolean | null
  readonly isDataValidationEnabled: boolean | null
  readonly isExtendedStorageSizesEnabled: boolean | null
  readonly isNativeRerankingEnabled: boolean | null
  readonly isPerformanceAdvisorEnabled: boolean | null
  readonly isRealtimePerformancePanelEnabled: boolean | null
  readonly isSchemaAdvisorEnabled: boolean | null
  /** True where the service finds the threshold of slow operations by itself. */
  readonly managedSlowMs: boolean | null
}

/** A limit of a project that somebody set. */
export interface ProjectLimit {
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly value: number
}

/** An address, or block of them, from which clusters of a project may be reached. */
export interface ProjectAddress {
  readonly id: string
  readonly projectId: string
  readonly cidrBlock: string
  /** Null where a whole block was listed. */
  readonly ipAddress: string | null
  readonly comment: string | null
  /** Null for an entry that stays. */
  readonly deleteAfterDate: string | null
}
