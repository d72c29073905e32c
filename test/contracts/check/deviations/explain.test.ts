import { describe, expect, it } from 'vitest'
import { type CheckId, checkOf } from '../../../../contracts/check/checks/all-checks.ts'
import type { ExchangeCheck } from '../../../../contracts/check/checks/exchange/exchange-check.ts'
import { exchangeChecks } from '../../../../contracts/check/checks/exchange/exchange-checks.ts'
import { createExplain } from '../../../../contracts/check/deviations/explain.ts'
import type { Exchange } from '../../../../contracts/check/vocabulary/exchange.ts'
import { readWitnesses } from '../../../../contracts/check/witnesses/read-witnesses.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { parseDocument, parseText } from '../../../../contracts/openapi/document.ts'
import { applyOverlay } from '../../../../contracts/openapi/overlay.ts'
import { exchangeOf } from '../../../support/exchanges.ts'
import { libraryDocument } from '../../../support/library-provider.ts'

const overlay = parseText(
  `
overlay: 1.0.0
actions:
  - target: $.paths['/books'].post.responses['201']
    description: A book is not answered with 201 …
    remove: true
    x-evidence: '[R] create'
  - target: $.paths['/books'].post.responses
    description: … but with 202.
    update:
      '202': { description: taken, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
    x-evidence: '[R] create'
  - target: $.paths['/books'].post.responses['202']
    description: It says how many are left.
    update: { headers: { Left: { schema: { type: integer } } } }
    x-evidence: '[R] left'
  - target: $.components.schemas.Problem.required[?@ == 'detail']
    description: Problems have no detail.
    remove: true
    x-evidence: '[R] problems'
  - target: $.components.schemas.Book.properties.title
    description: Titles may be null.
    update: { type: [string, 'null'] }
    x-evidence: '[R] null-title'
  - target: $.paths['/books/{id}'].delete
    description: A deleted book stays.
    update: { x-laws: [{ law: deleted-is-gone, holds: false, why: Nothing is deleted., evidence: '[C] books.py' }] }
    x-evidence: '[C] books.py'
`,
  'overlay.yaml',
)
const document = parseDocument(libraryDocument, 'library.yaml')
const documented = compileContract(document)
const observed = compileContract(applyOverlay(document, overlay))
const witnesses = readWitnesses(
  {
    witnesses: [
      { id: 'renamed', operation: 'createBook', status: { documented: 201, observed: 202 } },
      { id: 'retired', operation: 'createBook', status: 409, profiles: ['documented'] },
      { id: 'same', operation: 'createBook', status: 201 },
    ].map((witness) => ({ ...witness, steps: [{ request: 'POST /books' }] })),
  },
  documented,
  'documented',
).witnesses
const explain = createExplain({ documented, observed, overlay, witnesses })

/** What is explained of what the documented contract holds against an exchange. */
function explained(exchange: Exchange) {
  return (exchangeChecks as readonly ExchangeCheck[]).flatMap((check) =>
    (check.judge(exchange, documented) ?? []).map((difference) => {
      const claim = { ...difference, check, operation: exchange.operation, steps: [exchange] }
      return [check.id, explain(claim)?.map(({ about }) => about)]
    }),
  )
}

/** The explanation of another finding about an exchange. */
function explanation(id: CheckId, exchange: Exchange, facts: object = {}) {
  const { operation } = exchange
  return explain({ check: checkOf(id), facts, pointer: '', operation, steps: [exchange] })
}

const book = { id: '1', title: 'Emma' }

describe('a finding is known', () => {
  it('where the overlay documents the status, by the action that says so', () => {
    const exchange = exchangeOf(documented, 'POST /books 202', { answer: book })

    expect(explained(exchange)).toEqual([['documented-status', ['… but with 202.']]])
  })

  it('where the overlay lets the body be so, also through what the answer refers to', () => {
    const exchange = exchangeOf(documented, 'GET /books/1 404', { answer: {} })

    expect(explained(exchange)).toEqual([['body-matches-schema', ['Problems have no detail.']]])
  })

  it('where the overlay says that the law is not kept, with the evidence of the law', () => {
    const exchange = exchangeOf(documented, 'DELETE /books/1 204')

    expect(explanation('deleted-is-gone', exchange)).toEqual([
      { about: 'Nothing is deleted.', evidence: '[C] books.py', pointer: '/actions/5' },
    ])
  })

  it('where the overlay allows the request that was taken', () => {
    const exchange = exchangeOf(documented, 'POST /books 202', {
      body: { title: null },
      answer: book,
    })

    expect(explanation('rejects-invalid', exchange)).toEqual([
      { about: 'Titles may be null.', evidence: '[R] null-title', pointer: '/actions/4' },
    ])
  })

  it.each([
    ['renamed', 'Observed servers answer 202.'],
    ['retired', 'Observed servers are not claimed to do so.'],
  ])('where a broken witness says it of observed servers: %s', (id, about) => {
    const exchange = exchangeOf(documented, 'POST /books 202', { answer: book, cause: 'witness' })

    expect(explanation('documented-pair-is-earned', exchange, { witness: id })).toEqual([
      { about, evidence: `witness ${id}`, pointer: '' },
      { about: '… but with 202.', evidence: '[R] create', pointer: '/actions/1' },
    ])
  })
})

describe('a finding stays one', () => {
  it('where the answer does not fit what the overlay documents either', () => {
    const exchange = exchangeOf(documented, 'POST /books 202', { answer: { id: 1 } })

    expect(explained(exchange)).toEqual([['documented-status', undefined]])
  })

  it('where the overlay says nothing of it, though it explains something else', () => {
    const exchange = exchangeOf(documented, 'GET /books/1 404', { answer: { detail: 1 } })

    expect(explained(exchange)).toEqual([['body-matches-schema', undefined]])
  })

  it('where the overlay does not declare the law', () => {
    const exchange = exchangeOf(documented, 'DELETE /books/1 204')

    expect(explanation('deleted-is-not-listed', exchange)).toBeUndefined()
  })

  it.each([
    ['same', 'POST /books 202'],
    ['renamed', 'POST /books 409'],
  ])('where a broken witness says it of no server: %s, %s', (id, line) => {
    const told = { answer: { ...book, detail: '' }, cause: 'witness' } as const
    const exchange = exchangeOf(documented, line, told)

    expect(explanation('documented-pair-is-earned', exchange, { witness: id })).toBeUndefined()
  })

  it('where the request that was taken is not allowed by the overlay either', () => {
    const exchange = exchangeOf(documented, 'POST /books 202', { body: {}, answer: book })

    expect(explanation('rejects-missing-required', exchange)).toBeUndefined()
  })
})
