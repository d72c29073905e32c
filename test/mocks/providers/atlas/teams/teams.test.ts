import { describe, expect, it } from 'vitest'
import type { RuleOverrides } from '../../../../../mocks/known-names.ts'
import { createAtlas, demo, snapshot } from '../../../../support/atlas.ts'

const teams = `/orgs/${demo.orgId}/teams`
const core = { name: 'core', usernames: ['ada@example.com'] }

describe('creating a team', () => {
  it('puts the team and its members into the world', async () => {
    const atlas = createAtlas()
    const { status, body } = await atlas.send(`POST ${teams}`, { body: core })
    const team = atlas.rows('teams').find(({ name }) => name === 'core')

    expect(status).toBe(200)
    expect(team).toMatchObject({
      id: body.id,
      orgId: demo.orgId,
      createdAt: '2026-01-01T00:00:00Z',
    })
    expect(atlas.rows('teamMembers').filter(({ teamId }) => teamId === body.id)).toMatchObject([
      { userId: demo.adaId, username: 'ada@example.com', memberId: `${demo.orgId}:${demo.adaId}` },
    ])
  })

  it('keeps names unique inside an organization, not across them', async () => {
    const { send } = createAtlas()
    const taken = await send(`POST ${teams}`, { body: { ...core, name: 'platform' } })
    const elsewhere = { name: 'core', usernames: ['eve@example.org'] }
    await send(`POST ${teams}`, { body: core })
    const path = `/orgs/${demo.foreignOrgId}/teams`
    const other = await send(`POST ${path}`, { as: 'elsewher', body: elsewhere })

    expect(taken.body).toMatchObject({
      error: 409,
      errorCode: 'TEAM_NAME_NOT_AVAILABLE',
      detail: `Cannot create a team named platform in organization ${demo.orgId}.`,
    })
    expect(other.status).toBe(200)
  })

  it.each([
    ['a taken name', { ...core, name: 'platform' }, 409, 'TEAM_NAME_NOT_AVAILABLE'],
    ['no users', { name: 'core', usernames: [] }, 400, 'CANNOT_CREATE_EMPTY_TEAM'],
    ['an unknown user', { name: 'core', usernames: ['x@y.z'] }, 400, 'BAD_USERNAME_REF'],
    ['a foreign user', { name: 'core', usernames: ['eve@example.org'] }, 400, 'BAD_USERNAME_REF'],
    [
      'one unknown user of two',
      { ...core, usernames: ['ada@example.com', 'x@y.z'] },
      400,
      'BAD_USERNAME_REF',
    ],
    ['a blank name', { ...core, name: '  ' }, 400, 'INVALID_TEAM_NAME'],
    [
      'a user twice',
      { ...core, usernames: ['ada@example.com', 'ada@example.com'] },
      400,
      'VALIDATION_ERROR',
    ],
  ])('refuses %s and changes nothing', async (_, body, status, errorCode) => {
    const atlas = createAtlas()
    const before = snapshot(atlas)

    expect((await atlas.send(`POST ${teams}`, { body })).body).toMatchObject({
      error: status,
      errorCode,
    })
    expect(snapshot(atlas)).toEqual(before)
  })

  it('has room for members also where its name is the id of a full team', async () => {
    const { send } = createAtlas({ rules: { usersPerTeam: 2 } })
    const usernames = ['ada@example.com']
    const answer = await send(`POST ${teams}`, { body: { name: demo.teamId, usernames } })

    expect(answer.body).toMatchObject({ name: demo.teamId, usernames })
  })

  it.each([
    [{ teamsPerOrg: 1 }, 'MAX_TEAMS_PER_ORG_EXCEEDED', ['1', demo.orgId]],
    [{ usersPerTeam: 0 }, 'MAX_USERS_PER_TEAM_EXCEEDED', ['0', 'core']],
    [{ teamsPerUser: 1 }, 'MAX_TEAMS_PER_USER_EXCEEDED', ['1', 'ada@example.com']],
  ])('stops at %o', async (rules, errorCode, parameters) => {
    const { send } = createAtlas({
      rules: { ...rules, errorParameters: 'write' },
      profile: 'observed',
    })

    expect((await send(`POST ${teams}`, { body: core })).body).toMatchObject({
      error: 400,
      errorCode,
      parameters,
    })
  })

  it('stops at 250 teams in an organization', async () => {
    const { send, rows } = createAtlas({ seed: 'full' })
    const { body } = await send(`POST ${teams}`, {
      body: { ...core, usernames: ['lin@example.com'] },
    })

    expect(rows('teams').filter(({ orgId }) => orgId === demo.orgId)).toHaveLength(250)
    expect(body.detail).toBe(
      `Maximum number of teams per organization (250) in ${demo.orgId} exceeded while trying to add team.`,
    )
  })

  it.each<[RuleOverrides<'atlas'>, object, number]>([
    [{ emptyTeam: 'allow' }, { name: 'core', usernames: [] }, 200],
    [{ unknownUsername: 'fail' }, { name: 'core', usernames: ['x@y.z'] }, 500],
    [
      { duplicateUsernames: 'merge' },
      { ...core, usernames: ['ada@example.com', 'ada@example.com'] },
      200,
    ],
    [{ emptyTeamName: 'allow' }, { ...core, name: '' }, 200],
    [{ teamNameRule: 'name-pattern' }, { ...core, name: 'two words' }, 400],
    [{ teamNameRule: 'name-pattern' }, { ...core, name: 'größe_1' }, 200],
    [{ caseSensitivity: 'sensitive' }, { ...core, name: 'Platform' }, 200],
    [{ caseSensitivity: 'insensitive' }, { ...core, name: 'Platform' }, 409],
  ])('follows the rule %o', async (rules, body, status) => {
    expect((await createAtlas({ rules }).send(`POST ${teams}`, { body })).status).toBe(status)
  })

  it('takes people who are invited, not those whose invitation lapsed', async () => {
    const { mock, send } = createAtlas()
    const username = 'new@example.com'
    const roles = { orgRoles: ['ORG_MEMBER'] }
    await send(`POST /orgs/${demo.orgId}/users`, { body: { username, roles } })
    const early = await send(`POST ${teams}`, { body: { name: 'early', usernames: [username] } })
    mock.clock.advance(30 * 24 * 60 * 60 * 1000)
    const late = await send(`POST ${teams}`, { body: { name: 'late', usernames: [username] } })

    expect([early.status, late.status]).toEqual([200, 400])
  })
})

describe('reading teams', () => {
  it('finds a team by id and by name, whatever is in the name', async () => {
    const { send } = createAtlas()
    const name = 'a/b ü+@'
    const { body } = await send(`POST ${teams}`, { body: { ...core, name } })
    const byName = await send(`GET ${teams}/byName/${encodeURIComponent(name)}`)

    expect(byName.body).toEqual({ id: body.id, links: body.links, name })
    expect((await send(`GET ${teams}/${body.id}`)).body).toEqual(byName.body)
  })

  it.each([
    [`/orgs/${demo.orgId}/teams/${demo.foreignTeamId}`],
    [`/orgs/${demo.orgId}/teams/0123456789abcdef01234567`],
  ])('says of a foreign team what it says of none: %s', async (path) => {
    const id = path.slice(-24)

    expect((await createAtlas().send(`GET ${path}`)).body).toEqual({
      detail: `No team with ID ${id} exists.`,
      error: 404,
      errorCode: 'TEAM_NOT_FOUND',
      reason: 'Not Found',
    })
  })

  it('names the organization of a foreign team where the rules ask for that', async () => {
    const { send } = createAtlas({ rules: { foreignTeam: 'not-in-org' } })

    expect((await send(`GET ${teams}/${demo.foreignTeamId}`)).body.detail).toBe(
      `Team ${demo.foreignTeamId} is not in Organization ${demo.orgId}.`,
    )
  })

  it('looks names up as the rules compare them', async () => {
    const path = `GET ${teams}/byName/PLATFORM`

    expect((await createAtlas().send(path)).body.errorCode).toBe('TEAM_NAME_NOT_FOUND')
    const { send } = createAtlas({ rules: { caseSensitivity: 'insensitive' } })
    expect((await send(path)).body.name).toBe('platform')
  })

  it('lists pages that partition the teams, by name', async () => {
    const { send, rows } = createAtlas({ seed: 'full' })
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => send(`GET ${teams}?pageNum=${page}&itemsPerPage=100`)),
    )
    const names = pages.flatMap(({ body }) =>
      body.results.map(({ name }: { name: string }) => name),
    )
    const all = rows('teams').filter(({ orgId }) => orgId === demo.orgId)

    expect(names).toEqual(all.map(({ name }) => name).sort())
    expect(pages.map(({ body }) => body.totalCount)).toEqual([250, 250, 250, 250])
  })
})

describe('renaming a team', () => {
  it('shows under the new name only', async () => {
    const { send } = createAtlas()
    const renamed = await send(`PATCH ${teams}/${demo.teamId}`, { body: { name: 'base' } })

    expect(renamed.body).toMatchObject({ id: demo.teamId, name: 'base' })
    expect((await send(`GET ${teams}/byName/base`)).body).toEqual(renamed.body)
    expect((await send(`GET ${teams}/byName/platform`)).status).toBe(404)
  })

  it('refuses a name that another team has', async () => {
    const atlas = createAtlas()
    await atlas.send(`POST ${teams}`, { body: core })
    const { body } = await atlas.send(`PATCH ${teams}/${demo.teamId}`, { body: { name: 'core' } })

    expect(body.errorCode).toBe('TEAM_NAME_NOT_AVAILABLE')
    expect(atlas.rows('teams').map(({ name }) => name)).toEqual(['platform', 'platform', 'core'])
  })

  it.each<[RuleOverrides<'atlas'>, string, number]>([
    [{ renameToSame: 'allow' }, 'platform', 200],
    [{ renameToSame: 'refuse' }, 'platform', 409],
    [{ caseSensitivity: 'insensitive' }, 'PLATFORM', 200],
    [{ emptyTeamName: 'refuse' }, '', 400],
  ])('follows the rule %o for the name "%s"', async (rules, name, status) => {
    const { send } = createAtlas({ rules })

    expect((await send(`PATCH ${teams}/${demo.teamId}`, { body: { name } })).status).toBe(status)
  })
})

describe('deleting a team', () => {
  it('refuses while a project uses it', async () => {
    const atlas = createAtlas()
    const before = snapshot(atlas)
    const { status, body } = await atlas.send(`DELETE ${teams}/${demo.teamId}`)

    expect([status, body.errorCode]).toEqual([404, 'CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT'])
    expect(snapshot(atlas)).toEqual(before)
  })

  it('takes it from its members and from every list', async () => {
    const { send, rows } = createAtlas()
    await send(`DELETE /groups/${demo.projectId}/teams/${demo.teamId}`)
    const deleted = await send(`DELETE ${teams}/${demo.teamId}`)
    const ada = await send(`GET /orgs/${demo.orgId}/users/${demo.adaId}`)

    expect([deleted.status, deleted.text]).toEqual([204, ''])
    expect(rows('teamMembers').filter(({ teamId }) => teamId === demo.teamId)).toEqual([])
    expect(ada.body.teamIds).toEqual([])
    expect((await send(`GET ${teams}`)).body.totalCount).toBe(0)
    expect((await send(`GET ${teams}/${demo.teamId}/users`)).status).toBe(404)
    expect((await send(`DELETE ${teams}/${demo.teamId}`)).body.errorCode).toBe('TEAM_NOT_FOUND')
  })
})
