import { describe, expect, it } from 'vitest'
import { UniqueIndex } from '../../../mocks/model/unique-index.ts'

const indexOn = (...fields: string[]) => {
  const index = new UniqueIndex(fields)
  return {
    index,
    add: (row: object, key: string) => index.add(index.groupOf({ ...row }), key),
    conflict: (row: object, key: string) => index.conflict(index.groupOf({ ...row }), key),
  }
}

describe('a unique index', () => {
  it('tells a number from the text that looks like it', () => {
    const { index, add, conflict } = indexOn('org', 'name')
    add({ org: 'o1', name: 7 }, 't1')

    expect(index.find(['o1', 7])).toBe('t1')
    expect(index.find(['o1', '7'])).toBeUndefined()
    expect(conflict({ org: 'o1', name: '7' }, 't2')).toBeUndefined()
    expect(conflict({ org: 'o1', name: 7 }, 't2')).toBe('t1')
  })

  it('tells one number from another where it has one field', () => {
    const { index, add } = indexOn('number')
    add({ number: 7 }, 't1')

    expect(index.find([7])).toBe('t1')
    expect(index.find(['7'])).toBeUndefined()
  })

  it('lets any number of rows have nothing there', () => {
    const { index, add, conflict } = indexOn('mail')
    add({ mail: null }, 't1')
    add({}, 't2')

    expect(conflict({ mail: null }, 't3')).toBeUndefined()
    expect(index.find([null])).toBeUndefined()
  })

  it('is no conflict of a row with itself', () => {
    const { index, add, conflict } = indexOn('name')
    add({ name: 'core' }, 't1')

    expect(conflict({ name: 'core' }, 't1')).toBeUndefined()
    index.remove(index.groupOf({ name: 'core' }))
    expect(index.find(['core'])).toBeUndefined()
  })
})
