import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const clientId = 'mdb_sa_id_4888442a3354817a7320eb61'
const secret = 'mdb_sa_sk_tenantry-demo-secret'
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
const own = basic(`${clientId}:${secret}`)
const grant = 'grant_type=client_credentials'

type Mock = ReturnType<typeof createAtlas>['mock']

function post(mock: Mock, path: string, body: string, authorization: string | undefined = own) {
  return mock.fetch(`${origin}/api/oauth/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      ...(authorization && { authorization }),
    },
    body,
  })
}

const tokenOf = async (mock: Mock): Promise<string> =>
  (await (await post(mock, 'token', grant)).json()).access_token

const listTeams = async (mock: Mock, token: string) => {
  const response = await mock.fetch(`${origin}/api/atlas/v2/orgs/${demo.orgId}/teams`, {
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.atlas.2023-01-01+json',
    },
  })
  return response.status
}

describe('POST /api/oauth/token', () => {
  it('issues an hour of access', async () => {
    const { mock } = createAtlas()
    const response = await post(mock, 'token', grant)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expires_in: 3600,
      token_type: 'Bearer',
    })
  })

  it('takes percent-encoded parts, as the Go SDK sends them', async () => {
    const encoded = basic(`${clientId.replaceAll('_', '%5F')}:${secret.replaceAll('_', '%5F')}`)

    expect((await post(createAtlas().mock, 'token', grant, encoded)).status).toBe(200)
  })

  it.each([
    ['a wrong secret', grant, basic(`${clientId}:wrong`), 401, 'invalid_client'],
    ['an unknown client', grant, basic(`mdb_sa_id_0:${secret}`), 401, 'invalid_client'],
    ['no credentials', grant, '', 401, 'invalid_client'],
    ['credentials that are not Basic', grant, 'Bearer a.b.c', 400, 'invalid_request'],
    ['a parameter that is given twice', `${grant}&${grant}`, own, 400, 'invalid_request'],
    ['another grant', 'grant_type=password', own, 400, 'unsupported_grant_type'],
    ['no grant', '', own, 400, 'unsupported_grant_type'],
    ['a grant that nobody has', 'grant_type=refresh_token', own, 400, 'invalid_grant'],
  ])('refuses %s in the words of RFC 6749', async (_, body, authorization, status, error) => {
    const atlas = createAtlas()
    const response = await post(atlas.mock, 'token', body, authorization)

    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error, error_description: expect.any(String) })
    expect(atlas.rows('accessTokens')).toEqual([])
  })

  it('refuses a secret that has expired', async () => {
    const { mock, send } = createAtlas()
    const account = await send(`POST /orgs/${demo.orgId}/serviceAccounts`, {
      body: { name: 'ci', description: 'ci', roles: ['ORG_MEMBER'], secretExpiresAfterHours: 8 },
    })
    const authorization = basic(`${account.body.clientId}:${account.body.secrets[0].secret}`)
    const before = await post(mock, 'token', grant, authorization)
    mock.clock.advance(8 * 3_600_000)
    const after = await post(mock, 'token', grant, authorization)

    expect([before.status, after.status]).toEqual([200, 401])
  })

  it('issues at most as many valid tokens as the rule allows, and more once they expire', async () => {
    const { mock } = createAtlas({ rules: { tokensPerServiceAccount: 2 } })
    await tokenOf(mock)
    await tokenOf(mock)
    const third = await post(mock, 'token', grant)
    mock.clock.advance(3_600_000)

    expect(third.status).toBe(400)
    expect(await third.json()).toEqual({
      error: 'invalid_request',
      error_description: 'The service account has 2 valid access tokens and cannot have more.',
    })
    expect((await post(mock, 'token', grant)).status).toBe(200)
  })

  it('remembers when the secret was used', async () => {
    const { mock, rows } = createAtlas()
    await tokenOf(mock)

    expect(rows('serviceAccountSecrets')).toMatchObject([{ lastUsedAt: '2026-01-01T00:00:00Z' }])
  })

  it('is limited by address and client, in the older words', async () => {
    const { mock } = createAtlas({ profile: 'observed', rules: { rateLimit: 'enforce' } })
    for (let count = 0; count < 50; count += 1) await post(mock, 'token', '')
    const refused = await post(mock, 'token', grant)
    const other = await post(mock, 'token', grant, basic('mdb_sa_id_0:other'))

    expect([refused.status, other.status]).toEqual([429, 401])
    expect(await refused.json()).toEqual({
      detail: 'Resource /api/oauth/token is limited to 50 requests every 1 minutes.',
      error: 429,
      errorCode: 'RATE_LIMITED',
      parameters: ['/api/oauth/token', 50, 1],
      reason: 'Too Many Requests',
    })
  })

  it('answers other methods with what it takes', async () => {
    const response = await createAtlas().mock.fetch(`${origin}/api/oauth/token`)

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST,OPTIONS'])
  })
})

describe('an access token', () => {
  it('is valid for an hour of the world', async () => {
    const { mock } = createAtlas()
    const token = await tokenOf(mock)
    const fresh = await listTeams(mock, token)
    mock.clock.advance(3_600_000)

    expect([fresh, await listTeams(mock, token)]).toEqual([200, 401])
  })

  it('lasts as long as the rule says', async () => {
    const { mock } = createAtlas({ rules: { tokenLifetimeSeconds: 60 } })
    const token = await tokenOf(mock)
    mock.clock.advance(60_000)

    expect(await listTeams(mock, token)).toBe(401)
  })

  it('goes with its service account', async () => {
    const { mock, send } = createAtlas()
    const token = await tokenOf(mock)
    await send(`DELETE /orgs/${demo.orgId}/serviceAccounts/${clientId}`)

    expect(await listTeams(mock, token)).toBe(401)
  })

  it('is refused when nobody issued it', async () => {
    expect(await listTeams(createAtlas().mock, 'e30.e30.c2ln')).toBe(401)
  })
})

describe('POST /api/oauth/revoke', () => {
  it('makes a token unusable and answers nothing', async () => {
    const { mock } = createAtlas()
    const token = await tokenOf(mock)
    const form = `token=${token}&token_type_hint=access_token`
    const response = await post(mock, 'revoke', form)

    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(await listTeams(mock, token)).toBe(401)
  })

  it('answers alike for a token that is not the client’s, and leaves it', async () => {
    const { mock, send } = createAtlas()
    const token = await tokenOf(mock)
    const account = await send(`POST /orgs/${demo.orgId}/serviceAccounts`, {
      body: { name: 'ci', description: 'ci', roles: ['ORG_MEMBER'], secretExpiresAfterHours: 8 },
    })
    const other = basic(`${account.body.clientId}:${account.body.secrets[0].secret}`)
    const foreign = await post(mock, 'revoke', `token=${token}`, other)
    const garbage = await post(mock, 'revoke', 'token=garbage', other)

    expect([foreign.status, garbage.status]).toEqual([200, 200])
    expect(await listTeams(mock, token)).toBe(200)
  })

  it.each([
    ['no token', 'token_type_hint=access_token', own, 400, 'invalid_request'],
    ['a wrong secret', 'token=a', basic(`${clientId}:wrong`), 401, 'invalid_client'],
  ])('refuses %s', async (_, body, authorization, status, error) => {
    const response = await post(createAtlas().mock, 'revoke', body, authorization)

    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error })
  })
})
