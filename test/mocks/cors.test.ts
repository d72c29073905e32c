import { afterEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { createServer, type ServerOptions } from '../../mocks/server.ts'
import { ask as askDoor, doors, type OpenDoor } from '../support/doors.ts'
import { echo, mockOf } from '../support/echo.ts'

let door: OpenDoor | undefined
afterEach(() => door?.close())

async function ask(origin: string, method = 'GET', provider = echo({ body: '' })) {
  door = await doors.server(mockOf(provider))
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,x-mine',
    'access-control-request-private-network': 'true',
  }
  return askDoor(door, '/echo/', {
    method,
    headers: { origin, ...(method === 'OPTIONS' && preflight) },
  })
}

describe('a page on loopback', () => {
  it.each(['http://localhost:5173', 'https://127.0.0.1', 'http://[::1]:80', 'http://a.localhost'])(
    'may read an answer and all of its headers: %s',
    async (origin) => {
      expect((await ask(origin)).headers).toEqual({
        'access-control-allow-credentials': 'true',
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'Content-Type',
        'content-length': '0',
        'content-type': 'application/json',
        vary: 'Origin',
      })
    },
  )

  it('may send whatever its preflight asks for', async () => {
    expect(await ask('http://localhost:5173', 'OPTIONS')).toEqual({
      status: 204,
      headers: {
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': 'authorization,x-mine',
        'access-control-allow-methods': 'POST',
        'access-control-allow-origin': 'http://localhost:5173',
        'access-control-allow-private-network': 'true',
        'access-control-max-age': '600',
        vary: 'Origin',
      },
      body: '',
    })
  })
})

describe('a page from elsewhere', () => {
  it.each(['https://example.com', 'http://localhost.example.com', 'null'])(
    'gets no permission: %s',
    async (origin) => {
      expect((await ask(origin)).headers).toEqual({
        'content-length': '0',
        'content-type': 'application/json',
      })
      expect((await ask(origin, 'OPTIONS')).headers).toEqual({ vary: 'Origin' })
    },
  )
})

describe('a provider that speaks CORS itself', () => {
  const own = [['Access-Control-Allow-Origin', 'http://localhost:5173']] as const

  it('keeps its own headers', async () => {
    const answer = await ask('http://localhost:5173', 'GET', echo({ headers: own, body: '' }))

    expect(answer.headers).toEqual({
      'access-control-allow-origin': 'http://localhost:5173',
      'content-length': '0',
    })
  })

  it('answers preflights itself', async () => {
    const answer = await ask('http://localhost:5173', 'OPTIONS', echo({ body: 'mine' }, true))

    expect(answer).toMatchObject({ status: 200, body: 'mine' })
  })
})

describe('listed origins', () => {
  const listed = 'https://app.example.com'
  const paths = ['/api/atlas/v2/orgs', '/openapi/v1/teams', '/nowhere']
  const none = { cors: [] }
  const one = { cors: [listed] }

  /** The names of the headers that permit something. */
  async function permissions(options: ServerOptions, path: string, method: string, origin: string) {
    const server = createServer(createMock(), options)
    const url = await server.listen()
    const headers = { origin, 'access-control-request-method': 'POST' }
    const answer = await fetch(url + path, { method, headers })
    await answer.arrayBuffer()
    await server.close()
    return [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))
  }

  describe.each(paths)('%s', (path) => {
    it.each(['GET', 'OPTIONS'])('are welcome, and no others are: %s', async (method) => {
      const welcome = await permissions(one, path, method, listed)

      expect(welcome).toContain('access-control-allow-origin')
      expect(welcome).toContain('access-control-allow-credentials')
      for (const other of ['http://localhost:5173', `${listed}:444`, 'null']) {
        expect(await permissions(one, path, method, other)).toEqual([])
      }
      for (const any of [listed, 'http://localhost:5173']) {
        expect(await permissions(none, path, method, any)).toEqual([])
      }
    })
  })

  it('are not needed: Rainbond lets every page in, as consoles do', async () => {
    const path = '/openapi/v1/teams'
    const names = ['access-control-allow-credentials', 'access-control-allow-origin']

    expect(await permissions({}, path, 'GET', 'https://any.example')).toEqual(names)
    expect(await permissions({}, '/api/atlas/v2/orgs', 'GET', 'https://any.example')).toEqual([])
  })

  it.each([
    '*',
    'app.example.com',
    'https://app.example.com/',
    'https://App.example.com',
    'null',
    '',
  ])('are refused when they are no origins: %j', (origin) => {
    expect(() => createServer(createMock(), { cors: [origin] })).toThrow(
      `"${origin}" is no origin of a page.`,
    )
  })
})
