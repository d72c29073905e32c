import { describe, expect, it } from 'vitest'
import {
  createdIsListed,
  createEchoes,
  listAgreesWithRead,
  locationLeadsThere,
  readIsSafe,
} from '../../../../contracts/check/checks/laws/create-checks.ts'
import { filterHolds, sortHolds } from '../../../../contracts/check/checks/laws/list-checks.ts'
import {
  countIsTrue,
  limitHolds,
  pageBeyondEndIsEmpty,
  pageNamesItself,
} from '../../../../contracts/check/checks/laws/page-checks.ts'
import type { ValueFacts } from '../../../../contracts/check/checks/laws/value-facts.ts'
import { assertionOf } from '../../../../contracts/check/reproduce/assertion.ts'
import type { Assertion } from '../../../../contracts/check/vocabulary/assertion.ts'
import type { Check } from '../../../../contracts/check/vocabulary/check.ts'
import type { Exchange } from '../../../../contracts/check/vocabulary/exchange.ts'
import { exchangeOf, findingBy, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const exchange = (line: string, told: Parameters<typeof exchangeOf>[2] = {}) =>
  exchangeOf(contract, line, told)

const listed = (answer: unknown) => exchange('GET /books 200', { answer })
const made = exchange('POST /books 201', {
  body: { title: 'Emma' },
  answer: { id: 'b1', title: 'Emma' },
})

/** What a law expects of the last step, told by what it knows; `undefined` where nothing is said. */
function expected<Facts extends object>(
  check: Check<string, Facts>,
  facts: Facts,
  ...steps: readonly Exchange[]
): Assertion | undefined {
  const assertion = assertionOf(findingBy(check, facts, ...steps), contract)
  return assertion.kind === 'other-answer' ? undefined : assertion
}

describe('a law about lists expects', () => {
  const limit = { kind: 'asked', limit: 2, isExact: false, came: 3 } as const

  it.each<[object, unknown, Assertion | undefined]>([
    [
      limit,
      { items: [1, 2, 3] },
      { kind: 'each', pointer: '/items', matcher: '.toSatisfy(({ length }) => length <= 2)' },
    ],
    [
      { limit: 12, isExact: true },
      [1],
      { kind: 'each', pointer: '', matcher: '.toSatisfy(({ length }) => length === 12)' },
    ],
    [{}, { items: 3 }, undefined],
  ])('a page within its limit: %o of %j', (more, answer, assertion) => {
    expect(expected(limitHolds, { ...limit, ...more }, listed(answer))).toEqual(assertion)
  })

  it('an empty page beyond the end', () => {
    const beyond = { came: 1, isLast: false }

    expect(expected(pageBeyondEndIsEmpty, beyond, listed({ total: 1, data: [1] }))).toEqual({
      ...{ kind: 'each', pointer: '/data', matcher: '.toHaveLength(0)' },
    })
    expect(expected(pageBeyondEndIsEmpty, beyond, listed('text'))).toBeUndefined()
  })

  it('the number or size that was asked for', () => {
    const facts = { name: 'limit', asked: '2', named: 1 }

    expect(expected(pageNamesItself, facts, listed({ limit: 1 }))).toEqual({
      ...{ kind: 'value', pointer: '/limit', value: 2 },
    })
  })

  it('its count, where one page shows all of it', () => {
    const facts = { name: 'total', total: 3, count: 2 }
    const page = listed({ total: 3, data: [1, 2] })

    expect(expected(countIsTrue, facts, page)).toEqual({
      ...{ kind: 'count', pointer: '/total', list: '/data' },
    })
    expect(expected(countIsTrue, facts, listed({ total: '3', data: [1, 2] }))).toBeUndefined()
    expect(expected(countIsTrue, facts, listed({ total: 3 }))).toBeUndefined()
    expect(expected(countIsTrue, facts, page, page)).toBeUndefined()
  })

  it('only what was filtered for', () => {
    const other = { name: 'plan', asked: 'pro', fault: 'another value', came: 'free' } as const
    const page = listed({ data: [{ plan: 'free' }] })

    expect(expected(filterHolds, other, page)).toEqual({
      ...{ kind: 'each', pointer: '/data/0/plan', matcher: '.toEqual("pro")' },
    })
    expect(expected(filterHolds, other, listed(7))).toBeUndefined()
    expect(expected(filterHolds, { ...other, fault: 'lacks it' }, page)).toBeUndefined()
  })

  it('the order that was asked for', () => {
    const facts = { parameter: 'sort', choice: '-name', property: 'name', values: ['a'] }

    expect(expected(sortHolds, { ...facts, isDown: true }, listed([{ name: 'a' }]))).toEqual({
      ...{ kind: 'sorted', pointer: '/0/name', isDown: true },
    })
    expect(
      expected(sortHolds, { ...facts, isDown: false }, listed({ data: [{ name: 'a' }] })),
    ).toEqual({ kind: 'sorted', pointer: '/data/0/name', isDown: false })
    expect(expected(sortHolds, { ...facts, isDown: false }, listed(null))).toBeUndefined()
  })
})

describe('a law about one thing expects', () => {
  it('that what was made is there: as the answer, or in its list', () => {
    const read = exchange('GET /books/b1 200', { answer: { id: 'b2' } })
    const location = { id: 'b1', location: '/books/b1' }
    const listing = { id: 'b1', others: 1 }

    expect(expected(locationLeadsThere, location, made, read)).toEqual({
      kind: 'value',
      pointer: '/id',
      value: 'b1',
    })
    expect(expected(createdIsListed, listing, made, listed([{ id: 'b2' }]))).toEqual({
      kind: 'mentioned',
      value: 'b1',
    })
    expect(expected(createdIsListed, listing, made, listed([]))).toEqual({
      kind: 'mentioned',
      value: 'b1',
    })
  })

  it('no place of it that no step shows', () => {
    const read = exchange('GET /books/b9 200', { answer: { id: 'b2' } })

    expect(
      expected(locationLeadsThere, { id: 'b9', location: '/books/b9' }, made, read),
    ).toBeUndefined()
  })
})

describe('a law about a value expects', () => {
  const title: ValueFacts = { path: '/title', wanted: 'Emma', came: 'Anne' }
  const read = (answer: unknown) => exchange('GET /books/b1 200', { answer })
  const came = read({ title: 'Anne', a: { 'b.c': [1] } })

  it.each<[ValueFacts, unknown]>([
    [title, 'Emma'],
    [{ path: '/title', wanted: { a: 1 }, came: 'Anne' }, { a: 1 }],
    [{ path: '/a/b.c/0', wanted: 2, came: 1 }, 2],
    [{ path: '/pages', wanted: 7, came: undefined }, 7],
  ])('%o', (facts, value) => {
    expect(expected(createEchoes, facts, came)).toEqual({
      ...{ kind: 'value', pointer: facts.path, value },
    })
  })

  it.each<ValueFacts>([
    { path: '/title', wanted: 'Emma', came: 'Jane' },
    { path: '/pages', wanted: 7, came: 8 },
    { path: '/title', wanted: undefined, came: 'Anne' },
  ])('nothing where the answer does not show what came there: %o', (facts) => {
    expect(expected(createEchoes, facts, came)).toBeUndefined()
  })

  it('what an earlier step showed, where no step sent it', () => {
    const before = read({ title: 'Emma' })

    expect(expected(readIsSafe, title, before, came)).toMatchObject({
      pointer: '/title',
      shownBy: before,
    })
    expect(expected(listAgreesWithRead, title, made, before, came)).not.toHaveProperty('shownBy')
    expect(expected(readIsSafe, title, came)).not.toHaveProperty('shownBy')
  })
})
