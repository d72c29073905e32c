import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../support/atlas.ts'

const api = `${origin}/api/atlas/v2`
const teams = `/orgs/${demo.orgId}/teams`
const team = `${teams}/${demo.teamId}`
const observed = { profile: 'observed' } as const

const link = (path: string) => `"links":[{"href":"${api}${path}","rel":"self"}]`

const ada =
  `{"country":"US","createdAt":"2025-03-03T09:00:00Z","firstName":"Ada","id":"${demo.adaId}",` +
  '"lastAuth":"2025-12-19T15:04:05Z","lastName":"Lovelace","mobileNumber":null,' +
  '"orgMembershipStatus":"ACTIVE","roles":{"groupRoleAssignments":[],"orgRoles":["ORG_MEMBER"]},' +
  `"teamIds":["${demo.teamId}"],"username":"ada@example.com"}`

const adaBefore =
  '{"country":"US","createdAt":"2025-03-03T09:00:00Z","emailAddress":"ada@example.com",' +
  `"firstName":"Ada","id":"${demo.adaId}","lastAuth":"2025-12-19T15:04:05Z","lastName":"Lovelace",` +
  `${link(`/users/${demo.adaId}`)},"roles":[{"orgId":"${demo.orgId}","roleName":"ORG_MEMBER"}],` +
  `"teamIds":["${demo.teamId}"],"username":"ada@example.com"}`

describe('what servers were recorded to answer', () => {
  it('to a new team: 201, a location that leads nowhere, and all these headers', async () => {
    const body = { name: 'core', usernames: ['ada@example.com'] }
    const {
      status,
      text,
      headers,
      body: created,
    } = await createAtlas(observed).send(`POST ${teams}`, { body })

    expect(status).toBe(201)
    expect(text).toBe(
      `{"id":"${created.id}",${link(`${teams}/${created.id}`)},"name":"core","usernames":["ada@example.com"]}`,
    )
    expect(Object.fromEntries(headers)).toEqual({
      'content-length': `${text.length}`,
      'content-type': 'application/vnd.atlas.2023-01-01+json;charset=utf-8',
      location: `${origin}${teams}/${created.id}`,
      'ratelimit-limit': '1200',
      'ratelimit-remaining': '1199',
      'referrer-policy': 'strict-origin-when-cross-origin',
      server: 'mdbws',
      'strict-transport-security': 'max-age=31536000; includeSubdomains;',
      'x-content-type-options': 'nosniff',
      'x-envoy-upstream-service-time': '1',
      'x-frame-options': 'DENY',
      'x-java-method': 'ApiOrganizationTeamsResource::createTeam',
      'x-java-version': '17.0.19+10-LTS',
      'x-mongodb-service-version':
        'gitHash=203ac0360368239eed8f27b82e06b1be8429648c; versionString=master',
      'x-permitted-cross-domain-policies': 'none',
    })
  })

  it.each([[`GET ${team}`], [`GET ${teams}/byName/platform`]])(
    'to %s: the team without its users',
    async (request) => {
      const { text } = await createAtlas(observed).send(request)

      expect(text).toBe(`{"id":"${demo.teamId}",${link(team)},"name":"platform"}`)
    },
  )

  it('to a list: the query as sent with the page appended, and the count', async () => {
    const query = '?includeCount=true&pageNum=1&itemsPerPage=100'
    const { text } = await createAtlas(observed).send(`GET ${teams}${query}`)
    const item = `{"id":"${demo.teamId}",${link(team)},"name":"platform"}`

    expect(text).toBe(`{${link(`${teams}${query}`)},"results":[${item}],"totalCount":1}`)
  })

  it('to a list with more pages: next, whose parameters stand the other way round', async () => {
    const { send } = createAtlas(observed)
    await send(`POST ${teams}`, { body: { name: 'core', usernames: [] } })
    const { body } = await send(`GET ${teams}?includeCount=true&itemsPerPage=1`)

    expect(body.links).toEqual([
      { href: `${api}${teams}?includeCount=true&pageNum=1&itemsPerPage=1`, rel: 'self' },
      { href: `${api}${teams}?includeCount=true&itemsPerPage=1&pageNum=2`, rel: 'next' },
    ])
  })

  it('to includeCount=false: a count of 0', async () => {
    const { body } = await createAtlas(observed).send(`GET ${teams}?includeCount=false`)

    expect(body).toMatchObject({ results: [{ name: 'platform' }], totalCount: 0 })
  })

  it('to the users of a team, in the newest version', async () => {
    const { body, text, headers } = await createAtlas(observed).send(
      `GET ${team}/users?itemsPerPage=1`,
    )

    expect(text).toContain(`"results":[${ada}],"totalCount":2}`)
    expect(body.links[0].href).toBe(`${api}${team}/users?pageNum=1&itemsPerPage=1`)
    expect([headers.get('deprecation'), headers.get('sunset')]).toEqual([null, null])
  })

  it('to the users of a team, in the deprecated version: until when, and since when', async () => {
    const sent = { version: '2024-11-13' }
    const { text, headers } = await createAtlas(observed).send(
      `GET ${team}/users?itemsPerPage=1`,
      sent,
    )

    expect(text).toContain(`"results":[${adaBefore}],"totalCount":2}`)
    expect(headers.get('content-type')).toBe('application/vnd.atlas.2023-01-01+json;charset=utf-8')
    expect(headers.get('deprecation')).toBe('Wed, 19 Feb 2025 00:00:00 GMT')
    expect(headers.get('sunset')).toBe('Thu, 1 Jul 2027 00:00:00 GMT')
  })

  it('to users added by id: everybody, the new one first', async () => {
    const { send } = createAtlas(observed)
    const { text, headers, body } = await send(`POST ${team}/users`, {
      body: [{ id: demo.ownerId }],
    })

    expect(text).toContain(`{${link(`${team}/users?pageNum=1&itemsPerPage=100`)},"results":[`)
    expect(text).toContain(`,${adaBefore}],"totalCount":3}`)
    expect(body.results[0].id).toBe(demo.ownerId)
    expect(headers.get('sunset')).toBe('Thu, 1 Jul 2027 00:00:00 GMT')
    expect(headers.get('x-java-method')).toBe('ApiOrganizationTeamsResource::addTeamUsers')
  })

  it('to a deletion: no body, but the media type', async () => {
    const { send } = createAtlas(observed)
    const { status, text, headers } = await send(`DELETE ${team}/users/${demo.adaId}`)

    expect([status, text]).toEqual([204, ''])
    expect(headers.get('content-type')).toBe('application/vnd.atlas.2023-01-01+json;charset=utf-8')
  })

  it('to teams of a project: a list, also where one is changed', async () => {
    const { send } = createAtlas(observed)
    const path = `/groups/${demo.projectId}/teams`
    const assignment = (role: string) =>
      `{${link(`${path}/${demo.teamId}`)},"roleNames":["${role}"],"teamId":"${demo.teamId}"}`
    const listed = await send(`GET ${path}?includeCount=true&pageNum=1&itemsPerPage=100`)
    const changed = await send(`PATCH ${path}/${demo.teamId}`, {
      body: { roleNames: ['GROUP_OWNER'], teamId: '' },
    })

    expect(listed.text).toBe(
      `{${link(`${path}?includeCount=true&pageNum=1&itemsPerPage=100`)},` +
        `"results":[${assignment('GROUP_READ_ONLY')}],"totalCount":1}`,
    )
    expect(changed.text).toBe(
      `{${link(`${path}/${demo.teamId}?pageNum=1&itemsPerPage=100`)},` +
        `"results":[${assignment('GROUP_OWNER')}],"totalCount":1}`,
    )
  })

  it('to the list of organizations: the empty name echoed', async () => {
    const { text } = await createAtlas(observed).send(
      'GET /orgs?includeCount=true&itemsPerPage=100&name=&pageNum=1',
    )

    expect(text).toBe(
      `{${link('/orgs?includeCount=true&name=&pageNum=1&itemsPerPage=100')},"results":[` +
        `{"id":"${demo.orgId}","isDeleted":false,${link(`/orgs/${demo.orgId}`)},"name":"Tenantry",` +
        '"skipDefaultAlertsSettings":false}],"totalCount":1}',
    )
  })

  it('to a new user: 201 and an address of the first API', async () => {
    const body = {
      country: 'US',
      firstName: 'New',
      lastName: 'Comer',
      mobileNumber: '212\\555\\0199',
      password: 'correct-horse',
      roles: [{ orgId: demo.orgId, roleName: 'ORG_MEMBER' }],
      username: 'new@example.com',
    }
    const {
      status,
      headers,
      body: user,
    } = await createAtlas(observed).send('POST /users', { body })

    expect(status).toBe(201)
    expect(Object.keys(user)).toEqual([
      'country',
      'createdAt',
      'emailAddress',
      'firstName',
      'id',
      'lastName',
      'links',
      'roles',
      'teamIds',
      'username',
    ])
    expect(headers.get('location')).toBe(`${origin}/api/atlas/v1.0/users/${user.id}`)
    expect(headers.get('ratelimit-limit')).toBe('2500')
  })

  it('to an invitation by a key: its public key', async () => {
    const body = { username: 'new@example.com', roles: { orgRoles: ['ORG_MEMBER'] } }
    const { body: user } = await createAtlas(observed).send(`POST /orgs/${demo.orgId}/users`, {
      body,
    })

    expect(user.inviterUsername).toBe('tenantry')
  })

  it('to what is missing: an error with its parameters and its code in a header', async () => {
    const { text, headers } = await createAtlas(observed).send(`GET ${teams}/byName/nobody`)

    expect(text).toBe(
      '{"detail":"No team with name \\"nobody\\" exists.","error":404,"errorCode":"TEAM_NAME_NOT_FOUND",' +
        '"parameters":["nobody"],"reason":"Not Found"}',
    )
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('x-error-code')).toBe('TEAM_NAME_NOT_FOUND')
    expect(headers.get('x-java-method')).toBe('ApiOrganizationTeamsResource::getTeamByName')
  })

  it.each([
    [
      'an unknown username',
      { name: 'core', usernames: ['x@y.z'] },
      500,
      'UNEXPECTED_ERROR',
      'Unexpected error.',
      [],
    ],
    [
      'a missing name',
      { usernames: [] },
      400,
      'MISSING_ATTRIBUTE',
      'The required attribute name was not specified.',
      ['name'],
    ],
    [
      'a wrong type',
      { name: 1, usernames: [] },
      400,
      'INVALID_JSON_ATTRIBUTE',
      'Received JSON for the name attribute does not match expected format.',
      ['name'],
    ],
  ])('to %s', async (_, body, status, errorCode, detail, parameters) => {
    const answer = await createAtlas(observed).send(`POST ${teams}`, { body })

    expect(answer.body).toMatchObject({ detail, error: status, errorCode, parameters })
  })

  it('to a bad element of a bare list: null in place of its name', async () => {
    const sent = { body: [{ id: 'ada@example.com' }] }
    const { body } = await createAtlas(observed).send(`POST ${team}/users`, sent)

    expect(body.detail).toBe('Received JSON for the null attribute does not match expected format.')
  })

  it.each([
    ['a role that is missing', `POST ${teams}`, 'readonly'],
    ['an organization of others', `GET /orgs/${demo.foreignOrgId}`, 'tenantry'],
    ['an organization that there is not', 'GET /orgs/0123456789abcdef01234567', 'tenantry'],
  ])('to %s: 401 without a challenge', async (_, request, as) => {
    const body = request.startsWith('POST') ? { name: 'core', usernames: [] } : undefined
    const { status, text, headers } = await createAtlas(observed).send(request, { as, body })

    expect(status).toBe(401)
    expect(text).toBe(
      '{"detail":"Current user is not authorized to perform this action.","error":401,' +
        '"errorCode":"USER_UNAUTHORIZED","parameters":[],"reason":"Unauthorized"}',
    )
    expect(headers.get('www-authenticate')).toBeNull()
  })

  it('to a nil list of users: a team without users', async () => {
    const { send, rows } = createAtlas(observed)
    const { status, body } = await send(`POST ${teams}`, {
      body: { name: 'core', usernames: null },
    })

    expect([status, body.usernames]).toEqual([201, []])
    expect(rows('teamMembers').filter(({ teamId }) => teamId === body.id)).toEqual([])
  })
})
