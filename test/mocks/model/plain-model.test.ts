import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../support/atlas.ts'

const open = () => {
  const { mock, send } = createAtlas()
  return { teams: mock.db.atlas.teams, members: mock.db.atlas.orgMembers, send }
}
const where = { id: { equals: demo.teamId } }
const loose = (query: object) => query as Record<string, never>

describe('a row of mock.db', () => {
  it('equals a plain object, whichever call gave it', () => {
    const { teams } = open()
    const row = {
      id: 'a'.repeat(24),
      orgId: demo.orgId,
      name: 'plain',
      createdAt: '2026-01-01T00:00:00Z',
    }
    const mine = { where: { id: { equals: row.id } } }

    expect(teams.create(row)).toStrictEqual(row)
    expect(teams.findFirst(mine)).toStrictEqual(row)
    expect(teams.findMany(mine)).toStrictEqual([row])
    expect(teams.getAll().at(-1)).toStrictEqual(row)
    expect(teams.update({ ...mine, data: { name: 'b' } })).toStrictEqual({ ...row, name: 'b' })
    expect(teams.updateMany({ ...mine, data: { name: 'c' } })).toStrictEqual([
      { ...row, name: 'c' },
    ])
    expect(teams.delete(mine)).toStrictEqual({ ...row, name: 'c' })
    expect([teams.findFirst(mine), teams.deleteMany(mine)]).toEqual([null, null])
    expect(Reflect.ownKeys(teams.findFirst({ where }) ?? {})).toEqual(Object.keys(row))
  })

  it('cannot be changed behind the back of the world', async () => {
    const { teams, members, send } = open()
    const row = teams.findFirst({ where })

    expect(() => Object.assign(row ?? {}, { name: 'renamed' })).toThrow(TypeError)
    for (const { roles } of members.getAll()) expect(Object.isFrozen(roles)).toBe(true)
    expect((await send(`GET /orgs/${demo.orgId}/teams/byName/${row?.name}`)).status).toBe(200)
    expect((await send(`GET /orgs/${demo.orgId}/teams/byName/renamed`)).status).toBe(404)
  })
})

describe('a query of mock.db', () => {
  it('with take 0 gives no row', () => {
    const { teams } = open()

    expect(teams.findMany({ take: 0 })).toEqual([])
    expect(teams.findMany({ take: 1, skip: 0 })).toHaveLength(1)
  })

  it.each([
    [{ take: -1 }, 'The "take" of mock.db\'s teams.findMany is "-1". Give a whole number from 0.'],
    [{ skip: -1 }, 'The "skip" of mock.db\'s teams.findMany is "-1".'],
    [{ take: 0.5 }, 'is "0.5".'],
    [
      { where: { nmae: { equals: 'core' } } },
      'The "where" of mock.db\'s teams.findMany has an unknown field "nmae". There are: name, ',
    ],
    [
      { where: { name: { equal: 'core' } } },
      'has an unknown operator "equal". There are: equals, ',
    ],
    [{ orderBy: { created: 'asc' } }, 'has an unknown field "created". There are: createdAt, '],
    [{ were: {} }, 'has an unknown query part "were". There are: where, '],
  ])('that says nonsense is refused: %j', (query, message) => {
    expect(() => open().teams.findMany(loose(query))).toThrow(message)
  })

  it('does not create or update a field that there is not', () => {
    const { teams } = open()
    const before = teams.getAll()

    expect(() => teams.create(loose({ nam: 'core' }))).toThrow(
      'mock.db\'s teams.create has an unknown field "nam". There are: name, ',
    )
    expect(() => teams.update({ where, data: loose({ nam: 'core' }) })).toThrow(
      'has an unknown field "nam"',
    )
    expect(teams.getAll()).toEqual(before)
  })
})
