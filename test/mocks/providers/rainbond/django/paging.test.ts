import { describe, expect, it } from 'vitest'
import {
  pageRequest,
  paginatorPage,
  statementPage,
} from '../../../../../mocks/providers/rainbond/django/paging.ts'

describe('the page that is asked for', () => {
  it.each([
    [undefined, undefined, 1, 10],
    ['2', '5', 2, 5],
    [' 2 ', '+5', 2, 5],
    ['-1', '0', -1, 0],
    ['1_0', '1_000', 10, 1000],
    ['1.5', '1e2', 1, 10],
    ['', 'x', 1, 10],
    [['1', '2'], null, 1, 10],
  ])('%j %j', (page, size, wanted, wantedSize) => {
    expect(pageRequest(page, size)).toEqual({ page: wanted, size: wantedSize })
  })

  it('has a size of its own where none is named', () => {
    expect(pageRequest('1', undefined, 99)).toEqual({ page: 1, size: 99 })
  })
})

describe('a page of a statement', () => {
  it.each([
    [1, 10, 0, 10],
    [3, 10, 20, 10],
    [0, 10, 0, 10],
    [-5, 10, 0, 10],
    [2, 0, 0, 0],
    [2, -1, 0, Number.POSITIVE_INFINITY],
  ])('%d of %d', (page, size, skip, take) => {
    expect(statementPage({ page, size })).toEqual({ skip, take })
  })
})

describe('a page of the paginator', () => {
  it.each([
    [1, 10, 0, { skip: 0, take: 10 }],
    [1, 10, 25, { skip: 0, take: 10 }],
    [3, 10, 25, { skip: 20, take: 10 }],
    [4, 10, 25, undefined],
    [2, 10, 0, undefined],
    [0, 10, 25, undefined],
    [1, 0, 25, undefined],
    [1, -1, 25, undefined],
  ])('%d of %d, of %d rows', (page, size, total, expected) => {
    expect(paginatorPage({ page, size }, total)).toEqual(expected)
  })
})
