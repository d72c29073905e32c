import { afterEach, describe, expect, it } from 'vitest'
import { demoAccess } from '../../../mocks/providers/atlas/data/demo-access.ts'
import { digestClients } from '../../support/digest-clients.ts'
import { ask } from '../../support/doors.ts'
import {
  type ServedWorlds,
  type ServedWorldsOptions,
  serveWorlds,
} from '../../support/served-worlds.ts'

let served: ServedWorlds | undefined
afterEach(() => served?.close())

async function serve(options?: ServedWorldsOptions): Promise<ServedWorlds> {
  served = await serveWorlds(options)
  return served
}

const open = { mock: { credentials: 'any' } } as const
const org = '4888442a3354817a7320eb61'
const teams = `/api/atlas/v2/orgs/${org}/teams`
const accept = 'application/vnd.atlas.2023-01-01+json'

/** Creates a team in a world, by the path. @returns the status */
async function createTeam({ url }: ServedWorlds, prefix: string, name: string): Promise<number> {
  const headers = { accept, 'content-type': accept }
  const body = JSON.stringify({ name, usernames: ['ada@example.com'] })
  return (await fetch(`${url}${prefix}${teams}`, { method: 'POST', headers, body })).status
}

async function readTeams(
  { url }: ServedWorlds,
  prefix: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const answer = await fetch(url + prefix + teams, { headers: { accept, ...headers } })
  const { results } = (await answer.json()) as { results: { name: string }[] }
  return results.map(({ name }) => name)
}

describe('worlds of one server', () => {
  it('share nothing, and the default one is a world like any', async () => {
    const server = await serve(open)
    const { steer } = server
    expect(await steer('PUT /__mock/worlds/a')).toMatchObject({
      status: 201,
      body: { name: 'a', path: '/@a', seed: 'demo', profile: 'documented', requests: 0 },
    })
    await steer('PUT /__mock/worlds/b', { seed: 'empty' })
    expect(await createTeam(server, '/@a', 'mine')).toBe(200)

    expect(await readTeams(server, '/@a')).toContain('mine')
    expect(await readTeams(server, '')).not.toContain('mine')
    expect(await readTeams(server, '', { 'x-mock-world': 'a' })).toContain('mine')
    expect(await readTeams(server, '/@default')).toEqual(await readTeams(server, ''))
    expect((await fetch(`${server.url}/@b${teams}`, { headers: { accept } })).status).toBe(404)
  })

  it('are named by the server where the client has no name, never twice the same', async () => {
    const { steer } = await serve(open)
    const [one, other] = [await steer('POST /__mock/worlds'), await steer('POST /__mock/worlds')]

    expect(one.status).toBe(201)
    const { name } = one.body as { name: string }
    expect(one.headers.get('location')).toBe(`/__mock/worlds/${name}`)
    expect(await steer(`GET /__mock/worlds/${name}`)).toMatchObject({ status: 200, body: { name } })
    expect((other.body as { name: string }).name).not.toBe(name)
  })

  it('start over where they are put a second time', async () => {
    const server = await serve(open)
    await server.steer('PUT /__mock/worlds/a')
    await createTeam(server, '/@a', 'mine')

    expect(await server.steer('PUT /__mock/worlds/a')).toMatchObject({ status: 200 })
    expect(await readTeams(server, '/@a')).not.toContain('mine')
  })

  it('are listed and deleted', async () => {
    const { steer } = await serve(open)
    for (const name of ['a', 'b']) await steer(`PUT /__mock/worlds/${name}`)
    const list = async () => {
      const { worlds } = (await steer('GET /__mock/worlds')).body as { worlds: { name: string }[] }
      return worlds.map(({ name }) => name)
    }
    expect(await list()).toEqual(['default', 'a', 'b'])
    expect(await steer('DELETE /__mock/worlds/a')).toMatchObject({ status: 204 })
    expect(await list()).toEqual(['default', 'b'])
    expect(await steer('DELETE /__mock/worlds/a')).toMatchObject({ status: 404 })
    expect(await steer('DELETE /__mock/worlds/default')).toMatchObject({ status: 409 })
  })

  it('are steered each for itself, by path and by header', async () => {
    const { steer, url } = await serve(open)
    for (const name of ['a', 'b']) await steer(`PUT /__mock/worlds/${name}`)
    const status = async (name: string) =>
      (await fetch(`${url}/@${name}${teams}`, { headers: { accept } })).status
    const forcing = { operationId: 'listOrgTeams', effect: { status: 500 } }
    await steer('PUT /@a/__mock/scenario', forcing)
    expect([await status('a'), await status('b')]).toEqual([500, 200])

    await steer('PUT /__mock/scenario', forcing, { 'x-mock-world': 'b' })
    expect(await status('b')).toBe(500)
    await steer('POST /__mock/reset', undefined, { 'x-mock-world': 'a' })
    expect([await status('a'), await status('b')]).toEqual([200, 500])
    expect(await steer('GET /@a/__mock/journal')).toMatchObject({
      body: { entries: [{ status: 200 }] },
    })
    expect(await steer('GET /__mock/journal')).toMatchObject({ body: { entries: [] } })
  })

  it('are forked, as they are and as they were', async () => {
    const server = await serve(open)
    const { steer } = server
    await steer('PUT /__mock/worlds/a')
    await createTeam(server, '/@a', 'first')
    const mark = (await steer('POST /@a/__mock/snapshots')).body as { id: string }
    await createTeam(server, '/@a', 'second')
    expect(await steer('POST /@a/__mock/fork', { name: 'b' })).toMatchObject({ status: 201 })
    await steer('PUT /__mock/worlds/c', { fork: 'a', snapshot: mark.id })
    await createTeam(server, '/@b', 'third')

    const own = ['first', 'second', 'third']
    const has = async (world: string) => {
      const there = await readTeams(server, world)
      return own.filter((name) => there.includes(name))
    }
    expect(await has('/@a')).toEqual(['first', 'second'])
    expect(await has('/@b')).toEqual(own)
    expect(await has('/@c')).toEqual(['first'])
    expect(await steer(`POST /@a/__mock/snapshots/${mark.id}/restore`)).toMatchObject({
      status: 204,
    })
    expect(await has('/@a')).toEqual(['first'])
    expect(await steer('POST /@a/__mock/fork', { name: 'b' })).toMatchObject({ status: 409 })
    expect(await has('/@b')).toEqual(own)
  })

  it('go when nobody used them for long, and one in use stays', async () => {
    const { steer, pass, url } = await serve({ ...open, worlds: { idleMilliseconds: 60_000 } })
    for (const name of ['a', 'b']) await steer(`PUT /__mock/worlds/${name}`)
    pass(40_000)
    await fetch(`${url}/@a${teams}`)
    pass(40_000)

    expect((await fetch(`${url}/@a${teams}`, { headers: { accept } })).status).toBe(200)
    expect(await steer('GET /__mock/worlds/b')).toMatchObject({
      status: 404,
      body: { code: 'WORLD_EXPIRED', why: expect.stringContaining('not used for 1 minutes') },
    })
    expect(await steer('PUT /__mock/worlds/b')).toMatchObject({ status: 201 })
  })

  it('are no more than there may be', async () => {
    const { steer } = await serve({ ...open, worlds: { most: 1 } })
    await steer('PUT /__mock/worlds/a')

    expect(await steer('POST /__mock/worlds')).toMatchObject({
      status: 503,
      body: { error: expect.stringContaining('Delete some, or start it with more (--worlds).') },
    })
    expect(await steer('PUT /__mock/worlds/a')).toMatchObject({ status: 200 })
  })

  it.each([
    ['PUT /__mock/worlds/a', { seed: 'demos' }, 'There is no seed "demos". There are: demo, '],
    ['PUT /__mock/worlds/a', { seed: { atlas: { teams: 1 } } }, '"teams" is no list of rows'],
    [
      'PUT /__mock/worlds/a',
      { seeds: 'demo' },
      'has a field "seeds". It can have: seed, fork, snapshot.',
    ],
    ['PUT /__mock/worlds/a', { seed: 'demo', fork: 'b' }, 'The body does not fit'],
    ['PUT /__mock/worlds/-a', {}, 'The path does not fit at /world'],
    ['PUT /__mock/worlds/default', { fork: 'default' }, 'cannot become a fork'],
  ])('are not created by what cannot be: %s %j', async (line, body, error) => {
    const { steer } = await serve(open)

    expect(await steer(line, body)).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining(error) },
    })
    expect(await steer('GET /__mock/worlds')).toMatchObject({
      body: { worlds: [{ name: 'default' }] },
    })
  })
})

describe('a request that reaches no world', () => {
  const problem = (code: string, what: string) => ({
    ...{ error: 400, errorCode: code, reason: 'Bad Request' },
    ...{ what: expect.stringContaining(what), why: expect.any(String), do: expect.any(String) },
  })
  const reach = async ({ url }: ServedWorlds, path: string, headers = {}) => {
    const answer = await fetch(url + path + teams, { headers: { accept, ...headers } })
    return { status: answer.status, body: await answer.json() }
  }

  it('is told so, with the reason and what to do', async () => {
    const server = await serve(open)
    expect(await reach(server, '/@nowhere')).toEqual({
      status: 400,
      body: expect.objectContaining({
        ...problem('WORLD_UNKNOWN', 'There is no world "nowhere" on this server.'),
        do: 'Create it with PUT /__mock/worlds/nowhere, then send the request again.',
      }),
    })
    await server.steer('PUT /__mock/worlds/a')
    await server.steer('DELETE /__mock/worlds/a')
    expect((await reach(server, '/@a')).body).toMatchObject(problem('WORLD_DELETED', '"a"'))
    expect((await reach(server, '', { 'x-mock-world': 'a b' })).body).toMatchObject(
      problem('WORLD_NAME_INVALID', '"a b" cannot be the name'),
    )
    expect((await reach(server, '/@a', { 'x-mock-world': 'b' })).body).toMatchObject(
      problem('WORLD_AMBIGUOUS', 'names two worlds, "a" in its path and "b"'),
    )
  })

  it('can be read by the page that sent it', async () => {
    const { url } = await serve(open)
    const origin = 'http://localhost:5173'
    const preflight = await fetch(`${url}/@nowhere${teams}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    })
    const answer = await fetch(`${url}/@nowhere${teams}`, { headers: { origin } })

    expect(preflight.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  })

  it('is one without a name, where every request must have one', async () => {
    const server = await serve({ ...open, worlds: { isRequired: true } })
    expect((await reach(server, '')).body).toMatchObject(problem('WORLD_MISSING', 'names no world'))
    expect(await server.steer('GET /__mock/journal')).toMatchObject({ status: 400 })
    expect(await server.steer('PUT /__mock/worlds/a')).toMatchObject({ status: 201 })
    expect((await reach(server, '/@a')).status).toBe(200)
    expect((await reach(server, '/@default')).status).toBe(200)
  })
})

describe('under the path of a world', () => {
  it.each(Object.entries(digestClients))('digests hold: %s', async (_, openSession) => {
    const { door, steer } = await serve()
    await steer('PUT /__mock/worlds/a')
    const { publicKey: user, privateKey: password } = demoAccess.ownerKey
    const session = openSession(({ target, ...sent }) => ask(door, target, sent), {
      user,
      password,
    })
    const answers = await session({
      method: 'GET',
      target: `/@a${teams}?itemsPerPage=1`,
      headers: { accept },
      body: undefined,
    })

    expect(answers.map(({ status }) => status)).toEqual([401, 200])
  })

  it('links and Location lead back', async () => {
    const { url, steer } = await serve(open)
    await steer('PUT /__mock/worlds/a')
    const list = await fetch(`${url}/@a${teams}?itemsPerPage=1`, { headers: { accept } })
    const { links } = (await list.json()) as { links: { href: string }[] }
    for (const { href } of links) {
      expect(href).toContain(`${url}/@a/api/atlas/v2/`)
      expect((await fetch(href, { headers: { accept } })).status).toBe(200)
    }
    const body = JSON.stringify({ name: 'linked', usernames: ['ada@example.com'] })
    const headers = { accept, 'content-type': accept }
    const made = await fetch(`${url}/@a${teams}`, { method: 'POST', headers, body })
    expect(JSON.stringify([made.headers.get('location'), await made.json()])).toContain(
      `${url}/@a/`,
    )
  })

  it('tokens are issued, and are good in that world alone', async () => {
    const { url, steer } = await serve()
    for (const name of ['a', 'b']) await steer(`PUT /__mock/worlds/${name}`)
    const { clientId, secret } = demoAccess
    const answer = await fetch(`${url}/@a/api/oauth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${clientId}:${secret}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    })
    const { access_token: token } = (await answer.json()) as { access_token: string }
    const status = async (prefix: string) => {
      const headers = { accept, authorization: `Bearer ${token}` }
      return (await fetch(url + prefix + teams, { headers })).status
    }

    expect([await status('/@a'), await status('/@b'), await status('')]).toEqual([200, 401, 401])
  })

  it('pages may send the header that names a world, to every provider', async () => {
    const { url, steer } = await serve(open)
    await steer('PUT /__mock/worlds/a')
    const origin = 'http://localhost:5173'
    for (const path of [teams, '/openapi/v1/teams']) {
      const preflight = await fetch(url + path, {
        method: 'OPTIONS',
        headers: {
          ...{ origin, 'access-control-request-method': 'GET' },
          'access-control-request-headers': 'authorization,x-mock-world',
        },
      })
      expect(preflight.headers.get('access-control-allow-headers')).toContain('x-mock-world')
      expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
      const answer = await fetch(`${url}/@a${path}`, { headers: { origin, accept: '*/*' } })
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    }
    expect(await steer('GET /__mock/journal')).toMatchObject({ body: { entries: [] } })
  })

  it('an encoded @ means the same', async () => {
    const server = await serve(open)
    await server.steer('PUT /__mock/worlds/a')
    await createTeam(server, '/%40a', 'mine')

    expect(await readTeams(server, '/@a')).toContain('mine')
  })

  it('the page and its redirect stay in the world', async () => {
    const { url, steer } = await serve(open)
    await steer('PUT /__mock/worlds/a')
    const answer = await fetch(`${url}/@a/__mock`, { redirect: 'manual' })

    expect(answer.headers.get('location')).toBe('/@a/__mock/')
    expect((await fetch(`${url}/@a/__mock/`)).status).toBe(200)
  })
})
