import { describe, expect, it } from 'vitest'
import { listPlace, readListBody } from '../../../../contracts/check/resources/list-body.ts'
import { contractOf, json } from '../../../support/small-contract.ts'

const text = { type: 'string' }
const things = { type: 'array', items: { type: 'object', properties: { id: text } } }
const words = { type: 'array', items: text }
const numbers = { type: 'integer' }
const objectOf = (properties: object) => ({ type: 'object', properties })

/** Where an answer of this schema holds its list. */
function placed(
  schema: object | undefined,
  path = '/teams',
  resource?: Parameters<typeof listPlace>[2],
) {
  const ok = schema === undefined ? {} : json({ ...schema })
  const contract = contractOf({
    [path]: { get: { responses: { 200: { description: 'ok', ...ok } } } },
  })
  const [operation] = contract.operations.values()
  if (!operation) throw new Error('There is no operation.')
  return listPlace(contract, operation, resource)
}

const answer = (headers: Readonly<Record<string, string>> = {}) => ({
  ...{ status: 200, headers: Object.entries(headers), body: new Uint8Array() },
})

const read = (
  body: unknown,
  where?: readonly string[],
  headers?: Readonly<Record<string, string>>,
) => readListBody(body, answer(headers), where)
const totals = (body: unknown, headers?: Readonly<Record<string, string>>) =>
  Object.fromEntries(read(body, ['items'], headers)?.totals ?? [])

describe('the place of a list', () => {
  it.each<[object | undefined, readonly string[] | undefined]>([
    [things, []],
    [objectOf({ page: numbers, items: things }), ['items']],
    [objectOf({ other: things, results: words }), ['results']],
    [objectOf({ a: words, teams: things }), ['teams']],
    [objectOf({ rows: things, items: things }), ['items']],
    [objectOf({ squads: things }), ['squads']],
    [objectOf({ squads: words }), ['squads']],
    [objectOf({ tags: words, squads: things, total_count: numbers }), ['squads']],
    [objectOf({ tags: words, more: words, total: numbers }), ['tags']],
    [objectOf({ tags: words, squads: things }), undefined],
    [objectOf({ links: things, errors: words, squads: things }), ['squads']],
    [objectOf({ data: objectOf({ list: things }) }), ['data', 'list']],
    [objectOf({ _embedded: objectOf({ squads: things }) }), ['_embedded', 'squads']],
    [objectOf({ owner: objectOf({ list: things }) }), undefined],
    [objectOf({ metadata: objectOf({ list: things }) }), undefined],
    [objectOf({ data_of: objectOf({ list: things }) }), undefined],
    [objectOf({ tags: words, words: { type: 'array' }, total: numbers, x: things }), ['x']],
    [
      objectOf({ data: objectOf({ result: objectOf({ list: things }) }) }),
      ['data', 'result', 'list'],
    ],
    [objectOf({ data: text, result: objectOf({ list: things }) }), ['result', 'list']],
    [
      objectOf({ data: objectOf({ name: text }), result: objectOf({ list: things }) }),
      ['result', 'list'],
    ],
    [objectOf({ name: text }), undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('of the schema %o is %o', (schema, place) => {
    expect(placed(schema)).toEqual(place)
  })
})

describe('the place of a list inside a wrapper of any word', () => {
  const own = objectOf({ id: text, name: text, size: numbers })
  const teams = { type: 'array', items: own }
  const users = { type: 'array', items: objectOf({ id: text, email: text }) }
  const written = { properties: new Set(['name', 'size']), read: undefined }

  it.each<[object, readonly string[] | undefined]>([
    [objectOf({ answer: objectOf({ entries: teams, total: numbers }) }), ['answer', 'entries']],
    [objectOf({ owner: objectOf({ tags: words, squads: teams }) }), ['owner', 'squads']],
    [objectOf({ users, others: objectOf({ teams }) }), ['users']],
    [objectOf({ a: objectOf({ b: objectOf({ teams }) }) }), ['a', 'b', 'teams']],
    [objectOf({ a: objectOf({ b: objectOf({ c: objectOf({ teams }) }) }) }), undefined],
    [objectOf({ owner: objectOf({ users }) }), undefined],
    [objectOf({ old: objectOf({ teams }), new: objectOf({ teams }) }), undefined],
    [objectOf({ links: objectOf({ teams }) }), undefined],
  ])('of the schema %o is %o', (schema, place) => {
    expect(placed(schema, '/teams', written)).toEqual(place)
  })

  it('is known by what a read shows, where bodies write nothing', () => {
    const wrapped = objectOf({ answer: objectOf({ entries: teams, others: users }) })
    const shown = (one: object) => {
      const responses = { 200: { description: 'ok', ...json({ ...one }) } }
      const contract = contractOf({ '/teams/{id}': { get: { operationId: 'one', responses } } })
      return { read: contract.require('one') }
    }

    expect(placed(wrapped, '/teams', shown(own))).toEqual(['answer', 'entries'])
    expect(placed(wrapped, '/teams', shown(objectOf({ found: own })))).toEqual([
      ...['answer', 'entries'],
    ])
    expect(placed(wrapped, '/teams', { read: undefined })).toBeUndefined()
  })
})

describe('a page', () => {
  it('holds its things where the contract says', () => {
    expect(read({ items: [1], rows: [2] }, ['rows'])?.items).toEqual([2])
    expect(read({ data: { list: [1, 2] } }, ['data', 'list'])?.items).toEqual([1, 2])
    expect(read([1], [])?.items).toEqual([1])
  })

  it('is the answer itself where it is a list', () => {
    expect(read([1], ['items'])?.items).toEqual([1])
    expect(read([1])?.items).toEqual([1])
  })

  it('is none where there is no list', () => {
    expect(read({ items: {} }, ['items'])).toBeUndefined()
    expect(read({ items: [1] })).toBeUndefined()
    expect(read({ data: null }, ['data', 'list'])).toBeUndefined()
    expect(read('text', ['items'])).toBeUndefined()
  })

  it.each([
    'total',
    'count',
    'totalCount',
    'total_count',
    'totalItems',
    'total_items',
    'totalElements',
    'totalResults',
    'total_results',
    'itemCount',
    'resultCount',
    'recordsTotal',
  ])('says how many there are by %s', (name) => {
    expect(totals({ items: [], [name]: 3 })).toEqual({ [name]: 3 })
  })

  it('says nothing by another name or value', () => {
    expect(totals({ items: [], totals: 3, subtotal: 2, total: '3' })).toEqual({})
  })

  it.each(['x-total-count', 'x-total', 'total-count', 'x-pagination-total', 'x-count'])(
    'says how many there are by the header %s',
    (name) => {
      expect(totals({ items: [] }, { [name]: '12' })).toEqual({ [name]: 12 })
    },
  )

  it('says nothing by a header that is no number', () => {
    expect(
      totals({ items: [] }, { 'x-total': 'many', 'x-count': '12 things', 'total-count': 'x1' }),
    ).toEqual({})
  })

  it.each(['meta', 'pagination', 'page', 'paging', '_meta', 'pageInfo'])(
    'says so inside %s too',
    (name) => {
      expect(totals({ items: [], [name]: { total: 3, next: 'x' } })).toEqual({ total: 3 })
    },
  )

  it('has its own fields, those around its list before those beside it', () => {
    const body = { a: 1, meta: { a: 2, b: 2 }, data: { c: 3, paging: { d: 4 }, list: [] } }

    expect(read(body, ['data', 'list'])?.about).toMatchObject({ a: 1, b: 2, c: 3, d: 4 })
    expect(read([1], [])?.about).toEqual({})
  })
})
