import { describe, expect, it } from 'vitest'
import { documentedStatus } from '../../../../contracts/check/checks/exchange/documented-status.ts'
import { FindingStore, type NewFinding } from '../../../../contracts/check/session/finding-store.ts'
import { type FindingSink, nameOf, record } from '../../../../contracts/check/session/record.ts'
import { VerdictBook } from '../../../../contracts/check/session/verdict-book.ts'
import type { Check, Claim } from '../../../../contracts/check/vocabulary/check.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { exchangeOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const made = exchangeOf(contract, 'POST /books 201')
const teapot = exchangeOf(contract, 'GET /books/b1 418')
const facts = { status: 418, documented: ['200'] }
const claim: Claim = {
  ...{ check: documentedStatus, facts, pointer: '/paths' },
  ...{ operation: teapot.operation, steps: [made, teapot] },
}
const { operation: about, check: _check, ...rest } = claim
const entry: NewFinding = {
  ...{ ...rest, about, check: 'documented-status', severity: 'error', key: '418' },
  operation: 'getBook',
}
const withId = (id: string): Check => ({ ...documentedStatus, id })

describe('a ledger', () => {
  it('folds equal findings, counts them and keeps the shortest steps', () => {
    const ledger = new FindingStore(7)
    const first = ledger.add(entry)
    const shorter = ledger.add({ ...entry, steps: [teapot] })
    const longer = ledger.add({ ...entry, steps: [made, made, teapot] })
    const alike = ledger.add({ ...entry, steps: [made] })

    expect(first).toMatchObject({
      times: 1,
      seed: 7,
      severity: 'error',
      check: 'documented-status',
    })
    expect([shorter, longer, alike]).toEqual([undefined, undefined, undefined])
    expect(ledger.findings).toMatchObject([{ times: 4, steps: [teapot] }])
  })

  it('keeps apart what is another check, operation or key, whatever its facts', () => {
    const ledger = new FindingStore(7)
    ledger.add(entry)
    ledger.add({ ...entry, check: 'no-server-error' })
    ledger.add({ ...entry, operation: 'deleteBook' })
    ledger.add({ ...entry, key: 'a', facts: { status: 1 } })
    ledger.add({ ...entry, key: 'a', facts: { status: 2 }, severity: 'warning' })

    expect(ledger.findings.map(({ times }) => times)).toEqual([1, 1, 1, 2])
  })

  it('takes each law that is not held once', () => {
    const ledger = new FindingStore(7)
    const law = { check: 'count-is-true', operation: 'listBooks', evidence: '[C] a' } as const

    expect(ledger.addNotHeld(law)).toBe(true)
    expect(ledger.addNotHeld(law)).toBe(false)
    expect(ledger.addNotHeld({ ...law, operation: 'listFilms' })).toBe(true)
    expect(ledger.notHeld).toEqual([law, { ...law, operation: 'listFilms' }])
  })

  it('leads to an exchange from what made the things that it names', () => {
    const ledger = new FindingStore(7)
    const other = exchangeOf(contract, 'POST /books 201', { index: 2 })
    ledger.made('b 1', made)
    ledger.made('b2', other)
    ledger.made('b3', other)
    const led = (target: string) =>
      ledger.leadingTo(exchangeOf(contract, `GET ${target} 200`)).slice(0, -1)

    expect(led('/books/b%201')).toEqual([made])
    expect(led('/books?after=b2&before=b3')).toEqual([other])
    expect(led('/books/b9')).toEqual([])
    expect(led('/books/%E0/b2')).toEqual([other])
    const own = exchangeOf(contract, 'PUT /books/b4 201')
    ledger.made('b4', own)
    expect(ledger.leadingTo(own)).toEqual([own])
    expect([ledger.hasMade('b4'), ledger.hasMade('b9'), ledger.hasMade(undefined)]).toEqual([
      ...[true, false, false],
    ])
  })
})

describe('a finding that is recorded', () => {
  const bookOf = (more: Partial<FindingSink> = {}): FindingSink => ({
    ...{ contract, ledger: new FindingStore(7), verdicts: new VerdictBook() },
    ...more,
  })

  it('is told when it is new', () => {
    const book = bookOf()

    expect(record(claim, book)).toMatchObject([
      { kind: 'finding', finding: { operation: 'getBook', key: '418', facts, times: 1 } },
    ])
    expect(record(claim, book)).toEqual([])
    expect(book.ledger.findings[0]?.known).toBeUndefined()
  })

  it('breaks its check in the book of verdicts, once for each operation', () => {
    const book = bookOf()
    record(claim, book)
    record({ ...claim, facts: { ...facts, status: 419 } }, book)
    record({ ...claim, operation: made.operation }, book)

    expect(book.verdicts.all).toEqual([
      { check: 'documented-status', operation: 'getBook', outcome: 'broken' },
      { check: 'documented-status', operation: 'createBook', outcome: 'broken' },
    ])
  })

  it('is known where that is explained', () => {
    const known = [{ about: 'Teapots.', evidence: '[R] a', pointer: '' }]
    const book = bookOf({
      explain: ({ check }) => (check.id === 'documented-status' ? known : undefined),
    })
    record(claim, book)
    record({ ...claim, check: withId('no-server-error') }, book)

    expect(book.ledger.findings.map((finding) => finding.known)).toEqual([known, undefined])
  })

  it('is no finding where the contract says that the law is not held', () => {
    const declared = compileContract({
      openapi: '3.1.0',
      info: {},
      paths: {
        '/a': {
          get: {
            operationId: 'getA',
            responses: {},
            'x-laws': [{ law: 'count-is-true', holds: false, why: 'It lies.', evidence: '[C] a' }],
          },
        },
      },
    })
    const told = { ...claim, operation: declared.require('getA') }
    const book = bookOf({ contract: declared })
    const law = { check: 'count-is-true', operation: 'getA', evidence: 'It lies. [C] a' }

    expect(record({ ...told, check: withId('count-is-true') }, book)).toEqual([
      { kind: 'not-held', law },
    ])
    expect(record({ ...told, check: withId('count-is-true') }, book)).toEqual([])
    expect(record({ ...told, check: withId('sort-holds') }, book)).toHaveLength(1)
  })

  it.each([
    ['GET /books/1?x=1 200', 'getBook'],
    ['PATCH /books/1?x=1 405', 'PATCH /books/{id}'],
    ['GET /films 404', 'GET ?'],
  ])('is of its operation, or of the method and path: %s', (line, name) => {
    expect(nameOf(exchangeOf(contract, line), contract)).toBe(name)
  })
})
