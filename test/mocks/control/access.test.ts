import { afterEach, describe, expect, it } from 'vitest'
import { createControl } from '../../../mocks/control/control.ts'
import type { HttpRequest } from '../../../mocks/engine/http.ts'
import { openWorlds } from '../../support/control.ts'
import { type ServedWorlds, serveWorlds } from '../../support/served-worlds.ts'

const token = 'correct-horse-battery'
const worlds = openWorlds()

function statusOf(access: object, headers: Readonly<Record<string, string>>, path = 'health') {
  const request: HttpRequest = {
    ...{ method: 'GET', target: `/__mock/${path}`, headers, body: undefined },
    ...{ origin: `http://${headers.host ?? 'mock.example'}`, remoteAddress: '192.0.2.7' },
  }
  return createControl(worlds, access)(request)?.status
}

const host = 'mock.example:4010'

describe('with a token, the control paths', () => {
  it.each([
    ['Bearer', { authorization: `Bearer ${token}` }],
    ['the password of Basic', { authorization: `Basic ${btoa(`anyone:${token}`)}` }],
    ['a page of the server itself', { authorization: `Bearer ${token}`, origin: `http://${host}` }],
  ])('answer from elsewhere to who sends it: %s', (_, headers) => {
    expect(statusOf({ token }, { host, ...headers })).toBe(200)
  })

  it.each([
    ['no token', {}, 401],
    ['another one', { authorization: `Bearer ${token}x` }, 401],
    ['none behind the name', { authorization: 'Bearer ' }, 401],
    ['Basic that is no base64', { authorization: 'Basic ###' }, 401],
    ['the token as user', { authorization: `Basic ${btoa(`${token}:`)}` }, 401],
    ['a page of elsewhere', { authorization: `Bearer ${token}`, origin: 'http://a.example' }, 403],
    ['a page without an origin', { authorization: `Bearer ${token}`, origin: 'null' }, 403],
    ['a host that cannot be read', { authorization: `Bearer ${token}`, host: 'a$b' }, 403],
  ])('refuse %s', (_, headers, status) => {
    expect(statusOf({ token }, { host, ...headers })).toBe(status)
  })

  it('say how a browser is to ask for it', () => {
    const request = { method: 'GET', target: '/__mock/', headers: { host }, body: undefined }
    const answer = createControl(worlds, { token })({
      ...request,
      ...{ origin: `http://${host}`, remoteAddress: '::1' },
    })

    expect(answer).toMatchObject({ status: 401 })
    expect(answer?.headers).toContainEqual(['WWW-Authenticate', 'Basic realm="tenantry control"'])
  })

  it('tell a probe without it that the server is ready, and nothing else', () => {
    expect(statusOf({ token }, { host }, 'ready')).toBe(200)
    expect(statusOf({ token }, { host }, 'metrics')).toBe(401)
  })
})

describe('a server that can be reached from elsewhere', () => {
  it('needs a token, for this machine too: a proxy here may pass on what comes from there', () => {
    const request: HttpRequest = {
      ...{ method: 'GET', target: '/__mock/health', headers: { host: 'localhost' } },
      ...{ body: undefined, origin: 'http://localhost', remoteAddress: '127.0.0.1' },
    }
    const answer = createControl(worlds, { isOpen: true })(request)

    expect(answer).toMatchObject({ status: 403, body: expect.stringContaining('--control-token') })
    expect(createControl(worlds)(request)?.status).toBe(200)
  })
})

describe('a page of another origin', () => {
  let served: ServedWorlds | undefined
  afterEach(() => served?.close())

  it('can read no control answer: there is no CORS', async () => {
    served = await serveWorlds()
    const headers = { origin: 'http://localhost:5173' }
    const answer = await fetch(`${served.url}/__mock/journal`, { headers })
    const preflight = await fetch(`${served.url}/__mock/journal`, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'DELETE' },
    })

    for (const { headers: sent } of [answer, preflight]) {
      expect([...sent.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })
})
