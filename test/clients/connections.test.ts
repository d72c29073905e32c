import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { createServer, type MockServer } from '../../mocks/server.ts'
import { talk } from '../support/socket.ts'

const teams = `/api/atlas/v2/orgs/${demo.orgId}/teams`

let server: MockServer
let base: string
beforeEach(async () => {
  server = createServer(createMock({ credentials: 'any' }))
  base = await server.listen()
})
afterEach(() => server.close())

const request = (line: string, ...headers: string[]) =>
  `${[
    `${line} HTTP/1.1`,
    'Host: mock.test',
    'Accept: application/vnd.atlas.2023-01-01+json',
    ...headers,
  ].join('\r\n')}\r\n\r\n`

const answered = /"totalCount":\d+\}$/

describe('a connection to Atlas', () => {
  it('is kept for at least 75 s, since a Go client does not repeat a POST that meets its end', async () => {
    const answer = await talk(base, request(`GET ${teams}`), answered)
    const [, seconds] = /^Keep-Alive: timeout=(\d+)\r$/m.exec(answer) ?? []

    expect(answer).toMatch(/^Connection: keep-alive\r$/m)
    expect(Number(seconds)).toBeGreaterThanOrEqual(75)
  })

  it('ends after the answer where the client asks for that', async () => {
    const answer = await talk(base, request(`GET ${teams}`, 'Connection: close'))

    expect(answer).toMatch(/^Connection: close\r$/m)
    expect(answer).toMatch(answered)
  })

  it('is not compressed for a client that offers to take gzip', async () => {
    const offer = request(`GET ${teams}`, 'Accept-Encoding: gzip', 'Connection: close')

    expect(await talk(base, offer)).not.toMatch(/content-encoding/i)
  })

  it('serves several sockets at once', async () => {
    const sockets = Array.from({ length: 8 }, () => talk(base, request(`GET ${teams}`), answered))
    const lines = (await Promise.all(sockets)).map((answer) => answer.split('\r\n', 1)[0])

    expect(lines).toEqual(Array.from({ length: 8 }, () => 'HTTP/1.1 200 OK'))
  })

  it('carries what urllib sends: header names in lower case', async () => {
    const line = `GET ${teams} HTTP/1.1\r\nhost: mock.test\r\nconnection: close\r\n`
    const headers = 'accept: application/vnd.atlas.2023-01-01+json\r\n\r\n'

    expect(await talk(base, line + headers)).toMatch(/^HTTP\/1\.1 200 OK/)
  })
})

describe('a body that has not come yet', () => {
  it('is no reason to refuse: curl probes with Content-Length: 0 for the challenge', async () => {
    await server.close()
    server = createServer(createMock())
    const headers = ['Content-Type: application/json', 'Content-Length: 0', 'Connection: close']
    const answer = await talk(await server.listen(), request(`POST ${teams}`, ...headers))

    expect(answer).toMatch(/^HTTP\/1\.1 401 Unauthorized/)
    expect(answer).toMatch(/^www-authenticate: Digest realm="MMS Public API", /im)
  })

  it('may come in chunks', async () => {
    const headers = ['Content-Type: application/json', 'Transfer-Encoding: chunked']
    const body = JSON.stringify({ name: 'chunks', usernames: ['ada@example.com'] })
    const half = body.length >> 1
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
    const sent = request(`POST ${teams}`, ...headers, 'Connection: close')
    const chunks = chunk(body.slice(0, half)) + chunk(body.slice(half)) + chunk('')

    expect(await talk(base, sent + chunks)).toMatch(/"name":"chunks"/)
  })
})
