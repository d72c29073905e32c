import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../../support/atlas.ts'

const accounts = `/orgs/${demo.orgId}/serviceAccounts`
const ownId = 'mdb_sa_id_4888442a3354817a7320eb61'
const ci = { name: 'ci', description: 'builds', roles: ['ORG_MEMBER'], secretExpiresAfterHours: 8 }

type Atlas = ReturnType<typeof createAtlas>

const create = async ({ send }: Atlas) => (await send(`POST ${accounts}`, { body: ci })).body

const tokenStatus = async ({ mock }: Atlas, clientId: string, secret: string) => {
  const response = await mock.fetch(`${origin}/api/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return response.status
}

const bearerOf = async ({ mock }: Atlas, clientId: string, secret: string) => {
  const response = await mock.fetch(`${origin}/api/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token: token } = await response.json()
  return `Bearer ${token}`
}

describe('a service account', () => {
  it('comes with a secret that is shown once', async () => {
    const atlas = createAtlas()
    const { status, body } = await atlas.send(`POST ${accounts}`, { body: ci })
    const [secret] = body.secrets
    const later = await atlas.send(`GET ${accounts}/${body.clientId}`)

    expect([status, later.status]).toEqual([201, 200])
    expect(body).toEqual({
      clientId: expect.stringMatching(/^mdb_sa_id_[a-f0-9]{24}$/),
      createdAt: '2026-01-01T00:00:00Z',
      description: 'builds',
      name: 'ci',
      roles: ['ORG_MEMBER'],
      systemManaged: false,
      secrets: [
        {
          createdAt: '2026-01-01T00:00:00Z',
          expiresAt: '2026-01-01T08:00:00Z',
          id: expect.stringMatching(/^[a-f0-9]{24}$/),
          secret: expect.stringMatching(/^mdb_sa_sk_\w{40}$/),
        },
      ],
    })
    expect(later.body.secrets).toEqual([
      {
        createdAt: '2026-01-01T00:00:00Z',
        expiresAt: '2026-01-01T08:00:00Z',
        id: secret.id,
        lastUsedAt: null,
        maskedSecretValue: `mdb_sa_sk_...${secret.secret.slice(-4)}`,
      },
    ])
  })

  it('can exchange its secret for a token at once', async () => {
    const atlas = createAtlas()
    const { clientId, secrets } = await create(atlas)

    expect(await tokenStatus(atlas, clientId, secrets[0].secret)).toBe(200)
  })

  it('is listed with those of its organization', async () => {
    const atlas = createAtlas()
    const { clientId } = await create(atlas)
    const { body } = await atlas.send(`GET ${accounts}`)
    const ids = body.results.map((account: { clientId: string }) => account.clientId)

    expect([ids, body.totalCount]).toEqual([[ownId, clientId], 2])
  })

  it('changes what the body names and keeps the rest', async () => {
    const atlas = createAtlas()
    const { clientId } = await create(atlas)
    const { body } = await atlas.send(`PATCH ${accounts}/${clientId}`, {
      body: { name: 'cd', description: null, roles: ['ORG_OWNER'] },
    })

    expect(body).toMatchObject({ name: 'cd', description: 'builds', roles: ['ORG_OWNER'] })
    expect((await atlas.send(`DELETE ${accounts}/${ownId}`, { as: clientId })).status).toBe(204)
  })

  it('takes its secrets and tokens with it', async () => {
    const atlas = createAtlas()
    const { clientId, secrets } = await create(atlas)
    const authorization = atlas.mock.authorization('atlas', clientId)
    await atlas.send(`DELETE ${accounts}/${clientId}`)
    const after = await atlas.send('GET /orgs', { headers: { authorization } })

    expect([after.status, await tokenStatus(atlas, clientId, secrets[0].secret)]).toEqual([
      401, 401,
    ])
    expect(atlas.rows('serviceAccountSecrets')).toHaveLength(1)
  })

  it.each([
    ['no name', { ...ci, name: undefined }, 'MISSING_ATTRIBUTE'],
    ['no roles', { ...ci, roles: [] }, 'VALIDATION_ERROR'],
    ['a role that is none', { ...ci, roles: ['GROUP_OWNER'] }, 'INVALID_ENUM_VALUE'],
    ['a name that is too long', { ...ci, name: 'x'.repeat(65) }, 'INVALID_ATTRIBUTE'],
    ['null', null, 'INVALID_JSON'],
  ])('is not made of %s', async (_, body, errorCode) => {
    const { send, rows } = createAtlas()
    const answer = await send(`POST ${accounts}`, { body })

    expect([answer.status, answer.body.errorCode]).toEqual([400, errorCode])
    expect(rows('serviceAccounts')).toHaveLength(1)
  })

  it('is one of a limited number', async () => {
    const { send } = createAtlas({ rules: { serviceAccountsPerOrg: 1 } })
    const { status, body } = await send(`POST ${accounts}`, { body: ci })

    expect([status, body.errorCode]).toEqual([400, 'MAX_SERVICE_ACCOUNTS_PER_ORG_EXCEEDED'])
  })

  it('cannot have a secret for longer than the organization allows', async () => {
    const { send } = createAtlas()
    await send(`PATCH /orgs/${demo.orgId}/settings`, {
      body: { maxServiceAccountSecretValidityInHours: 24 },
    })
    const body = { ...ci, secretExpiresAfterHours: 25 }
    const { status } = await send(`POST ${accounts}`, { body })

    expect(status).toBe(400)
    expect((await send(`POST ${accounts}`, { body: ci })).status).toBe(201)
  })
})

describe('a service account without a first secret', () => {
  const { secretExpiresAfterHours: _, ...named } = ci

  it('has none until one is created', async () => {
    const { send } = createAtlas()
    const body = { ...named, withoutInitialSecret: true }
    const created = await send(`POST ${accounts}`, { body })
    const own = `${accounts}/${created.body.clientId}`
    const secret = await send(`POST ${own}/secrets`, { body: { secretExpiresAfterHours: 8 } })
    const { body: shown } = await send(`GET ${own}`)

    expect([created.status, created.body.secrets]).toEqual([201, []])
    expect([secret.status, shown.secrets.length]).toEqual([201, 1])
  })

  it.each([
    ['a lifetime besides', { ...ci, withoutInitialSecret: true }, 'INVALID_ATTRIBUTE'],
    ['neither', named, 'MISSING_ATTRIBUTE'],
    ['no lifetime and false', { ...named, withoutInitialSecret: false }, 'MISSING_ATTRIBUTE'],
  ])('is not made with %s', async (_, body, errorCode) => {
    const { send, rows } = createAtlas()
    const answer = await send(`POST ${accounts}`, { body })

    expect([answer.status, answer.body.errorCode]).toEqual([400, errorCode])
    expect(rows('serviceAccounts')).toHaveLength(1)
  })
})

describe('the secrets of a service account', () => {
  const hours = { secretExpiresAfterHours: 8 }

  it.each([
    [7, 400],
    [8, 201],
    [8760, 201],
    [8761, 400],
  ])('last eight hours to a year: %d hours are %d', async (secretExpiresAfterHours, status) => {
    const atlas = createAtlas()
    const account = await atlas.send(`POST ${accounts}`, {
      body: { ...ci, secretExpiresAfterHours },
    })
    const { clientId } = await create(atlas)
    const sent = { body: { secretExpiresAfterHours } }
    const secret = await atlas.send(`POST ${accounts}/${clientId}/secrets`, sent)

    expect([account.status, secret.status]).toEqual([status, status])
  })

  it.each([
    [8760, '2026-01-08T00:00:00Z'],
    [8, '2026-01-01T08:00:00Z'],
  ])('last a week at most once a new one is there: %d hours', async (lifetime, expiresAt) => {
    const { send } = createAtlas()
    const body = { ...ci, secretExpiresAfterHours: lifetime }
    const account = await send(`POST ${accounts}`, { body })
    const own = `${accounts}/${account.body.clientId}`
    const added = await send(`POST ${own}/secrets`, { body: { secretExpiresAfterHours: 8760 } })
    const { body: shown } = await send(`GET ${own}`)
    const ends = shown.secrets.map((secret: { expiresAt: string }) => secret.expiresAt)

    expect(ends).toEqual([expiresAt, '2027-01-01T00:00:00Z'])
    expect(added.body.expiresAt).toBe('2027-01-01T00:00:00Z')
  })

  it('take their own tokens with them, and no others', async () => {
    const atlas = createAtlas()
    const { clientId, secrets } = await create(atlas)
    const path = `${accounts}/${clientId}/secrets`
    const { body } = await atlas.send(`POST ${path}`, { body: hours })
    const old = await bearerOf(atlas, clientId, secrets[0].secret)
    const fresh = await bearerOf(atlas, clientId, body.secret)
    const status = async (authorization: string) =>
      (await atlas.send('GET /orgs', { headers: { authorization } })).status
    const before = [await status(old), await status(fresh)]
    await atlas.send(`DELETE ${path}/${secrets[0].id}`)

    expect(before).toEqual([200, 200])
    expect([await status(old), await status(fresh)]).toEqual([401, 200])
  })

  it('answer a scenario of two creates at once', async () => {
    const atlas = createAtlas()
    const { clientId } = await create(atlas)
    atlas.mock.scenario.force('createOrgServiceAccountSecret', { error: 'DATA_CONCURRENCY_ERROR' })
    const { status, body } = await atlas.send(`POST ${accounts}/${clientId}/secrets`, {
      body: hours,
    })

    expect([status, body.errorCode]).toEqual([409, 'DATA_CONCURRENCY_ERROR'])
    expect(atlas.rows('serviceAccountSecrets')).toHaveLength(2)
  })

  it('are two at most; expired ones do not count', async () => {
    const atlas = createAtlas()
    const { clientId } = await create(atlas)
    const path = `${accounts}/${clientId}/secrets`
    const second = await atlas.send(`POST ${path}`, { body: hours })
    const third = await atlas.send(`POST ${path}`, { body: hours })
    atlas.mock.clock.advance(8 * 3_600_000)

    expect([second.status, third.status, third.body.errorCode]).toEqual([
      201,
      400,
      'MAX_SECRETS_PER_SERVICE_ACCOUNT_EXCEEDED',
    ])
    expect((await atlas.send(`POST ${path}`, { body: hours })).status).toBe(201)
  })

  it('work beside each other until one is deleted', async () => {
    const atlas = createAtlas()
    const { clientId, secrets } = await create(atlas)
    const path = `${accounts}/${clientId}/secrets`
    const { body } = await atlas.send(`POST ${path}`, { body: hours })
    const deleted = await atlas.send(`DELETE ${path}/${secrets[0].id}`)

    expect(deleted.status).toBe(204)
    expect(await tokenStatus(atlas, clientId, secrets[0].secret)).toBe(401)
    expect(await tokenStatus(atlas, clientId, body.secret)).toBe(200)
  })

  it('are not found through another account', async () => {
    const atlas = createAtlas()
    const { secrets } = await create(atlas)
    const { status, body } = await atlas.send(
      `DELETE ${accounts}/${ownId}/secrets/${secrets[0].id}`,
    )

    expect([status, body.errorCode]).toEqual([404, 'SERVICE_ACCOUNT_SECRET_NOT_FOUND'])
  })
})

it('does not find service accounts of another organization', async () => {
  const { send } = createAtlas()
  const { body } = await send(`POST /orgs/${demo.foreignOrgId}/serviceAccounts`, {
    as: 'elsewher',
    body: ci,
  })
  const foreign = await send(`GET ${accounts}/${body.clientId}`)

  expect([foreign.status, foreign.body.errorCode]).toEqual([404, 'SERVICE_ACCOUNT_NOT_FOUND'])
})
