import { afterEach, describe, expect, it } from 'vitest'
import { journalBodyBytes } from '../../mocks/engine/kept-exchange.ts'
import { createMock } from '../../mocks/index.ts'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { digestClients } from '../support/digest-client.ts'
import { atlasBase, atlasClient } from '../support/front-end.ts'

const mock = createMock({ unmocked: 'provider' })
const { ask, teams } = atlasClient(mock)
afterEach(() => mock.reset())

const last = () => mock.journal.entries().at(-1)
const create = (name: string) => ask(teams, { body: { name, usernames: ['ada@example.com'] } })

describe('an entry of the journal', () => {
  it('has the request and the answer, and the resource', async () => {
    const { id } = await (await create('core')).json()
    expect(last()).toMatchObject({
      operationId: 'createOrgTeam',
      params: { orgId: '4888442a3354817a7320eb61' },
      request: {
        headers: { 'content-type': 'application/json', authorization: 'Bearer [redacted]' },
        body: { name: 'core', usernames: ['ada@example.com'] },
      },
      answer: { headers: { 'content-type': expect.any(String) }, body: { id, name: 'core' } },
    })
  })

  it('has the code of an error and why, and what was forced', async () => {
    await create('core')
    await create('core')
    expect(last()).toMatchObject({
      error: 'TEAM_NAME_NOT_AVAILABLE',
      reason: expect.stringContaining('core'),
    })
    expect(last()).not.toHaveProperty('forced')
    mock.on('createOrgTeam').answer(500).once()
    await create('edge')
    expect(last()).toMatchObject({ status: 500, forced: true, error: expect.any(String) })
    mock.on('createOrgTeam').cut('before')
    await create('edge').catch(() => undefined)
    expect(last()).toMatchObject({ status: 0, forced: true, cut: 'before' })
    expect(last()).not.toHaveProperty('answer')
  })

  it('has no secret of either provider', async () => {
    await mock.fetch('https://a.test/openapi/v1/users', {
      method: 'POST',
      headers: { authorization: 'a'.repeat(40), 'content-type': 'application/json' },
      body: JSON.stringify({ nick_name: 'new', password: 'hush-hush-1', email: 'a@b.cc' }),
    })
    const { clientId, secret } = demoAccess
    await mock.fetch(`${atlasBase}/api/oauth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${clientId}:${secret}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials&client_secret=hush-hush-2',
    })
    await ask(`${teams}?token=hush-hush-3`)
    const text = JSON.stringify(mock.journal.entries())

    expect(text).not.toMatch(/hush-hush|a{40}|eyJ|mdb_sa_sk/)
    expect(text).toContain('grant_type=client_credentials')
    expect(mock.journal.entries()[0]?.request?.body).toMatchObject({ nick_name: 'new' })
  })

  it('has the beginning of a body that is long', async () => {
    await create('x'.repeat(journalBodyBytes))
    const body = String(last()?.request?.body)

    expect(last()?.request?.isBodyCut).toBe(true)
    expect(body).toHaveLength(journalBodyBytes)
    expect(body).toMatch(/^\{"name":"xxx/)
  })
})

describe('why a request was refused', () => {
  const { publicKey, privateKey } = demoAccess.ownerKey
  const accept = 'application/vnd.atlas.2023-01-01+json'
  const path = '/api/atlas/v2/orgs'
  const send = (headers: Record<string, string>, target = path) =>
    mock.fetch(`${atlasBase}${target}`, { headers: { accept, ...headers } })
  const digest = async (wrong: {
    username?: string
    password?: string
    uri?: string
    nonce?: string
  }) => {
    const challenge = (await send({})).headers.get('www-authenticate') ?? ''
    const [, nonce = ''] = /nonce="([^"]+)"/.exec(challenge) ?? []
    const right = { username: publicKey, password: privateKey, method: 'GET', uri: path, nonce }
    return { authorization: digestClients.curl({ ...right, ...wrong }) }
  }

  it.each([
    ['no credentials', async () => ({}), 'no Authorization header'],
    ['no scheme', async () => ({ authorization: 'abc' }), 'is neither Digest nor Bearer'],
    ['a foreign token', async () => ({ authorization: 'Bearer abc' }), 'of another world'],
    [
      'another target',
      () => digest({ uri: '/other' }),
      'uri "/other" differs from the request target',
    ],
    ['another key', () => digest({ username: 'nobody' }), 'no API key is called "nobody"'],
    [
      'a wrong key',
      () => digest({ password: 'x' }),
      `the response is wrong for the key "${publicKey}"`,
    ],
    [
      'another nonce',
      () => digest({ nonce: 'x' }),
      'the nonce has expired, or is of another world',
    ],
  ])('%s', async (_, headers, reason) => {
    const answer = await send(await headers())

    expect(answer.status).toBe(401)
    expect(last()?.reason).toContain(reason)
  })

  it('an expired token', async () => {
    const authorization = mock.authorization('atlas', publicKey)
    mock.clock.advance('4000d')
    await send({ authorization })

    expect(last()?.reason).toContain('the bearer token has expired')
  })

  it.each([
    ['*/*', 'no dated Accept; listOrgs has 2023-01-01'],
    ['application/vnd.atlas.2001-01-01+json', '2001-01-01+json fits no version; listOrgs has 2023'],
  ])('Accept: %s', async (wanted, reason) => {
    const authorization = mock.authorization('atlas', publicKey)
    const answer = await send({ authorization, accept: wanted })

    expect(answer.status).toBe(406)
    expect(last()?.reason).toContain(reason)
  })
})
