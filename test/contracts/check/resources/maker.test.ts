import { describe, expect, it } from 'vitest'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import type { Told } from '../../../support/in-process.ts'
import { making, responses } from '../../../support/making.ts'

const refusing = (isRefused: (body: Readonly<Record<string, unknown>>) => boolean) => ({
  answer: (body: Readonly<Record<string, unknown>>, count: number): Told =>
    isRefused(body) ? { status: 400 } : { status: 201, body: { id: `t${count}` } },
})

describe('a thing of the run', () => {
  it('is made with all that may be written, and known by its id', async () => {
    const { maker, session, lines } = making()
    const item = await maker.make()

    expect(item).toMatchObject({
      id: 't1',
      sure: true,
      params: { orgId: 'o1', teamId: 't1' },
      sent: { name: 'check-1', note: 'check-1', org_id: 'o1' },
      answered: { id: 't1', name: 'check-1' },
      created: { index: 1 },
    })
    expect(lines()).toEqual(['POST /orgs/o1/teams'])
    expect(session.ledger.hasMade('t1')).toBe(true)
    expect(maker.isWhole).toBe(true)
  })

  it('is made with less where the server takes less', async () => {
    const { maker, bodies } = making(refusing((body) => 'note' in body))

    expect((await maker.make())?.id).toBe('t2')
    expect(bodies()).toEqual([
      { name: 'check-1', note: 'check-1', org_id: 'o1' },
      { name: 'check-2' },
    ])
    expect(maker.isWhole).toBe(false)
    expect(maker.fresh()).toEqual({ name: 'check-3' })
  })

  it('is made as the example of the contract, and from then on', async () => {
    const example = { name: 'Emma', kind: 'novel' }
    const { maker, bodies } = making({ example, ...refusing((body) => body.kind !== 'novel') })

    expect((await maker.make())?.id).toBe('t3')
    expect((await maker.make())?.id).toBe('t4')
    expect(bodies().slice(2)).toEqual([
      { name: 'check-3', kind: 'novel' },
      { name: 'check-4', kind: 'novel' },
    ])
  })

  it('is none where nothing is taken', async () => {
    const { maker, bodies } = making(refusing(() => true))

    expect(await maker.make()).toBeUndefined()
    expect(bodies()).toHaveLength(3)
    expect(maker.fresh()).toHaveProperty('note')
  })

  it('is none when what was taken is taken no more', async () => {
    const { maker, bodies } = making(refusing(({ name }) => name !== 'check-1'))
    await maker.make()

    expect(await maker.make()).toBeUndefined()
    expect(bodies()).toHaveLength(2)
  })

  it('is made with what is required only, where that is asked', async () => {
    const { maker, bodies } = making()
    await maker.make({ optional: false })

    expect(bodies()).toEqual([{ name: 'check-1' }])
    expect(maker.isWhole).toBe(false)
  })

  it('is made elsewhere, changed, by somebody else', async () => {
    const { maker, sent, bodies } = making()
    const as = createIdentity('two', { token: 'key-two' })
    const change = () => ({ name: 'own' })
    const item = await maker.make({ as, place: { orgId: 'o2' }, change })
    await maker.belongings.discardAll()

    expect(item?.params).toEqual({ orgId: 'o2', teamId: 't1' })
    expect(bodies()).toEqual([{ name: 'own' }])
    expect(
      sent.map(({ method, target, headers }) => [method, target, headers.authorization]),
    ).toEqual([
      ['POST', '/orgs/o2/teams', 'key-two'],
      ['DELETE', '/orgs/o2/teams/t1', 'key-two'],
    ])
  })
})

describe('the id of what was made', () => {
  const two = { answer: (): Told => ({ status: 201, body: { key: 'k', name: 'n' } }) }

  it('is the one that can be read, which is asked only once', async () => {
    const { maker, lines } = making({ ...two, reads: (path) => (path.endsWith('/n') ? 200 : 404) })

    expect(await maker.make()).toMatchObject({ id: 'n', sure: false })
    await maker.make()
    expect(lines().filter((line) => line.startsWith('GET'))).toEqual([
      'GET /orgs/o1/teams/k',
      'GET /orgs/o1/teams/n',
      'GET /orgs/o1/teams/k',
      'GET /orgs/o1/teams/n',
    ])
  })

  it('that is sure is read only while nothing was made yet', async () => {
    const { maker, lines } = making()
    const exchange = await maker.post({ name: 'own' })
    const item = exchange && (await maker.settle(exchange))
    await maker.make()

    expect(item).toMatchObject({ id: 't1', sent: { name: 'own' } })
    expect(lines()).toEqual(['POST /orgs/o1/teams', 'GET /orgs/o1/teams/t1', 'POST /orgs/o1/teams'])
  })

  it('that is sure is taken where nothing can be read, a guess is not', async () => {
    const sure = making({
      reads: () => 403,
      answer: () => ({ status: 201, body: { id: 't1', key: 'k' } }),
    })
    const guess = making({ ...two, reads: () => 403 })

    expect((await sure.maker.make())?.id).toBe('t1')
    expect(await guess.maker.make()).toBeUndefined()
    expect(guess.maker.mayMake).toBe(false)
  })

  it('is needed: nothing more is made where it is unknown', async () => {
    const { maker, lines } = making({ answer: () => ({ status: 204 }) })

    expect(await maker.make()).toBeUndefined()
    expect(await maker.make()).toBeUndefined()
    expect(await maker.post({})).toBeUndefined()
    expect(lines()).toEqual(['POST /orgs/o1/teams'])
  })

  it('is none of what was there before', async () => {
    const { maker, lines, session } = making({ listed: [{ id: 't1' }] })

    expect(await maker.make()).toBeUndefined()
    expect(maker.mayMake).toBe(false)
    expect(maker.belongings.size).toBe(0)
    expect(session.ledger.hasMade('t1')).toBe(false)
    expect(lines()[0]).toBe('GET /orgs/o1/teams')
  })

  it('is none of those that the run was given', async () => {
    const { maker, session } = making()
    session.knownIds.set('teamId', 't1')

    expect(await maker.make()).toBeUndefined()
  })

  it('is compared with what was there once', async () => {
    const { maker, lines } = making({ listed: [] })
    await maker.lookBefore()
    await maker.make()

    expect(lines().filter((line) => line === 'GET /orgs/o1/teams')).toHaveLength(1)
  })
})

describe('what cannot be removed', () => {
  const item = { get: { responses } }

  it('is made three times at most', async () => {
    const { maker } = making({ item })
    const made = [await maker.make(), await maker.make(), await maker.make(), await maker.make()]

    expect(made.map((one) => one?.id)).toEqual(['t1', 't2', 't3', undefined])
  })

  it('is not made on careful runs', async () => {
    expect(await making({ item, careful: true }).maker.make()).toBeUndefined()
    expect(await making({ careful: true }).maker.make()).toBeDefined()
  })
})
