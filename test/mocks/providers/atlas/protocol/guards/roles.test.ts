import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../../../../support/atlas.ts'

const nowhere = '0123456789abcdef01234567'
const body = { name: 'core', usernames: ['ada@example.com'] }

describe('a caller without the role', () => {
  it.each([
    ['documented', 403, 'ACCESS_FORBIDDEN'],
    ['observed', 401, 'USER_UNAUTHORIZED'],
  ] as const)('is told so in %s before the body is read', async (profile, status, errorCode) => {
    const { send } = createAtlas({ profile })
    const answer = await send(`POST /orgs/${demo.orgId}/teams`, { as: 'readonly', body: [] })

    expect([answer.status, answer.body.errorCode]).toEqual([status, errorCode])
    expect(answer.headers.get('www-authenticate')).toBeNull()
  })

  it('may still read what members may', async () => {
    const { send } = createAtlas()
    const { status } = await send(`GET /orgs/${demo.orgId}/teams`, { as: 'readonly' })

    expect(status).toBe(200)
  })

  it('has no say in projects until it is given a role there', async () => {
    const { send, rows } = createAtlas()
    const reader = rows('apiKeys').find(({ publicKey }) => publicKey === 'readonly')
    const path = `/groups/${demo.projectId}`
    const before = await send(`GET ${path}`, { as: 'readonly' })
    await send(`POST ${path}/apiKeys/${reader?.id}`, { body: [{ roles: ['GROUP_READ_ONLY'] }] })
    const reading = await send(`GET ${path}`, { as: 'readonly' })
    const writing = await send(`PATCH ${path}`, { as: 'readonly', body: { name: 'mine' } })

    expect([before.status, reading.status, writing.status]).toEqual([403, 200, 403])
  })
})

describe('what is another organization’s', () => {
  it.each([
    ['documented', 404],
    ['observed', 401],
  ] as const)('sounds in %s like what does not exist', async (profile, status) => {
    const { send } = createAtlas({ profile })
    const foreign = await send(`POST /orgs/${demo.foreignOrgId}/teams`, { body })
    const unknown = await send(`POST /orgs/${nowhere}/teams`, { body })

    expect(foreign.status).toBe(status)
    expect(foreign.text.replaceAll(demo.foreignOrgId, nowhere)).toBe(unknown.text)
  })

  it('sounds so to callers without a role too', async () => {
    const { send } = createAtlas()
    const answer = await send(`POST /orgs/${demo.foreignOrgId}/teams`, { as: 'readonly', body })

    expect([answer.status, answer.body.errorCode]).toEqual([404, 'ORG_NOT_FOUND'])
  })

  it.each([[''], ['/users'], ['/teams'], ['/invites'], [`/users/${demo.foreignUserId}`]])(
    'is a project that does not exist, whatever is asked of it: %s',
    async (path) => {
      const { send } = createAtlas()
      const foreign = await send(`GET /groups/${demo.foreignProjectId}${path}`)
      const unknown = await send(`GET /groups/${nowhere}${path}`)

      expect(foreign.status).toBe(404)
      expect(foreign.text.replaceAll(demo.foreignProjectId, nowhere)).toBe(unknown.text)
    },
  )

  it.each([
    ['unauthorized', 401, 'USER_UNAUTHORIZED'],
    ['not-in-group', 401, 'NOT_IN_GROUP'],
  ] as const)('is refused as %s where the rule says so', async (foreignProject, status, code) => {
    const { send } = createAtlas({ rules: { foreignProject } })
    const answer = await send(`GET /groups/${demo.foreignProjectId}`)

    expect([answer.status, answer.body.errorCode]).toEqual([status, code])
  })

  it('neither shows nor counts in lists', async () => {
    const { send } = createAtlas()
    const projects = await send('GET /groups')
    const organizations = await send('GET /orgs')

    expect([projects.body.totalCount, organizations.body.totalCount]).toEqual([1, 1])
  })

  it.each([
    ['GET', `/orgs/${demo.orgId}/apiKeys/5f1a3c7e9b2d4f6081a3c5f1`, 'API_KEY_NOT_FOUND'],
    ['DELETE', `/orgs/${demo.orgId}/apiKeys/5f1a3c7e9b2d4f6081a3c5f1`, 'API_KEY_NOT_FOUND'],
    ['GET', `/groups/${demo.projectId}/users/${demo.foreignUserId}`, 'USER_NOT_IN_GROUP'],
    ['GET', '/groups/byName/elsewhere', 'GROUP_NAME_NOT_FOUND'],
  ])('is not found through one’s own: %s %s', async (method, path, errorCode) => {
    const answer = await createAtlas().send(`${method} ${path}`)

    expect([answer.status, answer.body.errorCode]).toEqual([404, errorCode])
  })
})

describe('an access list', () => {
  it('refuses a key that calls from elsewhere, before the path is read', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const known = await send(`GET /orgs/${demo.orgId}/teams`, { as: 'fencedin' })
    const unknown = await send('GET /nothing', { as: 'fencedin', headers: { accept: '*/*' } })

    expect([known.status, unknown.status]).toEqual([403, 403])
    expect(known.body).toEqual({
      detail: 'IP address 127.0.0.1 is not allowed to access this resource.',
      error: 403,
      errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
      parameters: ['127.0.0.1'],
      reason: 'Forbidden',
    })
  })

  it('lets a key through that has the address on its list', async () => {
    const { send, rows } = createAtlas()
    const key = rows('apiKeys').find(({ publicKey }) => publicKey === 'fencedin')
    const path = `/orgs/${demo.orgId}/apiKeys/${key?.id}/accessList`
    await send(`POST ${path}`, { body: [{ cidrBlock: '127.0.0.0/8' }] })

    expect((await send(`GET /orgs/${demo.orgId}/teams`, { as: 'fencedin' })).status).toBe(200)
  })

  it('can be required by the organization', async () => {
    const { send } = createAtlas()
    await send(`PATCH /orgs/${demo.orgId}/settings`, { body: { apiAccessListRequired: true } })
    const answer = await send('GET /orgs', { as: 'readonly' })

    expect([answer.status, answer.body.errorCode]).toEqual([403, 'ORG_REQUIRES_ACCESS_LIST'])
  })
})
