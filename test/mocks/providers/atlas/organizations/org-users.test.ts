import { describe, expect, it } from 'vitest'
import { type Atlas, createAtlas, demo, snapshot } from '../../../../support/atlas.ts'

const users = `/orgs/${demo.orgId}/users`
const nobody = '0123456789abcdef01234567'
const month = 30 * 24 * 60 * 60 * 1000

const newcomer = { username: 'new@example.com', roles: { orgRoles: ['ORG_MEMBER'] } }

async function invite({ send }: Atlas, more: object = {}): Promise<string> {
  return (await send(`POST ${users}`, { body: { ...newcomer, ...more } })).body.id
}

describe('inviting somebody to an organization', () => {
  it('makes a pending member with its teams and projects', async () => {
    const atlas = createAtlas()
    const groupRoleAssignments = [{ groupId: demo.projectId, groupRoles: ['GROUP_OWNER'] }]
    const roles = { orgRoles: ['ORG_MEMBER', 'ORG_READ_ONLY'], groupRoleAssignments }
    const body = { ...newcomer, roles, teamIds: [demo.teamId] }
    const answer = await atlas.send(`POST ${users}`, { body })

    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      id: answer.body.id,
      invitationCreatedAt: '2026-01-01T00:00:00Z',
      invitationExpiresAt: '2026-01-31T00:00:00Z',
      inviterUsername: 'tenantry@api-key.invalid',
      orgMembershipStatus: 'PENDING',
      roles: { groupRoleAssignments, orgRoles: ['ORG_MEMBER', 'ORG_READ_ONLY'] },
      teamIds: [demo.teamId],
      username: 'new@example.com',
    })
    expect(atlas.rows('users').at(-1)).toMatchObject({
      username: 'new@example.com',
      registered: false,
    })
    expect((await atlas.send(`GET ${users}/${answer.body.id}`)).body).toEqual(answer.body)
  })

  it('invites who has an account elsewhere under the id of that account', async () => {
    const atlas = createAtlas()
    const body = { ...newcomer, username: 'eve@example.org' }

    expect((await atlas.send(`POST ${users}`, { body })).body).toMatchObject({
      id: demo.foreignUserId,
      orgMembershipStatus: 'PENDING',
      teamIds: [],
    })
    expect(atlas.rows('users')).toHaveLength(4)
  })

  it.each([
    ['a member', { username: 'ada@example.com' }, 409, 'USER_ALREADY_IN_ORG'],
    ['an unknown team', { teamIds: [nobody] }, 404, 'TEAM_NOT_FOUND'],
    ['a foreign team', { teamIds: [demo.foreignTeamId] }, 404, 'TEAM_NOT_FOUND'],
    [
      'a foreign project',
      {
        roles: {
          orgRoles: ['ORG_MEMBER'],
          groupRoleAssignments: [{ groupId: demo.foreignProjectId, groupRoles: ['GROUP_OWNER'] }],
        },
      },
      404,
      'GROUP_NOT_FOUND',
    ],
    [
      'a role that projects lack',
      {
        roles: {
          orgRoles: ['ORG_MEMBER'],
          groupRoleAssignments: [{ groupId: demo.projectId, groupRoles: ['ORG_OWNER'] }],
        },
      },
      400,
      'INVALID_ROLE_FOR_GROUP',
    ],
    [
      'no project',
      {
        roles: {
          orgRoles: ['ORG_MEMBER'],
          groupRoleAssignments: [{ groupRoles: ['GROUP_OWNER'] }],
        },
      },
      400,
      'MISSING_ATTRIBUTE',
    ],
    ['no role', { roles: { orgRoles: [] } }, 400, 'VALIDATION_ERROR'],
  ])('refuses %s and changes nothing', async (_, more, status, errorCode) => {
    const atlas = createAtlas()
    const before = snapshot(atlas)
    const { body } = await atlas.send(`POST ${users}`, { body: { ...newcomer, ...more } })

    expect(body).toMatchObject({ error: status, errorCode })
    expect(snapshot(atlas)).toEqual(before)
  })

  it('conflicts with a pending invitation and replaces a lapsed one', async () => {
    const atlas = createAtlas()
    const id = await invite(atlas)
    const early = await atlas.send(`POST ${users}`, { body: newcomer })
    atlas.mock.clock.advance(month)
    const lapsed = await atlas.send(`GET ${users}/${id}`)
    const late = await atlas.send(`POST ${users}`, { body: newcomer })

    expect([early.status, lapsed.status]).toEqual([409, 404])
    expect(late.body).toMatchObject({ id, orgMembershipStatus: 'PENDING' })
    expect(atlas.rows('orgMembers').filter(({ userId }) => userId === id)).toHaveLength(1)
  })

  it.each([
    [{ usersPerTeam: 2 }, 'MAX_USERS_PER_TEAM_EXCEEDED'],
    [{ teamsPerUser: 0 }, 'MAX_TEAMS_PER_USER_EXCEEDED'],
  ])('fills no team beyond %o', async (rules, errorCode) => {
    const { send } = createAtlas({ rules })
    const body = { ...newcomer, teamIds: [demo.teamId] }

    expect((await send(`POST ${users}`, { body })).body.errorCode).toBe(errorCode)
    const change = { teamIds: [demo.teamId] }
    expect((await send(`PATCH ${users}/${demo.ownerId}`, { body: change })).body.errorCode).toBe(
      errorCode,
    )
  })

  it('gives a project that is named twice the roles of both', async () => {
    const { send, rows } = createAtlas()
    const groupId = demo.projectId
    const groupRoleAssignments = [
      { groupId, groupRoles: ['GROUP_READ_ONLY', 'GROUP_OWNER'] },
      { groupId, groupRoles: ['GROUP_OWNER', 'GROUP_CLUSTER_MANAGER'] },
      { groupId, groupRoles: [] },
    ]
    const roles = { orgRoles: ['ORG_MEMBER'], groupRoleAssignments }
    await send(`POST ${users}`, { body: { ...newcomer, roles } })

    expect(rows('projectMembers')).toMatchObject([
      { roles: ['GROUP_READ_ONLY', 'GROUP_OWNER', 'GROUP_CLUSTER_MANAGER'] },
    ])
  })

  it('stops at 500 people in an organization', async () => {
    const { body } = await createAtlas({ seed: 'full' }).send(`POST ${users}`, { body: newcomer })

    expect(body.detail).toBe(
      `Maximum number of users per org (500) in ${demo.orgId} exceeded while trying to add users.`,
    )
  })
})

describe('listing the people of an organization', () => {
  const usernamesIn = (body: { results: { username: string }[] }) =>
    body.results.map(({ username }) => username)
  const members = ['ada@example.com', 'hello@example.com', 'lin@example.com']

  it('shows active people by username, and invited ones from 2025-02-19 on', async () => {
    const atlas = createAtlas()
    await invite(atlas)
    const old = await atlas.send(`GET ${users}`, { version: '2023-01-01' })
    const newer = await atlas.send(`GET ${users}`)

    expect(usernamesIn(old.body)).toEqual(members)
    expect(usernamesIn(newer.body)).toEqual([...members, 'new@example.com'])
    expect([old.body.totalCount, newer.body.totalCount]).toEqual([3, 4])
  })

  it.each([
    ['username=ada@example.com', ['ada@example.com']],
    ['orgMembershipStatuses=INVITATION_EXPIRED', ['new@example.com']],
    [
      'orgMembershipStatuses=ACTIVE&orgMembershipStatuses=INVITATION_EXPIRED',
      [...members, 'new@example.com'],
    ],
    ['', members],
    ['itemsPerPage=2&pageNum=2', ['lin@example.com']],
  ])('narrows to "%s"', async (query, expected) => {
    const atlas = createAtlas()
    await invite(atlas)
    atlas.mock.clock.advance(month)

    expect(usernamesIn((await atlas.send(`GET ${users}?${query}`)).body)).toEqual(expected)
  })

  it('partitions 500 people into pages', async () => {
    const { send } = createAtlas({ seed: 'full' })
    const pages = await Promise.all(
      [1, 2].map((page) => send(`GET ${users}?itemsPerPage=300&pageNum=${page}`)),
    )
    const all = pages.flatMap(({ body }) => usernamesIn(body))

    expect([all.length, new Set(all).size]).toEqual([500, 500])
    expect(all).toEqual([...all].sort())
  })
})

describe('changing a member', () => {
  it('replaces each part that is given and leaves the others', async () => {
    const { send } = createAtlas()
    const groupRoleAssignments = [{ groupId: demo.projectId, groupRoles: ['GROUP_READ_ONLY'] }]
    const roles = { orgRoles: ['ORG_READ_ONLY'], groupRoleAssignments }
    const first = await send(`PATCH ${users}/${demo.adaId}`, { body: { roles } })
    const second = await send(`PATCH ${users}/${demo.adaId}`, { body: { teamIds: [] } })

    expect(first.body).toMatchObject({ roles, teamIds: [demo.teamId] })
    expect(second.body).toMatchObject({ roles, teamIds: [] })
    const none = { roles: { orgRoles: ['ORG_MEMBER'], groupRoleAssignments: [] } }
    expect((await send(`PATCH ${users}/${demo.adaId}`, { body: none })).body.roles).toEqual({
      groupRoleAssignments: [],
      orgRoles: ['ORG_MEMBER'],
    })
  })

  it.each([
    [{ teamIds: [demo.foreignTeamId] }, 404, 'TEAM_NOT_FOUND'],
    [
      {
        teamIds: [],
        roles: { orgRoles: ['ORG_MEMBER'], groupRoleAssignments: [{ groupId: nobody }] },
      },
      404,
      'GROUP_NOT_FOUND',
    ],
    [{ roles: { orgRoles: ['ORG_CLOWN'] } }, 400, 'INVALID_ENUM_VALUE'],
  ])('refuses %o and changes nothing', async (body, status, errorCode) => {
    const atlas = createAtlas()
    const before = snapshot(atlas)
    const answer = await atlas.send(`PATCH ${users}/${demo.adaId}`, { body })

    expect(answer.body).toMatchObject({ error: status, errorCode })
    expect(snapshot(atlas)).toEqual(before)
  })

  it('gives and takes single roles', async () => {
    const { send } = createAtlas()
    const role = { body: { orgRole: 'ORG_READ_ONLY' } }
    const given = await send(`POST ${users}/${demo.adaId}:addRole`, role)
    const again = await send(`POST ${users}/${demo.adaId}:addRole`, role)
    const taken = await send(`POST ${users}/${demo.adaId}:removeRole`, role)
    const none = await send(`POST ${users}/${demo.adaId}:removeRole`, role)

    expect(given.body.roles.orgRoles).toEqual(['ORG_MEMBER', 'ORG_READ_ONLY'])
    expect([again.status, again.body.errorCode]).toEqual([409, 'USER_ALREADY_HAS_ROLE'])
    expect(taken.body.roles.orgRoles).toEqual(['ORG_MEMBER'])
    expect([none.status, none.body.errorCode]).toEqual([400, 'USER_HAS_NO_SUCH_ROLE'])
  })

  it('replaces all roles at once, by the older operation', async () => {
    const atlas = createAtlas()
    const roles = `${users}/${demo.adaId}/roles`
    const body = { orgRoles: ['ORG_READ_ONLY'] }
    const replaced = await atlas.send(`PUT ${roles}`, { body })
    const before = snapshot(atlas)
    const none = await atlas.send(`PUT ${roles}`, { body: { orgRoles: [] } })

    expect(replaced.status).toBe(200)
    expect(replaced.body).toEqual({
      links: [{ href: expect.stringContaining(`/api/atlas/v2${roles}`), rel: 'self' }],
      orgRoles: ['ORG_READ_ONLY'],
    })
    expect((await atlas.send(`GET ${users}/${demo.adaId}`)).body.roles.orgRoles).toEqual([
      'ORG_READ_ONLY',
    ])
    expect([none.status, none.body.errorCode]).toEqual([403, 'CANNOT_REMOVE_ALL_USER_ROLES'])
    expect(snapshot(atlas)).toEqual(before)
  })

  it('never takes the last role', async () => {
    const { send, rows } = createAtlas()
    const body = { orgRole: 'ORG_MEMBER' }
    const { status, body: refusal } = await send(`POST ${users}/${demo.adaId}:removeRole`, { body })

    expect([status, refusal.errorCode]).toEqual([403, 'CANNOT_REMOVE_ALL_USER_ROLES'])
    expect(rows('orgMembers').find(({ userId }) => userId === demo.adaId)).toMatchObject({
      roles: ['ORG_MEMBER'],
    })
  })

  it.each([
    [
      `PATCH ${users}/${demo.ownerId}`,
      { roles: { orgRoles: ['ORG_MEMBER'] } },
      'CANNOT_DEMOTE_LAST_ORG_OWNER',
    ],
    [
      `POST ${users}/${demo.ownerId}:removeRole`,
      { orgRole: 'ORG_OWNER' },
      'CANNOT_DEMOTE_LAST_ORG_OWNER',
    ],
    [
      `PUT ${users}/${demo.ownerId}/roles`,
      { orgRoles: ['ORG_MEMBER'] },
      'CANNOT_DEMOTE_LAST_ORG_OWNER',
    ],
    [`DELETE ${users}/${demo.ownerId}`, undefined, 'CANNOT_DELETE_LAST_ADMIN'],
  ])('never leaves an organization without an owner: %s', async (request, body, errorCode) => {
    const { send } = createAtlas()
    const alone = await send(request, { body })
    await send(`POST ${users}/${demo.adaId}:addRole`, { body: { orgRole: 'ORG_OWNER' } })
    await send(`POST ${users}/${demo.ownerId}:addRole`, { body: { orgRole: 'ORG_MEMBER' } })
    const withAnother = await send(request, { body })

    expect([alone.status, alone.body.errorCode]).toEqual([403, errorCode])
    expect(withAnother.status).toBeLessThan(300)
  })
})

describe('removing a member', () => {
  it('takes it out of teams and projects, and keeps its account', async () => {
    const { send, rows } = createAtlas()
    const roles = {
      orgRoles: ['ORG_MEMBER'],
      groupRoleAssignments: [{ groupId: demo.projectId, groupRoles: ['GROUP_OWNER'] }],
    }
    await send(`PATCH ${users}/${demo.adaId}`, { body: { roles } })
    const removed = await send(`DELETE ${users}/${demo.adaId}`)
    const isAdas = ({ userId }: { userId?: unknown }) => userId === demo.adaId

    expect([removed.status, removed.text]).toEqual([204, ''])
    expect(
      ['orgMembers', 'teamMembers', 'projectMembers'].map((name) => rows(name).filter(isAdas)),
    ).toEqual([[], [], []])
    expect(rows('users').some(({ id }) => id === demo.adaId)).toBe(true)
    expect((await send(`GET ${users}/${demo.adaId}`)).body.errorCode).toBe('USER_NOT_IN_ORG')
    expect((await send(`GET /users/${demo.adaId}`)).body.errorCode).toBe('USER_NOT_FOUND')
  })

  it('withdraws an invitation in the newer version only', async () => {
    const atlas = createAtlas()
    const id = await invite(atlas)
    const old = await atlas.send(`DELETE ${users}/${id}`, { version: '2023-01-01' })
    const newer = await atlas.send(`DELETE ${users}/${id}`)

    expect([old.status, newer.status]).toEqual([404, 204])
  })

  it.each([
    [`GET ${users}/${nobody}`],
    [`GET ${users}/${demo.foreignUserId}`],
    [`DELETE ${users}/${demo.foreignUserId}`],
  ])('and the like says of foreign people what it says of none: %s', async (request) => {
    const { body } = await createAtlas().send(request)
    const userId = request.slice(-24)

    expect(body.detail).toBe(`User ${userId} is not in organization ${demo.orgId}.`)
  })
})
