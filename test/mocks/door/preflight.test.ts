import { describe, expect, it } from 'vitest'
import { createMock } from '../../../mocks/index.ts'
import type { MockOptions } from '../../../mocks/options.ts'
import { createServer } from '../../../mocks/server.ts'

const teams = '/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams'
const local = 'http://localhost:5173'
const foreign = 'https://app.example.com'

/** What XMLHttpRequest of jsdom and happy-dom sends first to another origin. */
const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  },
})
const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin')
const cases: readonly [MockOptions, string, string | null][] = [
  [{}, local, local],
  [{}, foreign, null],
  [{ cors: true }, foreign, foreign],
  [{ cors: [foreign] }, foreign, foreign],
  [{ cors: [foreign] }, local, null],
]

describe.each(cases)('a mock with %j asked by a page of %s', (options, origin, permitted) => {
  it('answers the preflight and lets the page read the answer, or not', async () => {
    const mock = createMock({ ...options, credentials: 'any' })
    const answer = await mock.fetch(`https://cloud.mongodb.com${teams}`, preflight(origin))
    const accept = 'application/vnd.atlas.2023-01-01+json'
    const read = await mock.fetch(`https://cloud.mongodb.com${teams}`, {
      headers: { origin, accept },
    })

    expect([answer.status, allowed(answer)]).toEqual([204, permitted])
    expect([read.status, allowed(read)]).toEqual([200, permitted])
    if (permitted === null) return
    expect(answer.headers.get('access-control-allow-headers')).toBe('authorization,content-type')
    expect(read.headers.get('access-control-expose-headers')).toContain('Content-Type')
  })

  it('does so through the handlers for msw and on a server', async () => {
    const mock = createMock(options)
    const request = new Request(`https://cloud.mongodb.com${teams}`, preflight(origin))
    const result = await mock.handlers()[0]?.run({ request, requestId: '1' })
    const server = createServer(mock)
    const answer = await fetch(`${await server.listen()}${teams}`, preflight(origin))
    await server.close()

    expect(result?.response && allowed(result.response)).toBe(permitted)
    expect(allowed(answer)).toBe(permitted)
  })
})

it('a list of what is no origin is refused', () => {
  expect(() => createMock({ cors: ['localhost'] })).toThrow('"localhost" is no origin of a page.')
  expect(() => createMock({ cors: 'all' as never })).toThrow('cors is "all".')
})
