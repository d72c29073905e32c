import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMock, type MockOptions } from '../../mocks/index.ts'
import { createServer } from '../../mocks/server.ts'
import { atlasBase, atlasClient } from '../support/front-end.ts'

const warn = vi.spyOn(console, 'warn')
beforeEach(() => void warn.mockReset().mockImplementation(() => undefined))
afterEach(() => vi.unstubAllGlobals())

const org = '/api/atlas/v2/orgs/4888442a3354817a7320eb61'
const told = () => warn.mock.calls.map(([message]) => String(message))

const clientOf = (options: MockOptions = {}) => {
  const mock = createMock(options)
  const { ask } = atlasClient(mock)
  return { mock, get: (path: string) => ask(`${atlasBase}${path}`) }
}

describe('a path that the mock does not have', () => {
  it('is answered as by the provider, and told once with the nearest documented path', async () => {
    const { get } = clientOf()
    const answers = [await get(`${org}/taems`), await get(`${org}/taems`)]

    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(told()).toHaveLength(1)
    expect(told()[0]).toContain(`GET ${org}/taems is not documented by the mock of atlas.`)
    expect(told()[0]).toContain('The nearest path is /api/atlas/v2/orgs/{orgId}/teams.')
  })

  it('is told without credentials too, and with what a path has where the method is wrong', async () => {
    const { mock } = clientOf()
    await mock.fetch(`${atlasBase}/api/atlas/v2/grops`)
    await mock.fetch(`${atlasBase}${org}/teams`, { method: 'DELETE' })
    await mock.fetch('https://console.test/openapi/v1/team')

    expect(told()).toEqual([
      expect.stringContaining('/api/atlas/v2/groups.'),
      expect.stringContaining('/api/atlas/v2/orgs/{orgId}/teams has GET, POST.'),
      expect.stringContaining('The nearest path is /openapi/v1/teams.'),
    ])
  })

  it('says nothing where the provider alone shall answer, or of what every server answers', async () => {
    const { get } = clientOf({ unmocked: 'provider' })
    expect((await get(`${org}/taems?itemPerPage=1`)).status).toBe(404)
    const { mock } = clientOf()
    await mock.fetch(`${atlasBase}${org}/teams`, { method: 'OPTIONS' })

    expect(told()).toEqual([])
  })

  it('is an error where it shall be', async () => {
    const { get, mock } = clientOf({ unmocked: 'error' })

    await expect(get(`${org}/taems`)).rejects.toThrow('The nearest path is')
    expect(mock.journal.entries()).toMatchObject([{ unmocked: expect.stringContaining('taems') }])
    expect((await get(`${org}/teams`)).status).toBe(200)
  })

  it('passes to the network where it shall', async () => {
    const network = vi.fn(async (request: Request) => Response.json(await request.json()))
    vi.stubGlobal('fetch', network)
    const { mock } = clientOf({ unmocked: 'passthrough' })
    const { ask } = atlasClient(mock)
    const answer = await ask(`${atlasBase}${org}/taems`, { body: { name: 'core' } })

    expect(await answer.json()).toEqual({ name: 'core' })
    expect(network).toHaveBeenCalledOnce()
  })
})

describe('a path that the mock does not have, in msw', () => {
  const through = async (unmocked: 'error' | 'passthrough') => {
    const { mock } = clientOf({ unmocked })
    const own = http.post('*/taems', async ({ request }) => HttpResponse.json(await request.json()))
    const server = setupServer(...mock.handlers(), own)
    server.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as never)
    try {
      const { ask } = atlasClient(mock, fetch)
      return await ask(`${atlasBase}${org}/taems`, { body: { name: 'core' } })
    } finally {
      server.close()
    }
  }

  it('passes to the next handler', async () => {
    expect(await (await through('passthrough')).json()).toEqual({ name: 'core' })
  })

  it('fails as the network does, and says why', async () => {
    await expect(through('error')).rejects.toThrow('Failed to fetch')
    expect(told()).toEqual([expect.stringContaining('The nearest path is')])
  })
})

it.each([
  ['error', 501, 'The nearest path is'],
  ['passthrough', 404, 'RESOURCE_NOT_FOUND'],
] as const)('a server answers where it shall be %s: %i', async (unmocked, status, text) => {
  const { mock } = clientOf({ unmocked })
  const server = createServer(mock)
  const url = await server.listen()
  const { ask } = atlasClient(mock, fetch)
  const answer = await ask(`${url}${org}/taems`)
  await server.close()

  expect(answer.status).toBe(status)
  expect(await answer.text()).toContain(text)
})

describe('a query parameter that is not documented', () => {
  it('is told once, with the one that may be meant', async () => {
    const { get } = clientOf({ rules: { atlas: { unknownQueryParameter: 'ignore' } } })
    await get(`${org}/teams?itemPerPage=1`)
    await get(`${org}/teams?itemPerPage=2`)
    await get(`${org}/teams?itemsPerPage=2`)

    expect(told()).toEqual([
      expect.stringContaining(
        'listOrgTeams documents no query parameter "itemPerPage". Meant may be: itemsPerPage',
      ),
    ])
  })
})

it('a query parameter that every operation of the provider understands is not told', async () => {
  const mock = createMock()
  const headers = { authorization: mock.authorization('rainbond', 'admin') }
  const teams = 'https://console.test/openapi/v1/teams'
  expect((await mock.fetch(`${teams}?format=json`, { headers })).status).toBe(200)
  await mock.fetch(`${teams}?colour=red`, { headers })

  expect(told()).toEqual([expect.stringContaining('no query parameter "colour"')])
})

it('a mode that there is not is refused', () => {
  expect(() => createMock({ unmocked: 'warning' as never })).toThrow(
    'unmocked cannot be "warning". It can be: warn, provider, error, passthrough.',
  )
})
