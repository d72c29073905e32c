import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const keys = `/orgs/${demo.orgId}/apiKeys`
const api = `${origin}/api/atlas/v2`
const nowhere = '0123456789abcdef01234567'
const ci = { desc: 'ci', roles: ['ORG_MEMBER'] }

type Send = ReturnType<typeof createAtlas>['send']

const create = async (send: Send, body: object = ci) => (await send(`POST ${keys}`, { body })).body

describe('an API key', () => {
  it('shows its private part once', async () => {
    const { send } = createAtlas()
    const created = await create(send)
    const { body } = await send(`GET ${keys}/${created.id}`)

    expect(created).toEqual({
      desc: 'ci',
      id: expect.stringMatching(/^[a-f0-9]{24}$/),
      links: [{ href: `${api}${keys}/${created.id}`, rel: 'self' }],
      privateKey: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      publicKey: expect.stringMatching(/^[a-z]{8}$/),
      roles: [{ orgId: demo.orgId, roleName: 'ORG_MEMBER' }],
    })
    expect(body).toEqual({
      ...created,
      privateKey: `********-****-****-${created.privateKey.slice(-12)}`,
    })
  })

  it('can call at once, with its roles and no others', async () => {
    const { send } = createAtlas()
    const { publicKey } = await create(send)
    const read = await send(`GET /orgs/${demo.orgId}/teams`, { as: publicKey })
    const write = await send(`POST ${keys}`, { as: publicKey, body: ci })

    expect([read.status, write.status]).toEqual([200, 403])
  })

  it('is listed with those of its organization alone', async () => {
    const { send } = createAtlas()
    const { publicKey } = await create(send)
    const { body } = await send(`GET ${keys}`)
    const names = body.results.map((key: { publicKey: string }) => key.publicKey)

    expect(names).toEqual(['fencedin', 'readonly', 'tenantry', publicKey].sort())
    expect(body.totalCount).toBe(4)
  })

  it('has its roles replaced', async () => {
    const { send } = createAtlas()
    const { id, publicKey } = await create(send)
    const { body } = await send(`PATCH ${keys}/${id}`, { body: { roles: ['ORG_OWNER'] } })
    const write = await send(`POST ${keys}`, { as: publicKey, body: ci })

    expect([body.desc, body.roles]).toEqual(['ci', [{ orgId: demo.orgId, roleName: 'ORG_OWNER' }]])
    expect(write.status).toBe(200)
  })

  it.each([
    ['POST', keys, { desc: 'ci', roles: [] }, 'VALIDATION_ERROR'],
    ['POST', keys, { roles: ['ORG_MEMBER'] }, 'MISSING_ATTRIBUTE'],
    ['POST', keys, { desc: '', roles: ['ORG_MEMBER'] }, 'INVALID_ATTRIBUTE'],
    ['PATCH', `${keys}/5f1a3c7e9b2d4f6081a3c502`, { roles: [] }, 'MISSING_API_KEY_ROLES'],
  ])('is not written with what does not fit: %s %s %o', async (method, path, body, errorCode) => {
    const answer = await createAtlas().send(`${method} ${path}`, { body })

    expect([answer.status, answer.body.errorCode]).toEqual([400, errorCode])
  })

  it('takes its grants, its access list and its tokens with it', async () => {
    const { send, mock, rows } = createAtlas()
    const { id, publicKey } = await create(send)
    await send(`POST ${keys}/${id}/accessList`, { body: [{ ipAddress: '127.0.0.1' }] })
    await send(`POST /groups/${demo.projectId}/apiKeys/${id}`, {
      body: [{ roles: ['GROUP_OWNER'] }],
    })
    const authorization = mock.authorization('atlas', publicKey)
    const { status } = await send(`DELETE ${keys}/${id}`)
    const after = await send('GET /orgs', { headers: { authorization } })

    expect([status, after.status]).toEqual([204, 401])
    expect(rows('projectGrants')).toEqual([])
    expect(rows('apiKeyAddresses').map(({ apiKeyId }) => apiKeyId)).not.toContain(id)
  })

  it.each([['GET'], ['PATCH'], ['DELETE']])(
    'that does not exist is not found: %s',
    async (method) => {
      const { status, body } = await createAtlas().send(`${method} ${keys}/${nowhere}`, {
        ...(method === 'PATCH' && { body: {} }),
      })

      expect(status).toBe(404)
      expect(body.detail).toBe(`No API Key with ID ${nowhere} exists.`)
    },
  )
})

describe('assigning a key to a project', () => {
  const assign = (send: Send, id: string, roles: readonly string[]) =>
    send(`POST /groups/${demo.projectId}/apiKeys/${id}`, { body: [{ roles }] })

  it('adds to the roles that it has there', async () => {
    const { send } = createAtlas()
    const { id } = await create(send)
    const { status, text } = await assign(send, id, ['GROUP_READ_ONLY'])
    await assign(send, id, ['GROUP_READ_ONLY', 'GROUP_CLUSTER_MANAGER'])
    const { body } = await send(`GET ${keys}/${id}`)

    expect([status, text]).toEqual([204, ''])
    expect(body.roles).toEqual([
      { orgId: demo.orgId, roleName: 'ORG_MEMBER' },
      { groupId: demo.projectId, roleName: 'GROUP_READ_ONLY' },
      { groupId: demo.projectId, roleName: 'GROUP_CLUSTER_MANAGER' },
    ])
  })

  it.each([
    [['ORG_OWNER'], 400, 'INVALID_ROLE_FOR_GROUP'],
    [[], 400, 'MISSING_API_KEY_ROLES'],
  ])('refuses the roles %o', async (roles, status, errorCode) => {
    const { send, rows } = createAtlas()
    const answer = await assign(send, (await create(send)).id, roles)

    expect([answer.status, answer.body.errorCode]).toEqual([status, errorCode])
    expect(rows('projectGrants')).toEqual([])
  })

  it('does not find a key of another organization', async () => {
    const { send } = createAtlas()
    const { body } = await assign(send, '5f1a3c7e9b2d4f6081a3c5f1', ['GROUP_OWNER'])

    expect(body.errorCode).toBe('API_KEY_NOT_FOUND')
  })
})

describe('the access list of a key', () => {
  it('holds addresses and blocks, and answers with all of them', async () => {
    const { send } = createAtlas()
    const { id } = await create(send)
    const path = `${keys}/${id}/accessList`
    await send(`POST ${path}`, { body: [{ ipAddress: '192.0.2.7' }] })
    const { body } = await send(`POST ${path}`, { body: [{ cidrBlock: '198.51.100.0/24' }] })

    expect(body.totalCount).toBe(2)
    expect(body.results).toEqual([
      {
        cidrBlock: '192.0.2.7/32',
        created: '2026-01-01T00:00:00Z',
        ipAddress: '192.0.2.7',
        links: [{ href: `${api}${path}/192.0.2.7`, rel: 'self' }],
      },
      {
        cidrBlock: '198.51.100.0/24',
        created: '2026-01-01T00:00:00Z',
        links: [{ href: `${api}${path}/198.51.100.0%2F24`, rel: 'self' }],
      },
    ])
  })

  it('gives and removes entries by their percent-encoded name', async () => {
    const { send } = createAtlas()
    const path = `${keys}/${(await create(send)).id}/accessList`
    await send(`POST ${path}`, { body: [{ cidrBlock: '198.51.100.0/24' }] })
    const found = await send(`GET ${path}/198.51.100.0%2F24`)
    const removed = await send(`DELETE ${path}/198.51.100.0%2F24`)
    const lost = await send(`GET ${path}/198.51.100.0%2F24`)

    expect([found.body.cidrBlock, removed.status]).toEqual(['198.51.100.0/24', 204])
    expect(lost.body.errorCode).toBe('API_KEY_ACCESS_LIST_NOT_FOUND')
  })

  it.each([
    [[{ ipAddress: '192.0.2.1' }, { ipAddress: '192.0.2.1' }], 409],
    [[{ ipAddress: '192.0.2.777' }], 400],
    [[{ cidrBlock: '192.0.2.0/99' }], 400],
    [[{}], 400],
    [[{ ipAddress: '192.0.2.1', cidrBlock: '192.0.2.0/24' }], 400],
  ])('takes all or none of %o', async (body, status) => {
    const { send } = createAtlas()
    const path = `${keys}/${(await create(send)).id}/accessList`
    const refused = await send(`POST ${path}`, { body: [{ ipAddress: '192.0.2.9' }, ...body] })

    expect(refused.status).toBe(status)
    expect((await send(`GET ${path}`)).body.totalCount).toBe(0)
  })

  it('is kept by owners and by the key itself', async () => {
    const { send } = createAtlas()
    const [one, other] = [await create(send), await create(send)]
    const add = (as: string, address: string) =>
      send(`POST ${keys}/${one.id}/accessList`, { as, body: [{ ipAddress: address }] })
    const own = await add(one.publicKey, '127.0.0.1')
    const foreign = await add(other.publicKey, '192.0.2.1')

    expect([own.status, foreign.status]).toEqual([200, 403])
  })

  it('cannot lose the address that the key calls from', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const { id, publicKey } = await create(send)
    const path = `${keys}/${id}/accessList`
    await send(`POST ${path}`, { body: [{ ipAddress: '127.0.0.1' }] })
    const own = await send(`DELETE ${path}/127.0.0.1`, { as: publicKey })
    const owner = await send(`DELETE ${path}/127.0.0.1`)

    expect([own.status, own.body.errorCode]).toEqual([400, 'CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST'])
    expect(owner.status).toBe(204)
  })
})

describe('the system status', () => {
  it('tells a key who it is', async () => {
    const { body } = await createAtlas().send('GET ')

    expect(body).toEqual({
      apiKey: {
        accessList: [],
        id: '5f1a3c7e9b2d4f6081a3c501',
        publicKey: 'tenantry',
        roles: [{ orgId: demo.orgId, roleName: 'ORG_OWNER' }],
      },
      appName: 'MongoDB Atlas',
      build: expect.stringMatching(/^[0-9a-f]{40}$/),
      ipAddress: '127.0.0.1',
      links: [{ href: api, rel: 'self' }],
      throttling: false,
    })
  })

  it('knows no key where a service account asks', async () => {
    const { body } = await createAtlas().send('GET ', { as: 'mdb_sa_id_4888442a3354817a7320eb61' })

    expect(body.apiKey).toBeNull()
  })
})
