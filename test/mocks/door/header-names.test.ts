import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMock } from '../../../mocks/index.ts'
import { createServer } from '../../../mocks/server.ts'

/** As happy-dom's: it tells the names in the letter case in which they were given. */
class CasedHeaders extends Headers {
  readonly #names = new Map<string, string>()

  constructor(init: HeadersInit = {}) {
    super(init)
    const given = Array.isArray(init) || Symbol.iterator in init ? init : Object.entries(init)
    for (const [name = ''] of given as Iterable<string[]>) this.#names.set(name.toLowerCase(), name)
  }

  override *[Symbol.iterator](): ReturnType<Headers['entries']> {
    for (const [name, value] of super.entries()) yield [this.#names.get(name) ?? name, value]
  }

  override entries(): ReturnType<Headers['entries']> {
    return this[Symbol.iterator]()
  }
}

/** A request of a document, as happy-dom makes it. */
class CasedRequest extends Request {
  readonly #headers: CasedHeaders

  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    super(input, init)
    this.#headers = input instanceof CasedRequest ? input.#headers : new CasedHeaders(init.headers)
  }

  override get headers(): Headers {
    return this.#headers
  }

  override clone(): Request {
    return new CasedRequest(this)
  }
}

const orgs = 'https://cloud.mongodb.com/api/atlas/v2/orgs'
const teams = 'https://console.test/openapi/v1/teams'

describe.each([
  ['as given', (name: string) => name],
  ['in upper case', (name: string) => name.toUpperCase()],
])('header names %s', (_, write) => {
  afterEach(() => vi.unstubAllGlobals())

  const open = () => {
    const mock = createMock()
    const token = mock.authorization('atlas', 'tenantry')
    const accept = 'application/vnd.atlas.2023-01-01+json'
    const headers = { [write('Authorization')]: token, [write('Accept')]: accept }
    const rainbond = { [write('Authorization')]: mock.authorization('rainbond', 'admin') }
    return { mock, calls: [[orgs, headers] as const, [teams, rainbond] as const] }
  }

  it('reach the provider through mock.fetch', async () => {
    vi.stubGlobal('Request', CasedRequest)
    const { mock, calls } = open()
    for (const [url, headers] of calls) {
      expect((await mock.fetch(url, { headers })).status).toBe(200)
      expect((await mock.fetch(new CasedRequest(url, { headers }))).status).toBe(200)
    }
  })

  it('reach the provider through the handlers for msw', async () => {
    const { mock, calls } = open()
    for (const [at, [url, headers]] of calls.entries()) {
      const handler = mock.handlers()[at]
      const request = new CasedRequest(url, { headers })
      const result = await handler?.run({ request, requestId: '1' })
      expect(result?.response?.status).toBe(200)
    }
  })

  it('reach the provider through a server', async () => {
    const { mock, calls } = open()
    const server = createServer(mock)
    const base = await server.listen()
    for (const [url, headers] of calls) {
      expect((await fetch(`${base}${new URL(url).pathname}`, { headers })).status).toBe(200)
    }
    await server.close()
  })
})
