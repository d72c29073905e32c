import { describe, expect, it } from 'vitest'
import type { Mock } from '../../../../../mocks/create-mock.ts'
import { createAtlas, origin } from '../../../../support/atlas.ts'

const ask = (mock: Mock, path: string, headers: Record<string, string> = {}) =>
  mock.fetch(`${origin}${path}`, {
    headers: { authorization: mock.authorization('atlas', 'tenantry'), ...headers },
  })

describe('the address of the caller', () => {
  it('is told without a version and outside the buckets, as recorded', async () => {
    const { mock } = createAtlas({ profile: 'observed' })
    const answer = await ask(mock, '/api/private/ipinfo')

    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(answer.headers.get('ratelimit-limit')).toBeNull()
    expect(await answer.json()).toEqual({ currentIpv4Address: '127.0.0.1' })
  })

  it('is told to nobody without credentials: that is a challenge', async () => {
    const { mock } = createAtlas()
    const answer = await mock.fetch(`${origin}/api/private/ipinfo`)

    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^Digest /)
  })

  it('has neighbours that are a clean 404 for Go clients, whatever they accept', async () => {
    const { mock } = createAtlas()
    const answer = await ask(mock, '/api/private/unauth/telemetry/events')

    expect([answer.status, (await answer.json()).error]).toEqual([404, 404])
  })
})

it.each(['tenantry', 'mdb_sa_id_4888442a3354817a7320eb61'])(
  'the status of the service names no person to %s',
  async (as) => {
    const { body } = await createAtlas().send('GET ', { as })

    expect(body).toMatchObject({ appName: 'MongoDB Atlas', ipAddress: '127.0.0.1' })
    expect(body).not.toHaveProperty('user')
  },
)
