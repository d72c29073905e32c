import { afterEach, describe, expect, it } from 'vitest'
import { type ServedWorlds, serveWorlds } from '../../support/served-worlds.ts'

let served: ServedWorlds | undefined
afterEach(() => served?.close())

async function serve() {
  served = await serveWorlds({ mock: { credentials: 'any' } })
  const { steer, url } = served
  const target = '/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams'
  const headers = { accept: 'application/vnd.atlas.2023-01-01+json' }
  const list = (more: RequestInit = {}) => fetch(url + target, { headers, ...more })
  const set = async (wanted: object) => {
    const { status, body } = await steer('POST /__mock/outcomes', {
      operationId: 'listOrgTeams',
      ...wanted,
    })
    return { status, ...(body as { id: number; error?: string }) }
  }
  const all = async () => {
    const { body } = await steer('GET /__mock/outcomes')
    return (body as { outcomes: { id: number; waiting: number; left: number | null }[] }).outcomes
  }
  return { steer, list, set, all }
}

describe('an outcome over HTTP', () => {
  it.each([
    [{ answer: 500 }, 500, '"error":500'],
    [{ answer: 'RATE_LIMITED', options: { retryAfter: 7 } }, 429, '"error":429'],
    [{ answer: 429, options: { retryAfter: 7, body: { mine: true } } }, 429, '{"mine":true}'],
    [{ raw: '{"torn', options: { status: 200 } }, 200, '{"torn'],
    [{ undocumented: 418, options: { body: { tea: true } } }, 418, '{"tea":true}'],
    [{ delay: 1 }, 200, '"results"'],
  ])('says what mock.on says: %j', async (wanted, status, text) => {
    const { list, set } = await serve()
    expect(await set(wanted)).toMatchObject({ status: 201 })
    const answer = await list()

    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(text)
    if (status === 429) expect(answer.headers.get('retry-after')).toBe('7')
  })

  it('cuts the connection', async () => {
    const { list, set } = await serve()
    await set({ cut: 'before', times: 1 })

    await expect(list()).rejects.toThrow()
    expect((await list()).status).toBe(200)
  })

  it('holds answers back until they are released', async () => {
    const { steer, list, set, all } = await serve()
    const { id } = await set({ answer: 500, hold: true, times: 1 })
    const answer = list()
    while ((await all())[0]?.waiting !== 1) await new Promise((go) => setTimeout(go, 5))
    expect(await steer(`POST /__mock/outcomes/${id}/release`)).toMatchObject({ status: 204 })

    expect((await answer).status).toBe(500)
  })

  it('is taken back alone, and what it holds leaves', async () => {
    const { steer, list, set, all } = await serve()
    const first = await set({ answer: 500 })
    const second = await set({ hold: true })
    const answer = list()
    while ((await all())[1]?.waiting !== 1) await new Promise((go) => setTimeout(go, 5))
    await steer(`DELETE /__mock/outcomes/${second.id}`)
    await answer

    expect((await all()).map(({ id }) => id)).toEqual([first.id])
    expect((await list()).status).toBe(500)
    expect(await steer(`DELETE /__mock/outcomes/${second.id}`)).toMatchObject({
      status: 404,
      body: { error: `There is no outcome ${second.id} in force. There are: ${first.id}.` },
    })
    expect(await steer('DELETE /__mock/outcomes')).toMatchObject({ status: 204 })
    expect(await all()).toEqual([])
  })

  it('holds for the requests that it is said for', async () => {
    const { steer, list, set } = await serve()
    await set({ answer: 500, params: { orgId: '5'.repeat(24) } })
    await set({ answer: 404, after: 1, times: 1 })
    const statuses = [await list(), await list(), await list()].map(({ status }) => status)

    expect(statuses).toEqual([200, 404, 200])
    expect(await steer('GET /__mock/outcomes')).toMatchObject({
      body: { outcomes: [{ params: { orgId: '5'.repeat(24) }, left: null, after: 0 }] },
    })
  })

  it.each([
    [{ answer: 418 }, 'listOrgTeams documents no 418. It documents '],
    [{ answer: 'NO_SUCH' }, 'The effect\'s error is "NO_SUCH"'],
    [
      { operationId: 'listOrgTeam', answer: 500 },
      'No operation has the id "listOrgTeam". There are: listOrgTeams',
    ],
    [{ answer: 500, options: { retryAfer: 1 } }, 'An answer has no option "retryAfer".'],
    [{ answer: 500, params: { org: 1 } }, 'has no parameter "org". It has: orgId'],
    [{ answer: 500, cut: 'before' }, 'The body does not fit'],
    [{ times: 1 }, 'The body does not fit'],
    [{ answer: 500, times: 0 }, 'The body does not fit at /times'],
  ])('that cannot be is refused, and nothing is in force: %j', async (wanted, error) => {
    const { set, all } = await serve()

    expect(await set(wanted)).toMatchObject({ status: 400, error: expect.stringContaining(error) })
    expect(await all()).toEqual([])
  })
})
