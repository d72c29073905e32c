import { describe, expect, it } from 'vitest'
import { nonceLifetimeMilliseconds } from '../../../../../../mocks/providers/atlas/access/nonces.ts'
import { createAtlas, demo, origin } from '../../../../../support/atlas.ts'
import { digestClients, nonceIn } from '../../../../../support/digest-client.ts'

const uri = `/api/atlas/v2/orgs/${demo.orgId}/teams?pretty=false`
const accept = 'application/vnd.atlas.2023-01-01+json'
const owner = { username: 'tenantry', password: '7a1ca5e0-0000-4000-8000-00000000d1e5' }
const body = JSON.stringify({ name: 'core', usernames: ['ada@example.com'] })
const challengeBody =
  '{\n  "error" : 401,\n  "reason" : "Unauthorized",\n  "detail" : "You are not authorized for this resource.",\n  "errorCode" : "UNEXPECTED_ERROR"\n}'

type Mock = ReturnType<typeof createAtlas>['mock']

const ask = (mock: Mock, init: RequestInit = {}, target = uri) =>
  mock.fetch(`${origin}${target}`, {
    ...init,
    headers: { accept, 'content-type': 'application/json', ...init.headers },
  })

async function freshNonce(mock: Mock): Promise<string> {
  return nonceIn(await ask(mock))
}

describe('a request without credentials', () => {
  it('is challenged as recorded, and nothing is created', async () => {
    const atlas = createAtlas()
    const response = await ask(atlas.mock, { method: 'POST', body })

    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('www-authenticate')).toMatch(
      /^Digest realm="MMS Public API", domain="", nonce="[A-Za-z0-9+/]{32}", algorithm=MD5, qop="auth", stale=false$/,
    )
    expect(await response.text()).toBe(challengeBody)
    expect(atlas.rows('teams').map(({ name }) => name)).not.toContain('core')
  })

  it('is challenged with a new nonce each time', async () => {
    const { mock } = createAtlas()

    expect(await freshNonce(mock)).not.toBe(await freshNonce(mock))
  })

  it.each([
    ['a path that leads nowhere', '/api/atlas/v2/nothing', {}],
    ['no Accept', uri, { headers: { accept: '*/*' } }],
    ['another method', uri, { method: 'PUT' }],
    ['an id that is none', '/api/atlas/v2/orgs/xyz/teams', {}],
    ['a body that is no JSON', uri, { method: 'POST', body: '{' }],
    ['no body, as curl sends it first', uri, { method: 'POST' }],
    ['pretty and envelope', `${uri}&envelope=true`, {}],
  ])('is challenged before anything else: %s', async (_, target, init) => {
    const response = await ask(createAtlas().mock, init, target)

    expect([response.status, await response.text()]).toEqual([401, challengeBody])
  })

  it('names the server in observed, and has none of the headers of other answers', async () => {
    const response = await ask(createAtlas({ profile: 'observed' }).mock)

    expect([...response.headers.keys()].sort()).toEqual([
      'content-length',
      'content-type',
      'server',
      'vary',
      'www-authenticate',
      'x-envoy-upstream-service-time',
    ])
  })
})

describe('a digest', () => {
  it.each(Object.entries(digestClients))('of %s is accepted', async (_, authorize) => {
    const { mock } = createAtlas()
    const nonce = await freshNonce(mock)
    const authorization = authorize({ ...owner, method: 'POST', uri, nonce })

    const response = await ask(mock, { method: 'POST', headers: { authorization }, body })
    expect(response.status).toBe(200)
  })

  it('may use its nonce again with any count', async () => {
    const { mock } = createAtlas()
    const nonce = await freshNonce(mock)
    const statuses = []
    for (const nc of ['00000001', '00000003', '00000002', '00000002']) {
      const authorization = digestClients.requests({ ...owner, method: 'GET', uri, nonce, nc })
      statuses.push((await ask(mock, { headers: { authorization } })).status)
    }

    expect(statuses).toEqual([200, 200, 200, 200])
  })

  it('is stale once its nonce has expired, and good again with the new one', async () => {
    const { mock } = createAtlas()
    const nonce = await freshNonce(mock)
    const digest = (current: string) =>
      digestClients.requests({ ...owner, method: 'GET', uri, nonce: current })
    mock.clock.advance(nonceLifetimeMilliseconds)
    const stale = await ask(mock, { headers: { authorization: digest(nonce) } })
    const again = await ask(mock, { headers: { authorization: digest(nonceIn(stale)) } })

    expect(stale.status).toBe(401)
    expect(stale.headers.get('www-authenticate')).toMatch(/, stale=true$/)
    expect(nonceIn(stale)).not.toBe(nonce)
    expect(again.status).toBe(200)
  })

  it('is stale with a nonce that the world never handed out', async () => {
    const { mock } = createAtlas()
    const nonce = 'SlgYP7Tv3FS/BuCj/x4WQRIV1bNKdpJg'
    const authorization = digestClients.curl({ ...owner, method: 'GET', uri, nonce })

    const response = await ask(mock, { headers: { authorization } })
    expect(response.headers.get('www-authenticate')).toMatch(/, stale=true$/)
  })

  it.each([
    ['with a wrong private key', { password: 'wrong' }],
    ['of an unknown public key', { username: 'nobodyyy' }],
    ['for another target', { uri: '/api/atlas/v2/orgs' }],
    ['for another method', { method: 'DELETE' }],
  ])('%s earns the same challenge as none', async (_, wrong) => {
    const { mock } = createAtlas()
    const input = { ...owner, method: 'GET', uri, nonce: await freshNonce(mock), ...wrong }
    const authorization = digestClients['mongodb-forks/digest'](input)
    const response = await ask(mock, { headers: { authorization } })

    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/, stale=false$/)
    expect(await response.text()).toBe(challengeBody)
  })

  it('of a deleted key is no longer accepted', async () => {
    const atlas = createAtlas()
    const key = await atlas.send(`POST /orgs/${demo.orgId}/apiKeys`, {
      body: { desc: 'short-lived', roles: ['ORG_MEMBER'] },
    })
    const { publicKey: username, privateKey: password, id } = key.body
    const nonce = await freshNonce(atlas.mock)
    const input = { username, password, method: 'GET', uri, nonce }
    const headers = { authorization: digestClients.curl(input) }
    const before = await ask(atlas.mock, { headers })
    await atlas.send(`DELETE /orgs/${demo.orgId}/apiKeys/${id}`)
    const after = await ask(atlas.mock, { headers })

    expect([before.status, after.status]).toEqual([200, 401])
  })

  it('goes on after a reset, which earns the same bytes again', async () => {
    const { mock } = createAtlas()
    const nonce = await freshNonce(mock)
    const authorization = digestClients.curl({ ...owner, method: 'GET', uri, nonce })
    mock.reset()
    const held = await ask(mock, { headers: { authorization } })
    mock.reset()

    expect(held.status).toBe(200)
    expect(await freshNonce(mock)).toBe(nonce)
  })
})

describe('mock.authorization', () => {
  it('gives a value that holds for any request of a key or a service account', async () => {
    const { send } = createAtlas()
    const names = ['tenantry', 'readonly', 'mdb_sa_id_4888442a3354817a7320eb61']
    const answers = await Promise.all(
      names.map((as) => send(`GET /orgs/${demo.orgId}/teams`, { as })),
    )

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('gives the same value while the world lasts', () => {
    const { mock } = createAtlas()

    expect(mock.authorization('atlas', 'tenantry')).toBe(mock.authorization('atlas', 'tenantry'))
  })

  it('names the credentials there are', () => {
    expect(() => createAtlas().mock.authorization('atlas', 'nobody' as string)).toThrow(
      'No credential of Atlas is called "nobody". There are: tenantry, readonly, fencedin, elsewher, mdb_sa_id_4888442a3354817a7320eb61.',
    )
  })
})

describe("createMock({ credentials: 'any' })", () => {
  it('takes every caller for the owner of any organization', async () => {
    const { mock } = createAtlas({ credentials: 'any' })
    const created = await ask(mock, { method: 'POST', body })
    const foreign = await ask(mock, {}, `/api/atlas/v2/orgs/${demo.foreignOrgId}/teams`)
    const garbage = await ask(mock, { headers: { authorization: 'Bearer garbage' } })

    expect([created.status, foreign.status, garbage.status]).toEqual([200, 200, 200])
  })

  it('lists everything, and has no key of its own', async () => {
    const { mock } = createAtlas({ credentials: 'any' })
    const projects = await (await ask(mock, {}, '/api/atlas/v2/groups')).json()
    const status = await (await ask(mock, {}, '/api/atlas/v2')).json()

    expect(projects.results.map(({ name }: { name: string }) => name)).toEqual([
      'demo',
      'elsewhere',
    ])
    expect(status.apiKey).toBeNull()
  })
})
