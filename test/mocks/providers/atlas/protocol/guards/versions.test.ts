import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../../../../support/atlas.ts'

const users = `GET /orgs/${demo.orgId}/users`
const teams = `GET /orgs/${demo.orgId}/teams`
const served = (headers: Headers) => headers.get('content-type')
const named = (version: string) => `application/vnd.atlas.${version}+json;charset=utf-8`

describe('the version served', () => {
  it.each([
    ['2023-01-01', '2023-01-01'],
    ['2024-08-05', '2023-01-01'],
    ['2025-02-19', '2025-02-19'],
    ['2025-03-12', '2025-02-19'],
  ])('for %s is the newest not after it, and the answer names it', async (version, resolved) => {
    const { status, headers } = await createAtlas().send(users, { version })

    expect([status, served(headers)]).toEqual([200, named(resolved)])
  })

  it('is named on answers without a body too', async () => {
    const { send } = createAtlas()
    const { status, headers, text } = await send(`DELETE /orgs/${demo.orgId}/users/${demo.linId}`, {
      version: '2023-01-01',
    })

    expect([status, text, served(headers)]).toEqual([204, '', named('2023-01-01')])
  })

  it.each([
    ['*/*'],
    ['application/json'],
    ['application/vnd.atlas.2024-01-01+json'],
    ['application/vnd.atlas.2030-01-01+json'],
    ['application/vnd.atlas.preview+json'],
  ])('does not exist for Accept: %s', async (accept) => {
    const { status, body } = await createAtlas({ profile: 'observed' }).send(teams, {
      headers: { accept },
    })

    expect(status).toBe(406)
    expect(body).toEqual({
      detail: 'Invalid accept header or version date.',
      error: 406,
      errorCode: 'INVALID_VERSION_DATE',
      parameters: [],
      reason: 'Not Acceptable',
    })
  })

  it('does not exist before the first version of a resource', async () => {
    const { status } = await createAtlas().send(`GET /orgs/${demo.orgId}/serviceAccounts`, {
      version: '2023-01-01',
    })

    expect(status).toBe(406)
  })

  it('may be asked for by a date between versions where the rule says so', async () => {
    const { send } = createAtlas({ rules: { unpublishedDate: 'newest-not-after' } })

    expect((await send(teams, { version: '2024-01-01' })).status).toBe(200)
  })
})

describe('a deprecated version', () => {
  it('announces its end in observed, in the recorded form', async () => {
    const { headers } = await createAtlas({ profile: 'observed' }).send(users, {
      version: '2023-01-01',
    })

    expect(headers.get('deprecation')).toBe('Wed, 19 Feb 2025 00:00:00 GMT')
    expect(headers.get('sunset')).toBe('Thu, 1 Jul 2027 00:00:00 GMT')
  })

  it('announces it on errors too, and its successor announces nothing', async () => {
    const { send } = createAtlas({ profile: 'observed' })
    const error = await send('GET /users/0123456789abcdef01234567', { version: '2023-01-01' })
    const successor = await send(users, { version: '2025-02-19' })

    expect([error.status, error.headers.get('sunset')]).toEqual([
      404,
      'Thu, 1 Jul 2027 00:00:00 GMT',
    ])
    expect(successor.headers.get('sunset')).toBeNull()
  })

  it('was superseded earlier where projects invite', async () => {
    const { headers } = await createAtlas({ profile: 'observed' }).send(
      `GET /groups/${demo.projectId}/invites`,
    )

    expect(headers.get('deprecation')).toBe('Wed, 4 Oct 2023 00:00:00 GMT')
  })

  it('is gone after its sunset, its successor and its neighbours stay', async () => {
    const { send } = createAtlas({ profile: 'observed', now: '2027-07-01T00:00:00Z' })
    const gone = await send(users, { version: '2023-01-01' })

    expect(gone.status).toBe(410)
    expect(gone.body).toEqual({
      detail: `Version 2023-01-01 of api/atlas/v2/orgs/${demo.orgId}/users is no longer available.`,
      error: 410,
      errorCode: 'VERSION_GONE',
      parameters: ['2023-01-01', `api/atlas/v2/orgs/${demo.orgId}/users`],
      reason: 'Gone',
    })
    expect((await send(users)).status).toBe(200)
    expect((await send(teams, { version: '2023-01-01' })).status).toBe(200)
  })

  it('is served until the day of its sunset begins', async () => {
    const { send } = createAtlas({ now: '2027-06-30T23:59:59.000Z' })

    expect((await send(users, { version: '2023-01-01' })).status).toBe(200)
  })
})
