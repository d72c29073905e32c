import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../support/atlas.ts'

const observed = { profile: 'observed' } as const
const org = `/orgs/${demo.orgId}`
const project = `/groups/${demo.projectId}`
const keys = `${org}/apiKeys`

const seeded = {
  id: 'b0123456789abcdef0123457',
  createdAt: '2025-03-03T09:00:00Z',
  clusterCount: 0,
  withDefaultAlertsSettings: true,
  tagKeys: [],
  tagValues: [],
}

describe('a project whose name has blanks, as recorded', () => {
  const name = 'Atlas CLI E2E'

  it('is listed where the seed has one', async () => {
    const seed = {
      extends: 'demo' as const,
      atlas: { projects: [{ ...seeded, orgId: demo.orgId, name }] },
    }
    const { send } = createAtlas({ ...observed, seed })
    const { status, body } = await send('GET /groups')

    expect(status).toBe(200)
    expect(body.results.map((one: { name: string }) => one.name)).toContain(name)
  })

  it('is created, renamed and named by its invitations', async () => {
    const { send } = createAtlas(observed)
    const created = await send('POST /groups', { body: { name, orgId: demo.orgId } })
    const renamed = await send(`PATCH ${project}`, { body: { name: 'First Project' } })
    const invitation = { username: 'new@example.com', roles: ['GROUP_READ_ONLY'] }
    const invited = await send(`POST ${project}/invites`, { body: invitation })

    expect([created.status, created.body.name]).toEqual([201, name])
    expect([renamed.status, renamed.body.name]).toEqual([200, 'First Project'])
    expect([invited.status, invited.body.groupName]).toEqual([200, 'First Project'])
  })

  it('is no name in the document', async () => {
    const { send } = createAtlas()
    const { status, body } = await send(`PATCH ${project}`, { body: { name } })

    expect([status, body.errorCode]).toEqual([400, 'INVALID_GROUP_NAME'])
  })
})

describe('tags of a project', () => {
  it('are an empty list everywhere but in the answer of a create', async () => {
    const { send } = createAtlas(observed)
    const body = { name: 'core', orgId: demo.orgId }
    const created = await send('POST /groups', { body })
    const got = await send(`GET /groups/${created.body.id}`)
    const listed = await send('GET /groups')
    const patched = await send(`PATCH ${project}`, { body: { name: 'renamed' } })

    expect(created.body).not.toHaveProperty('tags')
    expect([got.body.tags, patched.body.tags]).toEqual([[], []])
    expect(listed.body.results.map(({ tags }: { tags: unknown }) => tags)).toEqual([[], []])
  })

  it('are in the answer of a create that has some', async () => {
    const { send } = createAtlas(observed)
    const tags = [{ key: 'env', value: 'test' }]
    const { body } = await send('POST /groups', { body: { name: 'core', orgId: demo.orgId, tags } })

    expect(body.tags).toEqual(tags)
  })
})

describe('API keys', () => {
  it('are listed by their public keys', async () => {
    const { send } = createAtlas(observed)
    const { body } = await send(`GET ${keys}`)
    const publicKeys = body.results.map((key: { publicKey: string }) => key.publicKey)

    expect(publicKeys).toEqual(['fencedin', 'readonly', 'tenantry'])
  })

  it.each([
    ['observed' as const, ['cidrBlock', 'count', 'created', 'ipAddress', 'links'], 0],
    ['documented' as const, ['cidrBlock', 'created', 'ipAddress', 'links'], undefined],
  ])('have addresses with a count in %s', async (profile, names, count) => {
    const { send, rows } = createAtlas({ profile })
    const fenced = rows('apiKeys').find(({ publicKey }) => publicKey === 'fencedin')
    const { body } = await send(`GET ${keys}/${fenced?.id}/accessList`)

    expect(Object.keys(body.results[0])).toEqual(names)
    expect(body.results[0].count).toBe(count)
  })
})

it('lists who joined a team last before who joined it first', async () => {
  const { send } = createAtlas(observed)
  const team = await send(`POST ${org}/teams`, {
    body: { name: 'core', usernames: ['ada@example.com'] },
  })
  const sent = { body: [{ id: demo.linId }] }
  const { body } = await send(`POST ${org}/teams/${team.body.id}/users`, sent)

  expect(body.results.map((one: { username: string }) => one.username)).toEqual([
    'lin@example.com',
    'ada@example.com',
  ])
})

describe('X-Java-Method', () => {
  it('of API keys and their access lists', async () => {
    const { send } = createAtlas(observed)
    const body = { desc: 'ci', roles: ['ORG_MEMBER'] }
    const created = await send(`POST ${keys}`, { body })
    const own = `${keys}/${created.body.id}`
    const addresses = [{ ipAddress: '192.0.2.7' }]
    const answers = [
      created,
      await send(`GET ${keys}`),
      await send(`GET ${own}`),
      await send(`PATCH ${own}`, { body: { desc: 'cd' } }),
      await send(`POST ${own}/accessList`, { body: addresses }),
      await send(`GET ${own}/accessList`),
      await send(`DELETE ${own}/accessList/192.0.2.7`),
      await send(`DELETE ${own}`),
    ]

    expect(answers.map(({ headers }) => headers.get('x-java-method')?.slice(23))).toEqual([
      'Resource::createApiUser',
      'Resource::getApiUsers',
      'Resource::getApiUser',
      'Resource::updateApiUserDescAndRoles',
      'AccessListResource::addApiUserAccessList',
      'AccessListResource::getApiUserAccessList',
      'AccessListResource::deleteUserAccessListEntry',
      'Resource::deleteApiUser',
    ])
  })
})

describe('headers of errors', () => {
  it('have the time of the proxy on the challenge', async () => {
    const { mock } = createAtlas(observed)
    const { status, headers } = await mock.fetch(`${origin}/api/atlas/v2/orgs`)

    expect([status, headers.get('x-envoy-upstream-service-time')]).toEqual([401, '1'])
  })

  it.each([
    ['GET', `${org}/teams/byName/nobody`, 404],
    ['GET', `/groups/${demo.foreignProjectId}`, 404],
    ['GET', `/orgs/${demo.foreignOrgId}`, 401],
    ['GET', '/nowhere', 404],
  ])('vary by encoding: %s %s', async (method, path, status) => {
    const answer = await createAtlas(observed).send(`${method} ${path}`)

    expect([answer.status, answer.headers.get('vary')]).toEqual([status, 'Accept-Encoding'])
  })
})
