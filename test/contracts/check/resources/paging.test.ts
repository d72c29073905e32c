import { describe, expect, it } from 'vitest'
import {
  namedBy,
  nextCursor,
  type Paging,
  pagingOf,
  queryOfPage,
} from '../../../../contracts/check/resources/paging.ts'
import { contractOf } from '../../../support/small-contract.ts'

const integer = { type: 'integer' }
const text = { type: 'string' }

/** How a list with these query parameters is cut; `h:name` is a header. */
function paged(schemas: Readonly<Record<string, object>>): Paging | undefined {
  const parameters = Object.entries(schemas).map(([name, schema]) =>
    name.startsWith('h:')
      ? { name: name.slice(2), in: 'header', schema }
      : { name, in: 'query', schema },
  )
  const contract = contractOf({
    '/a': { get: { parameters, responses: { 200: { description: 'ok' } } } },
  })
  const [operation] = contract.operations.values()
  return operation && pagingOf(contract, operation)
}

function known(schemas: Readonly<Record<string, object>>): Paging {
  const paging = paged(schemas)
  if (!paging) throw new Error('It is not cut into pages.')
  return paging
}

const read = (schemas: Readonly<Record<string, object>>) => {
  const { kind, position, size } = known(schemas)
  return [kind, position.name, size.name]
}

describe('a list', () => {
  it.each<[Readonly<Record<string, object>>, readonly string[]]>([
    [{ page: integer, limit: integer }, ['page', 'page', 'limit']],
    [{ pageNum: integer, itemsPerPage: integer }, ['page', 'pageNum', 'itemsPerPage']],
    [{ page_number: text, 'page-size': text }, ['page', 'page_number', 'page-size']],
    [{ page: { type: 'number' }, size: { type: 'number' } }, ['page', 'page', 'size']],
    [{ page: {}, limit: {} }, ['page', 'page', 'limit']],
    [{ offset: integer, limit: integer }, ['offset', 'offset', 'limit']],
    [{ $skip: { type: 'number' }, $top: integer }, ['offset', '$skip', '$top']],
    [{ cursor: text, limit: integer }, ['cursor', 'cursor', 'limit']],
    [{ starting_after: text, limit: integer }, ['cursor', 'starting_after', 'limit']],
    [{ offset: integer, page: integer, limit: integer }, ['page', 'page', 'limit']],
    [{ cursor: text, offset: integer, limit: integer }, ['offset', 'offset', 'limit']],
  ])('with %o is cut as %o', (schemas, expected) => {
    expect(read(schemas)).toEqual(expected)
  })

  it.each<Readonly<Record<string, object>>>([
    {},
    { page: integer },
    { limit: integer },
    { limit: { type: 'boolean' }, page: integer },
    { limit: integer, page: { type: 'array', items: integer } },
    { limit: integer, offset: text },
    { limit: integer, cursor: integer },
    { limit: integer, after_date: text },
    { limit: integer, 'h:page': integer },
  ])('with %o is not cut', (schemas) => {
    expect(paged(schemas)).toBeUndefined()
  })

  it.each<[object, number]>([
    [integer, 1],
    [{ ...integer, minimum: 0 }, 0],
    [{ ...integer, minimum: 0, default: 1 }, 1],
    [{ ...integer, default: '0' }, 1],
  ])('whose page is %o begins with %i', (page, first) => {
    expect(known({ page, limit: integer }).first).toBe(first)
  })

  it('with offsets begins with 0', () => {
    expect(known({ offset: { ...integer, default: 5, minimum: 2 }, limit: integer }).first).toBe(0)
  })

  it.each<[object, number, number | undefined, number | undefined]>([
    [integer, 1, undefined, undefined],
    [{ ...integer, minimum: 0, maximum: 500, default: 100 }, 1, 500, 100],
    [{ ...integer, minimum: 5, default: 'x' }, 5, undefined, undefined],
  ])(
    'whose pages hold %o holds from %i to %s, %s where nobody asks',
    (limit, least, most, otherwise) => {
      expect(known({ page: integer, limit })).toMatchObject({ least, most, otherwise })
    },
  )
})

describe('the query of a page', () => {
  const query = (schemas: Readonly<Record<string, object>>, index: number, cursor?: string) =>
    queryOfPage(known(schemas), { index, limit: 10, cursor })

  it('names the page, the offset or the cursor, and the size', () => {
    expect(query({ page: integer, limit: integer }, 2)).toEqual([
      ['page', '3'],
      ['limit', '10'],
    ])
    expect(query({ page: { minimum: 0, ...integer }, limit: integer }, 2)[0]).toEqual(['page', '2'])
    expect(query({ skip: integer, limit: integer }, 2)).toEqual([
      ['skip', '20'],
      ['limit', '10'],
    ])
    expect(query({ cursor: text, limit: integer }, 2, 'x')).toEqual([
      ['limit', '10'],
      ['cursor', 'x'],
    ])
    expect(query({ cursor: text, limit: integer }, 0)).toEqual([['limit', '10']])
  })
})

describe('the next cursor', () => {
  const paging = () => known({ cursor: text, limit: integer })

  it.each<[Readonly<Record<string, unknown>>, string | undefined]>([
    [{ next: 'abc' }, 'abc'],
    [{ next_cursor: 7 }, '7'],
    [{ after: 'x' }, 'x'],
    [{ continuationToken: 'x' }, 'x'],
    [{ cursor: 'x' }, 'x'],
    [{ next: null, nextToken: 'x' }, 'x'],
    [{ next: '', nextToken: 'x' }, 'x'],
    [{ next: 'https://host/a?limit=1&cursor=c%20d' }, 'c d'],
    [{ next: '/a?cursor=c' }, 'c'],
    [{ next: '?cursor=c' }, 'c'],
    [{ next: '/a?page=2' }, undefined],
    [{ next: 'ahttp:?cursor=c' }, 'ahttp:?cursor=c'],
    [{ next: 'http://[' }, 'http://['],
    [{ next: 'http://host/?cursor=c' }, 'c'],
    [{ next: true }, undefined],
    [{ previous: 'x', hasNext: 'x', total: 3 }, undefined],
    [{}, undefined],
  ])('that %o names is %s', (about, cursor) => {
    expect(nextCursor(about, paging())).toBe(cursor)
  })
})

describe('a number of the page itself', () => {
  it.each<[unknown, number | undefined]>([
    [{ page: 3 }, 3],
    [{ page: '3' }, undefined],
    [{}, undefined],
    [[3], undefined],
    [undefined, undefined],
  ])('in %o is %s', (about, number) => {
    expect(namedBy(about, 'page')).toBe(number)
  })
})
