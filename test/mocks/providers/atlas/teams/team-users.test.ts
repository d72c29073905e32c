import { describe, expect, it } from 'vitest'
import type { RuleOverrides } from '../../../../../mocks/known-names.ts'
import { type Atlas, createAtlas, demo, snapshot } from '../../../../support/atlas.ts'

const team = `/orgs/${demo.orgId}/teams/${demo.teamId}`
const nobody = '0123456789abcdef01234567'

async function invite({ send }: Atlas, username: string): Promise<string> {
  const body = { username, roles: { orgRoles: ['ORG_MEMBER'] } }
  return (await send(`POST /orgs/${demo.orgId}/users`, { body })).body.id
}

const usernamesIn = (body: { results: { username: string }[] }) =>
  body.results.map(({ username }) => username)

const versions = ['2023-01-01', '2025-02-19']

describe('users of a team', () => {
  it('who join through one resource are seen at once through the other, and in their teamIds', async () => {
    const { send } = createAtlas()
    await send(`POST ${team}/users`, { body: [{ id: demo.ownerId }] })
    const lists = await Promise.all(
      versions.map((version) => send(`GET ${team}/users`, { version })),
    )

    const everybody = ['ada@example.com', 'hello@example.com', 'lin@example.com']
    expect(lists.map(({ body }) => usernamesIn(body))).toEqual([everybody, everybody])
    expect((await send(`GET /users/${demo.ownerId}`)).body.teamIds).toEqual([demo.teamId])
    expect((await send(`GET /orgs/${demo.orgId}/users/${demo.ownerId}`)).body.teamIds).toEqual([
      demo.teamId,
    ])

    await send(`POST ${team}:removeUser`, { body: { id: demo.ownerId } })
    expect((await send(`GET /users/${demo.ownerId}`)).body.teamIds).toEqual([])
  })

  it('are answered with the newest first where they are added by id', async () => {
    const { send } = createAtlas()
    await send(`POST ${team}/users`, { body: [{ id: demo.ownerId }] })
    await send(`DELETE ${team}/users/${demo.adaId}`)
    const { body } = await send(`POST ${team}/users`, { body: [{ id: demo.adaId }] })

    expect(usernamesIn(body)).toEqual(['ada@example.com', 'hello@example.com', 'lin@example.com'])
    expect(body.totalCount).toBe(3)
  })

  it.each([
    ['somebody unknown', nobody, 404, 'USER_NOT_FOUND'],
    ['somebody of another organization', demo.foreignUserId, 404, 'USER_NOT_FOUND'],
    ['a member of the team', demo.adaId, 409, 'USER_ALREADY_IN_TEAM'],
    ['an e-mail address', 'hello@example.com', 400, 'INVALID_JSON_ATTRIBUTE'],
  ])('added by id are all or none: not with %s', async (_, id, status, errorCode) => {
    const atlas = createAtlas()
    const before = snapshot(atlas)
    const body = [{ id: demo.ownerId }, { id }]

    expect((await atlas.send(`POST ${team}/users`, { body })).body).toMatchObject({
      error: status,
      errorCode,
    })
    expect(snapshot(atlas)).toEqual(before)
  })

  it('who are only invited join through the newer resource alone, and show there alone', async () => {
    const atlas = createAtlas()
    const id = await invite(atlas, 'new@example.com')
    const old = await atlas.send(`POST ${team}/users`, { body: [{ id }] })
    const joined = await atlas.send(`POST ${team}:addUser`, { body: { id } })
    const lists = await Promise.all(
      versions.map((version) => atlas.send(`GET ${team}/users`, { version })),
    )

    expect([old.status, old.body.errorCode]).toEqual([404, 'CANNOT_ADD_PENDING_USER'])
    expect(joined.body).toMatchObject({
      id,
      orgMembershipStatus: 'PENDING',
      teamIds: [demo.teamId],
    })
    expect(lists.map(({ body }) => body.totalCount)).toEqual([2, 3])
  })

  it('do not join once their invitation lapsed', async () => {
    const atlas = createAtlas()
    const id = await invite(atlas, 'late@example.com')
    atlas.mock.clock.advance(30 * 24 * 60 * 60 * 1000)
    const { body } = await atlas.send(`POST ${team}:addUser`, { body: { id } })

    expect(body).toMatchObject({ error: 404, errorCode: 'USER_NOT_IN_ORG' })
  })

  it.each<[RuleOverrides<'atlas'>, number]>([
    [{ memberAgain: 'refuse' }, 400],
    [{ memberAgain: 'ignore' }, 200],
  ])('who are there are added again as the rule %o says', async (rules, status) => {
    const atlas = createAtlas({ rules })
    const before = snapshot(atlas)

    expect((await atlas.send(`POST ${team}:addUser`, { body: { id: demo.adaId } })).status).toBe(
      status,
    )
    expect(snapshot(atlas)).toEqual(before)
  })

  it.each([
    [`DELETE ${team}/users/${demo.ownerId}`, undefined, 'USER_NOT_IN_TEAM'],
    [`DELETE ${team}/users/${demo.foreignUserId}`, undefined, 'USER_NOT_FOUND'],
    [`DELETE ${team}/users/${nobody}`, undefined, 'USER_NOT_FOUND'],
    [`POST ${team}:removeUser`, { id: demo.ownerId }, 'USER_NOT_IN_TEAM'],
    [`POST ${team}:removeUser`, { id: demo.foreignUserId }, 'USER_NOT_IN_ORG'],
    [`POST ${team}:addUser`, { id: demo.foreignUserId }, 'USER_NOT_IN_ORG'],
    [`POST ${team}:addUser`, { id: nobody }, 'USER_NOT_IN_ORG'],
  ])('are refused by %s with %o', async (request, body, errorCode) => {
    const { status, body: refusal } = await createAtlas().send(request, { body })

    expect([status, refusal.errorCode]).toEqual([404, errorCode])
  })

  it('may not all leave through the deprecated resource, but through the newer one', async () => {
    const { send } = createAtlas()
    await send(`DELETE ${team}/users/${demo.adaId}`)
    const last = await send(`DELETE ${team}/users/${demo.linId}`)
    const newer = await send(`POST ${team}:removeUser`, { body: { id: demo.linId } })

    expect([last.status, last.body.errorCode]).toEqual([400, 'CANNOT_REMOVE_LAST_USER_FROM_TEAM'])
    expect(newer.body).toMatchObject({ id: demo.linId, teamIds: [] })
    expect((await send(`GET ${team}/users`)).body).toMatchObject({ results: [], totalCount: 0 })
  })

  it('may all leave where the rules allow it', async () => {
    const { send } = createAtlas({ rules: { lastUserOfTeam: 'allow' } })
    await send(`DELETE ${team}/users/${demo.adaId}`)

    expect((await send(`DELETE ${team}/users/${demo.linId}`)).status).toBe(204)
  })

  it('are 250 at most, and in 100 teams at most', async () => {
    const { send } = createAtlas({ seed: 'full' })
    const body = { id: demo.ownerId }
    const { results } = (await send(`GET /orgs/${demo.orgId}/teams?pageNum=2`)).body
    const other = `/orgs/${demo.orgId}/teams/${results[50].id}`
    const ada = { id: demo.adaId }

    expect((await send(`POST ${team}:addUser`, { body })).body.detail).toBe(
      `Maximum number of users per team (250) in ${demo.teamId} exceeded while trying to add users.`,
    )
    expect((await send(`POST ${other}:addUser`, { body: ada })).body.detail).toBe(
      'Maximum number of teams per user (100) for ada@example.com exceeded while trying to add user to team.',
    )
  })

  it.each([
    ['username=lin@example.com', ['lin@example.com']],
    [`userId=${demo.adaId}`, ['ada@example.com']],
    [`userId=${demo.ownerId}`, []],
    ['orgMembershipStatuses=PENDING', ['new@example.com']],
    [
      'orgMembershipStatuses=PENDING&orgMembershipStatuses=ACTIVE',
      ['ada@example.com', 'lin@example.com', 'new@example.com'],
    ],
    ['orgMembershipStatus=ACTIVE', ['ada@example.com', 'lin@example.com']],
    ['itemsPerPage=1&pageNum=2', ['lin@example.com']],
  ])('are narrowed by %s', async (query, expected) => {
    const atlas = createAtlas()
    const id = await invite(atlas, 'new@example.com')
    await atlas.send(`POST ${team}:addUser`, { body: { id } })

    expect(usernamesIn((await atlas.send(`GET ${team}/users?${query}`)).body)).toEqual(expected)
  })

  it.each([
    [
      'orgMembershipStatus=ACTIVE&orgMembershipStatuses=ACTIVE',
      'MUTUALLY_EXCLUSIVE_QUERY_PARAMETERS',
    ],
    ['orgMembershipStatus=GONE', 'INVALID_ENUM_VALUE'],
    ['userId=xyz', 'INVALID_QUERY_PARAMETER'],
  ])('are not listed for %s', async (query, errorCode) => {
    const { status, body } = await createAtlas().send(`GET ${team}/users?${query}`)

    expect([status, body.errorCode]).toEqual([400, errorCode])
  })
})
