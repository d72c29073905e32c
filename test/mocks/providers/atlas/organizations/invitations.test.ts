import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../../../support/atlas.ts'

const thirtyDays = 30 * 24 * 3_600_000
const nowhere = '0123456789abcdef01234567'
const orgInvites = `/orgs/${demo.orgId}/invites`
const projectInvites = `/groups/${demo.projectId}/invites`

describe('an invitation to an organization', () => {
  const newcomer = {
    username: 'new@example.com',
    roles: ['ORG_MEMBER'],
    teamIds: [demo.teamId],
    groupRoleAssignments: [{ groupId: demo.projectId, roles: ['GROUP_OWNER', 'GROUP_READ_ONLY'] }],
  }

  it('answers as recorded: no links, thirty days, the key as inviter', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { status, text, body } = await send(`POST ${orgInvites}`, { body: newcomer })

    expect(status).toBe(200)
    expect(text).toBe(
      JSON.stringify({
        createdAt: '2026-01-01T00:00:00Z',
        expiresAt: '2026-01-31T00:00:00Z',
        groupRoleAssignments: [
          { groupId: demo.projectId, groupRole: 'GROUP_OWNER' },
          { groupId: demo.projectId, groupRole: 'GROUP_READ_ONLY' },
        ],
        id: body.id,
        inviterUsername: 'tenantry',
        orgId: demo.orgId,
        orgName: 'Tenantry',
        roles: ['ORG_MEMBER'],
        teamIds: [demo.teamId],
        username: 'new@example.com',
      }),
    )
  })

  it('is a pending member in the newer view, with teams and projects', async () => {
    const { send } = createAtlas()
    await send(`POST ${orgInvites}`, { body: newcomer })
    const { body } = await send(`GET /orgs/${demo.orgId}/users?orgMembershipStatuses=PENDING`)

    expect(body.results).toMatchObject([
      {
        orgMembershipStatus: 'PENDING',
        roles: {
          groupRoleAssignments: [
            { groupId: demo.projectId, groupRoles: ['GROUP_OWNER', 'GROUP_READ_ONLY'] },
          ],
          orgRoles: ['ORG_MEMBER'],
        },
        teamIds: [demo.teamId],
        username: 'new@example.com',
      },
    ])
  })

  it('is listed bare, with those of the newer resource, until it expires', async () => {
    const { mock, send } = createAtlas()
    await send(`POST ${orgInvites}`, { body: newcomer })
    await send(`POST /orgs/${demo.orgId}/users`, {
      body: { username: 'other@example.com', roles: { orgRoles: ['ORG_OWNER'] } },
    })
    const all = await send(`GET ${orgInvites}`)
    const one = await send(`GET ${orgInvites}?username=other@example.com`)
    mock.clock.advance(thirtyDays)
    const names = (body: readonly { readonly username: string }[]) =>
      body.map(({ username }) => username)

    expect(names(all.body)).toEqual(['new@example.com', 'other@example.com'])
    expect(names(one.body)).toEqual(['other@example.com'])
    expect((await send(`GET ${orgInvites}`)).body).toEqual([])
  })

  it('is changed by its id or its username; what is given replaces what was there', async () => {
    const { send } = createAtlas()
    const { body } = await send(`POST ${orgInvites}`, { body: newcomer })
    const byId = await send(`PATCH ${orgInvites}/${body.id}`, {
      body: { teamIds: [], roles: ['ORG_READ_ONLY'] },
    })
    const byName = await send(`PATCH ${orgInvites}`, {
      body: { username: 'new@example.com', groupRoleAssignments: [] },
    })

    expect(byId.body).toEqual({ ...body, teamIds: [], roles: ['ORG_READ_ONLY'] })
    expect(byName.body).toEqual({ ...byId.body, groupRoleAssignments: [] })
    expect((await send(`GET ${orgInvites}/${body.id}`)).body).toEqual(byName.body)
  })

  it('takes the person’s teams and projects along when it is withdrawn', async () => {
    const { send, rows } = createAtlas()
    const { body } = await send(`POST ${orgInvites}`, { body: newcomer })
    const { status } = await send(`DELETE ${orgInvites}/${body.id}`)

    expect(status).toBe(204)
    expect([rows('projectMembers'), rows('teamMembers').length]).toEqual([[], 3])
    expect((await send(`POST ${orgInvites}`, { body: newcomer })).status).toBe(200)
  })

  it.each([
    ['a team that does not exist', { ...newcomer, teamIds: [nowhere] }, 404, 'TEAM_NOT_FOUND'],
    ['a foreign team', { ...newcomer, teamIds: [demo.foreignTeamId] }, 404, 'TEAM_NOT_FOUND'],
    [
      'a foreign project',
      { ...newcomer, groupRoleAssignments: [{ groupId: demo.foreignProjectId }] },
      404,
      'GROUP_NOT_FOUND',
    ],
    ['no username', { roles: ['ORG_MEMBER'] }, 400, 'MISSING_ATTRIBUTE'],
    ['no roles', { username: 'new@example.com' }, 400, 'MISSING_ATTRIBUTE'],
    ['an empty list of roles', { ...newcomer, roles: [] }, 400, 'INVALID_ATTRIBUTE'],
    ['a member', { ...newcomer, username: 'ada@example.com' }, 400, 'USER_ALREADY_IN_ORG'],
  ])('is refused with %s and writes nothing', async (_, body, status, errorCode) => {
    const { send, rows } = createAtlas()
    const answer = await send(`POST ${orgInvites}`, { body })

    expect([answer.status, answer.body.errorCode]).toEqual([status, errorCode])
    expect([rows('orgMembers').length, rows('users').length]).toEqual([4, 4])
  })

  it('is refused to somebody who has one', async () => {
    const { send } = createAtlas()
    await send(`POST ${orgInvites}`, { body: newcomer })
    const { status, body } = await send(`POST ${orgInvites}`, { body: newcomer })

    expect([status, body.errorCode]).toEqual([400, 'INVITATION_ALREADY_EXISTS'])
  })

  it('is not found under the id of a member, nor from another organization', async () => {
    const { send } = createAtlas()
    const { body } = await send(`POST ${orgInvites}`, { body: newcomer })
    const foreign = await send(`GET /orgs/${demo.foreignOrgId}/invites/${body.id}`, {
      as: 'elsewher',
    })
    const member = await send(`PATCH ${orgInvites}`, {
      body: { username: 'ada@example.com', roles: ['ORG_OWNER'] },
    })

    expect(foreign.body.errorCode).toBe('INVITATION_NOT_FOUND')
    expect([member.status, member.body.errorCode]).toEqual([404, 'USERNAME_NOT_FOUND'])
  })
})

describe('an invitation to a project', () => {
  const newcomer = { username: 'new@example.com', roles: ['GROUP_READ_ONLY'] }

  it('answers as recorded', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { status, text, body } = await send(`POST ${projectInvites}`, { body: newcomer })

    expect(status).toBe(200)
    expect(text).toBe(
      JSON.stringify({
        createdAt: '2026-01-01T00:00:00Z',
        expiresAt: '2026-01-31T00:00:00Z',
        groupId: demo.projectId,
        groupName: 'demo',
        id: body.id,
        inviterUsername: 'tenantry',
        roles: ['GROUP_READ_ONLY'],
        username: 'new@example.com',
      }),
    )
  })

  it.each(['documented', 'observed'] as const)(
    'makes a stranger no member of the organization in %s',
    async (profile) => {
      const { send } = createAtlas({ profile })
      const before = await send(`GET /orgs/${demo.orgId}/users`)
      await send(`POST ${projectInvites}`, { body: newcomer })
      const after = await send(`GET /orgs/${demo.orgId}/users`)
      const people = await send(`GET /groups/${demo.projectId}/users`)

      expect(after.body).toEqual(before.body)
      expect((await send(`GET ${orgInvites}`)).body).toEqual([])
      expect(people.body.totalCount).toBe(0)
    },
  )

  it('is gone when it is withdrawn', async () => {
    const { send } = createAtlas()
    const { body } = await send(`POST ${projectInvites}`, { body: newcomer })
    const { status } = await send(`DELETE ${projectInvites}/${body.id}`)

    expect([status, (await send(`GET ${projectInvites}`)).body]).toEqual([204, []])
  })

  it('is changed by its id or its username', async () => {
    const { send } = createAtlas()
    const { body } = await send(`POST ${projectInvites}`, { body: newcomer })
    await send(`PATCH ${projectInvites}/${body.id}`, { body: { roles: ['GROUP_OWNER'] } })
    const byId = await send(`GET ${projectInvites}/${body.id}`)
    const byName = await send(`PATCH ${projectInvites}`, {
      body: { ...newcomer, roles: ['GROUP_CLUSTER_MANAGER'] },
    })

    expect(byId.body.roles).toEqual(['GROUP_OWNER'])
    expect(byName.body).toEqual({ ...body, roles: ['GROUP_CLUSTER_MANAGER'] })
  })

  it('makes way for a new one once it has expired', async () => {
    const { mock, send } = createAtlas()
    const { body } = await send(`POST ${projectInvites}`, { body: newcomer })
    const again = await send(`POST ${projectInvites}`, { body: newcomer })
    mock.clock.advance(thirtyDays)
    const gone = await send(`GET ${projectInvites}/${body.id}`)

    expect([again.status, again.body.errorCode]).toEqual([400, 'INVITATION_ALREADY_EXISTS'])
    expect(gone.status).toBe(404)
    expect((await send(`POST ${projectInvites}`, { body: newcomer })).status).toBe(200)
  })

  it.each([
    ['POST', projectInvites, { ...newcomer, roles: ['ORG_OWNER'] }, 400, 'INVALID_ROLE_FOR_GROUP'],
    ['POST', projectInvites, { ...newcomer, roles: [] }, 400, 'INVALID_ATTRIBUTE'],
    ['POST', projectInvites, { roles: ['GROUP_OWNER'] }, 400, 'MISSING_ATTRIBUTE'],
    ['POST', projectInvites, { username: 'new@example.com' }, 400, 'MISSING_ATTRIBUTE'],
    ['PATCH', projectInvites, newcomer, 404, 'USERNAME_NOT_FOUND'],
    ['PATCH', projectInvites, {}, 400, 'MISSING_ATTRIBUTE'],
    ['PATCH', `${projectInvites}/${nowhere}`, {}, 404, 'INVITATION_NOT_FOUND'],
    ['DELETE', `${projectInvites}/${nowhere}`, undefined, 404, 'INVITATION_NOT_FOUND'],
  ])('is refused: %s %s %o', async (method, path, body, status, errorCode) => {
    const { send, rows } = createAtlas()
    const answer = await send(`${method} ${path}`, { body })

    expect([answer.status, answer.body.errorCode]).toEqual([status, errorCode])
    expect([rows('projectInvitations'), rows('orgMembers').length]).toEqual([[], 4])
  })

  it('is refused to somebody who is in the project', async () => {
    const { send } = createAtlas()
    const body = { ...newcomer, username: 'ada@example.com' }
    await send(`POST /groups/${demo.projectId}/users`, { body })
    const answer = await send(`POST ${projectInvites}`, { body })

    expect([answer.status, answer.body.errorCode]).toEqual([400, 'USER_ALREADY_IN_GROUP'])
  })
})
