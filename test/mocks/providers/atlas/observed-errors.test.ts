import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../support/atlas.ts'

const teams = `/orgs/${demo.orgId}/teams`
const observed = { profile: 'observed' } as const

// What the filters write that every request passes, before anybody knows the operation.
const filters = [
  'referrer-policy',
  'server',
  'strict-transport-security',
  'x-content-type-options',
  'x-envoy-upstream-service-time',
  'x-frame-options',
  'x-mongodb-service-version',
  'x-permitted-cross-domain-policies',
]
const java = ['x-java-method', 'x-java-version']
const bucket = ['ratelimit-limit', 'ratelimit-remaining']
const error = ['content-length', 'content-type', 'vary', 'x-error-code']

describe('the headers of an error', () => {
  it.each([
    ['405, which has no body', `PUT ${teams}`, {}, 405, ['allow', 'content-length']],
    ['404 where no operation is', 'GET /nothing', {}, 404, error],
    ['406', `GET ${teams}`, { version: '2022-01-01' }, 406, error],
  ])('are those of the filters for %s', async (_, request, sent, status, others) => {
    const answer = await createAtlas(observed).send(request, sent)

    expect(answer.status).toBe(status)
    expect([...answer.headers.keys()].sort()).toEqual([...filters, ...others].sort())
  })

  it('are those of the filters for a version that is gone', async () => {
    const atlas = createAtlas({ ...observed, now: '2027-07-01T00:00:00Z' })
    const { status, headers } = await atlas.send(`GET /users/${demo.adaId}`)

    expect(status).toBe(410)
    expect([...headers.keys()].sort()).toEqual([...filters, ...error].sort())
    expect(headers.get('x-error-code')).toBe('VERSION_GONE')
  })

  it('are all of them where the operation does not list its status', async () => {
    const { status, headers } = await createAtlas(observed).send('POST /users', { body: [] })
    const all = [...filters, ...java, ...bucket, ...error, 'deprecation', 'sunset']

    expect(status).toBe(400)
    expect([...headers.keys()].sort()).toEqual(all.sort())
    expect(headers.get('x-java-method')).toBe('ApiUsersResource::addUser')
  })

  it('are all of them for a body in another media type', async () => {
    const sent = { body: 'core', headers: { 'content-type': 'text/plain' } }
    const { status, headers } = await createAtlas(observed).send(`POST ${teams}`, sent)

    expect(status).toBe(415)
    expect([...headers.keys()].sort()).toEqual([...filters, ...java, ...bucket, ...error].sort())
  })

  it('are few in documented', async () => {
    const { headers } = await createAtlas().send(`PUT ${teams}`)

    expect([...headers.keys()].sort()).toEqual(['allow', 'content-length'])
  })
})

describe('a conflict that the operation does not list', () => {
  it.each([
    ['observed' as const, 409],
    ['documented' as const, 400],
  ])('of a user with a team is, in %s, %d', async (profile, status) => {
    const { send } = createAtlas({ profile })
    const sent = { body: { id: demo.adaId } }
    const { body } = await send(`POST ${teams}/${demo.teamId}:addUser`, sent)

    expect([body.error, body.errorCode]).toEqual([status, 'USER_ALREADY_IN_TEAM'])
  })

  it.each([
    ['observed' as const, 409],
    ['documented' as const, 400],
  ])('of two project names is, in %s, %d', async (profile, status) => {
    const { send } = createAtlas({ profile })
    await send('POST /groups', { body: { name: 'core', orgId: demo.orgId } })
    const { body } = await send(`PATCH /groups/${demo.projectId}`, { body: { name: 'core' } })

    expect([body.error, body.errorCode]).toEqual([status, 'GROUP_ALREADY_EXISTS'])
  })
})

describe('a new user as the Go SDK sends it', () => {
  const body = {
    country: 'US',
    emailAddress: '',
    firstName: 'New',
    lastName: 'Comer',
    mobileNumber: '',
    password: 'correct-horse',
    roles: [{ orgId: demo.orgId, roleName: 'ORG_MEMBER' }],
    username: 'new@example.com',
  }

  it('is taken with an empty read-only address and no mobile number', async () => {
    const { status, body: user } = await createAtlas(observed).send('POST /users', { body })

    expect([status, user.emailAddress]).toEqual([201, 'new@example.com'])
  })

  it('is taken with a number that a phone could dial', async () => {
    const sent = { body: { ...body, mobileNumber: '+1 212 555 0199' } }

    expect((await createAtlas(observed).send('POST /users', sent)).status).toBe(201)
  })

  it('is refused for its number in documented, and not for its address', async () => {
    const refused = await createAtlas().send('POST /users', { body })
    const taken = await createAtlas().send('POST /users', {
      body: { ...body, mobileNumber: '212\\555\\0199' },
    })

    expect(refused.body.detail).toBe('Invalid attribute mobileNumber specified.')
    expect(taken.status).toBe(200)
  })

  it('is refused for its address where the rule says so', async () => {
    const atlas = createAtlas({ ...observed, rules: { readOnlyProperty: 'refuse' } })
    const sent = { body: { ...body, emailAddress: 'new@example.com' } }

    expect((await atlas.send('POST /users', sent)).body.errorCode).toBe('ATTRIBUTE_READ_ONLY')
  })
})

it('a property beside a read-only one is held to its type', async () => {
  const sent = { body: { id: 5, name: 5 } }
  const { body } = await createAtlas(observed).send(`POST ${teams}`, sent)

  expect(body.parameters).toEqual(['name'])
})

it('in a bare list what is missing has its name, unlike what cannot be mapped', async () => {
  const { send } = createAtlas(observed)
  const request = `POST ${teams}/${demo.teamId}/users`
  const missing = await send(request, { body: [{}] })
  const unknown = await send(request, { body: [{ id: demo.ownerId, color: 'red' }] })
  const unmapped = await send(request, { body: [{ id: 'ada@example.com' }] })

  expect(missing.body.detail).toBe('The required attribute id was not specified.')
  expect(unknown.body.detail).toBe('Invalid attribute color specified.')
  expect(unmapped.body.parameters).toEqual(['null'])
})

it('the token endpoint answers in one form, whatever the query asks', async () => {
  const { mock } = createAtlas()
  const response = await mock.fetch(`${origin}/api/oauth/token?envelope=true&pretty=true`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  })

  expect(await response.text()).toBe(
    '{"error_description":"Invalid credentials provided.","error":"invalid_client"}',
  )
})

it.each([
  ['GET', 'getInvitationByInvitationId'],
  ['PATCH', 'editInvitationsByInvitationId'],
  ['DELETE', 'deleteInvitations'],
])(
  '%s of one invitation says which method answered, like all recorded ones',
  async (verb, name) => {
    const { send } = createAtlas(observed)
    const invites = `/orgs/${demo.orgId}/invites`
    const invite = { username: 'new@example.com', roles: ['ORG_MEMBER'] }
    const { body } = await send(`POST ${invites}`, { body: invite })
    const change = verb === 'PATCH' ? { body: { roles: ['ORG_OWNER'] } } : {}
    const { headers } = await send(`${verb} ${invites}/${body.id}`, change)

    expect(headers.get('x-java-method')).toBe(`ApiOrganizationInvitationResource::${name}`)
  },
)
