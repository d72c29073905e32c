import { describe, expect, it } from 'vitest'
import { digestResponse } from '../../contracts/openapi/digest.ts'
import { createMock } from '../../mocks/index.ts'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'

const base = 'https://cloud.mongodb.com/api'
const accept = 'application/vnd.atlas.2023-01-01+json'

async function listOrgs(mock: ReturnType<typeof createMock>, authorization: string) {
  const headers = { authorization, accept }
  return (await mock.fetch(`${base}/atlas/v2/orgs`, { headers })).status
}

async function fetchToken(mock: ReturnType<typeof createMock>): Promise<string> {
  const response = await mock.fetch(`${base}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${demoAccess.clientId}:${demoAccess.secret}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  return `Bearer ${(await response.json()).access_token}`
}

describe('a credential that a client holds', () => {
  it('from authorization() is good after each reset', async () => {
    const mock = createMock()
    const authorization = mock.authorization('atlas', 'tenantry')
    for (let resets = 0; resets < 3; resets += 1) {
      expect(await listOrgs(mock, authorization)).toBe(200)
      mock.reset()
    }
  })

  it('from the token endpoint is good after a reset, also when more are issued then', async () => {
    const mock = createMock()
    const tokens: string[] = []
    for (let resets = 0; resets < 3; resets += 1) {
      for (let count = 0; count <= resets; count += 1) tokens.push(await fetchToken(mock))
      mock.reset()
    }
    for (const token of tokens) expect(await listOrgs(mock, token)).toBe(200)
  })

  it('is bad once its account is gone, its time is over, or it was revoked', async () => {
    const mock = createMock()
    const token = await fetchToken(mock)
    mock.reset()
    mock.clock.advance(2 * 3_600_000)
    expect(await listOrgs(mock, token)).toBe(401)

    mock.reset()
    mock.db.atlas.serviceAccounts.delete({ where: { clientId: { equals: demoAccess.clientId } } })
    expect(await listOrgs(mock, token)).toBe(401)

    mock.reset()
    await fetchToken(mock) // the same bytes, issued again
    await mock.fetch(`${base}/oauth/revoke`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${demoAccess.clientId}:${demoAccess.secret}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ token: token.replace('Bearer ', '') }).toString(),
    })
    expect(await listOrgs(mock, token)).toBe(401)
  })

  it('leaves a world that was reset equal to a new one', () => {
    const mock = createMock()
    mock.authorization('atlas', 'tenantry')
    mock.reset()

    expect(mock.db.atlas.accessTokens.count()).toBe(0)
    expect(mock.authorization('atlas', 'tenantry')).toBe(
      createMock().authorization('atlas', 'tenantry'),
    )
  })

  it('from a challenge is good after a reset: a digest goes on with its nonce', async () => {
    const mock = createMock()
    const target = '/api/atlas/v2/orgs'
    const challenged = await mock.fetch(`https://cloud.mongodb.com${target}`, {
      headers: { accept },
    })
    const [, nonce = ''] =
      /nonce="([^"]+)"/.exec(challenged.headers.get('www-authenticate') ?? '') ?? []
    const { publicKey: username, privateKey: password } = demoAccess.ownerKey
    const digest = (nc: string) => {
      const sent = {
        username,
        realm: 'MMS Public API',
        nonce,
        uri: target,
        nc,
        cnonce: 'c',
        qop: 'auth',
      }
      const response = digestResponse({ username, password }, { method: 'GET', target }, sent)
      const parts = Object.entries({ ...sent, response }).map(
        ([name, value]) => `${name}="${value}"`,
      )
      return `Digest ${parts.join(', ')}`
    }
    for (const nc of ['00000001', '00000002', '00000003']) {
      expect(await listOrgs(mock, digest(nc))).toBe(200)
      mock.reset()
    }
    mock.clock.advance('10m')
    expect(await listOrgs(mock, digest('00000004'))).toBe(401)
  })

  it('of a test that made it itself is gone with its row', async () => {
    const mock = createMock()
    mock.db.rainbond.accessKeys.create({ accessKey: '0'.repeat(40), userId: 1 })
    mock.reset()
    const headers = { authorization: '0'.repeat(40) }

    expect((await mock.fetch('https://console.test/openapi/v1/teams', { headers })).status).toBe(
      401,
    )
  })
})
