import { describe, expect, it } from 'vitest'
import { Scenario } from '../../../mocks/engine/scenario.ts'

describe('a scenario', () => {
  const scenario = () => new Scenario(new Set(['createBook', 'getBook']))

  it('knows its operations', () => {
    expect(() => scenario().force('book', { status: 500 })).toThrow(
      'No operation has the id "book". There are: createBook, getBook',
    )
  })

  it('names the operations there are, those first that may have been meant', () => {
    const operations = new Set(['createBook', 'getBook', 'listShelves'])
    const force = (id: string) => new Scenario(operations).force(id, { status: 500 })

    expect(() => force('getBookById')).toThrow(/There are: getBook, createBook, listShelves\.$/)
    expect(() => force('SHELVES')).toThrow(/There are: listShelves, createBook, getBook\.$/)
    expect(() => force('magazine')).toThrow(
      'No operation has the id "magazine". There are: createBook, getBook, listShelves.',
    )
  })

  it.each([{ status: 200 }, { status: 599 }, { delay: 0 }])('takes the bound: %o', (effect) => {
    const queue = scenario()
    queue.force('getBook', effect)
    expect(queue.take('getBook')).toEqual(effect)
  })

  it.each([
    [{}, 'The effect does nothing.'],
    [{ status: 99 }, 'The effect\'s status is "99".'],
    [{ status: 600 }, 'The effect\'s status is "600".'],
    [{ status: 200.5 }, 'The effect\'s status is "200.5".'],
    [{ delay: -1 }, 'The effect\'s delay is "-1".'],
    [{ delay: Number.NaN }, 'The effect\'s delay is "NaN".'],
  ])('refuses an effect that cannot be: %o', (effect, message) => {
    expect(() => scenario().force('getBook', effect)).toThrow(message)
  })

  it('refuses to force nothing', () => {
    expect(() => scenario().force('getBook', { status: 500 }, { times: 0 })).toThrow('times is "0"')
  })

  it('queues outcomes and forgets them on clear', () => {
    const queue = scenario()
    queue.force('getBook', { status: 500 }, { times: 1 })
    queue.force('getBook', { status: 502 })
    expect([queue.take('getBook'), queue.take('getBook'), queue.take('getBook')]).toEqual([
      { status: 500 },
      { status: 502 },
      { status: 502 },
    ])
    queue.limitRate({ capacity: 1, refill: 1, seconds: 60 })
    queue.clear()

    expect(queue.take('getBook')).toBeUndefined()
    expect(queue.rateLimit).toBeUndefined()
  })
})
