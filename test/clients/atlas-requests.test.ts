import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { type AtlasClient, api, connect } from '../support/atlas-client.ts'

const teams = `${api}/orgs/${demo.orgId}/teams`
const groupTeams = `${api}/groups/${demo.projectId}/teams`
const member = { id: demo.ownerId }
const self = (path: string) => [{ href: `http://mock.test${path}`, rel: 'self' }]

let client: AtlasClient
beforeEach(async () => {
  client = await connect()
})
afterEach(() => client.close())

describe('names in a path', () => {
  it.each([
    ['%2F inside a segment', 'ops/emea', 'ops%2Femea'],
    ['spaces and letters beyond ASCII', 'sdk team/é', 'sdk%20team%2F%C3%A9'],
    ['+ and @ as they stand', 'a+b@c', 'a+b@c'],
    ['a percent sign', '100%', '100%25'],
    ['the name of a sibling path', 'byName', 'byName'],
  ])('finds a team by name: %s', async (_, name, encoded) => {
    const created = await client.call(`POST ${teams}`, { body: { name, usernames: null } })
    const found = await client.call(`GET ${teams}/byName/${encoded}`)

    expect(created.status).toBe(201)
    expect(found.json).toMatchObject({ name })
  })

  it('finds a user by an e-mail address, encoded or not', async () => {
    const plain = await client.call(`GET ${api}/users/byName/ada@example.com`)
    const encoded = await client.call(`GET ${api}/users/byName/ada%40example.com`)

    expect([plain.status, encoded.status]).toEqual([200, 200])
    expect(encoded.body).toBe(plain.body)
  })
})

describe('the base address', () => {
  it('may end with a slash: //api/…', async () => {
    expect((await client.call(`GET /${teams}/${demo.teamId}`)).status).toBe(200)
  })

  it('of an older API, /api/atlas/v1.0, is a clean JSON 404', async () => {
    const answer = await client.call('GET /api/atlas/v1.0/groups')

    expect(answer.status).toBe(404)
    expect(answer.json).toMatchObject({ error: 404, errorCode: 'RESOURCE_NOT_FOUND' })
  })
})

describe('values that clients leave empty', () => {
  it('takes "usernames": null, which the Go SDK sends for a nil slice', async () => {
    const created = await client.call(`POST ${teams}`, { body: { name: 'nil', usernames: null } })

    expect(created.status).toBe(201)
    expect(created.json).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      links: [{ href: expect.stringContaining(teams), rel: 'self' }],
      name: 'nil',
      usernames: [],
    })
  })

  it('takes "teamId": "" in a change of roles', async () => {
    const body = { roleNames: ['GROUP_OWNER'], teamId: '' }
    const changed = await client.call(`PATCH ${groupTeams}/${demo.teamId}`, { body })

    expect(changed.status).toBe(200)
    expect(changed.json).toEqual({
      links: self(`${groupTeams}/${demo.teamId}?pageNum=1&itemsPerPage=100`),
      results: [
        {
          links: self(`${groupTeams}/${demo.teamId}`),
          roleNames: ['GROUP_OWNER'],
          teamId: demo.teamId,
        },
      ],
      totalCount: 1,
    })
  })

  it('takes projectOwnerId= at the creation of a project', async () => {
    const body = { name: 'cli', orgId: demo.orgId }
    const created = await client.call(`POST ${api}/groups?projectOwnerId=`, { body })

    expect(created.status).toBe(201)
  })

  it('takes name= in the list of organizations', async () => {
    const query = 'includeCount=true&itemsPerPage=100&name=&pageNum=1'
    const listed = await client.call(`GET ${api}/orgs?${query}`)

    expect(listed.json).toMatchObject({ totalCount: 1 })
    expect(listed.body).toContain('?includeCount=true&name=&pageNum=1&itemsPerPage=100')
  })

  it('takes a query that is a question mark only', async () => {
    expect((await client.call(`GET ${teams}?`)).status).toBe(200)
  })
})

describe('members of a team, by both of its APIs', () => {
  const userIds = async () => {
    const listed = await client.call(
      `GET ${teams}/${demo.teamId}/users?itemsPerPage=100&pageNum=1`,
      {
        version: '2025-02-19',
      },
    )
    const { results } = listed.json as { results: { id: string }[] } // the list's body
    return results.map(({ id }) => id).toSorted()
  }

  it('takes :addUser and :removeUser for verbs, not for parts of an id', async () => {
    const version = '2025-02-19'
    const added = await client.call(`POST ${teams}/${demo.teamId}:addUser`, {
      version,
      body: member,
    })
    const joined = await userIds()
    const removed = await client.call(`POST ${teams}/${demo.teamId}:removeUser`, {
      version,
      body: member,
    })

    expect([added.status, removed.status]).toEqual([200, 200])
    expect(joined).toEqual([demo.ownerId, demo.adaId, demo.linId].toSorted())
    expect(await userIds()).toEqual([demo.adaId, demo.linId].toSorted())
  })

  it('takes an encoded colon before a verb', async () => {
    const path = `${teams}/${demo.teamId}%3AaddUser`

    expect(
      (await client.call(`POST ${path}`, { version: '2025-02-19', body: member })).status,
    ).toBe(200)
  })

  it('takes a bare array of ids and answers all members', async () => {
    const added = await client.call(`POST ${teams}/${demo.teamId}/users`, { body: [member] })

    expect(added.status).toBe(200)
    expect(added.json).toMatchObject({ totalCount: 3 })
    expect(await userIds()).toHaveLength(3)
  })

  it('finds one member by userId and by username', async () => {
    const path = `${teams}/${demo.teamId}/users`
    const version = '2025-02-19'
    const byId = await client.call(`GET ${path}?userId=${demo.adaId}`, { version })
    const byName = await client.call(`GET ${path}?username=ada%40example.com`, { version })

    expect(byId.json).toMatchObject({ results: [{ id: demo.adaId }], totalCount: 1 })
    expect(byName.json).toMatchObject({ results: [{ id: demo.adaId }], totalCount: 1 })
  })
})
