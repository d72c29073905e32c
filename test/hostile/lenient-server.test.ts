import { afterEach, describe, expect, it } from 'vitest'
import type { Leniency } from './leniency.ts'
import { type LenientServer, startLenientServer } from './lenient-server.ts'
import { lenientKeys } from './lenient-world.ts'

const running: LenientServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

async function start(leniencies?: readonly Leniency[]): Promise<LenientServer> {
  const server = await startLenientServer(leniencies && { with: leniencies })
  running.push(server)
  return server
}

/** Sends JSON as the first tenant; `key` signs otherwise. */
async function ask(
  { url }: LenientServer,
  method: string,
  path: string,
  body?: unknown,
  key: string = lenientKeys.alpha,
): Promise<number> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const text = body === undefined ? {} : { body: JSON.stringify(body) }
  return (await fetch(`${url}${path}`, { method, headers, ...text })).status
}

const user = { name: 'New', email: 'new@people.example' }

describe('the world of the lenient server', () => {
  it('has 200 rows and five singletons', async () => {
    const { store } = await start()
    expect(store.snapshot().size).toBe(205)
  })

  it('counts ids anew in each organization', async () => {
    const server = await start([])
    await ask(server, 'POST', '/orgs/1/teams', { name: 'New' })
    expect(server.store.get('/orgs/1/teams', '19')).toMatchObject({ name: 'New' })
    expect(server.store.get('/orgs/2/teams', '19')).toMatchObject({ name: 'Team 19' })
  })
})

describe('a server without leniencies', () => {
  it.each<[string, string, unknown, number]>([
    ['PATCH', '/users/5', { age: '5' }, 422],
    ['PATCH', '/users/5', { x: 1 }, 422],
    ['PUT', '/users/5', {}, 422],
    ['PUT', '/users/999', user, 404],
    ['POST', '/users/delete', { ids: ['5'] }, 422],
    ['DELETE', '/orgs/1/teams', {}, 422],
    ['DELETE', '/users', undefined, 405],
    ['DELETE', '/users/5x', undefined, 404],
    ['DELETE', '/users/%205', undefined, 404],
    ['PATCH', '/orgs/3', { name: 'Taken' }, 404],
  ])('refuses %s %s %o', async (method, path, body, status) => {
    const server = await start([])
    const before = server.store.snapshot()
    expect(await ask(server, method, path, body)).toBe(status)
    expect(server.store.snapshot()).toEqual(before)
  })

  it('passes over an id in a body', async () => {
    const server = await start([])
    expect(await ask(server, 'PATCH', '/users/5', { id: 6, age: 5 })).toBe(200)
    expect(server.writes.at(-1)?.touched.map(({ path }) => path)).toEqual(['/users/5'])
  })
})

describe('a leniency', () => {
  it.each<[Leniency, string, string, unknown, number, string]>([
    ['coerces-types', 'PATCH', '/users/5', { age: ['5'] }, 200, '/users/5'],
    ['takes-unknown', 'PATCH', '/users/5', { age: 5, x: 1 }, 200, '/users/5'],
    ['takes-read-only', 'PATCH', '/users/5', { id: 6 }, 200, '/users/6'],
    ['writes-invalid', 'PUT', '/users/5', {}, 200, '/users/5'],
    ['bulk-deletes-first', 'POST', '/users/delete', { ids: ['5'] }, 400, '/users/5'],
    ['delete-answers-404', 'DELETE', '/users/5', undefined, 404, '/users/5'],
    ['decodes-leniently', 'DELETE', '/users/%205x', undefined, 204, '/users/5'],
    ['decodes-leniently', 'DELETE', '/users/6/..%2F5', undefined, 204, '/users/5'],
    ['serves-any-method', 'DELETE', '/tags', undefined, 204, '/tags/tag-20'],
    ['crosses-tenants', 'PATCH', '/orgs/3', { name: 'Taken' }, 404, '/orgs/3'],
    ['put-creates', 'PUT', '/users/999', user, 201, '/users/999'],
  ])('%s: %s %s %o is done', async (leniency, method, path, body, status, row) => {
    const server = await start([leniency])
    expect(await ask(server, method, path, body)).toBe(status)
    expect(server.writes.at(-1)?.touched.map((one) => one.path)).toContain(row)
  })

  it('serves-anybody: a write of nobody is done and answered 401', async () => {
    const server = await start(['serves-anybody'])
    expect(await ask(server, 'DELETE', '/users/5', undefined, 'nobody')).toBe(401)
    expect(server.store.get('/users', '5')).toBeUndefined()
  })

  it('refuses-after-writing: an invalid PATCH is stored and answered 400', async () => {
    const server = await start(['writes-invalid', 'refuses-after-writing'])
    expect(await ask(server, 'PATCH', '/users/5', { age: -1 })).toBe(400)
    expect(server.store.get('/users', '5')).toMatchObject({ age: -1 })
  })

  it('what is stored under an odd name can be removed by that name', async () => {
    const server = await start()
    for (const name of ['a/b', ' a ', '%', 'ü§/%']) {
      await ask(server, 'POST', '/tags', { name })
      await ask(server, 'DELETE', `/tags/${encodeURIComponent(name)}`)
    }
    expect(server.store.ids('/tags')).toHaveLength(20)
  })

  it('bulk-deletes-first: a body without ids deletes all', async () => {
    const server = await start(['bulk-deletes-first'])
    expect(await ask(server, 'DELETE', '/orgs/1/teams', {})).toBe(400)
    expect(server.store.rows('/orgs/1/teams')).toEqual([])
  })

  it('takes-any-media-type: text is JSON', async () => {
    const server = await start(['takes-any-media-type'])
    const headers = { authorization: `Bearer ${lenientKeys.alpha}`, 'content-type': 'text/plain' }
    const body = JSON.stringify({ age: 5 })
    const answer = await fetch(`${server.url}/users/5`, { method: 'PATCH', headers, body })
    expect(answer.status).toBe(200)
  })
})
