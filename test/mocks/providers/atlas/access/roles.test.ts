import { describe, expect, it } from 'vitest'
import { suffices } from '../../../../../mocks/providers/atlas/access/roles.ts'

const organization = (...roles: readonly string[]) => ({ organization: roles, project: [] })
const project = (...roles: readonly string[]) => ({ organization: ['ORG_MEMBER'], project: roles })

describe('suffices', () => {
  it.each([
    ['ORG_OWNER', organization('ORG_OWNER')],
    ['ORG_MEMBER', organization('ORG_MEMBER')],
    ['ORG_MEMBER', organization('ORG_BILLING_ADMIN')],
    ['ORG_READ_ONLY', organization('ORG_OWNER')],
    ['ORG_GROUP_CREATOR', organization('ORG_OWNER')],
    ['GROUP_OWNER', organization('ORG_OWNER')],
    ['GROUP_OWNER', project('GROUP_OWNER')],
    ['GROUP_ACCESS_MANAGER', project('GROUP_OWNER')],
    ['GROUP_READ_ONLY', project('GROUP_DATA_ACCESS_ADMIN')],
    ['GROUP_READ_ONLY', organization('ORG_READ_ONLY')],
  ])('%s is met by %o', (role, grants) => {
    expect(suffices([role], grants)).toBe(true)
  })

  it.each([
    ['ORG_OWNER', organization('ORG_MEMBER')],
    ['ORG_OWNER', organization('ORG_READ_ONLY', 'ORG_GROUP_CREATOR')],
    ['ORG_OWNER', project('GROUP_OWNER')],
    ['ORG_MEMBER', organization()],
    ['ORG_MEMBER', { organization: [], project: ['GROUP_OWNER'] }],
    ['ORG_READ_ONLY', organization('ORG_MEMBER')],
    ['GROUP_OWNER', project('GROUP_READ_ONLY')],
    ['GROUP_ACCESS_MANAGER', project('GROUP_READ_ONLY')],
    ['GROUP_READ_ONLY', organization('ORG_MEMBER')],
  ])('%s is not met by %o', (role, grants) => {
    expect(suffices([role], grants)).toBe(false)
  })

  it('takes any one of several roles, and asks nothing where none is required', () => {
    expect(suffices(['ORG_OWNER', 'ORG_GROUP_CREATOR'], organization('ORG_GROUP_CREATOR'))).toBe(
      true,
    )
    expect(suffices([], organization())).toBe(true)
  })
})
