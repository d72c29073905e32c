import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMock } from '../../../mocks/index.ts'
import { atlasClient } from '../../support/front-end.ts'

const mock = createMock()
const { ask, teams } = atlasClient(mock)
afterEach(() => mock.reset())

const list = () => ask(teams)
const create = (name: string) => ask(teams, { body: { name, usernames: ['ada@example.com'] } })
const statuses = async (times: number): Promise<readonly number[]> => {
  const answers: number[] = []
  for (let at = 0; at < times; at += 1) answers.push((await list()).status)
  return answers
}

describe('which outcome holds', () => {
  it('is every answer until reset', async () => {
    mock.on('listOrgTeams').answer(500)

    expect(await statuses(2)).toEqual([500, 500])
    mock.reset()
    expect(await statuses(1)).toEqual([200])
  })

  it('are as many answers as asked for, after as many as asked for', async () => {
    mock.on('listOrgTeams').answer(500).times(2).after(1)

    expect(await statuses(4)).toEqual([200, 500, 500, 200])
  })

  it('are those with an end in their order, then the latest of the others', async () => {
    mock.on('listOrgTeams').answer(500)
    mock.on('listOrgTeams').answer(403)
    mock.on('listOrgTeams').answer(404).once()
    mock.on('listOrgTeams').answer(400).once()

    expect(await statuses(4)).toEqual([404, 400, 403, 403])
  })

  it('ends when it is taken back', async () => {
    const outcome = mock.on('listOrgTeams').answer(500)
    outcome.end()

    expect(await statuses(1)).toEqual([200])
  })

  it('is for one resource alone', async () => {
    const { id } = await (await create('core')).json()
    mock.on('getOrgTeam', { teamId: id }).answer(500)
    const other = await (await create('edge')).json()

    expect((await ask(`${teams}/${id}`)).status).toBe(500)
    expect((await ask(`${teams}/${other.id}`)).status).toBe(200)
  })
})

describe('an answer', () => {
  it('of a status tells what the request named', async () => {
    mock.on('createOrgTeam').answer(409)
    const answer = await create('edge')

    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('edge') })
  })

  it('of a code is that error', async () => {
    mock.on('createOrgTeam').answer('TEAM_NAME_NOT_AVAILABLE')
    const answer = await create('edge')

    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ errorCode: 'TEAM_NAME_NOT_AVAILABLE' })
  })

  it('carries documented headers, and its text agrees with them', async () => {
    mock.on('listOrgTeams').answer(429, { retryAfter: 6 })
    const answer = await list()

    expect(answer.headers.get('retry-after')).toBe('6')
    expect((await answer.json()).detail).toContain('6')
  })

  it('can be malformed, in the media type of the contract', async () => {
    mock.on('listOrgTeams').raw('<html>oops')
    const answer = await list()

    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('json')
    expect(await answer.text()).toBe('<html>oops')
  })

  it('can be malformed, with headers and a status of its own', async () => {
    mock.on('listOrgTeams').raw('oops', { status: 502, headers: { 'Content-Type': 'text/plain' } })
    const answer = await list()

    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/plain'])
  })

  it('can have a status that is not documented', async () => {
    mock.on('listOrgTeams').undocumented(418, { body: { tea: true } })
    const answer = await list()

    expect([answer.status, await answer.json()]).toEqual([418, { tea: true }])
  })
})

describe('a cut', () => {
  it.each([
    ['before', 1],
    ['after', 2],
  ] as const)('%s the write leaves %i teams', async (moment, count) => {
    mock.on('createOrgTeam').cut(moment).once()

    await expect(create('core')).rejects.toThrow('cut the connection')
    expect((await (await list()).json()).totalCount).toBe(count)
  })
})

describe('a delay', () => {
  afterEach(() => vi.useRealTimers())

  it('is driven by fake timers', async () => {
    vi.useFakeTimers()
    mock.on('listOrgTeams').delay(300)
    const settled = vi.fn()
    list().then(settled)
    await vi.advanceTimersByTimeAsync(299)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)

    expect(settled).toHaveBeenCalledOnce()
  })

  it('can go with an answer', async () => {
    vi.useFakeTimers()
    mock.on('listOrgTeams').answer(500).delay(300)
    const answer = list()
    await vi.advanceTimersByTimeAsync(300)

    expect((await answer).status).toBe(500)
  })
})

describe('a held answer', () => {
  it('leaves when it is released, and later ones are not held', async () => {
    const held = mock.on('listOrgTeams').hold()
    const settled = vi.fn()
    const answer = list().finally(settled)
    await held.arrived()
    expect([held.waiting, settled.mock.calls.length]).toEqual([1, 0])
    held.release()

    expect((await answer).status).toBe(200)
    expect((await list()).status).toBe(200)
    expect(held.waiting).toBe(0)
  })

  it('can be an error', async () => {
    const held = mock.on('listOrgTeams').answer(500).hold()
    const answer = list()
    await held.arrived()
    held.release()

    expect((await answer).status).toBe(500)
  })

  it('leaves on reset, also where the outcome is used up', async () => {
    const outcome = mock.on('listOrgTeams').answer(500).once()
    const held = outcome.hold()
    const answer = list()
    await held.arrived()
    mock.reset()

    expect((await answer).status).toBe(500)
  })

  it('ends with the request', async () => {
    const held = mock.on('listOrgTeams').hold()
    const abort = new AbortController()
    const answer = ask(teams, { signal: abort.signal })
    await held.arrived()
    abort.abort()

    await expect(answer).rejects.toThrow('abort')
    expect(held.waiting).toBe(0)
  })
})

describe('what cannot be is refused where it is written', () => {
  it.each([
    ['an operation', () => mock.on('listOrgTaems' as never), 'There are: listOrgTeams, '],
    ['a parameter', () => mock.on('getOrgTeam', { temId: 'x' } as never), 'It has: teamId, orgId.'],
    ['no value', () => mock.on('getOrgTeam', { teamId: undefined } as never), 'Give a text or'],
    ['a status', () => mock.on('getOrgTeam').answer(418 as never), 'or with .undocumented(418).'],
    ['a documented status', () => mock.on('getOrgTeam').undocumented(404 as never), '.answer(404)'],
    ['a code', () => mock.on('getOrgTeam').answer('TEAM_NOT_FUOND' as never), 'TEAM_NOT_FOUND, '],
    [
      'an option',
      () => mock.on('getOrgTeam').answer(429, { retriAfter: 1 } as never),
      'There are: retryAfter, ',
    ],
    ['times', () => mock.on('getOrgTeam').answer(500).times(0), 'times is "0"'],
    ['after', () => mock.on('getOrgTeam').answer(500).after(-1), 'after is "-1"'],
    ['a cut', () => mock.on('getOrgTeam').cut('middle' as never), 'Give "before" or "after".'],
    [
      'a header',
      () => mock.on('getOrgTeam').raw('', { headers: { 'X-A': 'a\r\nb' } }),
      'header X-A is',
    ],
  ])('%s', (_, act, message) => {
    expect(act).toThrow(message)
  })
})
