import { describe, expect, it } from 'vitest'
import { declare } from '../../../mocks/model/schema.ts'
import { type SeedRows, seedOfRows } from '../../../mocks/model/seed-file.ts'
import { createStore } from '../../../mocks/model/store.ts'
import type { Seed } from '../../../mocks/model/world.ts'

interface Team {
  readonly id: string
  readonly seats: number
  readonly note: string | null
  readonly tags: readonly string[]
}

const declarations = {
  teams: declare<Team>()({
    key: 'id',
    fields: { id: 'string', seats: 'number', note: 'string?', tags: 'list' },
  }),
}

/** The rows of a world that a seed has filled. */
function worldOf(seed: Seed<typeof declarations>) {
  const { collections } = createStore(declarations)
  // a seed writes rows only; clock and ids of a world are of no use to it
  seed({ ...collections } as Parameters<typeof seed>[0])
  return [...collections.teams.all()]
}

const fill = (rows: SeedRows, base?: Seed<typeof declarations>) =>
  worldOf(seedOfRows(rows, declarations, base as never) as never)

const team = { id: 't1', seats: 3, tags: ['a'] }

describe('a seed of rows', () => {
  it('fills collections, null where a row may leave something out', () => {
    expect(fill({ teams: [team, { ...team, id: 't2', note: 'x' }] })).toMatchObject([
      { ...team, note: null },
      { ...team, id: 't2', note: 'x' },
    ])
  })

  it('comes after what it extends', () => {
    const base: Seed<typeof declarations> = (world) => {
      world.teams.insert({ ...team, id: 't0', note: null })
    }
    expect(fill({ teams: [team] }, base).map(({ id }) => id)).toEqual(['t0', 't1'])
  })

  it('takes null where it is allowed', () => {
    expect(fill({ teams: [{ ...team, note: null }] })).toMatchObject([{ ...team, note: null }])
  })

  it.each([
    [{ squads: [] }, 'The seed names a collection "squads" that does not exist. There are: teams.'],
    [{ teams: {} }, 'The seed\'s "teams" is no list of rows.'],
    [
      { teams: [team, { ...team, seat: 1 }] },
      'The seed\'s teams[1] has a field "seat" that does not exist. There are: seats, id, note, tags.',
    ],
    [
      { teams: [{ ...team, seats: '3' }] },
      'The seed\'s teams[0] needs "seats" to be a number, but it is "3".',
    ],
    [
      { teams: [{ id: 't1', tags: [] }] },
      'The seed\'s teams[0] needs "seats" to be a number, but it is undefined.',
    ],
    [
      { teams: [{ ...team, seats: null }] },
      'The seed\'s teams[0] needs "seats" to be a number, but it is null.',
    ],
    [
      { teams: [{ ...team, note: 4 }] },
      'The seed\'s teams[0] needs "note" to be a string, but it is 4.',
    ],
    [
      { teams: [{ ...team, tags: {} }] },
      'The seed\'s teams[0] needs "tags" to be a list, but it is {}.',
    ],
  ])('says where it does not fit: %j', (rows, message) => {
    // what a person writes in a file is not typed
    expect(() => fill(rows as never)).toThrow(message)
  })
})
