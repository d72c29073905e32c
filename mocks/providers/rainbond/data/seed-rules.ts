import type { SeedRules } from '../../../model/seed-rules.ts'
import type { collections } from './collections.ts'

/** Milliseconds since the epoch, until the end of the year 4999. */
const time = { type: 'integer', minimum: 0, maximum: 95_617_583_999_999 }
const whole = { type: 'integer', minimum: 0, maximum: 2_147_483_647 }
const id = { type: 'integer', minimum: 1, maximum: 2_147_483_647 }
/** Statuses that a region may answer; the console passes them on. */
const status = { type: 'integer', minimum: 200, maximum: 599 }
const gibibytes = { type: 'integer', minimum: 0, multipleOf: 1024 ** 3, maximum: 2 ** 50 }

/** Source: the schemas of contracts/rainbond/openapi.yaml in which the fields are answered. */
export const seedRules: SeedRules<typeof collections> = {
  fields: {
    enterprises: { id, createTime: time },
    users: { userId: id, createTime: time },
    accessKeys: { expireTime: time },
    administrators: { id },
    teams: { id, creater: whole, limitMemory: whole, createTime: time, updateTime: time },
    members: { id },
    roles: { id },
    userRoles: { id },
    regions: {
      id,
      status: { enum: ['0', '1', '2', '3'] },
      scope: { enum: ['private', 'public'] },
      createStatus: status,
      createCode: whole,
      createBeanCode: whole,
      deleteStatus: status,
      tenantCpu: whole,
      tenantMemory: whole,
      tenantCpuLimit: whole,
      tenantMemoryLimit: whole,
      capCpu: whole,
      reqCpu: { minimum: 0, maximum: 2_147_483_647 },
      capMemory: whole,
      reqMemory: whole,
      capDisk: gibibytes,
      reqDisk: gibibytes,
    },
    teamRegions: { id, apps: whole, components: whole, runningComponents: whole },
    certificates: { id, rules: whole },
    eventLogs: { id, utime: whole },
  },
  // Consoles keep users of enterprises, tokens of users and open regions that are gone, and have
  // answers for them: those fields may lead nowhere.
  references: {
    administrators: { enterpriseId: 'enterprises.enterpriseId', userId: 'users' },
    teams: { enterpriseId: 'enterprises.enterpriseId' },
    members: { teamId: 'teams', userId: 'users', enterpriseId: 'enterprises.enterpriseId' },
    roles: { tenantId: 'teams.tenantId' },
    userRoles: { userId: 'users', tenantId: 'teams.tenantId', roleId: 'roles' },
    regions: { enterpriseId: 'enterprises.enterpriseId' },
    teamRegions: { tenantId: 'teams.tenantId', enterpriseId: 'enterprises.enterpriseId' },
    certificates: { tenantId: 'teams.tenantId' },
    eventLogs: { tenantId: 'teams.tenantId' },
  },
}
