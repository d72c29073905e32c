import { describe, expect, it } from 'vitest'
import { createClock } from '../../../mocks/model/clock.ts'
import { createIds } from '../../../mocks/model/ids.ts'
import { declare } from '../../../mocks/model/schema.ts'
import { createWorld, type Seed } from '../../../mocks/model/world.ts'

interface Person {
  readonly id: string
  readonly name: string
}

interface Seat {
  readonly id: number
  readonly room: string
  readonly person: string
  readonly tags: readonly string[]
}

const declarations = {
  people: declare<Person>()({
    key: 'id',
    fields: { id: 'string', name: 'string' },
    unique: { name: ['name'] },
    indexes: { all: { on: [], order: 'name' } },
    cascades: [{ collection: 'seats', index: 'byPerson' }],
  }),
  seats: declare<Seat>()({
    key: 'id',
    fields: { id: 'number', room: 'string', person: 'string', tags: 'list' },
    indexes: {
      byPerson: { on: ['person'] },
      byName: {
        on: ['room'],
        through: { field: 'person', collection: 'people', on: [], order: 'name' },
      },
    },
  }),
}
type Declared = typeof declarations

const people = ['c', 'a', 'b']
const seed: Seed<Declared> = (world) => {
  for (const id of people) world.people.insert({ id, name: `name of ${id}` })
  for (const [at, person] of people.entries()) {
    world.seats.insert({ id: at + 1, room: 'r', person, tags: ['x'] })
  }
}

function open(from: Seed<Declared>, now = '2026-01-01', idSeed = 'x') {
  const clock = createClock(now)
  return createWorld({ declarations, seed: from, clock, ids: createIds(idSeed, clock) })
}

/** All that can be read of a world, by every way. */
const shown = ({ world: { people, seats }, db }: ReturnType<typeof open>) => ({
  people: [...people.all()],
  inOrder: people.list('all').map(({ id }) => id),
  named: people.find('name', 'name of a')?.id,
  seats: db.seats.getAll(),
  byName: seats.list('byName', 'r').map(({ person }) => person),
  counts: [people.size, seats.size, people.count('all'), seats.count('byPerson', 'a')],
})

const writes: Readonly<Record<string, (owned: ReturnType<typeof open>) => unknown>> = {
  'an insert': ({ world }) => world.people.insert({ id: 'd', name: 'name of d' }),
  'a change of what sorts others': ({ world }) => world.people.update('b', { name: '0' }),
  'a removal with cascades': ({ world }) => world.people.remove('a'),
  'a removal of a group': ({ world }) => world.seats.removeGroup('byPerson', 'a'),
  'a row of mock.db': ({ db }) => db.people.create({ id: 'd', name: 'name of d' }),
  'a change through mock.db': ({ db }) =>
    db.people.update({ where: { id: { equals: 'a' } }, data: { id: 'z', name: 'z' } }),
  'a removal through mock.db': ({ db }) =>
    db.seats.deleteMany({ where: { room: { equals: 'r' } } }),
}

describe.each(Object.keys(writes))('%s', (name) => {
  it('stays in its world, and is gone after a reset', () => {
    const [before, other, written] = [open(seed), open(seed), open(seed)]
    const start = shown(before)
    writes[name]?.(written)
    const changed = shown(written)

    expect(changed).not.toEqual(start)
    expect([shown(other), shown(open(seed))]).toEqual([start, start])
    written.reset()
    expect(shown(written)).toEqual(start)
    writes[name]?.(written)
    expect(shown(written)).toEqual(changed)
  })
})

describe('a seed', () => {
  it('is written once for all worlds and resets', () => {
    let times = 0
    const counted: Seed<Declared> = (world) => {
      times += 1
      seed(world)
    }
    const [one, other] = [open(counted), open(counted, '2030-01-01', 'y')]
    one.reset()
    other.reset()

    expect(times).toBe(1)
  })

  it.each([
    ['times', ({ clock }: ReturnType<typeof open>['world']) => clock.now().toISOString()],
    ['ids', ({ ids }: ReturnType<typeof open>['world']) => ids.hex(8)],
  ])('that takes %s is written for each start', (_, take) => {
    const taking: Seed<Declared> = (world) => {
      world.people.insert({ id: 'a', name: take(world) })
    }
    const nameIn = (owned: ReturnType<typeof open>) => owned.world.people.get('a')?.name
    const starts = [
      ['2026-01-01', 'x'],
      ['2030-01-01', 'y'],
      ['2026-01-01', 'x'],
    ] as const
    const [first, second, third] = starts.map(([now, ids]) => open(taking, now, ids))
    if (!first || !second || !third) throw new Error('There are three.')

    expect(nameIn(first)).toBe(nameIn(third))
    expect(nameIn(first)).not.toBe(nameIn(second))
    // The ids go on where the seed left off, also in a world that did not write it.
    expect(first.world.ids.hex(8)).toBe(third.world.ids.hex(8))
    second.reset()
    first.reset()
    expect(nameIn(first)).toBe(nameIn(third))
  })

  it('leaves rows that nobody can change', () => {
    const { world } = open(seed)
    for (const row of [...world.people.all(), ...world.seats.all()]) {
      for (const value of [row, ...Object.values(row)]) expect(Object.isFrozen(value)).toBe(true)
    }
  })
})

describe('ids', () => {
  it('are the same in each world of a seed that takes none', () => {
    expect(open(seed).world.ids.hex(8)).toBe(open(seed).world.ids.hex(8))
    expect(open(seed, '2026-01-01', 'x').world.ids.hex(8)).not.toBe(
      open(seed, '2026-01-01', 'y').world.ids.hex(8),
    )
  })
})
