import { once } from 'node:events'
import http from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { check } from '../../../scripts/check.ts'
import { type ServedWorlds, serveWorlds } from '../../support/served-worlds.ts'
import { type } from '../../support/terminal.ts'

let served: ServedWorlds | undefined
afterEach(() => served?.close())

const org = '/api/atlas/v2/orgs/4888442a3354817a7320eb61'
const accept = 'application/vnd.atlas.2023-01-01+json'

async function serve() {
  served = await serveWorlds({ mock: { credentials: 'any' } })
  const { url, steer } = served
  const get = (path: string) => fetch(`${url}${path}`, { headers: { accept } })
  return { ...served, url, steer, get }
}

/** Asks for two teams, of which one is there, and for the organization. */
async function asked() {
  const server = await serve()
  await server.get(`${org}/teams/6b610e1087d9d66b272f0c86`)
  await server.get(`${org}/teams/${'5'.repeat(24)}`)
  await server.get(org)
  return server
}

describe('the journal over HTTP', () => {
  it.each([
    ['operationId=getOrgTeam', [200, 404]],
    ['operationId=getOrgTeam&status=4xx', [404]],
    ['status=2XX', [200, 200]],
    ['status=404', [404]],
    ['error=RESOURCE_NOT_FOUND', []],
    ['provider=rainbond', []],
    ['method=GET&take=1', [200]],
    ['forced=true', []],
    ['since=2026-01-01T00:00:00.002Z', [404, 200]],
    ['until=2026-01-01T00:00:00.002Z', [200, 404]],
  ])('is queried by %s', async (query, statuses) => {
    const { steer } = await asked()
    const { entries } = (await steer(`GET /__mock/journal?${query}`)).body as {
      entries: { status: number }[]
    }

    expect(entries.map(({ status }) => status)).toEqual(statuses)
  })

  it('is counted', async () => {
    const { steer } = await asked()

    expect((await steer('GET /__mock/journal/count?status=4xx')).body).toEqual({ count: 1 })
    expect((await steer('GET /@default/__mock/journal/count')).body).toEqual({ count: 3 })
  })

  it.each(['stauts=404', 'status=40', 'since=today', 'forced=yes', 'take=0'])(
    'is not queried by %s',
    async (query) => {
      const { steer } = await asked()
      expect(await steer(`GET /__mock/journal?${query}`)).toMatchObject({ status: 400 })
    },
  )

  const team = { operationId: 'getOrgTeam' }
  it.each([
    [{ expected: [team] }, true, 2],
    [{ expected: [team], times: 2 }, true, 2],
    [{ expected: [team], times: 1 }, false, 2],
    [{ expected: [team], atMost: 1 }, false, 2],
    [{ expected: [team], atLeast: 3 }, false, 2],
    [{ expected: [{ operationId: 'deleteOrgTeam' }], times: 0 }, true, 0],
    [{ expected: [{ operationId: 'deleteOrgTeam' }], atMost: 1 }, true, 0],
    [{ expected: [{ ...team, status: '404' }, { operationId: 'getOrg' }] }, true, 1],
    [{ expected: [{ operationId: 'getOrg' }, team] }, false, 0],
  ])('is verified: %j', async (expectation, holds, count) => {
    const { steer } = await asked()

    expect((await steer('POST /__mock/journal/verify', expectation)).body).toMatchObject({
      holds,
      count,
    })
  })

  it('tells what came nearest', async () => {
    const { steer } = await asked()
    const expected = [{ ...team, status: '2xx', method: 'PUT' }]

    expect((await steer('POST /__mock/journal/verify', { expected })).body).toMatchObject({
      message: 'It came 0 times, but at least 1 was expected.',
      nearMisses: [
        { entry: { status: 200 }, differences: ['method is GET, not PUT'] },
        { differences: ['method is GET, not PUT', 'status is 404, not 2xx'] },
        { entry: { operationId: 'getOrg' } },
      ],
    })
  })

  it('is exported as an archive that the check reads and finds nothing in', async () => {
    const { steer, url } = await asked()
    const login = { provider: 'atlas', name: 'tenantry' }
    const { headers } = (await steer('POST /__mock/credentials', login)).body as { headers: object }
    const body = JSON.stringify({ name: 'exported', usernames: ['ada@example.com'] })
    const types = { accept, 'content-type': accept, ...headers }
    await fetch(`${url}${org}/teams`, { method: 'POST', headers: types, body })
    const { body: archive } = await steer('GET /__mock/journal/har')
    const terminal = type(check, ['atlas', '--har', 'j.har'], { 'j.har': JSON.stringify(archive) })

    expect([await terminal.exitCode, terminal.complaints]).toEqual([0, ''])
    expect(terminal.out).toContain('no findings; 4 exchanges')
    expect(JSON.stringify(archive)).toContain(`"url":"${url}${org}/teams"`)
    expect(JSON.stringify(archive)).toContain('Bearer [redacted]')
  })
})

describe('coverage over HTTP', () => {
  it('names the error codes of a documented answer', async () => {
    const { steer } = await serve()
    const { body } = await steer('GET /__mock/coverage')
    const { operations } = body as {
      operations: { operationId: string; answers: { status: string; codes: string[] }[] }[]
    }
    const created = operations.find(({ operationId }) => operationId === 'createOrgTeam')

    expect(created?.answers.find(({ status }) => status === '409')?.codes).toContain(
      'TEAM_NAME_NOT_AVAILABLE',
    )
    expect(created?.answers.find(({ status }) => status === '200')?.codes).toEqual([])
  })

  type Answers = { operationId: string; answers: { status: string; count: number }[] }[]
  const shown = async ({ steer }: ServedWorlds, query = '') => {
    const { body } = await steer(`GET /__mock/coverage${query}`)
    const { operations, ...sums } = body as { operations: Answers; shown: number }
    const counts = operations.flatMap(({ operationId, answers }) =>
      answers
        .filter(({ count }) => count > 0)
        .map((one) => `${operationId} ${one.status} ${one.count}`),
    )
    return { ...sums, counts }
  }

  it('tells which documented answers were shown, over resets and seeds', async () => {
    const server = await asked()
    const counts = ['getOrg 200 1', 'getOrgTeam 200 1', 'getOrgTeam 404 1']
    await server.steer('POST /__mock/reset')
    await server.steer('PUT /__mock/seed', { seed: 'empty' })
    const found = await shown(server)

    expect(found).toMatchObject({ shown: 3, documented: expect.any(Number) })
    expect(found.counts.sort()).toEqual(counts)
    await server.steer('DELETE /__mock/coverage')
    expect(await shown(server)).toMatchObject({ shown: 0, counts: [] })
  })

  it('adds up what worlds showed that are gone', async () => {
    const server = await asked()
    await server.steer('PUT /__mock/worlds/a')
    await server.get(`/@a${org}`)
    await server.steer('DELETE /__mock/worlds/a')

    expect((await shown(server)).counts).toContain('getOrg 200 1')
    expect((await shown(server, '?worlds=all')).counts).toContain('getOrg 200 2')
  })
})

describe('metrics', () => {
  it('are in the format of Prometheus, and counters never go back', async () => {
    const { steer, get } = await asked()
    await steer('PUT /__mock/worlds/a')
    await get(`/@a${org}`)
    await steer('DELETE /__mock/worlds/a')
    await steer('POST /__mock/reset')
    await steer('DELETE /__mock/coverage?worlds=all')
    const { body, headers } = await steer('GET /__mock/metrics')

    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(body).toContain('# TYPE tenantry_requests_total counter\n')
    expect(body).toContain('\ntenantry_requests_total{operation="getOrg",status="200"} 2\n')
    expect(body).toContain('\ntenantry_worlds_gone_total{reason="deleted"} 1\n')
    expect(body).toContain('\ntenantry_worlds 0\n')
  })
})

describe('the journal as a stream', () => {
  /** Opens a stream and listens until the text fits, or the server ends it. */
  async function listen(url: string, path: string, until: RegExp) {
    const request = http.get(url + path)
    const [incoming] = await once(request, 'response')
    let heard = ''
    const text = new Promise<string>((resolve) => incoming.once('close', () => resolve(heard)))
    incoming.on('error', () => undefined)
    incoming.on('data', (chunk: Buffer) => {
      heard += chunk
      if (until.test(heard)) request.destroy()
    })
    await once(incoming, 'data')
    return { text }
  }

  it('tells each new entry of its world, and no secret', async () => {
    const { url, steer, get } = await asked()
    await steer('PUT /__mock/worlds/a')
    const { text } = await listen(url, '/@a/__mock/journal/events', /event: entry/)
    await get(`/@a${org}?token=secret`)
    await get(`${org}/teams`)

    const [, data = '{}'] = /^event: entry\nid: 1\ndata: (.*)$/m.exec(await text) ?? []
    expect(JSON.parse(data)).toMatchObject({ operationId: 'getOrg', status: 200 })
    expect(await text).not.toContain('secret')
    expect(await text).not.toContain('listOrgTeams')
  })

  it('says how many it left out, and that the journal was emptied', async () => {
    const { url, steer, worlds } = await asked()
    const stream = await listen(url, '/__mock/journal/events', /event: cleared[\s\S]*event: entry/)
    const { journal } = worlds.first.live.mock as unknown as {
      journal: { record(entry: object): void }
    }
    const entry = { milliseconds: 0, provider: 'atlas', method: 'GET', target: '/', status: 200 }
    for (let at = 0; at < 1500; at += 1) journal.record(entry)
    await new Promise((go) => setTimeout(go, 200))
    await steer('POST /__mock/reset')
    journal.record(entry)

    const text = await stream.text
    expect(text).toContain('event: dropped\ndata: {"count":1400}\n')
    expect(text.match(/event: entry/g)).toHaveLength(101)
  })

  it('goes on after the entry that was asked for, or that a client got last', async () => {
    const { url, get } = await asked()
    for (let times = 0; times < 3; times += 1) await get(org)
    const idsFrom = async (query: string, headers = {}) => {
      const stream = await fetch(`${url}/__mock/journal/events?for=150${query}`, { headers })
      const text = await stream.text()
      return Array.from(text.matchAll(/^(?:id: (\d+)|event: (cleared))$/gm), ([, a, b]) => a ?? b)
    }
    const all = await idsFrom('&after=0')
    const last = String(all.length)

    expect(all.slice(-3)).toEqual(['1', '2', '3'].map((at) => String(all.length - 3 + Number(at))))
    expect(await idsFrom(`&after=${all.length - 1}`)).toEqual([last])
    expect(await idsFrom('&after=0', { 'last-event-id': String(all.length - 1) })).toEqual([last])
    expect(await idsFrom('', { 'last-event-id': '999' })).toEqual(['cleared', ...all])
    expect(await idsFrom('')).toEqual([])
  })

  it('ends after the time that was asked for, and with its world', async () => {
    const { url, steer } = await serve()
    await steer('PUT /__mock/worlds/a')
    const short = await listen(url, '/__mock/journal/events?for=100', /never/)
    expect(await short.text).toContain(': open')
    const lasting = await listen(url, '/@a/__mock/journal/events', /never/)
    await steer('DELETE /__mock/worlds/a')

    expect(await lasting.text).toContain(': open')
  })
})
