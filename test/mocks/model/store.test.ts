import { describe, expect, expectTypeOf, it } from 'vitest'
import { declare } from '../../../mocks/model/schema.ts'
import { createStore } from '../../../mocks/model/store.ts'

interface Organization {
  readonly id: string
  readonly name: string
}

interface Team {
  readonly id: string
  readonly orgId: string
  readonly name: string
  readonly note: string | null
  readonly tags: readonly string[]
}

interface Member {
  readonly id: number
  readonly teamId: string
}

const createLibrary = () =>
  createStore({
    organizations: declare<Organization>()({
      key: 'id',
      fields: { id: 'string', name: 'string' },
      cascades: [{ collection: 'teams', index: 'byOrg' }],
    }),
    teams: declare<Team>()({
      key: 'id',
      fields: { id: 'string', orgId: 'string', name: 'string', note: 'string?', tags: 'list' },
      unique: { name: ['orgId', 'name'] },
      indexes: { byOrg: { on: ['orgId'], order: 'name' } },
      cascades: [{ collection: 'members', index: 'byTeam' }],
    }),
    members: declare<Member>()({
      key: 'id',
      fields: { id: 'number', teamId: 'string' },
      indexes: { byTeam: { on: ['teamId'] } },
    }),
  })

const team = (id: string, name: string, orgId = 'o1'): Team => ({
  id,
  orgId,
  name,
  note: null,
  tags: [],
})

describe('a collection', () => {
  it('finds a row by its key and by its unique rule', () => {
    const { teams } = createLibrary().collections
    teams.insert(team('t1', 'core'))

    expect(teams.get('t1')).toMatchObject(team('t1', 'core'))
    expect(teams.find('name', 'o1', 'core')).toMatchObject({ id: 't1' })
    expect(teams.find('name', 'o2', 'core')).toBeUndefined()
    expect(teams.get('t2')).toBeUndefined()
  })

  it('lists a group in the order of its index, and follows a rename', () => {
    const { teams } = createLibrary().collections
    for (const [id, name] of [
      ['t1', 'm'],
      ['t2', 'a'],
      ['t3', 'z'],
    ] as const)
      teams.insert(team(id, name))
    teams.insert(team('t4', 'b', 'o2'))
    teams.update('t2', { name: 'y' })

    expect(teams.list('byOrg', 'o1').map(({ name }) => name)).toEqual(['m', 'y', 'z'])
    expect(teams.count('byOrg', 'o1')).toBe(3)
    expect(teams.find('name', 'o1', 'a')).toBeUndefined()
  })

  it('lists an unordered group as it was inserted, also after an update', () => {
    const { members } = createLibrary().collections
    for (const id of [3, 1, 2]) members.insert({ id, teamId: 't1' })
    members.update(3, { teamId: 't1' })

    expect(members.list('byTeam', 't1').map(({ id }) => id)).toEqual([3, 1, 2])
  })

  it.each([
    { skip: 0, take: 2, ids: [1, 2] },
    { skip: 2, take: 2, ids: [3] },
    { skip: 3, take: 2, ids: [] },
  ])('pages a group: $skip, $take', ({ skip, take, ids }) => {
    const { members } = createLibrary().collections
    for (const id of [1, 2, 3]) members.insert({ id, teamId: 't1' })

    expect(members.page('byTeam', ['t1'], { skip, take }).map(({ id }) => id)).toEqual(ids)
  })

  it('refuses a second row under a unique rule and stays as it was', () => {
    const { teams } = createLibrary().collections
    teams.insert(team('t1', 'core'))
    teams.insert(team('t2', 'web'))

    expect(() => teams.insert(team('t3', 'core'))).toThrow(
      'Failed to store a row of teams: orgId "o1", name "core" is taken by "t1" (unique "name").',
    )
    expect(() => teams.update('t2', { name: 'core' })).toThrow('is taken by "t1"')
    expect(teams.get('t2')?.name).toBe('web')
    expect(Object.keys(teams.get('t2') ?? {})).toEqual(['id', 'orgId', 'name', 'note', 'tags'])
    expect(teams.list('byOrg', 'o1').map(({ id }) => id)).toEqual(['t1', 't2'])
  })

  it('frees a name when its row goes', () => {
    const { teams } = createLibrary().collections
    teams.insert(team('t1', 'core'))

    expect(teams.remove('t1')).toBe(true)
    expect(teams.remove('t1')).toBe(false)
    expect(teams.insert(team('t2', 'core')).id).toBe('t2')
    expect(teams.list('byOrg', 'o1')).toHaveLength(1)
  })

  it('removes what its cascades name, all the way down', () => {
    const { organizations, teams, members } = createLibrary().collections
    organizations.insert({ id: 'o1', name: 'one' })
    teams.insert(team('t1', 'core'))
    teams.insert(team('t9', 'core', 'o2'))
    members.insert({ id: 1, teamId: 't1' })
    members.insert({ id: 2, teamId: 't9' })
    organizations.remove('o1')

    expect([...teams.all()].map(({ id }) => id)).toEqual(['t9'])
    expect([...members.all()].map(({ id }) => id)).toEqual([2])
  })

  it('removes a group, what hangs on it, and nothing else', () => {
    const { teams, members } = createLibrary().collections
    for (const [id, orgId] of [
      ['t1', 'o1'],
      ['t2', 'o1'],
      ['t3', 'o2'],
    ] as const)
      teams.insert(team(id, id, orgId))
    members.insert({ id: 1, teamId: 't2' })
    members.insert({ id: 2, teamId: 't3' })
    teams.removeGroup('byOrg', 'o1')

    expect([...teams.all()].map(({ id }) => id)).toEqual(['t3'])
    expect([...members.all()].map(({ id }) => id)).toEqual([2])
    expect([teams.count('byOrg', 'o1'), teams.find('name', 'o1', 't1')]).toEqual([0, undefined])
    teams.insert(team('t1', 't1'))
    expect(teams.list('byOrg', 'o1').map(({ id }) => id)).toEqual(['t1'])
  })

  it('walks groups as far as it is asked', () => {
    const { teams } = createLibrary().collections
    for (const [id, orgId] of [
      ['a', 'o1'],
      ['b', 'o2'],
      ['c', 'o1'],
    ] as const)
      teams.insert(team(id, id, orgId))
    const [first, second] = teams.walk('byOrg', ['o2'], ['o1'])

    expect([first?.id, second?.id]).toEqual(['a', 'b'])
  })

  it('names its indexes when asked for one it lacks', () => {
    const { teams } = createLibrary().collections
    // @ts-expect-error no such index
    expect(() => teams.list('byName', 'x')).toThrow(
      'Collection teams has no index "byName". It has: byOrg.',
    )
  })

  it('says which row an update did not find', () => {
    expect(() => createLibrary().collections.teams.update('nope', { name: 'x' })).toThrow(
      'Failed to update teams: no row has the key "nope".',
    )
  })

  it('refuses a patch with its key or a field it lacks, and stays as it was', () => {
    const { teams } = createLibrary().collections
    teams.insert(team('t1', 'core'))
    const patches = [
      [{ id: 't2' }, 'the patch for the row "t1" has the key field "id", which never changes.'],
      [{ id: 't1', name: 'web' }, 'Leave it out, or insert another row.'],
      [
        { name: 'web', owner: 'ada' },
        'Failed to update teams: it has no field "owner". It has: id, orgId, name, note, tags.',
      ],
    ] as const
    for (const [patch, message] of patches) {
      // Neither compiles: the types admit what is declared, and no key.
      expect(() => teams.update('t1', patch as object)).toThrow(message)
    }
    expect(teams.get('t1')).toMatchObject(team('t1', 'core'))
    expect([teams.size, teams.update('t1', { name: 'web' }).name]).toEqual([1, 'web'])
  })

  it('takes by type a patch of declared fields without the key', () => {
    const { teams } = createLibrary().collections
    type TeamPatch = Parameters<typeof teams.update>[1]

    expectTypeOf<{ readonly name: string; readonly note: null }>().toExtend<TeamPatch>()
    expectTypeOf<{ readonly id: string; readonly name: string }>().not.toExtend<TeamPatch>()
    expectTypeOf<TeamPatch>().not.toHaveProperty('owner')
  })

  it('refuses a new row with a field it lacks', () => {
    const { teams } = createLibrary().collections
    const row = { ...team('t1', 'core'), owner: 'ada' }

    expect(() => teams.insert(row)).toThrow('Failed to insert into teams: it has no field "owner".')
    expect(teams.size).toBe(0)
  })

  it('empties on clear, indexes included', () => {
    const { collections, clear } = createLibrary()
    collections.teams.insert(team('t1', 'core'))
    clear()

    expect(collections.teams.size).toBe(0)
    expect(collections.teams.count('byOrg', 'o1')).toBe(0)
    expect(collections.teams.insert(team('t2', 'core')).name).toBe('core')
  })
})

describe('the library underneath', () => {
  it('shows rows of its own API to the indexes', () => {
    const { collections, db } = createLibrary()
    db.teams?.create(team('t1', 'core'))
    db.teams?.update({ where: { id: { equals: 't1' } }, data: { name: 'web' } })

    expect(collections.teams.find('name', 'o1', 'web')).toMatchObject({ id: 't1' })
    expect(collections.teams.find('name', 'o1', 'core')).toBeUndefined()
    db.teams?.delete({ where: { id: { equals: 't1' } } })
    expect(collections.teams.count('byOrg', 'o1')).toBe(0)
  })

  it('shows our rows to its own API', () => {
    const { collections, db } = createLibrary()
    collections.teams.insert(team('t1', 'core'))
    collections.teams.update('t1', { note: 'x' })

    expect(db.teams?.findFirst({ where: { name: { equals: 'core' } } })).toMatchObject({
      id: 't1',
      note: 'x',
    })
  })

  it('cannot break a unique rule through its own API', () => {
    const { collections, db } = createLibrary()
    collections.teams.insert(team('t1', 'core'))

    expect(() => db.teams?.create(team('t2', 'core'))).toThrow('is taken by "t1"')
    expect(collections.teams.size).toBe(1)
  })

  it('refuses falsy keys, which it cannot hold', () => {
    expect(() => createLibrary().collections.teams.insert(team('', 'core'))).toThrow('primary key')
  })

  it('keeps null and lists apart from what is absent', () => {
    const { teams } = createLibrary().collections
    teams.insert({ ...team('t1', 'core'), tags: ['a', 'b'] })
    teams.update('t1', { note: 'x' })
    teams.update('t1', { note: null, tags: [] })

    expect(teams.get('t1')).toMatchObject({ note: null, tags: [] })
  })

  it('replaces rows instead of changing them', () => {
    const { teams } = createLibrary().collections
    teams.insert(team('t1', 'core'))
    const before = teams.get('t1')
    teams.update('t1', { name: 'web' })

    expect(before?.name).toBe('core')
  })

  it('keeps two stores apart', () => {
    const [one, other] = [createLibrary(), createLibrary()]
    one.collections.teams.insert(team('t1', 'core'))

    expect(other.collections.teams.size).toBe(0)
  })

  it('answers keyed reads at a cost that does not grow with the rows', () => {
    const microseconds = (rows: number): number => {
      const { teams } = createLibrary().collections
      for (let at = 0; at < rows; at += 1) teams.insert(team(`t${at}`, `n${at}`, `o${at % 100}`))
      const rounds = Array.from({ length: 5 }, () => {
        const start = performance.now()
        for (let at = 0; at < 2000; at += 1) teams.find('name', `o${at % 100}`, `n${at % 100}`)
        return performance.now() - start
      })
      return Math.min(...rounds) / 2
    }

    // A scan would be 100 times dearer; the bench prints the exact ratio.
    expect(microseconds(20_000)).toBeLessThan(10 * microseconds(200) + 1)
  })
})

interface Place {
  readonly id: string
  readonly teamId: string
  readonly memberId: string
}

interface Person {
  readonly id: string
  readonly status: string
  readonly name: string
}

const createClub = () =>
  createStore({
    people: declare<Person>()({
      key: 'id',
      fields: { id: 'string', status: 'string', name: 'string' },
    }),
    places: declare<Place>()({
      key: 'id',
      fields: { id: 'string', teamId: 'string', memberId: 'string' },
      indexes: {
        byMember: { on: ['memberId'] },
        byStatus: {
          on: ['teamId'],
          through: { field: 'memberId', collection: 'people', on: ['status'], order: 'name' },
        },
      },
    }),
  })

describe('an index through another collection', () => {
  const listed = ({ collections: { places } }: ReturnType<typeof createClub>, status: string) =>
    places.list('byStatus', 't1', status).map(({ memberId }) => memberId)

  it('follows the rows of both, whoever writes them', () => {
    const club = createClub()
    const { collections, db } = club
    for (const [id, name] of [
      ['p1', 'z'],
      ['p2', 'a'],
    ] as const) {
      collections.people.insert({ id, status: 'on', name })
      db.places.create({ id: `x${id}`, teamId: 't1', memberId: id })
    }
    expect(listed(club, 'on')).toEqual(['p2', 'p1'])

    db.people.update({ where: { id: { equals: 'p1' } }, data: { status: 'off' } })
    expect([listed(club, 'on'), listed(club, 'off')]).toEqual([['p2'], ['p1']])
    collections.people.update('p1', { status: 'on', name: 'A' })
    expect(listed(club, 'on')).toEqual(['p1', 'p2'])
    db.people.delete({ where: { id: { equals: 'p1' } } })
    expect(listed(club, 'on')).toEqual(['p2'])
  })

  it('finds a row that was there before the one that it leads to', () => {
    const club = createClub()
    club.collections.places.insert({ id: 'x', teamId: 't1', memberId: 'p1' })
    expect(listed(club, 'on')).toEqual([])

    club.collections.people.insert({ id: 'p1', status: 'on', name: 'a' })
    expect(listed(club, 'on')).toEqual(['p1'])
  })

  it('needs an index that leads back', () => {
    const create = () =>
      createStore({
        people: declare<Person>()({
          key: 'id',
          fields: { id: 'string', status: 'string', name: 'string' },
        }),
        places: declare<Place>()({
          key: 'id',
          fields: { id: 'string', teamId: 'string', memberId: 'string' },
          indexes: {
            byStatus: {
              on: [],
              through: { field: 'memberId', collection: 'people', on: ['status'] },
            },
          },
        }),
      })
    expect(create).toThrow(
      'Collection places has an index through "memberId". Declare the collection "people" and an ' +
        'index on "memberId" alone.',
    )
  })
})
