import { describe, expect, it } from 'vitest'
import { isBefore, OrderedKeys, type Standing } from '../../../mocks/model/ordered-keys.ts'

const standing = (sort: number): Standing => ({ sort, tie: sort, key: sort })

/** The same numbers each time, in an order that has nothing to do with theirs. */
const shuffled = (count: number): Standing[] =>
  Array.from({ length: count }, (_, at) => standing((at * 7919) % count))

describe('ordered keys', () => {
  it('keep their order over many chunks, whatever comes and goes', () => {
    const list = new OrderedKeys()
    const all = shuffled(5003)
    for (const one of all) list.add(one)
    const gone = all.filter(({ sort }) => Number(sort) % 3 === 0)
    for (const one of gone) list.remove(one)
    for (const one of gone.slice(0, 100)) list.add(one)

    const left = [...all.filter(({ sort }) => Number(sort) % 3 !== 0), ...gone.slice(0, 100)]
    const expected = left.map(({ key }) => Number(key)).sort((one, other) => one - other)
    expect(list.size).toBe(expected.length)
    expect(list.page(0, Number.POSITIVE_INFINITY)).toEqual(expected)
    expect(list.page(2000, 700)).toEqual(expected.slice(2000, 2700))
    expect(Array.from(list.standings(), ({ key }) => key)).toEqual(expected)
    const through = expected.filter((key) => key <= 2500).length
    expect(list.countThrough(2500)).toBe(through)
  })

  it('pass over what they do not have', () => {
    const list = new OrderedKeys()
    list.add(standing(1))
    list.remove(standing(1))
    list.remove(standing(2))

    expect(list.page(0, 9)).toEqual([1])
  })

  it('compare a number of times that grows with the digits of their count, not with the count', () => {
    const comparisons = (count: number): number => {
      let compared = 0
      const counting = ({ sort, key }: Standing): Standing => ({
        get sort() {
          compared += 1
          return sort
        },
        tie: key,
        key,
      })
      const list = new OrderedKeys()
      const all = shuffled(count).map(counting)
      for (const one of all) list.add(one)
      compared = 0
      for (const one of all.slice(0, 100)) list.remove(one)
      return compared
    }

    expect(comparisons(20_011)).toBeLessThan(2 * comparisons(2003))
  })

  it('are sorted by their tie where they are equal', () => {
    const [one, other] = [
      { sort: 'x', tie: 2, key: 'a' },
      { sort: 'x', tie: 10, key: 'b' },
    ]
    expect([isBefore(one, other), isBefore(other, one)]).toEqual([true, false])
  })
})
