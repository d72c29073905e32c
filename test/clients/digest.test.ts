import { afterEach, describe, expect, it } from 'vitest'
import type { PlainRequest } from '../../contracts/check/vocabulary/target.ts'
import { digestAuthorization } from '../../contracts/openapi/digest.ts'
import { createMock, type Mock } from '../../mocks/index.ts'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'
import { digestClients, type Key, type OpenSession } from '../support/digest-clients.ts'
import { ask, doors, type OpenDoor } from '../support/doors.ts'

const { publicKey: user, privateKey: password } = demoAccess.ownerKey
const owner: Key = { user, password }
const teams = `/api/atlas/v2/orgs/${demo.orgId}/teams`
const accept = 'application/vnd.atlas.2023-01-01+json'
const clients = Object.entries(digestClients)

let door: OpenDoor | undefined
afterEach(() => door?.close())

async function open(mock: Mock = createMock({ profile: 'observed' })) {
  const opened = await doors.server(mock)
  door = opened
  return ({ target, ...sent }: PlainRequest) => ask(opened, target, sent)
}

const list: PlainRequest = {
  method: 'GET',
  target: `${teams}?includeCount=true`,
  headers: { accept },
}
const create = (name: string): PlainRequest => ({
  method: 'POST',
  target: teams,
  headers: { accept, 'content-type': accept },
  body: JSON.stringify({ name, usernames: ['hello@example.com'] }),
})

describe.each(clients)('%s', (_, openSession) => {
  it('creates one team with one call', async () => {
    const mock = createMock({ profile: 'observed' })
    const call = openSession(await open(mock), owner)
    const answers = await call(create('observability'))

    expect(answers.map(({ status }) => status)).toEqual([401, 201])
    expect(mock.journal.entries().map(({ status }) => status)).toEqual([401, 201])
  })

  it('makes twelve calls in a row', async () => {
    const call = openSession(await open(), owner)
    const last: unknown[] = []
    for (let count = 0; count < 12; count += 1) last.push((await call(list)).at(-1)?.status)

    expect(last).toEqual(Array.from({ length: 12 }, () => 200))
  })

  it('is challenged before anything of its request is looked at', async () => {
    const call = openSession(await open(), owner)
    const target = '/api/atlas/v2/nowhere'
    const nowhere = { method: 'POST', target, headers: {}, body: '{' }

    expect((await call(nowhere)).map(({ status }) => status === 401)).toEqual([true, false])
  })

  it('is refused with a wrong key as if it had none', async () => {
    const call = openSession(await open(), { user, password: 'wrong' })
    const [unsigned, wrong] = await call(list)

    expect([unsigned?.status, wrong?.status]).toEqual([401, 401])
    expect(wrong?.body).toBe(unsigned?.body)
  })
})

describe('a client that keeps its nonce', () => {
  const openSession = digestClients['requests 2.34'] as OpenSession // an entry of that table

  it('pays one round trip for each later call', async () => {
    const call = openSession(await open(), owner)
    await call(list)

    expect((await call(list)).map(({ status }) => status)).toEqual([200])
    expect((await call(create('platoon'))).map(({ status }) => status)).toEqual([201])
  })

  it('is told that the nonce is stale after minutes, and goes on with the new one', async () => {
    const mock = createMock({ profile: 'observed' })
    const call = openSession(await open(mock), owner)
    await call(list)
    mock.clock.advance(10 * 60_000)
    const [stale, last] = await call(list)

    expect(stale?.headers['www-authenticate']).toMatch(/, stale=true$/)
    expect(last?.status).toBe(200)
  })
})

describe('a user name outside ASCII', () => {
  const name = 'Jäsøn名ab'
  const latin = 'Jäsønabc'

  /** Calls with the name as the parameter says, and its digest over UTF-8. */
  async function statusOf(username: string, parameter: string): Promise<number | undefined> {
    const mock = createMock()
    const [key] = mock.db.atlas.apiKeys.getAll()
    if (!key) throw new Error('The demo world has no API key.')
    mock.db.atlas.apiKeys.create({ ...key, id: 'a'.repeat(24), publicKey: username })
    const send = await open(mock)
    const challenge = (await send(list)).headers['www-authenticate'] ?? ''
    const { method, target } = list
    const secret = { username, password: key.privateKey }
    const signed = digestAuthorization(secret, { method, target }, challenge)
    const authorization = signed.replace(/username="[^"]*"/, parameter)
    expect(challenge).toMatch(
      /^Digest realm="MMS Public API", domain="", nonce="[^"]{32}", algorithm=MD5, qop="auth", stale=false$/,
    )
    return (await send({ ...list, headers: { accept, authorization } })).status
  }

  const bytes = (text: string) => Buffer.from(text).toString('latin1')

  it.each([
    ['bytes of UTF-8, as curl sends', name, `username="${bytes(name)}"`],
    ['bytes of Latin-1, as requests sends', latin, `username="${latin}"`],
    ['username*, as RFC 7616 has it', name, `username*=UTF-8''${encodeURIComponent(name)}`],
    ['username* in lower case', name, `username*=utf-8''${encodeURIComponent(name)}`],
  ])('is taken as %s', async (_, username, parameter) => {
    expect(await statusOf(username, parameter)).toBe(200)
  })

  it.each([
    ['another name', name, `username="${bytes('Jasøn名ab')}"`],
    ['both parameters', name, `username="x", username*=UTF-8''${encodeURIComponent(name)}`],
    ['another character set', latin, "username*=ISO-8859-1''J%E4s%F8nabc"],
    ['a broken escape', name, "username*=UTF-8''%E4"],
  ])('is refused with %s', async (_, username, parameter) => {
    expect(await statusOf(username, parameter)).toBe(401)
  })
})
