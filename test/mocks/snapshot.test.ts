import { afterEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import type { Mock } from '../../mocks/mock.ts'
import { atlasClient } from '../support/front-end.ts'

const mock = createMock()
afterEach(() => mock.reset())

const create = (its: Mock, name: string) => {
  const { ask, teams } = atlasClient(its)
  return ask(teams, { body: { name, usernames: ['ada@example.com'] } })
}
const names = ({ db }: Mock) => db.atlas.teams.getAll().map(({ name }) => name)
const seeded = names(mock)

describe('a snapshot', () => {
  it('is what the mock goes back to, with the same ids afterwards', async () => {
    await create(mock, 'core')
    const mark = mock.snapshot()
    const first = await (await create(mock, 'edge')).json()
    mock.clock.advance('1h')
    mock.restore(mark)

    expect(names(mock)).toEqual([...seeded, 'core'])
    expect((await (await create(mock, 'edge')).json()).id).toBe(first.id)
    mock.restore(mark)
    expect(names(mock)).toEqual([...seeded, 'core'])
  })

  it('goes back to its time, and leaves neither outcomes nor a journal', async () => {
    const mark = mock.snapshot()
    const then = mock.clock.milliseconds
    mock.on('createOrgTeam').answer(500)
    await create(mock, 'core')
    mock.clock.advance('2d')
    mock.restore(mark)

    expect(mock.clock.milliseconds).toBe(then)
    expect(mock.journal.entries()).toEqual([])
    expect((await create(mock, 'core')).status).toBe(200)
  })

  it('leaves credentials good that were issued after it', async () => {
    const mark = mock.snapshot()
    const headers = { authorization: mock.authorization('atlas', 'tenantry') }
    mock.restore(mark)
    const { ask, teams } = atlasClient(mock)

    expect((await ask(teams, { headers })).status).toBe(200)
  })

  it('does not change the way back to the seed', async () => {
    await create(mock, 'core')
    mock.restore(mock.snapshot())
    mock.reset()

    expect(names(mock)).toEqual(seeded)
  })

  it.each([
    [undefined, 'There is no such snapshot.'],
    [{}, 'There is no such snapshot.'],
    [createMock({ providers: ['atlas'] }).snapshot(), 'is of a mock of atlas, but this one is of'],
  ])('is no %j', (mark, message) => {
    const before = names(mock)
    expect(() => mock.restore(mark as never)).toThrow(message)
    expect(names(mock)).toEqual(before)
  })

  it('is of the rows and not of a clock that is the caller’s', () => {
    const clock = { now: new Date('2026-05-05T00:00:00Z') }
    const following = createMock({ now: () => clock.now })
    const mark = following.snapshot()
    clock.now = new Date('2026-06-06T00:00:00Z')
    following.restore(mark)

    expect(following.clock.now()).toEqual(clock.now)
  })
})

describe('a fork', () => {
  it('begins as the mock is, and shares nothing from then on', async () => {
    const { id } = await (await create(mock, 'core')).json()
    const twin = mock.fork()
    await create(twin, 'edge')
    mock.db.atlas.teams.update({ where: { id: { equals: id } }, data: { name: 'hub' } })

    expect(names(twin)).toEqual([...seeded, 'core', 'edge'])
    expect(names(mock)).toEqual([...seeded, 'hub'])
    twin.reset()
    expect(names(twin)).toEqual(seeded)
    expect(names(mock)).toEqual([...seeded, 'hub'])
  })

  it('has its own time, outcomes and journal', async () => {
    mock.clock.advance('1h')
    mock.on('createOrgTeam').answer(500)
    await create(mock, 'core')
    const twin = mock.fork()
    mock.clock.advance('1h')

    expect(mock.clock.milliseconds - twin.clock.milliseconds).toBe(3_600_000)
    expect(twin.journal.entries()).toEqual([])
    expect((await create(twin, 'core')).status).toBe(200)
  })

  it('takes the credentials that the mock issued, also over its own reset', async () => {
    const headers = { authorization: mock.authorization('atlas', 'tenantry') }
    const twin = mock.fork()
    const { ask, teams } = atlasClient(twin)

    expect((await ask(teams, { headers })).status).toBe(200)
    twin.reset()
    expect((await ask(teams, { headers })).status).toBe(200)
  })
})

it.each([
  ['90s', 90_000],
  ['1h', 3_600_000],
  ['1.5m', 90_000],
  ['2d', 172_800_000],
  ['500ms', 500],
  [250, 250],
] as const)('the clock goes on by %s', (duration, milliseconds) => {
  const { clock } = createMock()
  const before = clock.milliseconds
  clock.advance(duration)

  expect(clock.milliseconds - before).toBe(milliseconds)
})

it.each(['1 hour', '1y', '', 'h', Number.NaN])('the clock cannot go on by %j', (duration) => {
  expect(() => createMock().clock.advance(duration as never)).toThrow('such as "90s" or "1h"')
})
