import { declare } from '../../../model/schema.ts'
import { regions } from './region-collection.ts'
import type { AccessKey, Administrator, Enterprise, RainbondUser, Setting } from './rows.ts'
import {
  certificates,
  eventLogs,
  members,
  roles,
  teamRegions,
  teams,
  userRoles,
} from './team-collections.ts'

const enterprises = declare<Enterprise>()({
  key: 'id',
  fields: {
    id: 'number',
    enterpriseId: 'string',
    name: 'string',
    alias: 'string',
    createTime: 'number',
    isActive: 'boolean',
  },
  unique: { enterpriseId: ['enterpriseId'] },
  indexes: { all: { on: [] } },
})

const users = declare<RainbondUser>()({
  key: 'userId',
  fields: {
    userId: 'number',
    nickName: 'string',
    realName: 'string?',
    email: 'string',
    phone: 'string?',
    password: 'string',
    isActive: 'boolean',
    origion: 'string?',
    clientIp: 'string?',
    enterpriseId: 'string',
    createTime: 'number',
  },
  unique: { nickName: ['enterpriseId', 'nickName'] },
  indexes: {
    // The database has no rule on them: an update can make two users share one.
    byEmail: { on: ['email'] },
    byPhone: { on: ['phone'] },
    byEnterprise: { on: ['enterpriseId'] },
    byCreateTime: { on: [], order: 'createTime' },
  },
  cascades: [
    { collection: 'members', index: 'byUser' },
    { collection: 'userRoles', index: 'byUser' },
  ],
})

const accessKeys = declare<AccessKey>()({
  key: 'accessKey',
  fields: { accessKey: 'string', userId: 'number', expireTime: 'number?' },
  indexes: { byUser: { on: ['userId'] } },
})

const administrators = declare<Administrator>()({
  key: 'id',
  fields: { id: 'number', enterpriseId: 'string', userId: 'number' },
  unique: { user: ['enterpriseId', 'userId'] },
  indexes: {
    all: { on: [] },
    byEnterprise: { on: ['enterpriseId'] },
    byUser: { on: ['userId'] },
  },
})

const settings = declare<Setting>()({
  key: 'name',
  fields: { name: 'string', value: 'string' },
})

/** Everything that a console keeps of teams, regions and people. */
export const collections = {
  enterprises,
  users,
  accessKeys,
  administrators,
  teams,
  members,
  roles,
  userRoles,
  regions,
  teamRegions,
  certificates,
  eventLogs,
  settings,
}
