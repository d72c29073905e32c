import { declare } from '../../../model/schema.ts'
import type { OrganizationSettings, ProjectAddress, ProjectLimit, ProjectSettings } from './rows.ts'

const organizationSettings = declare<OrganizationSettings>()({
  key: 'orgId',
  fields: {
    orgId: 'string',
    apiAccessListRequired: 'boolean?',
    genAIFeaturesEnabled: 'boolean?',
    multiFactorAuthRequired: 'boolean?',
    restrictEmployeeAccess: 'boolean?',
    streamsCrossGroupEnabled: 'boolean?',
    maxServiceAccountSecretValidityInHours: 'number?',
    absoluteSessionTimeoutInSeconds: 'number?',
    idleSessionTimeoutInSeconds: 'number?',
    operationsContact: 'string?',
    securityContact: 'string?',
  },
  indexes: { byOrg: { on: ['orgId'] } },
})

const projectSettings = declare<ProjectSettings>()({
  key: 'projectId',
  fields: {
    projectId: 'string',
    isAtlasHomePageAiAssistantEnabled: 'boolean?',
    isClusterAiAssistantEnabled: 'boolean?',
    isCollectDatabaseSpecificsStatisticsEnabled: 'boolean?',
    isDataExplorerEnabled: 'boolean?',
    isDataExplorerGenAIFeaturesEnabled: 'boolean?',
    isDataExplorerGenAISampleDocumentPassingEnabled: 'boolean?',
    isDataValidationEnabled: 'boolean?',
    isExtendedStorageSizesEnabled: 'boolean?',
    isNativeRerankingEnabled: 'boolean?',
    isPerformanceAdvisorEnabled: 'boolean?',
    isRealtimePerformancePanelEnabled: 'boolean?',
    isSchemaAdvisorEnabled: 'boolean?',
    managedSlowMs: 'boolean?',
  },
  indexes: { byProject: { on: ['projectId'] } },
})

const projectLimits = declare<ProjectLimit>()({
  key: 'id',
  fields: { id: 'string', projectId: 'string', name: 'string', value: 'number' },
  unique: { name: ['projectId', 'name'] },
  indexes: { byProject: { on: ['projectId'] } },
})

const projectAddresses = declare<ProjectAddress>()({
  key: 'id',
  fields: {
    id: 'string',
    projectId: 'string',
    cidrBlock: 'string',
    ipAddress: 'string?',
    comment: 'string?',
    deleteAfterDate: 'string?',
  },
  unique: { block: ['projectId', 'cidrBlock'] },
  indexes: {
    byProject: { on: ['projectId'] },
    byExpiry: { on: ['projectId'], order: 'deleteAfterDate', orderAs: 'time' },
  },
})

/** Settings of organizations and projects. */
export const settingCollections = {
  organizationSettings,
  projectSettings,
  projectLimits,
  projectAddresses,
}
