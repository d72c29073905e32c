import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { ask, doors, type OpenDoor } from '../support/doors.ts'

const { clientId, secret } = demoAccess
const team = `/api/atlas/v2/orgs/${demo.orgId}/teams/${demo.teamId}`
const accept = 'application/vnd.atlas.2023-01-01+json'
const form = 'application/x-www-form-urlencoded'

/** How Go's QueryEscape and oauth4webapi before its fix write a secret; both were seen. */
const encodings = {
  'as it stands': (text: string) => text,
  'in query encoding': encodeURIComponent,
  'with each _ encoded too': (text: string) => encodeURIComponent(text).replaceAll('_', '%5F'),
}

let door: OpenDoor
beforeEach(async () => {
  door = await doors.server(createMock({ profile: 'observed' }))
})
afterEach(() => door.close())

function basic(
  encode: (text: string) => string = encodings['as it stands'],
  key: string = secret,
): string {
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(key)}`).toString('base64')}`
}

function post(path: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  const sent = { authorization: basic(), 'content-type': form, ...headers }
  return ask(door, path, { method: 'POST', headers: sent, body })
}

const grant = 'grant_type=client_credentials'

async function token(): Promise<string> {
  const { access_token } = JSON.parse((await post('/api/oauth/token', grant)).body)
  return access_token
}

describe('POST /api/oauth/token', () => {
  it('issues what the Go, npm and Python clients need for an hour', async () => {
    const answer = await post('/api/oauth/token', grant)

    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(JSON.parse(answer.body)).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expires_in: 3600,
      token_type: 'Bearer',
    })
  })

  it.each(Object.entries(encodings))('takes credentials %s', async (_, encode) => {
    const answer = await post('/api/oauth/token', grant, { authorization: basic(encode) })

    expect(answer.status).toBe(200)
  })

  it.each([
    ['a charset in the Content-Type', { 'content-type': `${form};charset=UTF-8` }],
    ['an Accept header for JSON', { accept: 'application/json' }],
    ['an Accept header of an Atlas version', { accept }],
  ])('takes %s', async (_, headers) => {
    expect((await post('/api/oauth/token', grant, headers)).status).toBe(200)
  })

  it('refuses a wrong secret with the code that the Go SDK looks for', async () => {
    const authorization = basic(encodings['as it stands'], 'mdb_sa_sk_wrong')
    const answer = await post('/api/oauth/token', grant, { authorization })

    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'invalid_client' })
  })

  it('stands also behind a base address that ends with a slash', async () => {
    expect((await post('//api/oauth/token', grant)).status).toBe(200)
  })
})

describe('an access token', () => {
  it('opens the API without a challenge', async () => {
    const headers = { accept, authorization: `Bearer ${await token()}` }

    expect((await ask(door, team, { headers })).status).toBe(200)
  })

  it('opens nothing after it was revoked, which answers 200 without a body', async () => {
    const issued = await token()
    const revoked = await post(
      '/api/oauth/revoke',
      `token=${encodeURIComponent(issued)}&token_type_hint=access_token`,
    )
    const headers = { accept, authorization: `Bearer ${issued}` }

    expect([revoked.status, revoked.body]).toEqual([200, ''])
    expect((await ask(door, team, { headers })).status).toBe(401)
  })
})
