import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { type AtlasClient, api, connect } from '../support/atlas-client.ts'

const org = `${api}/orgs/${demo.orgId}`
const teams = `${org}/teams`
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

let client: AtlasClient
beforeEach(async () => {
  client = await connect()
})
afterEach(() => client.close())

async function createTeam(name: string): Promise<string> {
  const body = { name, usernames: ['ada@example.com'] }
  const { json } = await client.call(`POST ${teams}`, { body })
  return (json as { id: string }).id // a team
}

async function teamIdsOfAda(): Promise<unknown> {
  const { json } = await client.call(`GET ${api}/users/${demo.adaId}`)
  return (json as { teamIds: string[] }).teamIds // a user
}

describe('a user, as clients decode it', () => {
  it('has addresses and flat roles before 2025-02-19', async () => {
    const { json } = await client.call(`GET ${teams}/${demo.teamId}/users`)

    expect(json).toMatchObject({
      results: [
        {
          id: demo.adaId,
          emailAddress: 'ada@example.com',
          createdAt: expect.stringMatching(timestamp),
          lastAuth: expect.stringMatching(timestamp),
          roles: [{ orgId: demo.orgId, roleName: 'ORG_MEMBER' }],
          teamIds: [demo.teamId],
        },
        { id: demo.linId },
      ],
    })
  })

  it('has a status, nested roles and no links from then on', async () => {
    const path = `${teams}/${demo.teamId}/users?itemsPerPage=100&pageNum=1`
    const { json } = await client.call(`GET ${path}`, { version: '2025-02-19' })
    const [ada] = (json as { results: object[] }).results // a page

    expect(ada).toEqual({
      country: 'US',
      createdAt: expect.stringMatching(timestamp),
      firstName: 'Ada',
      id: demo.adaId,
      lastAuth: expect.stringMatching(timestamp),
      lastName: 'Lovelace',
      mobileNumber: null,
      orgMembershipStatus: 'ACTIVE',
      roles: { groupRoleAssignments: expect.any(Array), orgRoles: ['ORG_MEMBER'] },
      teamIds: [demo.teamId],
      username: 'ada@example.com',
    })
  })
})

describe('what one call changes, the next one sees', () => {
  it('a new team is among the teams of its members, a deleted one no more', async () => {
    const id = await createTeam('fresh')
    const joined = await teamIdsOfAda()
    await client.call(`DELETE ${teams}/${id}`)

    expect(joined).toEqual(expect.arrayContaining([demo.teamId, id]))
    expect(await teamIdsOfAda()).toEqual([demo.teamId])
  })

  it('a renamed team is found by its new name only', async () => {
    await createTeam('old')
    const { json } = await client.call(`GET ${teams}/byName/old`)
    const { id } = json as { id: string } // a team
    await client.call(`PATCH ${teams}/${id}`, { body: { name: 'new' } })
    const found = await client.call(`GET ${teams}/byName/new`)

    expect(found.json).toMatchObject({ id, name: 'new' })
    expect((await client.call(`GET ${teams}/byName/old`)).status).toBe(404)
  })
})

describe('headers that clients follow', () => {
  it('Location lacks the path of the API, so clients take the self link', async () => {
    const body = { name: 'located', usernames: ['ada@example.com'] }
    const { headers, json } = await client.call(`POST ${teams}`, { body })
    const { id, links } = json as { id: string; links: { href: string }[] } // a team

    expect(headers.location).toBe(`http://mock.test/orgs/${demo.orgId}/teams/${id}`)
    expect(links[0]?.href).toBe(`http://mock.test${teams}/${id}`)
  })

  it('Retry-After tells how long a client without tokens has to wait', async () => {
    client.mock.scenario.limitRate({ capacity: 1, refill: 1, seconds: 60 })
    await client.call(`GET ${teams}`)
    const { status, headers } = await client.call(`GET ${teams}`)

    expect([status, headers['x-error-code']]).toEqual([429, 'RATE_LIMITED_TOKEN_BUCKET'])
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('includeCount=false', () => {
  it('makes the count 0, which clients must not take for the end', async () => {
    const { json } = await client.call(`GET ${teams}?includeCount=false`)

    expect(json).toMatchObject({ results: [{ id: demo.teamId }], totalCount: 0 })
  })
})

describe('a version after its sunset', () => {
  it('is gone, and says which', async () => {
    const gone = await connect({ profile: 'observed', now: '2027-07-02T00:00:00Z' })
    const path = `${teams}/${demo.teamId}/users`
    const { status, json } = await gone.call(`GET ${path}`)
    await gone.close()

    expect(status).toBe(410)
    expect(json).toMatchObject({
      errorCode: 'VERSION_GONE',
      parameters: ['2023-01-01', path.slice(1)],
    })
  })
})
