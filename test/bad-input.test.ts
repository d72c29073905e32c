import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { servedOf } from '../mocks/door/served.ts'
import { type HttpResponse, maxBodyBytes } from '../mocks/engine/http.ts'
import { createMock, type Mock } from '../mocks/index.ts'
import { profiles } from '../mocks/options.ts'
import { ask, doors } from './support/doors.ts'
import { hostileRequests } from './support/hostile-requests.ts'

const decent = {
  atlas: { accept: 'application/vnd.atlas.2025-03-12+json', caller: 'tenantry' },
  rainbond: { accept: 'application/json', caller: 'admin' },
} as const

const worlds = (['atlas', 'rainbond'] as const).flatMap((provider) =>
  profiles.map((profile) => [provider, profile] as const),
)

describe.each(worlds)('%s in the profile %s', (provider, profile) => {
  const { accept, caller } = decent[provider]

  it('answers hostile requests within its contract, and a refused one changes nothing', () => {
    const mock = createMock({ providers: [provider], profile })
    const [served] = servedOf(mock)
    const authorization = mock.authorization(provider, caller)
    const seeded = rowsOf(mock)
    const property = fc.property(
      hostileRequests({ provider, profile, accept, authorization }),
      (request) => {
        // Throws where an answer does not fit the contract.
        const response = served?.handle(request)

        expect(response?.status).toBeGreaterThanOrEqual(200)
        expect(response?.body ?? '').not.toMatch(/\n {4}at |node:internal/)
        if (isRefusal(response)) expect(rowsOf(mock)).toBe(seeded)
        if (isRefusal(response) || request.method === 'GET') return
        mock.reset()
        mock.authorization(provider, caller)
      },
    )
    fc.assert(property, { numRuns: 300, seed: 1 })
  })
})

describe.each([
  ['atlas', '/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams', 'application/json'],
  ['rainbond', '/openapi/v1/teams', 'text/html; charset=utf8'],
] as const)('a body over the limit for %s', (provider, path, type) => {
  it('is a 413 in its own words, and the connection lives on', async () => {
    const mock = createMock()
    const server = await doors.server(mock)
    const { accept, caller } = decent[provider]
    const headers = { accept, authorization: mock.authorization(provider, caller) }
    const send = (body?: string) =>
      ask(server, path, { method: body ? 'POST' : 'GET', headers, body })
    const refused = await send('x'.repeat(maxBodyBytes * 3))
    const next = await send()
    await server.close()

    expect(refused).toMatchObject({ status: 413, headers: { 'content-type': type } })
    expect(next.status).toBe(200)
  })
})

const isRefusal = (response: HttpResponse | undefined) => (response?.status ?? 0) >= 400

const rowsOf = ({ db }: Mock): string =>
  JSON.stringify(
    Object.values(db).flatMap((models) => Object.values(models).map((m) => m.getAll())),
  )
