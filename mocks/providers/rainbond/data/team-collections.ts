import { declare } from '../../../model/schema.ts'
import type {
  Certificate,
  EventLog,
  Member,
  RainbondTeam,
  Role,
  TeamRegion,
  UserRole,
} from './rows.ts'

export const teams = declare<RainbondTeam>()({
  key: 'id',
  fields: {
    id: 'number',
    tenantId: 'string',
    tenantName: 'string',
    tenantAlias: 'string',
    enterpriseId: 'string',
    isActive: 'boolean',
    creater: 'number',
    limitMemory: 'number',
    namespace: 'string',
    logo: 'string?',
    createTime: 'number',
    updateTime: 'number',
  },
  unique: {
    tenantId: ['tenantId'],
    tenantName: ['tenantName'],
    namespace: ['namespace'],
  },
  indexes: { byEnterprise: { on: ['enterpriseId'] }, byCreater: { on: ['creater'] } },
  cascades: [{ collection: 'members', index: 'byTeam' }],
})

export const members = declare<Member>()({
  key: 'id',
  fields: { id: 'number', teamId: 'number', userId: 'number', enterpriseId: 'string' },
  unique: { user: ['teamId', 'userId'] },
  indexes: {
    byTeam: { on: ['teamId'] },
    byUser: { on: ['userId'] },
    byUserIn: { on: ['userId', 'enterpriseId'], order: 'teamId' },
  },
})

/** A deleted team leaves its roles behind, and who had them: observed.overlay.yaml has the evidence. */
export const roles = declare<Role>()({
  key: 'id',
  fields: { id: 'number', tenantId: 'string', name: 'string' },
  indexes: { byTeam: { on: ['tenantId'] } },
})

export const userRoles = declare<UserRole>()({
  key: 'id',
  fields: { id: 'number', userId: 'number', tenantId: 'string', roleId: 'number' },
  indexes: { byUser: { on: ['userId'] }, byUserIn: { on: ['userId', 'tenantId'] } },
})

export const teamRegions = declare<TeamRegion>()({
  key: 'id',
  fields: {
    id: 'number',
    tenantId: 'string',
    regionName: 'string',
    enterpriseId: 'string',
    apps: 'number',
    components: 'number',
    runningComponents: 'number',
  },
  unique: { region: ['tenantId', 'regionName'] },
  indexes: { byTeam: { on: ['tenantId'], order: 'regionName' } },
})

export const certificates = declare<Certificate>()({
  key: 'id',
  fields: {
    id: 'number',
    tenantId: 'string',
    alias: 'string',
    privateKey: 'string',
    certificate: 'string',
    certificateType: 'string',
    rules: 'number',
  },
  unique: { alias: ['tenantId', 'alias'] },
  indexes: { byTeam: { on: ['tenantId'] } },
})

export const eventLogs = declare<EventLog>()({
  key: 'id',
  fields: {
    id: 'number',
    tenantId: 'string',
    regionName: 'string',
    eventId: 'string',
    message: 'string',
    time: 'string',
    utime: 'number',
  },
  indexes: { byEvent: { on: ['tenantId', 'regionName', 'eventId'] } },
})
