import { afterEach, describe, expect, it } from 'vitest'
import {
  type ServedWorlds,
  type ServedWorldsOptions,
  serveWorlds,
} from '../../support/served-worlds.ts'

let served: ServedWorlds | undefined
afterEach(() => served?.close())

async function serve(options?: ServedWorldsOptions): Promise<ServedWorlds> {
  served = await serveWorlds(options)
  return served
}

const org = '4888442a3354817a7320eb61'
const teams = '/__mock/data/atlas/teams'

describe('the rows of a world over HTTP', () => {
  it('are listed by collection, with their fields', async () => {
    const { steer } = await serve()

    expect(await steer('GET /__mock/data')).toMatchObject({
      body: {
        providers: {
          atlas: { teams: { key: 'id', fields: { id: 'string', createdAt: 'string' } } },
          rainbond: { teams: { rows: expect.any(Number) } },
        },
      },
    })
  })

  it('are created, read, changed and removed, and operations see it', async () => {
    const { steer, url } = await serve({ mock: { credentials: 'any' } })
    const made = await steer(`POST ${teams}`, { orgId: org, name: 'by hand' })
    expect(made.status).toBe(201)
    const at = made.headers.get('location') ?? ''
    const { id } = made.body as { id: string }
    expect(await steer(`GET ${at}`)).toMatchObject({ status: 200, body: made.body })
    expect(await steer(`PATCH ${at}`, { name: 'renamed' })).toMatchObject({
      body: { name: 'renamed' },
    })
    const headers = { accept: 'application/vnd.atlas.2023-01-01+json' }
    const shown = async () =>
      (await fetch(`${url}/api/atlas/v2/orgs/${org}/teams/${id}`, { headers })).json()
    expect(await shown()).toMatchObject({ name: 'renamed' })
    expect(await steer(`DELETE ${at}`)).toMatchObject({ status: 204 })
    expect(await shown()).toMatchObject({ error: 404 })
    expect(await steer(`GET ${at}`)).toMatchObject({ status: 404 })
  })

  it('are found by conditions, a page at a time', async () => {
    const { steer } = await serve()
    await steer(`POST ${teams}`, { orgId: org, name: 'second' })
    const where = encodeURIComponent(JSON.stringify({ orgId: { equals: org } }))
    const whole = (await steer(`GET ${teams}?where=${where}`)).body as {
      rows: object[]
      total: number
    }
    const page = await steer(`GET ${teams}?where=${where}&take=1&skip=1`)

    expect(whole.rows).toHaveLength(whole.total)
    expect(page.body).toEqual({ rows: [whole.rows[1]], total: whole.total })
  })

  it.each([
    [`POST ${teams}`, { orgId: org, nmae: 'x' }, 400, 'has an unknown field "nmae"'],
    [`POST ${teams}`, { orgId: org, name: 5 }, 400, 'needs "name" to be a string, but it is 5.'],
    [`POST ${teams}`, { orgId: '5'.repeat(24), name: 'x' }, 400, `orgId "${'5'.repeat(24)}"`],
    [`POST ${teams}`, { orgId: org, name: 'platform' }, 409, 'is taken by'],
    [
      `PATCH ${teams}/6b610e1087d9d66b272f0c86`,
      { id: '5'.repeat(24) },
      400,
      'names the row and stays',
    ],
    [`PATCH ${teams}/6b610e1087d9d66b272f0c86`, { name: null }, 400, 'name'],
    [`GET ${teams}/nothing`, undefined, 404, 'No row of atlas\'s teams has the id "nothing".'],
    ['GET /__mock/data/atlas/team', undefined, 404, 'no collection "team". There are: teams, '],
    ['GET /__mock/data/atlas/constructor', undefined, 404, 'no collection "constructor"'],
    [
      'GET /__mock/data/atlass/teams',
      undefined,
      404,
      'There is no provider "atlass". There are: atlas',
    ],
    [`GET ${teams}?where=x`, undefined, 400, 'Give conditions by field as JSON'],
    [`GET ${teams}?where={"nmae":{"equals":"a"}}`, undefined, 400, 'unknown field "nmae"'],
    [`GET ${teams}?take=0`, undefined, 400, 'The query does not fit at /take'],
    [`GET ${teams}?tak=1`, undefined, 400, 'There is no query parameter "tak". There are: take'],
    ['POST /__mock/make/atlas/teem', {}, 404, 'atlas makes no "teem". It makes: team'],
  ])('are refused as mock.db refuses them: %s %j', async (line, body, status, error) => {
    const { steer } = await serve()
    const before = (await steer(`GET ${teams}`)).body

    expect(await steer(line, body)).toMatchObject({
      status,
      body: { error: expect.stringContaining(error) },
    })
    expect((await steer(`GET ${teams}`)).body).toEqual(before)
  })

  it('are made with what fits', async () => {
    const { steer } = await serve()
    const made = await steer('POST /__mock/make/atlas/organization', { teams: 3 })
    const { id } = made.body as { id: string }
    const where = encodeURIComponent(JSON.stringify({ orgId: { equals: id } }))

    expect(made.status).toBe(201)
    expect(await steer(`GET ${teams}?where=${where}`)).toMatchObject({ body: { total: 3 } })
  })
})

describe('the time of a world over HTTP', () => {
  it('is told and moved on', async () => {
    const { steer } = await serve()
    expect((await steer('GET /__mock/clock')).body).toEqual({ now: '2026-01-01T00:00:00.000Z' })
    expect((await steer('POST /__mock/clock', { advance: '1h' })).body).toEqual({
      now: '2026-01-01T01:00:00.000Z',
    })
    expect((await steer('POST /__mock/clock', { advance: 1 })).body).toEqual({
      now: '2026-01-01T01:00:00.001Z',
    })
  })

  it.each([{}, { advance: '1 hour' }, { advance: 1e300 }, { advance: null }])(
    'stays as it is for %j',
    async (body) => {
      const { steer } = await serve()
      expect(await steer('POST /__mock/clock', body)).toMatchObject({ status: 400 })
      expect((await steer('GET /__mock/clock')).body).toEqual({ now: '2026-01-01T00:00:00.000Z' })
    },
  )

  it('that follows the machine is not moved', async () => {
    const { steer } = await serve({ mock: { now: () => new Date(0) } })

    expect(await steer('POST /__mock/clock', { advance: 1 })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('This clock follows') },
    })
  })
})

describe('the people of a world over HTTP', () => {
  it('call with the credentials that it issues, by name and by row', async () => {
    const { steer, url } = await serve()
    await steer('PUT /__mock/worlds/a')
    const listed = (await steer('GET /@a/__mock/credentials')).body as {
      credentials: { provider: string; name: string }[]
    }
    expect(listed.credentials).toContainEqual(
      expect.objectContaining({ provider: 'atlas', name: 'tenantry' }),
    )
    const user = await steer('POST /@a/__mock/make/atlas/user', { organization: org })
    const { id } = user.body as { id: string }
    for (const wanted of [
      { provider: 'atlas', name: 'tenantry' },
      { provider: 'atlas', collection: 'users', key: id, org },
    ]) {
      const issued = await steer('POST /@a/__mock/credentials', wanted)
      expect([wanted, issued.status, issued.body]).toEqual([wanted, 200, expect.anything()])
      const { authorization } = issued.body as { authorization: string }
      const headers = { authorization, accept: 'application/vnd.atlas.2023-01-01+json' }
      const status = async (prefix: string) =>
        (await fetch(`${url}${prefix}/api/atlas/v2/orgs/${org}`, { headers })).status
      expect([await status('/@a'), await status('')]).toEqual([200, 401])
    }
  })

  it.each([
    [{ provider: 'atlas', name: 'nobody' }, 400, 'nobody'],
    [
      { provider: 'atlas', collection: 'teams', key: '6b610e1087d9d66b272f0c86' },
      400,
      'Nobody of this world',
    ],
    [{ provider: 'atlas', name: 'tenantry', key: 'x' }, 400, 'does not fit'],
    [{ provider: 'cloud', name: 'tenantry' }, 404, 'There is no provider "cloud"'],
  ])('do not call with %j', async (wanted, status, error) => {
    const { steer } = await serve()

    expect(await steer('POST /__mock/credentials', wanted)).toMatchObject({
      status,
      body: { error: expect.stringContaining(error) },
    })
  })

  it('accept invitations', async () => {
    const { steer, url } = await serve({ mock: { credentials: 'any' } })
    const type = 'application/vnd.atlas.2025-02-19+json'
    const invited = await fetch(`${url}/api/atlas/v2/orgs/${org}/users`, {
      method: 'POST',
      headers: { accept: type, 'content-type': type },
      body: JSON.stringify({ username: 'new@example.com', roles: { orgRoles: ['ORG_MEMBER'] } }),
    })
    expect([invited.status, await invited.text()]).toEqual([
      201,
      expect.stringContaining('PENDING'),
    ])
    const accept = () => steer('POST /__mock/invitations/accept', { invitation: 'new@example.com' })

    expect(await accept()).toMatchObject({
      status: 200,
      body: { username: 'new@example.com', accepted: [{ orgId: org }] },
    })
    expect(await accept()).toMatchObject({ status: 400 })
  })
})
