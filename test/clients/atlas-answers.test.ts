import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { type AtlasAnswer, type AtlasClient, api, connect } from '../support/atlas-client.ts'

const teams = `${api}/orgs/${demo.orgId}/teams`
const groupTeams = `${api}/groups/${demo.projectId}/teams`

let client: AtlasClient
beforeEach(async () => {
  client = await connect()
})
afterEach(() => client.close())

/** What the Go SDK decodes; it calls any other type "undefined response type". */
const goDecodes = /^(application|text)\/(vnd\.[^;]+\+)?json/

const errorOf = ({ json }: AtlasAnswer) => json as { errorCode: string } // an ApiError
const create = (name: string) =>
  client.call(`POST ${teams}`, { body: { name, usernames: ['ada@example.com'] } })

describe('the type of an answer', () => {
  it.each([
    ['the newest version of a team', '2025-03-12', `${teams}/${demo.teamId}`, '2023-01-01'],
    ['team members before 2025-02-19', '2024-08-05', `${teams}/${demo.teamId}/users`, '2023-01-01'],
    ['team members from then on', '2025-03-12', `${teams}/${demo.teamId}/users`, '2025-02-19'],
  ])('names the version that was served: %s', async (_, version, path, served) => {
    const answer = await client.call(`GET ${path}`, { version })
    const type = `application/vnd.atlas.${served}+json;charset=utf-8`

    expect(answer.headers['content-type']).toBe(type)
    expect(answer.headers['content-type']).toMatch(goDecodes)
  })

  it('stands on a 204 too', async () => {
    const { json } = await create('short-lived')
    const { id } = json as { id: string } // a team
    const deleted = await client.call(`DELETE ${teams}/${id}`)

    expect([deleted.status, deleted.body]).toEqual([204, ''])
    expect(deleted.headers['content-type']).toMatch(/^application\/vnd\.atlas\.2023-01-01\+json/)
  })

  it.each([
    'application/vnd.atlas.2023-01-01+json',
    'application/vnd.atlas.2025-03-12+json; charset=utf-8',
    'application/json',
    'application/json;charset=UTF-8',
  ])('does not depend on the type of the request: %s', async (type) => {
    const body = { name: 'typed', usernames: ['ada@example.com'] }
    const headers = { 'content-type': type }

    expect((await client.call(`POST ${teams}`, { body, headers })).status).toBe(201)
  })
})

describe('an error', () => {
  it('has the fields that the Go SDK decodes, with a number in error', async () => {
    await create('taken')
    const answer = await create('taken')

    expect(answer.status).toBe(409)
    expect(answer.headers['content-type']).toMatch(goDecodes)
    expect(answer.headers['x-error-code']).toBe('TEAM_NAME_NOT_AVAILABLE')
    expect(answer.json).toEqual({
      detail: `Cannot create a team named taken in organization ${demo.orgId}.`,
      error: 409,
      errorCode: 'TEAM_NAME_NOT_AVAILABLE',
      parameters: ['taken', demo.orgId],
      reason: 'Conflict',
    })
  })

  it.each([
    ['an unknown team', `GET ${teams}/0123456789abcdef01234567`, 404, 'TEAM_NOT_FOUND'],
    ['an unknown team name', `GET ${teams}/byName/nobody`, 404, 'TEAM_NAME_NOT_FOUND'],
    ['an unknown user', `GET ${api}/users/0123456789abcdef01234567`, 404, 'USER_NOT_FOUND'],
    ['an unknown project', `GET ${api}/groups/0123456789abcdef01234567`, 404, 'GROUP_NOT_FOUND'],
    ['an unknown username', `GET ${api}/users/byName/no@body.org`, 404, 'USERNAME_NOT_FOUND'],
    [
      'a team that a project uses',
      `DELETE ${teams}/${demo.teamId}`,
      404,
      'CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT',
    ],
  ])('has the code that clients branch on: %s', async (_, line, status, errorCode) => {
    const answer = await client.call(line)

    expect([answer.status, errorOf(answer).errorCode]).toEqual([status, errorCode])
  })

  it.each([
    [
      'a project of the same name',
      `POST ${api}/groups`,
      { name: 'demo', orgId: demo.orgId },
      'GROUP_ALREADY_EXISTS',
    ],
    [
      'a member once more',
      `POST ${teams}/${demo.teamId}/users`,
      [{ id: demo.adaId }],
      'USER_ALREADY_IN_TEAM',
    ],
    [
      'a team once more in a project',
      `POST ${groupTeams}`,
      [{ teamId: demo.teamId, roleNames: ['GROUP_OWNER'] }],
      'TEAM_EXISTS_IN_GROUP',
    ],
  ])('is a conflict that clients know: %s', async (_, line, body, errorCode) => {
    const answer = await client.call(line, { body })

    expect([answer.status, errorOf(answer).errorCode]).toEqual([409, errorCode])
  })

  it.each(['application/json', '*/*', 'application/vnd.atlas.1999-01-01+json'])(
    'tells a client that it asks for no version: %s',
    async (accept) => {
      const answer = await client.call(`GET ${teams}`, { headers: { accept } })

      expect([answer.status, errorOf(answer).errorCode]).toEqual([406, 'INVALID_VERSION_DATE'])
    },
  )
})

describe('a list', () => {
  it('leads a client that pages until it has totalCount items to all of them', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await create(name)
    const names: string[] = []
    for (let page = 1, total = 1; names.length < total; page += 1) {
      const query = `includeCount=true&itemsPerPage=2&pageNum=${page}`
      const { json } = await client.call(`GET ${teams}?${query}`)
      const { results, totalCount } = json as { results: { name: string }[]; totalCount: number } // a page
      names.push(...results.map(({ name }) => name))
      total = totalCount
    }

    expect(names).toEqual(['a', 'b', 'c', 'd', 'platform'])
  })
})

describe('what the Terraform provider does to delete a team', () => {
  it('takes it from its projects first, then deletes it, then finds it gone', async () => {
    const team = `${teams}/${demo.teamId}`
    const lines = [
      `DELETE ${team}`,
      `GET ${api}/groups`,
      `GET ${groupTeams}`,
      `DELETE ${groupTeams}/${demo.teamId}`,
      `DELETE ${team}`,
      `GET ${team}`,
    ]
    const statuses: number[] = []
    for (const line of lines) statuses.push((await client.call(line)).status)

    expect(statuses).toEqual([404, 200, 200, 204, 204, 404])
  })
})

describe('a project', () => {
  it('is created with 201 and deleted with 202 and an empty object', async () => {
    const body = { name: 'short', orgId: demo.orgId }
    const created = await client.call(`POST ${api}/groups`, { body })
    const { id } = created.json as { id: string } // a project
    const deleted = await client.call(`DELETE ${api}/groups/${id}`)

    expect([created.status, deleted.status, deleted.body]).toEqual([201, 202, '{}'])
  })
})

describe('requests beside the API that clients make on their own', () => {
  it('tell the CLI its address, for access lists', async () => {
    const { status, json } = await client.call('GET /api/private/ipinfo')

    expect([status, json]).toEqual([200, { currentIpv4Address: '127.0.0.1' }])
  })

  it.each(['POST /api/private/v1.0/telemetry/events', 'POST /api/private/unauth/telemetry/events'])(
    'are answered at once, in JSON: %s',
    async (line) => {
      const { status, headers } = await client.call(line, { body: [] })

      expect(status).toBe(404)
      expect(headers['content-type']).toMatch(/^application\/json/)
    },
  )
})
