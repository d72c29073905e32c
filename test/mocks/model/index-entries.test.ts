import { describe, expect, it } from 'vitest'
import { GroupIndex, UniqueIndex } from '../../../mocks/model/index-entries.ts'

describe('a unique index', () => {
  it('tells a number from the text that looks like it', () => {
    const index = new UniqueIndex(['org', 'name'])
    index.add({ org: 'o1', name: 7 }, 't1')

    expect(index.find(['o1', 7])).toBe('t1')
    expect(index.find(['o1', '7'])).toBeUndefined()
    expect(index.conflict({ org: 'o1', name: '7' }, 't2')).toBeUndefined()
    expect(index.conflict({ org: 'o1', name: 7 }, 't2')).toBe('t1')
  })

  it('tells one number from another where it has one field', () => {
    const index = new UniqueIndex(['number'])
    index.add({ number: 7 }, 't1')

    expect(index.find([7])).toBe('t1')
    expect(index.find(['7'])).toBeUndefined()
  })

  it('lets any number of rows have nothing there', () => {
    const index = new UniqueIndex(['mail'])
    index.add({ mail: null }, 't1')
    index.add({}, 't2')

    expect(index.conflict({ mail: null }, 't3')).toBeUndefined()
    expect(index.find([null])).toBeUndefined()
  })

  it('is no conflict of a row with itself', () => {
    const index = new UniqueIndex(['name'])
    index.add({ name: 'core' }, 't1')

    expect(index.conflict({ name: 'core' }, 't1')).toBeUndefined()
    index.remove({ name: 'core' })
    expect(index.find(['core'])).toBeUndefined()
  })
})

describe('an index in an order', () => {
  const ordered = (...rows: (readonly [key: string, sort: string | number])[]) => {
    const index = new GroupIndex({ on: ['org'], order: 'sort' })
    for (const [key, sort] of rows) index.add({ org: 'o1', sort }, key)
    return index
  }
  const keys = (index: GroupIndex, skip?: number, take?: number) => [
    ...index.keys(['o1'], skip, take),
  ]

  it('orders numbers as numbers and texts as texts', () => {
    expect(keys(ordered(['a', 10], ['b', 9], ['c', 100]))).toEqual(['b', 'a', 'c'])
    expect(keys(ordered(['a', '10'], ['b', '9'], ['c', '100']))).toEqual(['a', 'c', 'b'])
  })

  it('orders equal rows by their key, in whatever order they come', () => {
    const same = [
      ['c', 'x'],
      ['a', 'x'],
      ['b', 'x'],
      ['d', 'w'],
    ] as const
    expect(keys(ordered(...same))).toEqual(['d', 'a', 'b', 'c'])
    expect(keys(ordered(...same.toReversed()))).toEqual(['d', 'a', 'b', 'c'])
  })

  it('takes out the one row that is meant', () => {
    const index = ordered(['a', 'x'], ['b', 'x'], ['c', 'x'])
    index.remove({ org: 'o1', sort: 'x' }, 'b')

    expect(keys(index)).toEqual(['a', 'c'])
    expect(index.count(['o1'])).toBe(2)
  })

  it('gives the part that is asked for', () => {
    const index = ordered(['a', 1], ['b', 2], ['c', 3], ['d', 4])
    expect(keys(index, 1, 2)).toEqual(['b', 'c'])
    expect(keys(index, 3, 2)).toEqual(['d'])
  })

  it('knows when a change leaves a row where it is', () => {
    const index = new GroupIndex({ on: ['org', 'project'], order: 'sort' })
    const row = { org: 'o1', project: 'p1', sort: 1, note: 'a' }

    expect(index.keepsPlace(row, { ...row, note: 'b' })).toBe(true)
    expect(index.keepsPlace(row, { ...row, sort: 2 })).toBe(false)
    expect(index.keepsPlace(row, { ...row, project: 'p2' })).toBe(false)
    expect(index.keepsPlace(row, { ...row, org: 'o2' })).toBe(false)
  })
})

describe('an index without an order', () => {
  const index = () => {
    const made = new GroupIndex({ on: ['org'] })
    for (const key of ['c', 'a', 'b']) made.add({ org: 'o1' }, key)
    return made
  }

  it('keeps rows as they came', () => {
    expect([...index().keys(['o1'])]).toEqual(['c', 'a', 'b'])
    expect([...index().keys(['o1'], 1, 1)]).toEqual(['a'])
    expect([...index().keys(['o2'])]).toEqual([])
  })

  it('counts what is left, and passes over what was not there', () => {
    const made = index()
    made.remove({ org: 'o1' }, 'a')
    made.remove({ org: 'o2' }, 'a')

    expect(made.count(['o1'])).toBe(2)
    expect(made.count(['o2'])).toBe(0)
    expect(made.keepsPlace({ org: 'o1', note: 1 }, { org: 'o1', note: 2 })).toBe(true)
  })
})
