import { describe, expect, it } from 'vitest'
import { isObject } from '../../../../../contracts/openapi/reference.ts'
import type { Told } from '../../../../support/in-process.ts'
import type { Fault } from '../../../../support/notes.ts'
import { foundBy, messagesOf, on, without } from '../../../../support/notes-check.ts'

/** A list whose things are changed where it is asked for something. */
const listing = (name: string, change: (items: readonly unknown[]) => readonly unknown[]): Fault =>
  on('GET', (asked, next) => (asked.query.has(name) ? changed(next(asked), change) : next(asked)))

function changed(told: Told, change: (items: readonly unknown[]) => readonly unknown[]): Told {
  const { body } = told
  if (!isObject(body) || !Array.isArray(body.items)) return told
  return { ...told, body: { ...body, items: change(body.items) } }
}

const deaf = (name: string): Fault => on('GET', (asked, next) => next(without(name, asked)))

const query = (name: string, schema: object) => ({ name, in: 'query', schema })
const status = (keywords: object) => query('status', { type: 'string', ...keywords })

describe('a filtered list', () => {
  it('holds what it was filtered by', async () => {
    expect(await foundBy('filter-holds')).toEqual([])
    expect(await foundBy('filter-holds', deaf('status'))).toEqual([
      {
        message: 'GET /notes?status="open" holds a resource with another value.',
        expected: 'only status: "open"',
        received: 'status: "done"',
        pointer: '/paths/~1notes/get/parameters/3',
        steps: ['GET 200'],
      },
    ])
  })

  it('by a switch is tried both ways', async () => {
    expect(await foundBy('filter-holds', deaf('shared'))).toMatchObject([
      { expected: 'only shared: false', received: 'shared: true' },
    ])
  })

  it('may show less of its things', async () => {
    const bare = listing('status', (items) => items.map(() => ({ id: 'x' })))

    expect(await foundBy('filter-holds', bare)).toEqual([])
  })

  it('by a text holds the thing that has it', async () => {
    expect(
      await foundBy(
        'filter-holds',
        listing('name', () => []),
      ),
    ).toMatchObject([
      {
        message: 'GET /notes?name="check-8" lacks the resource that has the value.',
        expected: 'the resource with name: "check-8"',
        received: '0 resources',
      },
    ])
  })

  it('by a text holds not everything', async () => {
    expect(await foundBy('filter-holds', deaf('name'))).toMatchObject([
      {
        message: 'GET /notes?name="check-8" holds everything.',
        expected: 'fewer resources than without the filter',
        received: 'all 8 resources',
      },
    ])
  })

  it('by a text may hold what contains it, in any case', async () => {
    const loud = listing('name', (items) =>
      items.map((item) =>
        isObject(item) ? { ...item, name: `A ${item.name}`.toUpperCase() } : item,
      ),
    )

    expect(await foundBy('filter-holds', loud)).toEqual([])
  })

  it('by a text may hold others, as long as it does not hold all', async () => {
    const more = listing('name', (items) => [...items, { id: 'other', name: 'other' }])

    expect(await foundBy('filter-holds', more)).toEqual([])
  })

  it('by a text may hold all where all contain it, in any case', async () => {
    const all = on('GET', (asked, next) => {
      const name = asked.query.get('name')?.toUpperCase()
      const told = next(without('name', asked))
      const isAsked = name !== undefined
      return isAsked
        ? changed(told, (items) => items.map((one) => ({ ...Object(one), name })))
        : told
    })

    expect(await foundBy('filter-holds', all)).toEqual([])
  })

  it('that does not end is not judged by what it lacks', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => ({ name: 'x', size: at % 7 }))
    const endless = (name: string) =>
      on('GET', (asked, next) => {
        if (!asked.query.has(name)) return next(asked)
        const isFirst = asked.query.get('page') === '1'
        return isFirst ? { status: 200, body: { items: rows } } : { status: 500 }
      })

    expect(await foundBy('filter-holds', endless('name'))).toEqual([])
    expect(await foundBy('sort-holds', endless('sort'))).toEqual([])
  })

  it('may be refused', async () => {
    const refusing = on('GET', (asked, next) =>
      ['status', 'sort', 'name'].some((name) => asked.query.has(name))
        ? { status: 400 }
        : next(asked),
    )

    expect(await foundBy('filter-holds', refusing)).toEqual([])
    expect(await foundBy('sort-holds', refusing)).toEqual([])
  })

  it('is known by its own schema where its things cannot be read', async () => {
    const changes = { getNote: undefined }

    expect(await messagesOf('filter-holds', deaf('status'), { changes })).toEqual([
      'GET /notes?status="open" holds a resource with another value.',
    ])
  })

  it('has its own total', async () => {
    const counted = on('GET', (asked, next) => {
      const told = next(asked)
      const isAsked = asked.query.has('status') && isObject(told.body)
      return isAsked ? { ...told, body: { ...Object(told.body), total: 99 } } : told
    })

    expect(await foundBy('count-is-true', counted)).toMatchObject([{ received: 'total: 99' }])
  })
})

describe('a sorted list', () => {
  it('is in its order, up and down', async () => {
    expect(await foundBy('sort-holds')).toEqual([])
    expect(await foundBy('sort-holds', deaf('sort'))).toEqual([
      {
        message: 'GET /notes?sort="-size" is not in that order.',
        expected: 'size descending',
        received: '[34,65,96,30,61,92,26]',
        pointer: '/paths/~1notes/get/parameters/2',
        steps: ['GET 200'],
      },
    ])
    expect(
      await foundBy(
        'sort-holds',
        listing('sort', (items) => items.toReversed()),
      ),
    ).toMatchObject([
      {
        expected: 'name ascending',
        received: JSON.stringify([7, 6, 5, 4, 3, 2, 1].map((count) => `check-${count}`)),
      },
    ])
  })

  it('of texts is judged where all collations agree', async () => {
    const named = (...names: readonly string[]) =>
      listing('sort', () => names.map((name) => ({ name, size: 1 })))

    expect(await foundBy('sort-holds', named('b', 'A'))).toEqual([])
    expect(await foundBy('sort-holds', named('zz', 'a'))).toEqual([])
    expect(await foundBy('sort-holds', named('é', 'a'))).toEqual([])
    expect(await foundBy('sort-holds', named('b', 'a'))).toHaveLength(1)
    expect(await foundBy('sort-holds', named('a', 'a'))).toEqual([])
  })

  it('of numbers and other things is judged where both are numbers', async () => {
    const sized = (...sizes: readonly unknown[]) =>
      listing('sort', () => sizes.map((size) => ({ size })))

    expect(await foundBy('sort-holds', sized(3, null, 4))).toEqual([])
    expect(await foundBy('sort-holds', sized('1', 3))).toEqual([])
    expect(await foundBy('sort-holds', sized(3, 3, 2))).toEqual([])
    expect(await foundBy('sort-holds', sized(5, 3, 4))).toHaveLength(1)
  })

  it.each([
    ['order_by', 'size:desc', 'size descending'],
    ['orderBy', 'size desc', 'size descending'],
    ['order', 'SIZE', undefined],
    ['sort', '+size', 'size ascending'],
    ['sort_by', 'size_asc', 'size ascending'],
    ['sortBy', 'size.DESC', 'size descending'],
    ['sort', 'newest', undefined],
    ['sorted', '-size', undefined],
    ['resort', '-size', undefined],
    ['sort', 'by,-size', undefined],
    ['sort', 'weight', undefined],
  ])('by %s=%s is %s', async (name, choice, expected) => {
    const parameters = [query(name, { type: 'string', enum: [choice] })]
    const schema = { type: 'object', properties: { items: { type: 'array', items: {} } } }
    const responses = {
      200: { description: 'ok', content: { 'application/json': { schema } } },
    }
    const shuffled = listing(name, () => [2, 3, 1].map((size) => ({ size, weight: size })))
    const found = await foundBy('sort-holds', shuffled, {
      changes: { listNotes: { parameters, responses } },
    })

    expect(found.map((one) => one.expected)).toEqual(expected === undefined ? [] : [expected])
  })
})

describe('a filter', () => {
  const page = { type: 'object', properties: { items: { type: 'array', items: {} } } }
  const responses = {
    200: { description: 'ok', content: { 'application/json': { schema: page } } },
  }
  const judged = (parameter: object) =>
    messagesOf('filter-holds', deaf('status'), {
      changes: { listNotes: { parameters: [parameter], responses } },
    })

  it('is judged where it has two choices, and is of the type of its property', async () => {
    expect(await judged(status({ enum: ['open', 'late'] }))).toHaveLength(1)
    expect(await judged(status({ enum: ['open'] }))).toEqual([])
    expect(
      await judged(query('status', { type: 'array', items: {}, enum: ['open', 'late'] })),
    ).toEqual([])
    expect(await judged({ ...status({ enum: ['open', 'late'] }), in: 'header' })).toEqual([])
  })
})
