import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../../contracts/check/checks/all-checks.ts'
import { lawAssertion } from '../../../../contracts/check/reproduce/law-assertion.ts'
import type { Assertion } from '../../../../contracts/check/vocabulary/assertion.ts'
import type { Exchange } from '../../../../contracts/check/vocabulary/exchange.ts'
import type { Finding } from '../../../../contracts/check/vocabulary/finding.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const exchange = (line: string, told: Parameters<typeof exchangeOf>[2] = {}) =>
  exchangeOf(contract, line, told)

const listed = (answer: unknown) => exchange('GET /books 200', { answer })
const made = exchange('POST /books 201', {
  body: { title: 'Emma' },
  answer: { id: 'b1', title: 'Emma' },
})

/** What a law expects of the last step, told by the texts of its finding. */
function expected(
  check: CheckId,
  told: Pick<Finding, 'expected'> & Partial<Finding>,
  ...steps: readonly [Exchange, ...Exchange[]]
): Assertion | undefined {
  return lawAssertion(findingOf(steps, { check, ...told }), steps.at(-1) ?? steps[0])
}

describe('a law about lists expects', () => {
  it.each<[CheckId, string, unknown, Assertion | undefined]>([
    [
      'limit-holds',
      'at most 2',
      { items: [1, 2, 3] },
      { kind: 'each', pointer: '/items', matcher: '.toSatisfy(({ length }) => length <= 2)' },
    ],
    [
      'limit-holds',
      'exactly 12',
      [1],
      { kind: 'each', pointer: '', matcher: '.toSatisfy(({ length }) => length === 12)' },
    ],
    ['limit-holds', 'a few', [1], undefined],
    ['limit-holds', 'at most 2', { items: 3 }, undefined],
    [
      'page-beyond-end-is-empty',
      'no items',
      { total: 1, data: [1] },
      { kind: 'each', pointer: '/data', matcher: '.toHaveLength(0)' },
    ],
    ['page-beyond-end-is-empty', 'no items', 'text', undefined],
    [
      'count-is-true',
      'total: 2',
      { total: 3, data: [1, 2] },
      { kind: 'count', pointer: '/total', list: '/data' },
    ],
    ['count-is-true', 'total: 2', { total: '3', data: [1, 2] }, undefined],
    ['count-is-true', 'total: 2', { total: 3 }, undefined],
    ['count-is-true', 'the total: 2', { total: 3, data: [] }, undefined],
    ['count-is-true', 'total: 2 or more', { total: 3, data: [] }, undefined],
    [
      'filter-holds',
      'only plan: "pro"',
      { data: [{ plan: 'free' }] },
      { kind: 'each', pointer: '/data/0/plan', matcher: '.toEqual("pro")' },
    ],
    ['filter-holds', 'only plan: "pro"', 7, undefined],
    ['filter-holds', 'not only plan: "pro"', [], undefined],
    [
      'sort-holds',
      'name descending',
      [{ name: 'a' }],
      { kind: 'sorted', pointer: '/0/name', isDown: true },
    ],
    [
      'sort-holds',
      'name ascending',
      { data: [{ name: 'a' }] },
      { kind: 'sorted', pointer: '/data/0/name', isDown: false },
    ],
    ['sort-holds', 'by name ascending', [], undefined],
    ['sort-holds', 'name ascending, then id', [], undefined],
    ['sort-holds', 'name ascending', null, undefined],
  ])('%s, "%s" of %j: %o', (check, text, answer, assertion) => {
    expect(expected(check, { expected: text }, listed(answer))).toEqual(assertion)
  })

  it('nothing of a count that several pages share', () => {
    const page = listed({ total: 3, data: [1] })

    expect(expected('count-is-true', { expected: 'total: 2' }, page, page)).toBeUndefined()
  })
})

describe('a law about one thing expects', () => {
  const told = { expected: 'the thing with the id b1' }

  it('that what was made is there: as the answer, or in its list', () => {
    const read = exchange('GET /books/b1 200', { answer: { id: 'b2' } })
    const list = listed([{ id: 'b2' }])

    expect(expected('location-leads-there', told, made, read)).toEqual({
      kind: 'value',
      pointer: '/id',
      value: 'b1',
    })
    expect(expected('created-is-listed', told, made, list)).toEqual({
      kind: 'mentioned',
      value: 'b1',
    })
  })

  it('no presence that no step speaks of', () => {
    const other = { expected: 'the thing with the id b9' }
    const vague = { expected: 'perhaps the thing with the id b1' }

    expect(expected('created-is-listed', other, made, listed([]))).toBeUndefined()
    expect(expected('created-is-listed', vague, made, listed([]))).toBeUndefined()
    expect(expected('created-is-listed', told, made, listed({ detail: '' }))).toBeUndefined()
  })

  it.each<CheckId>(['isolation-list'])('that it is not listed: %s', (check) => {
    const none = { expected: 'no such thing' }

    expect(expected(check, none, made, listed([{ id: 'b0' }, { id: 'b1' }]))).toEqual({
      kind: 'not-mentioned',
      value: 'b1',
    })
    expect(expected(check, none, made, listed([{ id: 'b11' }]))).toBeUndefined()
    expect(expected(check, none, listed([{ id: 'b1' }]))).toBeUndefined()
    expect(expected(check, none, made, exchange('GET /books 200'))).toBeUndefined()
  })

  it('another ETag', () => {
    const etag = { expected: 'another ETag', received: '"v1"' }

    expect(expected('etag-follows-state', etag, made)).toEqual({
      kind: 'other-header',
      name: 'etag',
      value: '"v1"',
    })
  })
})

describe('a law about a value expects', () => {
  const title = { expected: '/title: "Emma"', received: '/title: "Anne"' }
  const read = (answer: unknown) => exchange('GET /books/b1 200', { answer })
  const came = read({ title: 'Anne', a: { 'b.c': [1] } })

  it.each<[Partial<Finding> & Pick<Finding, 'expected'>, string, unknown]>([
    [title, '/title', 'Emma'],
    [{ expected: 'title: {"a":\n1}', received: 'title: "Anne"' }, '/title', { a: 1 }],
    [{ expected: '/a/b.c/0: 2', received: '1' }, '/a/b.c/0', 2],
    [{ expected: '/pages: 7', received: 'no pages' }, '/pages', 7],
  ])('%o', (texts, pointer, value) => {
    expect(expected('create-echoes', texts, came)).toEqual({ kind: 'value', pointer, value })
  })

  it.each<Partial<Finding> & Pick<Finding, 'expected'>>([
    { expected: '/title: Emma', received: '/title: "Anne"' },
    { expected: 'the /title: "Emma"', received: '/title: "Anne"' },
    { expected: '/title: "Emma"', received: '/title: "Jane"' },
    { expected: '/pages: 7', received: '/pages: 8' },
    { expected: 'the same', received: 'no title' },
  ])('nothing where its texts do not speak of the answer: %o', (texts) => {
    expect(expected('create-echoes', texts, came)).toBeUndefined()
  })

  it('what an earlier step showed, where no step sent it', () => {
    const before = read({ title: 'Emma' })

    expect(expected('update-spares-others', title, before, came)).toMatchObject({
      pointer: '/title',
      shownBy: before,
    })
    expect(expected('update-spares-others', title, made, before, came)).not.toHaveProperty(
      'shownBy',
    )
    expect(expected('update-spares-others', title, came)).not.toHaveProperty('shownBy')
  })
})
