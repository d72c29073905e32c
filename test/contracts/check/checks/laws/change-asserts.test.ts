import { describe, expect, it } from 'vitest'
import { readOnlyIsKeptCheck } from '../../../../../contracts/check/checks/laws/read-only-check.ts'
import {
  deletedIsGone,
  deletedIsNotListed,
  deletedStaysGone,
  deleteSparesOthers,
} from '../../../../../contracts/check/checks/laws/remove-checks.ts'
import {
  putIsIdempotent,
  putReplacesWhole,
} from '../../../../../contracts/check/checks/laws/replace-checks.ts'
import { updateKeepsTheRest } from '../../../../../contracts/check/checks/laws/update-checks.ts'
import type { Check } from '../../../../../contracts/check/vocabulary/check.ts'
import type { Exchange } from '../../../../../contracts/check/vocabulary/exchange.ts'
import { exchangeOf, libraryContract } from '../../../../support/exchanges.ts'

const contract = libraryContract()
const exchange = (line: string, told: Parameters<typeof exchangeOf>[2] = {}) =>
  exchangeOf(contract, line, told)

/** What the last step must be like once the server is right. */
const asserted = <Facts extends object>(
  check: Check<string, Facts>,
  facts: Facts,
  ...steps: readonly Exchange[]
) => check.asserts(facts, { operation: undefined, steps }, contract)

const made = exchange('POST /books 201', {
  body: { title: 'Emma' },
  answer: { id: 'b1', title: 'Emma' },
})
const read = (answer: unknown) => exchange('GET /books/b1 200', { answer })
const gone = exchange('GET /books/b1 404')

describe('a replacement must be followed by', () => {
  const left = { path: '/note', came: 'old' }

  it('a resource without what it leaves out', () => {
    expect(asserted(putReplacesWhole, left, made, read({ note: 'old' }))).toEqual({
      kind: 'not-value',
      pointer: '/note',
      value: 'old',
    })
    expect(asserted(putReplacesWhole, left, made, read({ data: { note: 'old' } }))).toBeUndefined()
  })

  it('what the last PUT sent, however often it is sent', () => {
    const put = (body: unknown) =>
      exchange('PUT /books/b1 200', { body, answer: { title: 'Anne' } })
    const title = { path: '/title', wanted: 'Emma 2', came: 'Anne' }
    const came = read({ title: 'Anne' })

    expect(
      asserted(putIsIdempotent, title, put({ title: 'Jane' }), put({ title: 'Emma' }), came),
    ).toEqual({ kind: 'value', pointer: '/title', value: 'Emma' })
    expect(asserted(putIsIdempotent, title, put({}), came)).toMatchObject({ value: 'Emma 2' })
    expect(asserted(putIsIdempotent, title, came)).toMatchObject({ value: 'Emma 2' })
    expect(asserted(putIsIdempotent, title, put({ title: 'Emma' }), read({}))).toBeUndefined()
  })
})

describe('a change must be followed by', () => {
  it('the value that an earlier step showed, where no step sent it', () => {
    const facts = { path: '/born', wanted: 1, came: 2, changed: ['title'] }
    const before = read({ born: 1 })

    expect(asserted(updateKeepsTheRest, facts, before, read({ born: 2 }))).toEqual({
      ...{ kind: 'value', pointer: '/born', value: 1 },
      shownBy: before,
    })
  })

  it('a readOnly value that the caller did not send', () => {
    const facts = { path: '/id', value: 'mine' }

    expect(asserted(readOnlyIsKeptCheck, facts, read({ id: 'mine' }))).toEqual({
      kind: 'not-value',
      pointer: '/id',
      value: 'mine',
    })
    expect(asserted(readOnlyIsKeptCheck, facts, read({ data: { id: 'mine' } }))).toBeUndefined()
  })
})

describe('a deletion must be followed by', () => {
  it('refusals', () => {
    expect(asserted(deletedIsGone, {}, made, read({ id: 'b1' }))).toEqual({ kind: 'refused' })
    const facts = { status: 200, isBack: false }
    const change = exchange('PUT /books/b1 200', { body: {} })
    expect(asserted(deletedStaysGone, facts, made, change)).toEqual({ kind: 'refused' })
  })

  it('a list without the resource, and by other resources', () => {
    const list = exchange('GET /books 200', { answer: [{ id: 'b1' }] })

    expect(asserted(deletedIsNotListed, { id: 'b1' }, made, list)).toEqual({
      kind: 'not-mentioned',
      value: 'b1',
    })
    expect(asserted(deleteSparesOthers, { id: 'b1' }, made, gone)).toEqual({ kind: 'not-refused' })
  })
})
