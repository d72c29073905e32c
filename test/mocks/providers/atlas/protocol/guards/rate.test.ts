import { describe, expect, it } from 'vitest'
import { demoAccess } from '../../../../../../mocks/providers/atlas/data/demo-access.ts'
import { createAtlas, demo } from '../../../../../support/atlas.ts'

const teams = `GET /orgs/${demo.orgId}/teams`
const small = { capacity: 2, refill: 6, seconds: 60 }

const leftIn = (headers: Headers) => headers.get('ratelimit-remaining')

describe('the rate limit', () => {
  it('shows in the headers and refuses nothing by itself', async () => {
    const { send } = createAtlas()
    const first = await send(teams)
    const second = await send(teams)

    expect([first.headers.get('ratelimit-limit'), leftIn(first.headers)]).toEqual(['1200', '1199'])
    expect(leftIn(second.headers)).toBe('1198')
  })

  it('has a bucket for each set of endpoints', async () => {
    const { send } = createAtlas()
    await send(teams)
    const users = await send(`GET /orgs/${demo.orgId}/users`)
    const organizations = await send('GET /orgs')

    expect([users.headers.get('ratelimit-limit'), leftIn(users.headers)]).toEqual(['500', '499'])
    expect(organizations.headers.get('ratelimit-limit')).toBe('300')
  })

  it('has a bucket for each caller where people are asked for', async () => {
    const { send } = createAtlas()
    await send('GET /orgs')

    expect(leftIn((await send('GET /orgs', { as: 'readonly' })).headers)).toBe('299')
  })

  it.each([
    [`/orgs/${demo.foreignOrgId}/teams`, '/orgs/0123456789abcdef01234567/teams'],
    [`/groups/${demo.foreignProjectId}/users`, '/groups/0123456789abcdef01234567/users'],
  ])('neither shows nor drains the bucket of a foreign place: %s', async (foreign, unknown) => {
    const { send } = createAtlas({ profile: 'observed' })
    await send(`GET ${foreign}`, { as: 'elsewher' })
    const asked = await send(`GET ${foreign}`)
    const guessed = await send(`GET ${unknown}`, { as: 'readonly' })
    const own = await send(`GET ${foreign}`, { as: 'elsewher' })

    expect(leftIn(asked.headers)).toBe(leftIn(guessed.headers))
    expect(Number(own.headers.get('ratelimit-limit')) - Number(leftIn(own.headers))).toBe(2)
  })

  it('refuses what the scenario’s bucket does not hold, and says when to come back', async () => {
    const { mock, send } = createAtlas({ profile: 'observed' })
    mock.scenario.limitRate(small)
    await send(teams)
    await send(teams)
    const refused = await send(teams)
    const path = `api/atlas/v2/orgs/${demo.orgId}/teams`

    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
    expect(refused.body).toEqual({
      detail: `Rate limit exceeded for ${path}. Please retry after 10 seconds. Request capacity: 2. Refill rate: 6 per 60 seconds. For more information, see: http://dochub.mongodb.org/core/atlas-api-rate-limit.`,
      error: 429,
      errorCode: 'RATE_LIMITED_TOKEN_BUCKET',
      parameters: [path, 10, 2, 6, 60],
      reason: 'Too Many Requests',
    })
  })

  it('fills the bucket as the world’s time passes', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.limitRate(small)
    await send(teams)
    await send(teams)
    mock.clock.advance(10_000)

    expect((await send(teams)).status).toBe(200)
    expect((await send(teams)).status).toBe(429)
  })

  it('lets in whoever comes back after a refusal, as after the wait', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.limitRate(small)
    const statuses: number[] = []
    for (let count = 0; count < 5; count += 1) statuses.push((await send(teams)).status)

    expect(statuses).toEqual([200, 200, 429, 200, 429])
  })

  it('is waited for by the one who was refused alone, and not over a reset', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.limitRate({ ...small, capacity: 1 })
    await send(teams)
    await send(teams)
    const refused = mock.clock.milliseconds
    await send('GET /orgs', { as: 'elsewher' })
    expect(mock.clock.milliseconds - refused).toBeLessThan(100)
    mock.reset()
    const start = mock.clock.milliseconds
    await send('GET /orgs')
    expect(mock.clock.milliseconds - start).toBeLessThan(100)
  })

  it('is waited for after a forced refusal, and after one of the token endpoint', async () => {
    const { mock, send } = createAtlas()
    mock.on('listOrgTeams').answer(429, { retryAfter: 7 }).once()
    await send(teams)
    const refused = mock.clock.milliseconds
    expect((await send(teams)).status).toBe(200)
    expect(mock.clock.milliseconds - refused).toBeGreaterThanOrEqual(7000)

    mock.scenario.limitRate({ capacity: 1, refill: 1, seconds: 60 })
    const { clientId, secret } = demoAccess
    const init = {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${clientId}:${secret}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    }
    const token = async () => (await mock.fetch('https://a.test/api/oauth/token', init)).status
    expect([await token(), await token(), await token()]).toEqual([200, 429, 200])
  })

  it('does not move a clock that follows the caller’s', async () => {
    const { mock, send } = createAtlas({ now: () => new Date('2026-05-05T00:00:00Z') })
    mock.on('listOrgTeams').answer(429).once()
    await send(teams)

    expect((await send(teams)).status).toBe(200)
    expect(mock.clock.now()).toEqual(new Date('2026-05-05T00:00:00Z'))
  })

  it('takes requests before it knows whether they are good', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.limitRate(small)
    await send(`POST /orgs/${demo.orgId}/teams`, { as: 'readonly' })
    await send(`POST /orgs/${demo.orgId}/teams`, { body: {} })

    expect((await send(teams)).status).toBe(429)
  })

  it('is enforced by the rule, and full again in a world that is reset', async () => {
    const { mock, send } = createAtlas({ rules: { rateLimit: 'enforce' } })
    const settings = `GET /orgs/${demo.orgId}/settings`
    for (let count = 0; count < 10; count += 1) await send(settings)
    const refused = await send(settings)
    mock.reset()

    expect(refused.status).toBe(429)
    expect((await send(settings)).status).toBe(200)
  })

  it('does not show where the rule turns it off', async () => {
    const { headers } = await createAtlas({ rules: { rateLimit: 'off' } }).send(teams)

    expect(headers.get('ratelimit-limit')).toBeNull()
  })
})
