import { beforeEach, describe, expect, it } from 'vitest'
import { createClock } from '../../../../../mocks/model/clock.ts'
import { createIds } from '../../../../../mocks/model/ids.ts'
import { createWorld } from '../../../../../mocks/model/world.ts'
import {
  type AtlasWorld,
  collections,
} from '../../../../../mocks/providers/atlas/data/collections.ts'
import {
  demo,
  seedDemoOrganizations,
} from '../../../../../mocks/providers/atlas/data/demo-organizations.ts'
import type { AtlasUser, OrgMember } from '../../../../../mocks/providers/atlas/data/rows.ts'
import { acceptInvitation } from '../../../../../mocks/providers/atlas/people/accept-invitation.ts'

const username = 'new@example.com'
const userId = '5e2211c17a3e5a48f5497df9'
const expiresAt = '2026-01-31T00:00:00Z'

const person: AtlasUser = {
  id: userId,
  username,
  country: '',
  createdAt: '2026-01-01T00:00:00Z',
  firstName: '',
  lastAuth: null,
  lastName: '',
  mobileNumber: '',
  registered: false,
}

const invited: OrgMember = {
  id: '5e2211c17a3e5a48f5497dfa',
  orgId: demo.orgId,
  userId,
  username,
  status: 'PENDING',
  roles: ['ORG_READ_ONLY'],
  invitedAt: '2026-01-01T00:00:00Z',
  expiresAt,
  inviterUsername: 'tenantry',
}

const toProject = {
  id: '5e2211c17a3e5a48f5497dfb',
  projectId: demo.projectId,
  username,
  inviterUsername: 'tenantry',
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt,
  roles: ['GROUP_OWNER'],
}

let world: AtlasWorld

beforeEach(() => {
  const clock = createClock()
  const ids = createIds('accept', clock)
  world = createWorld({ declarations: collections, seed: seedDemoOrganizations, clock, ids }).world
})

describe('accepting an invitation to an organization', () => {
  beforeEach(() => {
    world.users.insert(person)
    world.orgMembers.insert(invited)
    const team = { teamId: demo.teamId, memberId: invited.id, userId, username }
    world.teamMembers.insert({ id: 'in the team', ...team })
  })

  it('makes an active member with the roles and teams of the invitation', () => {
    const { accepted } = acceptInvitation(world, username)

    expect(accepted).toEqual([{ id: invited.id, orgId: demo.orgId }])
    expect(world.orgMembers.get(invited.id)).toMatchObject({
      ...invited,
      status: 'ACTIVE',
      invitedAt: null,
      expiresAt: null,
      inviterUsername: null,
    })
    expect(world.teamMembers.count('byStatus', demo.teamId, 'ACTIVE')).toBe(3)
  })

  it('finishes the account, with the names that are given', () => {
    acceptInvitation(world, invited.id, { firstName: 'Grace', lastName: 'Hopper' })

    expect(world.users.get(userId)).toMatchObject({
      firstName: 'Grace',
      lastName: 'Hopper',
      country: 'US',
      lastAuth: '2026-01-01T00:00:00Z',
      registered: true,
    })
  })

  it('keeps the names of an account that there was', () => {
    world.users.update(userId, { firstName: 'Ann', registered: true })
    acceptInvitation(world, username, { firstName: 'Grace' })

    expect(world.users.get(userId)?.firstName).toBe('Ann')
  })

  it('refuses one that lapsed, is accepted, or never was, and names who is invited', () => {
    acceptInvitation(world, username)
    world.projectInvitations.insert({ ...toProject, username: 'other@example.com' })

    expect(() => acceptInvitation(world, username)).toThrow(
      'No open invitation of Atlas has the id or e-mail address "new@example.com". ' +
        'Invited are: other@example.com.',
    )
    world.clock.advance(31 * 24 * 3_600_000)
    expect(() => acceptInvitation(world, 'other@example.com')).toThrow('Nobody is invited.')
  })
})

describe('accepting an invitation to a project', () => {
  it('makes a member of the project, and of its organization', () => {
    world.projectInvitations.insert(toProject)
    const acceptance = acceptInvitation(world, toProject.id)
    const member = world.orgMembers.find('user', demo.orgId, acceptance.userId)

    expect(acceptance.accepted).toEqual([
      { id: toProject.id, orgId: demo.orgId, projectId: demo.projectId },
    ])
    expect(member).toMatchObject({ status: 'ACTIVE', roles: ['ORG_MEMBER'], username })
    expect(world.projectMembers.list('byMember', member?.id ?? '')).toMatchObject([
      { projectId: demo.projectId, roles: ['GROUP_OWNER'], username },
    ])
    expect(world.projectInvitations.size).toBe(0)
  })

  it('adds to the roles of somebody who is there', () => {
    const { projectId } = toProject
    world.users.insert(person)
    world.orgMembers.insert(invited)
    const own = { projectId, memberId: invited.id, userId, username, roles: ['GROUP_READ_ONLY'] }
    world.projectMembers.insert({ id: 'in the project', ...own })
    world.projectInvitations.insert(toProject)
    acceptInvitation(world, toProject.id)

    expect(world.orgMembers.get(invited.id)).toMatchObject({
      status: 'ACTIVE',
      roles: ['ORG_READ_ONLY'],
    })
    expect(world.projectMembers.list('byProject', projectId).map(({ roles }) => roles)).toEqual([
      ['GROUP_READ_ONLY', 'GROUP_OWNER'],
    ])
  })
})
