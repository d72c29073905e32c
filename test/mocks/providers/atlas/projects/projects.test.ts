import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const api = `${origin}/api/atlas/v2`
const core = { name: 'core', orgId: demo.orgId }

const named = (results: readonly { readonly name: string }[]) => results.map(({ name }) => name)

describe('creating a project', () => {
  it('answers as recorded in observed', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { status, headers, text, body } = await send('POST /groups?projectOwnerId=', {
      body: core,
    })
    const path = `${api}/groups/${body.id}`
    const link = (name: string) => ({
      href: `${path}/${name}`,
      rel: `https://cloud.mongodb.com/${name}`,
    })

    expect([status, headers.get('location')]).toEqual([201, `${origin}//api/atlas/v1.0`])
    expect(text).toBe(
      JSON.stringify({
        clusterCount: 0,
        created: '2026-01-01T00:00:00Z',
        id: body.id,
        links: [
          { href: path, rel: 'self' },
          link('containers'),
          link('clusters'),
          link('databaseUsers'),
          link('peers'),
          link('processes'),
          link('whitelist'),
        ],
        name: 'core',
        orgId: demo.orgId,
        withDefaultAlertsSettings: true,
      }),
    )
  })

  it('answers 200 without a Location in documented', async () => {
    const { status, headers } = await createAtlas().send('POST /groups', { body: core })

    expect([status, headers.get('location')]).toEqual([200, null])
  })

  it('keeps what the body says', async () => {
    const { send } = createAtlas()
    const body = {
      ...core,
      regionUsageRestrictions: 'GOV_REGIONS_ONLY',
      tags: [{ key: 'team', value: 'core' }],
      withDefaultAlertsSettings: false,
    }
    const created = await send('POST /groups', { body })

    expect((await send(`GET /groups/${created.body.id}`)).body).toMatchObject(body)
  })

  it('makes the oldest owner of the organization its owner, and the key that asked', async () => {
    const { send, rows } = createAtlas()
    const { body } = await send('POST /groups', { body: core })

    expect(rows('projectMembers')).toMatchObject([
      { projectId: body.id, username: 'hello@example.com', roles: ['GROUP_OWNER'] },
    ])
    expect(rows('projectGrants')).toMatchObject([{ projectId: body.id, roles: ['GROUP_OWNER'] }])
  })

  it('makes the member its owner whom the query names', async () => {
    const { send, rows } = createAtlas()
    await send(`POST /groups?projectOwnerId=${demo.adaId}`, { body: core })

    expect(rows('projectMembers').map(({ username }) => username)).toEqual(['ada@example.com'])
  })

  it.each([
    ['a taken name', '', { ...core, name: 'demo' }, 409, 'GROUP_ALREADY_EXISTS'],
    ['a name with a blank', '', { ...core, name: 'my core' }, 400, 'INVALID_ATTRIBUTE'],
    ['no organization', '', { name: 'core' }, 400, 'MISSING_ATTRIBUTE'],
    ['a foreign organization', '', { ...core, orgId: demo.foreignOrgId }, 404, 'ORG_NOT_FOUND'],
    ['a foreign owner', `?projectOwnerId=${demo.foreignUserId}`, core, 404, 'USER_NOT_FOUND'],
  ])('is refused for %s and writes nothing', async (_, query, body, status, errorCode) => {
    const { send, rows } = createAtlas()
    const answer = await send(`POST /groups${query}`, { body })

    expect([answer.status, answer.body.errorCode]).toEqual([status, errorCode])
    expect(rows('projects')).toHaveLength(2)
    expect([rows('projectMembers'), rows('projectGrants')]).toEqual([[], []])
  })

  it('keeps names unique inside an organization, not across them', async () => {
    const { send } = createAtlas()
    const body = { ...core, name: 'elsewhere' }

    expect((await send('POST /groups', { body })).status).toBe(200)
  })

  it('stops at the limit of the organization, as recorded', async () => {
    const { send } = createAtlas({ profile: 'observed', rules: { projectsPerOrg: 1 } })
    const { status, body } = await send('POST /groups', { body: core })

    expect(status).toBe(400)
    expect(body).toEqual({
      detail: `Maximum number of groups per organization (1) in ${demo.orgId} exceeded while trying to add group.`,
      error: 400,
      errorCode: 'MAX_GROUPS_PER_ORG_EXCEEDED',
      parameters: ['1', demo.orgId],
      reason: 'Bad Request',
    })
  })

  it('needs an owner of the organization, or a creator of projects', async () => {
    const { send } = createAtlas()
    const key = await send(`POST /orgs/${demo.orgId}/apiKeys`, {
      body: { desc: 'creator', roles: ['ORG_GROUP_CREATOR'] },
    })
    const reader = await send('POST /groups', { as: 'readonly', body: core })
    const creator = await send('POST /groups', { as: key.body.publicKey, body: core })
    const own = await send('GET /groups', { as: key.body.publicKey })

    expect([reader.status, creator.status]).toEqual([403, 200])
    expect(named(own.body.results)).toEqual(['core'])
  })
})

describe('listing projects', () => {
  it('sorts them by name, each with a link to itself alone', async () => {
    const { send } = createAtlas()
    for (const name of ['zeta', 'alpha']) await send('POST /groups', { body: { ...core, name } })
    const { body } = await send('GET /groups')

    expect(named(body.results)).toEqual(['alpha', 'demo', 'zeta'])
    expect(body.results[1].links).toEqual([
      { href: `${api}/groups/${demo.projectId}`, rel: 'self' },
    ])
  })

  it('shows a member without roles in projects none of them', async () => {
    const { send } = createAtlas()
    const { body } = await send('GET /groups', { as: 'readonly' })
    const byName = await send('GET /groups/byName/demo', { as: 'readonly' })

    expect([body.totalCount, byName.status]).toEqual([0, 404])
  })

  it('finds those of an organization by the start of their name, in any case', async () => {
    const { send } = createAtlas()
    for (const name of ['Core-1', 'core-2']) await send('POST /groups', { body: { ...core, name } })
    const { body } = await send(`GET /orgs/${demo.orgId}/groups?name=CORE`)

    expect([named(body.results), body.totalCount]).toEqual([['Core-1', 'core-2'], 2])
  })

  it('pages them without losing any', async () => {
    const { send } = createAtlas()
    for (const name of ['a', 'b', 'c']) await send('POST /groups', { body: { ...core, name } })
    const names = []
    for (const pageNum of [1, 2, 3]) {
      const { body } = await send(`GET /groups?itemsPerPage=2&pageNum=${pageNum}`)
      names.push(...named(body.results))
      expect(body.totalCount).toBe(4)
    }

    expect(names).toEqual(['a', 'b', 'c', 'demo'])
  })
})

describe('changing a project', () => {
  it('renames it, and the new name finds it', async () => {
    const { send } = createAtlas()
    const { body } = await send(`PATCH /groups/${demo.projectId}`, {
      body: { name: 'renamed', tags: [{ key: 'a', value: 'b' }] },
    })
    const found = await send('GET /groups/byName/renamed')
    const lost = await send('GET /groups/byName/demo')

    expect(body).toMatchObject({ name: 'renamed', tags: [{ key: 'a', value: 'b' }] })
    expect([found.body.id, lost.body.errorCode]).toEqual([demo.projectId, 'GROUP_NAME_NOT_FOUND'])
  })

  it('leaves alone what the body leaves out, the name it has included', async () => {
    const { send } = createAtlas()
    await send(`PATCH /groups/${demo.projectId}`, { body: { tags: [{ key: 'a', value: 'b' }] } })
    const { status, body } = await send(`PATCH /groups/${demo.projectId}`, {
      body: { name: 'demo' },
    })

    expect([status, body.tags]).toEqual([200, [{ key: 'a', value: 'b' }]])
  })

  it.each([
    ['core', 'GROUP_ALREADY_EXISTS'],
    ['no blanks please', 'INVALID_GROUP_NAME'],
    ['', 'INVALID_GROUP_NAME'],
  ])('refuses the name "%s"', async (name, errorCode) => {
    const { send } = createAtlas()
    await send('POST /groups', { body: core })
    const { status, body } = await send(`PATCH /groups/${demo.projectId}`, { body: { name } })

    expect([status, body.errorCode]).toEqual([400, errorCode])
  })
})

describe('deleting a project', () => {
  it.each([
    ['documented', 204, ''],
    ['observed', 202, '{}'],
  ] as const)('answers in %s as it should', async (profile, status, text) => {
    const answer = await createAtlas({ profile }).send(`DELETE /groups/${demo.projectId}`)

    expect([answer.status, answer.text]).toEqual([status, text])
  })

  it('takes its people, teams, grants and invitations with it, and nobody else’s', async () => {
    const { send, rows } = createAtlas()
    const { body } = await send('POST /groups', { body: core })
    const path = `/groups/${body.id}`
    await send(`POST ${path}/invites`, { body: { username: 'new@a.bc', roles: ['GROUP_OWNER'] } })
    await send(`POST ${path}/teams`, {
      body: [{ teamId: demo.teamId, roleNames: ['GROUP_OWNER'] }],
    })
    await send(`DELETE ${path}`)
    const owned = ['projectMembers', 'projectGrants', 'projectInvitations']

    expect((await send(`GET ${path}`)).status).toBe(404)
    expect(owned.map((name) => rows(name))).toEqual([[], [], []])
    expect(rows('projectTeams').map(({ projectId }) => projectId)).toEqual([demo.projectId])
  })

  it('frees its name and the team that it held', async () => {
    const { send } = createAtlas()
    const held = await send(`DELETE /orgs/${demo.orgId}/teams/${demo.teamId}`)
    await send(`DELETE /groups/${demo.projectId}`)

    expect(held.body.errorCode).toBe('CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT')
    expect((await send(`DELETE /orgs/${demo.orgId}/teams/${demo.teamId}`)).status).toBe(204)
    expect((await send('POST /groups', { body: { ...core, name: 'demo' } })).status).toBe(200)
  })
})
