import { describe, expect, it } from 'vitest'
import { GroupIndex, type IndexEntry } from '../../../mocks/model/group-index.ts'
import type { IndexSpec } from '../../../mocks/model/schema.ts'

type Row = Readonly<Record<string, unknown>>

/** An index, and the places of the rows that came into it, by key. */
function indexOf(spec: IndexSpec<Row>, parentOf?: (row: Row) => Row | undefined) {
  const index = new GroupIndex(spec, parentOf)
  const places = new Map<string, readonly IndexEntry[]>()
  let born = 0
  const put = (key: string, row: Row) => {
    const held = places.get(key) ?? []
    born += 1
    places.set(key, index.replace(held, { row, key, born }))
  }
  const remove = (key: string) => {
    for (const place of places.get(key) ?? []) index.remove(place)
  }
  return { index, put, remove, keys: (...values: string[]) => index.page(values) }
}

describe('an index in an order', () => {
  const ordered = (...rows: (readonly [key: string, sort: string | number])[]) => {
    const made = indexOf({ on: ['org'], order: 'sort' })
    for (const [key, sort] of rows) made.put(key, { org: 'o1', sort })
    return made
  }

  it('orders numbers as numbers and texts as texts', () => {
    expect(ordered(['a', 10], ['b', 9], ['c', 100]).keys('o1')).toEqual(['b', 'a', 'c'])
    expect(ordered(['a', '10'], ['b', '9'], ['c', '100']).keys('o1')).toEqual(['a', 'c', 'b'])
  })

  it('orders equal rows by their key, in whatever order they come', () => {
    const same = [
      ['c', 'x'],
      ['a', 'x'],
      ['b', 'x'],
      ['d', 'w'],
    ] as const
    expect(ordered(...same).keys('o1')).toEqual(['d', 'a', 'b', 'c'])
    expect(ordered(...same.toReversed()).keys('o1')).toEqual(['d', 'a', 'b', 'c'])
  })

  it('orders equal rows as they came where it is told to', () => {
    const { put, keys } = indexOf({ on: [], order: 'sort', ties: 'insertion' })
    for (const key of ['c', 'a', 'b']) put(key, { sort: 'x' })

    expect(keys()).toEqual(['c', 'a', 'b'])
  })

  it('takes out the one row that is meant', () => {
    const { index, remove, keys } = ordered(['a', 'x'], ['b', 'x'], ['c', 'x'])
    remove('b')
    remove('b')

    expect(keys('o1')).toEqual(['a', 'c'])
    expect(index.count(['o1'])).toBe(2)
  })

  it('gives the part that is asked for', () => {
    const { index } = ordered(['a', 1], ['b', 2], ['c', 3], ['d', 4])
    expect(index.page(['o1'], 1, 2)).toEqual(['b', 'c'])
    expect(index.page(['o1'], 3, 2)).toEqual(['d'])
    expect(index.page(['o1'], 4, 2)).toEqual([])
  })

  it('gives the part of a group of one too', () => {
    const { index } = ordered(['a', 1])
    expect([index.page(['o1'], 0, 1), index.page(['o1'], 1, 1), index.page(['o1'], 0, 0)]).toEqual([
      ['a'],
      [],
      [],
    ])
  })

  it('counts up to a value', () => {
    const { index } = ordered(['a', 1], ['b', 2], ['c', 2], ['d', 4])
    expect([0, 1, 2, 3, 4].map((sort) => index.countThrough(['o1'], sort))).toEqual([0, 1, 3, 3, 4])
    expect(ordered(['a', 1]).index.countThrough(['o1'], 1)).toBe(1)
    expect(ordered(['a', 1]).index.countThrough(['o1'], 0)).toBe(0)
  })

  it('sorts by time, and leaves out what names none', () => {
    const { put, keys } = indexOf({ on: [], order: 'at', orderAs: 'time' })
    put('a', { at: '2026-01-01T00:00:00.500Z' })
    put('b', { at: '2026-01-01T00:00:00Z' })
    put('c', { at: '2026-01-01T02:00:00+03:00' })
    put('d', { at: null })

    expect(keys()).toEqual(['c', 'b', 'a'])
  })

  it('walks through several groups in one order', () => {
    const { index, put } = indexOf({ on: ['org'], order: 'sort' })
    for (const [key, org, sort] of [
      ['a', 'o1', 1],
      ['b', 'o2', 2],
      ['c', 'o1', 3],
      ['d', 'o3', 0],
      ['e', 'o2', 3],
    ] as const)
      put(key, { org, sort })

    expect([...index.walk([['o2'], ['o1'], ['none']])]).toEqual(['a', 'b', 'c', 'e'])
  })

  it('follows a row that changes', () => {
    const { put, keys } = ordered(['a', 1], ['b', 2])
    put('a', { org: 'o1', sort: 3 })
    put('b', { org: 'o2', sort: 2 })

    expect([keys('o1'), keys('o2')]).toEqual([['a'], ['b']])
  })
})

describe('an index without an order', () => {
  const unordered = () => {
    const made = indexOf({ on: ['org'] })
    for (const key of ['c', 'a', 'b']) made.put(key, { org: 'o1' })
    return made
  }

  it('keeps rows as they came, also after a change of other fields', () => {
    const { index, put, keys } = unordered()
    put('c', { org: 'o1', note: 'x' })

    expect(keys('o1')).toEqual(['c', 'a', 'b'])
    expect(index.page(['o1'], 1, 1)).toEqual(['a'])
    expect(keys('o2')).toEqual([])
  })

  it('puts a row last that comes back', () => {
    const { put, keys } = unordered()
    put('c', { org: 'o2' })
    put('c', { org: 'o1' })

    expect(keys('o1')).toEqual(['a', 'b', 'c'])
  })

  it('counts what is left, and passes over what was not there', () => {
    const { index, remove } = unordered()
    remove('a')
    remove('z')

    expect(index.count(['o1'])).toBe(2)
    expect(index.count(['o2'])).toBe(0)
  })

  it('gives up a group as a whole', () => {
    const { index, put, remove, keys } = unordered()

    index.drop('o1')
    remove('a')
    put('d', { org: 'o1' })
    expect(keys('o1')).toEqual(['d'])
  })
})

describe('an index on the items of a list', () => {
  it('has a row in the group of each, and follows what changes', () => {
    const { index, put, keys } = indexOf({ on: ['org'], each: 'roles' })
    put('a', { org: 'o1', roles: ['x', 'y', 'x'] })
    put('b', { org: 'o1', roles: ['y'] })
    put('a', { org: 'o1', roles: ['y', 'z'] })

    expect([keys('o1', 'x'), keys('o1', 'y'), keys('o1', 'z')]).toEqual([[], ['a', 'b'], ['a']])
    expect(index.count(['o1', 'y'])).toBe(2)
  })
})

describe('an index through another row', () => {
  it('groups and sorts by what that row says, and leaves out what leads nowhere', () => {
    const parents = new Map([
      ['m1', { status: 'on', name: 'b' }],
      ['m2', { status: 'on', name: 'a' }],
    ])
    const through = { field: 'member', collection: 'members', on: ['status'], order: 'name' }
    const { put, keys } = indexOf({ on: ['team'], through }, (row) =>
      parents.get(String(row.member)),
    )
    put('a', { team: 't1', member: 'm1' })
    put('b', { team: 't1', member: 'm2' })
    put('c', { team: 't1', member: 'm3' })

    expect(keys('t1', 'on')).toEqual(['b', 'a'])
    parents.set('m2', { status: 'off', name: 'a' })
    put('b', { team: 't1', member: 'm2' })
    expect([keys('t1', 'on'), keys('t1', 'off')]).toEqual([['a'], ['b']])
  })
})
