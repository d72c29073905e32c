import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../../../support/atlas.ts'

const path = `/groups/${demo.projectId}/users`
const ada = { username: 'ada@example.com', roles: ['GROUP_READ_ONLY'] }
const newcomer = { username: 'new@example.com', roles: ['GROUP_OWNER'] }

type Send = ReturnType<typeof createAtlas>['send']

const namesIn = async (send: Send, query = '', version = '2025-02-19') => {
  const { body } = await send(`GET ${path}${query}`, { version })
  return body.results.map(({ username }: { username: string }) => username)
}

describe('adding somebody to a project', () => {
  it('gives a member of the organization a place at once', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { status, text } = await send(`POST ${path}`, { body: ada })

    expect(status).toBe(201)
    expect(text).toBe(
      JSON.stringify({
        country: 'US',
        createdAt: '2025-03-03T09:00:00Z',
        firstName: 'Ada',
        id: demo.adaId,
        lastAuth: '2025-12-19T15:04:05Z',
        lastName: 'Lovelace',
        mobileNumber: null,
        orgMembershipStatus: 'ACTIVE',
        roles: ['GROUP_READ_ONLY'],
        username: 'ada@example.com',
      }),
    )
    expect(await namesIn(send)).toEqual(['ada@example.com'])
  })

  it('shows at once in the organization’s view of the person', async () => {
    const { send } = createAtlas()
    await send(`POST ${path}`, { body: ada })
    const { body } = await send(`GET /orgs/${demo.orgId}/users/${demo.adaId}`)

    expect(body.roles.groupRoleAssignments).toEqual([
      { groupId: demo.projectId, groupRoles: ['GROUP_READ_ONLY'] },
    ])
  })

  it('invites somebody unknown to the organization as well', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { status, body } = await send(`POST ${path}`, { body: newcomer })
    const invited = await send(`GET /orgs/${demo.orgId}/users/${body.id}`)

    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.stringMatching(/^[a-f0-9]{24}$/),
      invitationCreatedAt: '2026-01-01T00:00:00Z',
      invitationExpiresAt: '2026-01-31T00:00:00Z',
      inviterUsername: 'tenantry',
      orgMembershipStatus: 'PENDING',
      roles: ['GROUP_OWNER'],
      username: 'new@example.com',
    })
    expect(invited.body.roles.orgRoles).toEqual(['ORG_MEMBER'])
  })

  it('takes the place of an invitation that has expired', async () => {
    const { mock, send } = createAtlas()
    await send(`POST ${path}`, { body: newcomer })
    mock.clock.advance(30 * 24 * 3_600_000)
    const { status, body } = await send(`POST ${path}`, { body: newcomer })

    expect([status, body.orgMembershipStatus]).toEqual([201, 'PENDING'])
    expect(body.invitationCreatedAt).toBe('2026-01-31T00:00:00Z')
  })

  it.each([
    [
      'a role that is none of a project',
      { ...ada, roles: ['ORG_OWNER'] },
      400,
      'INVALID_ROLE_FOR_GROUP',
    ],
    ['no roles', { ...ada, roles: [] }, 400, 'VALIDATION_ERROR'],
    ['no e-mail address', { ...ada, username: 'ada' }, 400, 'INVALID_ATTRIBUTE'],
  ])('is refused with %s and writes nothing', async (_, body, status, errorCode) => {
    const { send, rows } = createAtlas()
    const answer = await send(`POST ${path}`, { body })

    expect([answer.status, answer.body.errorCode]).toEqual([status, errorCode])
    expect([rows('projectMembers'), rows('orgMembers').length]).toEqual([[], 4])
  })

  it('is refused for somebody who is there, invited or not', async () => {
    const { send } = createAtlas()
    for (const body of [ada, newcomer]) await send(`POST ${path}`, { body })
    const again = await Promise.all([ada, newcomer].map((body) => send(`POST ${path}`, { body })))

    expect(again.map(({ body }) => body.errorCode)).toEqual([
      'USER_ALREADY_IN_GROUP',
      'USER_ALREADY_IN_GROUP',
    ])
  })

  it('stops at the limit of the project, before anybody is invited', async () => {
    const { send, rows } = createAtlas({ rules: { usersPerProject: 1 } })
    await send(`POST ${path}`, { body: ada })
    const { status, body } = await send(`POST ${path}`, { body: newcomer })

    expect([status, body.errorCode]).toEqual([400, 'MAX_USERS_PER_GROUP_EXCEEDED'])
    expect(rows('orgMembers')).toHaveLength(4)
  })
})

describe('listing the people of a project', () => {
  it('sorts them by username and narrows by it', async () => {
    const { send } = createAtlas()
    await send(`POST ${path}`, { body: { ...ada, username: 'lin@example.com' } })
    await send(`POST ${path}`, { body: ada })

    expect(await namesIn(send)).toEqual(['ada@example.com', 'lin@example.com'])
    expect(await namesIn(send, '?username=lin@example.com')).toEqual(['lin@example.com'])
  })

  it('shows members of its teams where they are flattened, with the roles of the team', async () => {
    const { send } = createAtlas()
    await send(`POST ${path}`, { body: { ...ada, roles: ['GROUP_CLUSTER_MANAGER'] } })
    const { body } = await send(`GET ${path}?flattenTeams=true`)

    expect(body.results).toMatchObject([
      { username: 'ada@example.com', roles: ['GROUP_CLUSTER_MANAGER', 'GROUP_READ_ONLY'] },
      { username: 'lin@example.com', roles: ['GROUP_READ_ONLY'] },
    ])
  })

  it('shows owners and readers of the organization where they are asked for', async () => {
    const { send } = createAtlas()
    const { body } = await send(`GET ${path}?includeOrgUsers=true`)

    expect(body.results).toMatchObject([{ username: 'hello@example.com', roles: [] }])
  })

  it('shows invited people only to versions that know them', async () => {
    const { send } = createAtlas()
    for (const body of [ada, newcomer]) await send(`POST ${path}`, { body })

    expect(await namesIn(send)).toEqual(['ada@example.com', 'new@example.com'])
    expect(await namesIn(send, '', '2023-01-01')).toEqual(['ada@example.com'])
    expect(await namesIn(send, '?orgMembershipStatuses=PENDING')).toEqual(['new@example.com'])
  })

  it('forgets an invitation that has expired, unless it is asked for', async () => {
    const { mock, send } = createAtlas()
    await send(`POST ${path}`, { body: newcomer })
    mock.clock.advance(30 * 24 * 3_600_000)

    expect(await namesIn(send)).toEqual([])
    expect(await namesIn(send, '?orgMembershipStatuses=INVITATION_EXPIRED')).toEqual([
      'new@example.com',
    ])
  })

  it('gives older versions accounts with all their roles', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    await send(`POST ${path}`, { body: ada })
    const { body } = await send(`GET ${path}?flattenTeams=false`, { version: '2023-01-01' })

    expect(body.links[0].href).toMatch(/\?flattenTeams=false&pageNum=1&itemsPerPage=100$/)
    expect(body.results).toMatchObject([
      {
        emailAddress: 'ada@example.com',
        roles: [
          { orgId: demo.orgId, roleName: 'ORG_MEMBER' },
          { groupId: demo.projectId, roleName: 'GROUP_READ_ONLY' },
        ],
        teamIds: [demo.teamId],
      },
    ])
  })
})

describe('a person in a project', () => {
  const one = `${path}/${demo.adaId}`

  it('gains and loses roles', async () => {
    const { send } = createAtlas()
    await send(`POST ${path}`, { body: ada })
    const gained = await send(`POST ${one}:addRole`, { body: { groupRole: 'GROUP_OWNER' } })
    const lost = await send(`POST ${one}:removeRole`, { body: { groupRole: 'GROUP_READ_ONLY' } })

    expect(gained.body.roles).toEqual(['GROUP_READ_ONLY', 'GROUP_OWNER'])
    expect(lost.body.roles).toEqual(['GROUP_OWNER'])
    expect((await send(`GET ${one}`)).body.roles).toEqual(['GROUP_OWNER'])
  })

  it.each([
    ['addRole', 'GROUP_READ_ONLY', 409, 'USER_ALREADY_HAS_ROLE'],
    ['addRole', 'ORG_OWNER', 400, 'INVALID_ROLE_FOR_GROUP'],
    ['removeRole', 'GROUP_OWNER', 409, 'USER_HAS_NO_SUCH_ROLE'],
    ['removeRole', 'GROUP_READ_ONLY', 403, 'CANNOT_REMOVE_ALL_USER_ROLES'],
  ])('cannot %s %s', async (verb, groupRole, status, errorCode) => {
    const { send, rows } = createAtlas()
    await send(`POST ${path}`, { body: ada })
    const answer = await send(`POST ${one}:${verb}`, { body: { groupRole } })

    expect([answer.status, answer.body.errorCode]).toEqual([status, errorCode])
    expect(rows('projectMembers')).toMatchObject([{ roles: ['GROUP_READ_ONLY'] }])
  })

  it('leaves the project and stays in the organization', async () => {
    const { send } = createAtlas()
    await send(`POST ${path}`, { body: ada })
    const { status } = await send(`DELETE ${one}`)

    expect(status).toBe(204)
    expect((await send(`GET ${one}`)).body.errorCode).toBe('USER_NOT_IN_GROUP')
    expect((await send(`GET /orgs/${demo.orgId}/users/${demo.adaId}`)).status).toBe(200)
  })

  it('leaves the project when it leaves the organization', async () => {
    const { send } = createAtlas()
    await send(`POST ${path}`, { body: ada })
    await send(`DELETE /orgs/${demo.orgId}/users/${demo.adaId}`)

    expect(await namesIn(send)).toEqual([])
  })

  it('who is only invited cannot be removed by a version that does not know the invited', async () => {
    const { send } = createAtlas()
    const { body } = await send(`POST ${path}`, { body: newcomer })
    const old = await send(`DELETE ${path}/${body.id}`, { version: '2023-01-01' })

    expect(old.body.errorCode).toBe('USER_NOT_IN_GROUP')
    expect((await send(`DELETE ${path}/${body.id}`)).status).toBe(204)
  })

  it('may be its last owner, unless the rule keeps one', async () => {
    const owner = { ...ada, roles: ['GROUP_OWNER', 'GROUP_READ_ONLY'] }
    const strict = createAtlas({ rules: { lastProjectOwner: 'refuse' } }).send
    const lenient = createAtlas().send
    for (const send of [strict, lenient]) await send(`POST ${path}`, { body: owner })
    const demoted = await strict(`POST ${one}:removeRole`, { body: { groupRole: 'GROUP_OWNER' } })
    const removed = await strict(`DELETE ${one}`)

    expect([demoted.body.errorCode, removed.body.errorCode]).toEqual([
      'CANNOT_DEMOTE_LAST_OWNER',
      'CANNOT_DELETE_LAST_ADMIN',
    ])
    expect((await lenient(`DELETE ${one}`)).status).toBe(204)
  })
})
