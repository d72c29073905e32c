import { describe, expect, it } from 'vitest'
import { createClock } from '../../../mocks/model/clock.ts'
import { createIds } from '../../../mocks/model/ids.ts'

const ids = (seed = 'demo') => createIds(seed, createClock('2026-08-10T03:06:26.000Z'))

describe('an id source', () => {
  it('repeats itself for the same seed and differs for another', () => {
    expect(ids().hex(32)).toBe(ids().hex(32))
    expect(ids().hex(32)).not.toBe(ids('other').hex(32))
  })

  it('starts over on reset', () => {
    const source = ids()
    const first = [source.hex(8), source.objectId(), source.next('user')]
    source.reset()

    expect([source.hex(8), source.objectId(), source.next('user')]).toEqual(first)
  })

  it('prints the time in the first four bytes of an object id', () => {
    const source = ids()
    const [one, two] = [source.objectId(), source.objectId()]

    expect(one).toMatch(/^6a794032[0-9a-f]{10}000001$/)
    expect(two.slice(0, 18)).toBe(one.slice(0, 18))
    expect(two.slice(-6)).toBe('000002')
  })

  it('samples without repetition', () => {
    const drawn = ids().sample('abcdefgh', 8)

    expect([...drawn].sort().join('')).toBe('abcdefgh')
  })

  it('makes version 4 UUIDs', () => {
    expect(ids().uuid()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('counts by name', () => {
    const source = ids()

    expect([source.next('a'), source.next('a'), source.next('b')]).toEqual([1, 2, 1])
  })

  it('stays below its bound and reaches both ends', () => {
    const source = ids()
    const drawn = new Set(Array.from({ length: 200 }, () => source.below(4)))

    expect([...drawn].sort()).toEqual([0, 1, 2, 3])
  })
})
