import { describe, expect, it } from 'vitest'
import {
  canonical,
  digestOf,
  rowsIn,
  takeAgain,
  takeInventory,
} from '../../../../contracts/check/aftermath/inventory.ts'
import { ResourcePool } from '../../../../contracts/check/fixtures/resource-pool.ts'
import {
  type EstateFault,
  estateContract,
  estateServer,
  inhabited,
} from '../../../support/estate.ts'
import { sessionWith } from '../../../support/in-process.ts'
import { contractOf, json } from '../../../support/small-contract.ts'

function labOf(fault?: EstateFault, given: Record<string, readonly string[]> = {}) {
  const estate = inhabited()
  const all = sessionWith(estateContract(), estateServer(estate, fault))
  return { estate, ...all, lab: new ResourcePool(all.session, given) }
}

describe('an inventory', () => {
  it('holds each list and single thing below parents that are there, and only reads', async () => {
    const { lab, sent } = labOf()
    const inventory = await takeInventory(lab)

    expect([...inventory.shelves.keys()].toSorted()).toEqual([
      ...['/orgs', '/orgs/o1/settings', '/orgs/o1/teams', '/orgs/o2/teams', '/users'],
    ])
    expect(
      rowsIn(inventory)
        .map(({ path, id }) => `${path} ${id}`)
        .toSorted(),
    ).toEqual([
      ...['/orgs/o1 o1', '/orgs/o1/settings ', '/orgs/o1/teams/1 1', '/orgs/o2 o2'],
      ...['/orgs/o2/teams/3 3', '/users/u1 u1'],
    ])
    expect(new Set(sent.map(({ method }) => method))).toEqual(new Set(['GET']))
  })

  it('knows of each thing what it is', async () => {
    const { lab, estate } = labOf()
    const row = rowsIn(await takeInventory(lab)).find(({ path }) => path === '/orgs/o1/teams/1')

    expect(row).toMatchObject({ params: { orgId: 'o1', teamId: '1' }, resource: { name: 'teams' } })
    expect(row?.value).toEqual(estate.get('/orgs/o1/teams/1'))
  })

  it('looks below a few parents only', async () => {
    const { lab, estate } = labOf()
    for (const id of ['o3', 'o4', 'o5']) estate.set(`/orgs/${id}`, { id, name: id })
    const paths = [...(await takeInventory(lab)).shelves.keys()]

    expect(paths.filter((path) => path.endsWith('/teams'))).toHaveLength(3)
  })

  it('looks below parents that were given first', async () => {
    const { lab } = labOf(undefined, { orgId: ['o2'] })

    expect([...(await takeInventory(lab)).shelves.keys()]).toContain('/orgs/o2/teams')
  })

  it.each([403, 404, 500])('has nothing of a list that answers %i', async (status) => {
    const { lab } = labOf((asked, next) => (asked.path === '/users' ? { status } : next(asked)))

    expect([...(await takeInventory(lab)).shelves.keys()]).not.toContain('/users')
  })

  it('has nothing of a list whose pages break off, whose rest is not known', async () => {
    const page = { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } }
    const limit = { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 2 } }
    const list = { 200: { description: '', ...json({ type: 'array', items: {} }) } }
    const contract = contractOf({
      '/a': { get: { parameters: [page, limit], responses: list } },
      '/a/{id}': { get: { responses: { 200: { description: '' } } } },
    })
    const listed = async (pages: number) => {
      const { session } = sessionWith(contract, ({ query }) => {
        const at = Number(query.get('page') ?? 1)
        if (at > pages) return { status: 500 }
        return { status: 200, body: at === 3 ? [] : [{ id: `${at}a` }, { id: `${at}b` }] }
      })
      return [...(await takeInventory(new ResourcePool(session, {}))).shelves.values()]
    }

    expect(await listed(2)).toEqual([])
    expect((await listed(3)).map(({ rows }) => [...rows.keys()])).toEqual([
      ['1a', '1b', '2a', '2b'],
    ])
  })

  it('is taken again of the same lists, as they are then', async () => {
    const { lab, estate, lines } = labOf()
    const before = await takeInventory(lab)
    estate.set('/orgs/o3', { id: 'o3', name: 'third' })
    estate.set('/orgs/o3/teams/1', { id: '1', name: 'new' })
    estate.set('/users/u1', { id: 'u1', name: 'renamed' })
    const { length } = lines()
    const again = await takeAgain(lab, before)

    expect([...again.shelves.keys()]).toEqual([...before.shelves.keys()])
    expect(again.shelves.get('/users')?.rows.get('u1')?.value.name).toBe('renamed')
    expect(before.shelves.get('/users')?.rows.get('u1')?.value.name).toBe('somebody')
    expect([...(again.shelves.get('/orgs')?.rows.keys() ?? [])]).toContain('o3')
    expect(lines().slice(length)).not.toContain('GET /orgs/o3/teams')
  })

  it('of one list reads no other list', async () => {
    const { lab, lines } = labOf()
    const shelf = { path: '/users', rows: new Map() }
    await takeAgain(lab, { shelves: new Map([['/users', shelf]]) })

    expect(lines()).toEqual(['GET /users'])
  })
})

describe('a digest of an inventory', () => {
  const all = new Set(inhabited().keys())
  const digestWith = async (
    change: (estate: ReturnType<typeof inhabited>) => void = () => undefined,
    { wanted = all, without = new Map<string, ReadonlySet<string>>() } = {},
  ) => {
    const { lab, estate } = labOf()
    change(estate)
    return digestOf(await takeInventory(lab), wanted, without)
  }

  it('is the same for the same things, in whatever order', async () => {
    const turned = await digestWith((estate) => {
      const things = [...estate].toReversed()
      estate.clear()
      for (const [path, thing] of things) {
        estate.set(path, Object.fromEntries(Object.entries(thing).toReversed()))
      }
    })

    expect(turned).toMatch(/^[0-9a-f]{64}$/)
    expect(turned).toBe(await digestWith())
  })

  it('is another one where something changed, came or went', async () => {
    const digests = await Promise.all([
      digestWith(),
      digestWith((estate) => estate.set('/users/u1', { id: 'u1', name: 'x' })),
      digestWith((estate) => estate.set('/users/u1', { id: 'u1', name: 'somebody', note: '' })),
      digestWith((estate) => estate.delete('/users/u1')),
    ])

    expect(new Set(digests).size).toBe(4)
  })

  it('leaves out what is not wanted and what changes by itself', async () => {
    const renamed = (estate: ReturnType<typeof inhabited>) =>
      estate.set('/users/u1', { id: 'u1', name: 'x' })
    const wanted = new Set(['/orgs/o1'])
    const without = new Map([['/users/u1', new Set(['name'])]])

    expect(await digestWith(renamed, { wanted })).toBe(await digestWith(undefined, { wanted }))
    expect(await digestWith(renamed, { without })).toBe(await digestWith(undefined, { without }))
  })

  it.each([
    [{ b: [1, { d: 2, c: null }], a: 'x' }, '{"a":"x","b":[1,{"c":null,"d":2}]}'],
    [undefined, 'null'],
    [[], '[]'],
  ])('writes %j with sorted keys', (value, expected) => {
    expect(canonical(value)).toBe(expected)
  })
})
