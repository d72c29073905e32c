import { describe, expect, it, vi } from 'vitest'
import { createClock } from '../../../mocks/model/clock.ts'
import { createIds } from '../../../mocks/model/ids.ts'
import { declare } from '../../../mocks/model/schema.ts'
import { createWorld } from '../../../mocks/model/world.ts'

interface Team {
  readonly id: number
  readonly name: string
}

interface Member {
  readonly id: number
  readonly teamId: number
  readonly name: string
}

const declarations = {
  teams: declare<Team>()({
    key: 'id',
    fields: { id: 'number', name: 'string' },
    unique: { name: ['name'] },
    cascades: [{ collection: 'members', index: 'byTeam' }],
  }),
  members: declare<Member>()({
    key: 'id',
    fields: { id: 'number', teamId: 'number', name: 'string' },
    unique: { name: ['teamId', 'name'] },
    indexes: {
      byTeam: { on: ['teamId'], order: 'name' },
      byName: { on: [], order: 'name' },
      byNumber: { on: ['id'] },
    },
  }),
}

/** A world whose first team has that many members, in an order that is not their keys'. */
function worldOf(count: number) {
  const clock = createClock()
  const owned = createWorld({
    declarations,
    clock,
    ids: createIds('x', clock),
    seed: ({ teams }) => void teams.insert({ id: 2, name: 'seeded' }),
  })
  const { teams, members } = owned.world
  teams.insert({ id: 1, name: 'large' })
  for (let id = 1; id <= count; id += 1) {
    members.insert({ id, teamId: 1, name: `n${(id * 7919) % 100_003}` })
  }
  return owned
}

const sizes = { small: 1000, large: 8000 } as const

/** Entries of maps that go, and items of lists that are moved, while something is done. */
function countWork(act: () => void): { readonly deleted: number; readonly moved: number } {
  let deleted = 0
  let moved = 0
  const remove = vi.spyOn(Map.prototype, 'delete').mockImplementation(function (
    this: Map<unknown, unknown>,
    key,
  ) {
    deleted += 1
    return mapDelete.call(this, key)
  })
  const splice = vi.spyOn(Array.prototype, 'splice').mockImplementation(function (
    this: unknown[],
    start,
    ...rest
  ) {
    moved += this.length - Number(start)
    return arraySplice.call(this, start, ...(rest as [number, ...unknown[]])) // as it was called
  })
  try {
    act()
  } finally {
    remove.mockRestore()
    splice.mockRestore()
  }
  return { deleted, moved }
}

const mapDelete = Map.prototype.delete
const arraySplice = Array.prototype.splice

describe('a world with eight times the rows', () => {
  it('is reset without taking row by row out', () => {
    const owned = worldOf(sizes.large)
    const { deleted, moved } = countWork(() => owned.reset())

    expect(deleted + moved).toBeLessThan(100)
    const { teams, members } = owned.world
    expect([members.size, members.count('byTeam', 1), teams.size]).toEqual([0, 0, 1])
    expect(teams.find('name', 'large')).toBeUndefined()
  })

  it('loses a group at the same cost for each of its rows', () => {
    const each = (count: number): number => {
      const { world } = worldOf(count)
      const { deleted, moved } = countWork(() => world.teams.remove(1))
      expect([world.members.size, world.members.count('byName')]).toEqual([0, 0])
      return (deleted + moved) / count
    }
    expect(each(sizes.large)).toBeLessThan(3 * each(sizes.small))
  })

  it('takes, changes and loses a row at the same cost', () => {
    const each = (count: number): number => {
      const { members } = worldOf(count).world
      const { deleted, moved } = countWork(() => {
        for (let id = 1; id <= 200; id += 1) {
          members.remove(id)
          members.insert({ id, teamId: 1, name: `m${id}` })
          members.update(id, { name: `a${id}` })
        }
      })
      return (deleted + moved) / 200
    }
    expect(each(sizes.large)).toBeLessThan(3 * each(sizes.small))
  })
})
