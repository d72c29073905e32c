import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin, snapshot } from '../../../../support/atlas.ts'

const nobody = '0123456789abcdef01234567'

const newcomer = {
  country: 'US',
  firstName: 'New',
  lastName: 'Comer',
  mobileNumber: '212\\555\\0199',
  password: 'correct-horse',
  roles: [{ orgId: demo.orgId, roleName: 'ORG_READ_ONLY' }],
  username: 'new@example.com',
}

describe('creating a user', () => {
  it('makes an active member with its roles, and never shows the password', async () => {
    const { send, rows } = createAtlas()
    const roles = [...newcomer.roles, { groupId: demo.projectId, roleName: 'GROUP_OWNER' }]
    const { status, body, text } = await send('POST /users', { body: { ...newcomer, roles } })

    expect(status).toBe(200)
    expect(body).toMatchObject({
      roles,
      teamIds: [],
      username: 'new@example.com',
      password: '********',
    })
    expect(text).not.toContain('correct-horse')
    expect(rows('orgMembers').at(-1)).toMatchObject({
      userId: body.id,
      status: 'ACTIVE',
      roles: ['ORG_READ_ONLY'],
    })
    expect(rows('projectMembers')).toMatchObject([{ userId: body.id, roles: ['GROUP_OWNER'] }])
    expect((await send(`GET /users/${body.id}`)).body).toEqual(body)
    expect((await send('GET /users/byName/new@example.com')).body).toEqual(body)
  })

  it('invites it in observed, with its roles but none in the answer, as recorded', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const roles = [...newcomer.roles, { groupId: demo.projectId, roleName: 'GROUP_OWNER' }]
    const { status, body } = await send('POST /users', { body: { ...newcomer, roles } })
    const listed = await send(`GET /orgs/${demo.orgId}/users?username=${newcomer.username}`)

    expect([status, body.roles, body.teamIds]).toEqual([201, [], []])
    expect(listed.body.results).toMatchObject([
      {
        id: body.id,
        inviterUsername: 'tenantry',
        orgMembershipStatus: 'PENDING',
        roles: {
          groupRoleAssignments: [{ groupId: demo.projectId, groupRoles: ['GROUP_OWNER'] }],
          orgRoles: ['ORG_READ_ONLY'],
        },
      },
    ])
  })

  it('makes a member of the organization out of who has a project role alone', async () => {
    const { send, rows } = createAtlas()
    const roles = [{ groupId: demo.projectId, roleName: 'GROUP_READ_ONLY' }]
    await send('POST /users', { body: { ...newcomer, roles } })

    expect(rows('orgMembers').at(-1)).toMatchObject({ orgId: demo.orgId, roles: ['ORG_MEMBER'] })
  })

  it.each([
    ['documented' as const, demo.orgId, 404, 'USERNAME_NOT_FOUND'],
    ['observed' as const, demo.orgId, 401, 'USER_UNAUTHORIZED'],
    ['observed' as const, demo.foreignOrgId, 404, 'USERNAME_NOT_FOUND'],
  ])('whom somebody invited hides the account: in %s, to %s, %d', async (...row) => {
    const [profile, orgId, status, code] = row
    const { send } = createAtlas({ profile })
    const as = orgId === demo.orgId ? 'tenantry' : 'elsewher'
    const body = { username: newcomer.username, roles: { orgRoles: ['ORG_MEMBER'] } }
    await send(`POST /orgs/${orgId}/users`, { as, body })
    const asked = await send(`GET /users/byName/${newcomer.username}`)

    expect([asked.status, asked.body.errorCode]).toEqual([status, code])
  })

  it('finishes the account of somebody who was invited', async () => {
    const { send, rows } = createAtlas()
    const body = { username: newcomer.username, roles: { orgRoles: ['ORG_MEMBER'] } }
    const invited = await send(`POST /orgs/${demo.orgId}/users`, { body })
    const unseen = await send(`GET /users/${invited.body.id}`)
    const created = await send('POST /users', { body: newcomer })

    expect(unseen.status).toBe(404)
    expect(created.body).toMatchObject({ id: invited.body.id, firstName: 'New' })
    expect(rows('orgMembers').filter(({ userId }) => userId === invited.body.id)).toMatchObject([
      { status: 'ACTIVE', roles: ['ORG_READ_ONLY'] },
    ])
  })

  it.each([
    ['a taken username', { username: 'ada@example.com' }, 400, 'USER_ALREADY_EXISTS'],
    [
      'a username of another organization',
      { username: 'eve@example.org' },
      400,
      'USER_ALREADY_EXISTS',
    ],
    [
      'an unknown organization',
      { roles: [{ orgId: nobody, roleName: 'ORG_MEMBER' }] },
      404,
      'ORG_NOT_FOUND',
    ],
    [
      'a foreign organization',
      { roles: [{ orgId: demo.foreignOrgId, roleName: 'ORG_MEMBER' }] },
      404,
      'ORG_NOT_FOUND',
    ],
    [
      'a foreign project',
      { roles: [{ groupId: demo.foreignProjectId, roleName: 'GROUP_OWNER' }] },
      404,
      'GROUP_NOT_FOUND',
    ],
    [
      'a role without its organization',
      { roles: [{ roleName: 'ORG_MEMBER' }] },
      400,
      'ROLE_NEEDS_ORG_ID',
    ],
    [
      'a role without its project',
      { roles: [{ orgId: demo.orgId, roleName: 'GROUP_OWNER' }] },
      400,
      'ROLE_NEEDS_GROUP_ID',
    ],
    [
      'a role that there is not',
      { roles: [{ orgId: demo.orgId, roleName: 'ORG_CLOWN' }] },
      400,
      'INVALID_ROLE_FOR_ORG',
    ],
    ['a place without a role', { roles: [{ orgId: demo.orgId }] }, 400, 'MISSING_ATTRIBUTE'],
    [
      'a number that the pattern does not fit',
      { mobileNumber: '2125550199' },
      400,
      'INVALID_ATTRIBUTE',
    ],
  ])('refuses %s and changes nothing', async (_, more, status, errorCode) => {
    const atlas = createAtlas()
    const before = snapshot(atlas)
    const { body } = await atlas.send('POST /users', { body: { ...newcomer, ...more } })

    expect(body).toMatchObject({ error: status, errorCode })
    expect(snapshot(atlas)).toEqual(before)
  })

  it('is for owners of the place alone', async () => {
    const { send } = createAtlas()
    const inProject = {
      ...newcomer,
      roles: [{ groupId: demo.projectId, roleName: 'GROUP_READ_ONLY' }],
    }
    const answers = await Promise.all(
      [newcomer, inProject].map((body) => send('POST /users', { body, as: 'readonly' })),
    )

    expect(answers.map(({ status }) => status)).toEqual([403, 403])
  })

  it('stops at 500 people in an organization', async () => {
    const { body } = await createAtlas({ seed: 'full' }).send('POST /users', { body: newcomer })

    expect(body.errorCode).toBe('MAX_USERS_PER_ORG_EXCEEDED')
  })
})

describe('reading a user', () => {
  it('shows what the caller shares with it, and links to what is below', async () => {
    const { send } = createAtlas()
    const self = `${origin}/api/atlas/v2/users/${demo.adaId}`

    expect((await send(`GET /users/${demo.adaId}`)).body).toEqual({
      country: 'US',
      createdAt: '2025-03-03T09:00:00Z',
      emailAddress: 'ada@example.com',
      firstName: 'Ada',
      id: demo.adaId,
      lastAuth: '2025-12-19T15:04:05Z',
      lastName: 'Lovelace',
      links: [
        { href: self, rel: 'self' },
        { href: `${self}/whitelist`, rel: 'https://cloud.mongodb.com/whitelist' },
        { href: `${self}/accessList`, rel: 'https://cloud.mongodb.com/accessList' },
      ],
      mobileNumber: '212\\555\\0102',
      password: '********',
      roles: [{ orgId: demo.orgId, roleName: 'ORG_MEMBER' }],
      teamIds: [demo.teamId],
      username: 'ada@example.com',
    })
  })

  it('hides what a user is in another organization', async () => {
    const { send, mock } = createAtlas()
    const body = { username: 'ada@example.com', roles: { orgRoles: ['ORG_OWNER'] } }
    await send(`POST /orgs/${demo.foreignOrgId}/users`, { body, as: 'elsewher' })
    const member = {
      where: { orgId: { equals: demo.foreignOrgId }, userId: { equals: demo.adaId } },
    }
    mock.db.atlas.orgMembers?.update({ ...member, data: { status: 'ACTIVE' } })

    expect((await send(`GET /users/${demo.adaId}`)).body.roles).toEqual([
      { orgId: demo.orgId, roleName: 'ORG_MEMBER' },
    ])
    expect((await send(`GET /users/${demo.adaId}`, { as: 'elsewher' })).body.roles).toEqual([
      { orgId: demo.foreignOrgId, roleName: 'ORG_OWNER' },
    ])
  })

  it.each([
    [`/users/${nobody}`, 'USER_NOT_FOUND', `No user with ID ${nobody} exists.`],
    [
      `/users/${demo.foreignUserId}`,
      'USER_NOT_FOUND',
      `No user with ID ${demo.foreignUserId} exists.`,
    ],
    [
      '/users/byName/x@example.com',
      'USERNAME_NOT_FOUND',
      'No user with username x@example.com exists.',
    ],
    [
      '/users/byName/eve@example.org',
      'USERNAME_NOT_FOUND',
      'No user with username eve@example.org exists.',
    ],
  ])('says of foreign people what it says of none: %s', async (path, errorCode, detail) => {
    expect((await createAtlas().send(`GET ${path}`)).body).toMatchObject({
      error: 404,
      errorCode,
      detail,
    })
  })
})
