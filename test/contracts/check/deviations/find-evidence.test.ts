import { describe, expect, it } from 'vitest'
import { type CheckId, checkOf } from '../../../../contracts/check/checks/all-checks.ts'
import type { ExchangeCheck } from '../../../../contracts/check/checks/exchange/exchange-check.ts'
import { exchangeChecks } from '../../../../contracts/check/checks/exchange/exchange-checks.ts'
import { createExplain } from '../../../../contracts/check/deviations/explain.ts'
import type { Claim } from '../../../../contracts/check/vocabulary/check.ts'
import type { Exchange } from '../../../../contracts/check/vocabulary/exchange.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { parseDocument } from '../../../../contracts/openapi/document.ts'
import { applyOverlay } from '../../../../contracts/openapi/overlay.ts'
import { exchangeOf } from '../../../support/exchanges.ts'
import { libraryDocument } from '../../../support/library-provider.ts'

const summary = "$.paths['/books/{id}/summary'].get.responses['200']"
const age = { headers: { Age: { required: true, schema: { type: 'integer' } } } }
const document = {
  ...applyOverlay(parseDocument(libraryDocument, 'library.yaml'), {
    overlay: '1.0.0',
    info: {},
    actions: [{ target: summary, update: age, 'x-evidence': '[D] invented' }],
  }),
  'x-transport-responses': [
    { when: 'unknown-method', status: 405, evidence: 'invented' },
    { when: 'unknown-path', status: 404, evidence: 'invented' },
  ],
}
const documented = compileContract(document)
const responses = "$.paths['/books/{id}'].get.responses"

/** Explains what servers do of which the actions of an overlay speak. */
function explainWith(...actions: readonly object[]) {
  const overlay = {
    overlay: '1.0.0',
    info: {},
    actions: actions.map((action, at) => ({
      ...{ description: `action ${at}`, 'x-evidence': '[R] seen' },
      ...action,
    })),
  }
  const observed = compileContract(applyOverlay(document, overlay))
  const explain = createExplain({ documented, observed, overlay })
  const about = (claim: Claim) => explain(claim)?.map((evidence) => evidence.about)
  return {
    /** What is explained of what the documented contract holds against an answer. */
    answer: (exchange: Exchange) =>
      (exchangeChecks as readonly ExchangeCheck[]).flatMap((check) =>
        (check.judge(exchange, documented) ?? []).map((difference) => [
          check.id,
          about({ ...difference, check, operation: exchange.operation, steps: [exchange] }),
        ]),
      ),
    /** What is explained of another finding about an exchange. */
    finding: (id: CheckId, exchange: Exchange, more: Partial<Claim> = {}) =>
      explain({
        ...{ check: checkOf(id), facts: {}, pointer: '' },
        ...{ operation: exchange.operation, steps: [exchange], ...more },
      }),
  }
}

const exchange = (line: string, told: Parameters<typeof exchangeOf>[2] = {}) =>
  exchangeOf(documented, line, told)

describe('evidence is found', () => {
  it('for headers by what speaks of headers, whatever else is wrong with the answer', () => {
    const explain = explainWith(
      { target: `${summary}.content['application/json']`, update: { example: { text: 'a' } } },
      { target: `${summary}.headers.Age`, update: { required: false } },
    )
    const line = 'GET /books/1/summary 200'

    expect(explain.answer(exchange(line, { answer: { text: 'a' } }))).toEqual([
      ['documented-headers', ['action 1']],
    ])
    expect(explain.answer(exchange(line, { answer: { text: 1 } }))).toEqual([
      ['documented-headers', ['action 1']],
      ['body-matches-schema', undefined],
    ])
  })

  it('for bodies by all that speaks of their schema', () => {
    const explain = explainWith(
      { target: "$.paths['/books/{id}'].get.responses['200']", update: age },
      { target: '$.components.schemas.Book', update: { required: ['id'] } },
      { target: '$.components.schemas.Book.required', remove: true },
    )
    const untitled = exchange('GET /books/1 200', {
      answer: { id: '1' },
      answerHeaders: { age: '1' },
    })

    expect(explain.answer(untitled)).toEqual([['body-matches-schema', ['action 1', 'action 2']]])
  })

  it('for a status of its class by what wrote that class', () => {
    const explain = explainWith(
      { target: responses, update: { '4XX': { description: 'refused' } } },
      { target: `${responses}['4XX']`, update: { description: 'refused again' } },
    )

    expect(explain.answer(exchange('GET /books/1 418'))).toEqual([
      ['documented-status', ['action 0']],
    ])
  })

  it('for a path that observed servers do not have, where they answered as to one', () => {
    const explain = explainWith(
      { target: "$.paths['/books/{id}'].get", remove: true },
      { target: "$.paths['/books/{id}']", update: { summary: 'gone' } },
      { target: '$.info', update: { title: 'Other' } },
    )

    expect(explain.finding('accepts-valid', exchange('GET /books/1 404'))).toEqual([
      { about: 'action 0', evidence: '[R] seen', pointer: '/actions/0' },
    ])
    expect(explain.finding('accepts-valid', exchange('GET /books/1 405'))).toBeUndefined()
    expect(
      explain.finding('accepts-valid', exchange('GET /books/1 404'), { steps: [] }),
    ).toBeUndefined()
  })

  it('for a valid request that was refused, where the overlay does not take it', () => {
    const body = { title: 'Emma' }
    const refused = exchange('POST /books 400', { body, answer: { detail: 'no' } })
    const explain = explainWith({
      target: '$.components.schemas.Book.properties.title',
      update: { maxLength: 3 },
    })

    expect(explain.finding('accepts-valid', refused)).toMatchObject([{ about: 'action 0' }])
    const short = exchange('POST /books 400', { body: { title: 'Em' }, answer: { detail: 'no' } })
    expect(explain.finding('accepts-valid', short)).toBeUndefined()
    expect(explain.finding('create-echoes', refused)).toBeUndefined()
  })

  it('for a request by its parameters and its body only', () => {
    const explain = explainWith(
      { target: '$.components.schemas.Problem', update: { title: 'P' } },
      { target: "$.paths['/books'].post.requestBody", update: { required: false } },
    )
    const empty = exchange('POST /books 201', { answer: { id: '1', title: 'Emma' } })

    expect(explain.finding('rejects-missing-required', empty)).toMatchObject([
      { about: 'action 1' },
    ])
  })

  it('near the pointer of a finding first, then around all operations, then anywhere in its own', () => {
    const answer = { id: '1', title: 'Emma' }
    const taken = exchange('POST /books 201', { body: { title: 1 }, answer })
    const title = {
      target: '$.components.schemas.Book.properties.title',
      update: { type: ['string', 'integer'] },
    }
    const extension = {
      target: '$',
      update: { 'x-envelope': { parameter: 'e', object: {}, list: {} } },
    }
    const own = { target: "$.paths['/books'].post", update: { summary: 's' } }
    const pointer = '/components/schemas/Book/properties/title/type'
    const find = (...actions: readonly object[]) =>
      explainWith(...actions)
        .finding('rejects-invalid', taken, { pointer })
        ?.map(({ about }) => about)

    expect(find(own, extension, title)).toEqual(['action 2'])
    const loose = {
      target: "$.paths['/books'].post.requestBody.content['application/json']",
      update: { schema: { $ref: '#/components/schemas/Problem' } },
    }
    expect(find(loose)).toBeUndefined()
  })

  it('for a law by its entry, and by the action where that says nothing', () => {
    const laws = (entry: object) =>
      explainWith({
        target: "$.paths['/books/{id}'].delete",
        description: 'A deleted book stays.',
        update: {
          'x-laws': [
            { law: 'deleted-is-not-listed', holds: false, why: 'Listed.', evidence: '[C] other' },
            { law: 'deleted-is-gone', holds: false, evidence: '[C] books.py', ...entry },
          ],
        },
      }).finding('deleted-is-gone', exchange('DELETE /books/1 204'))

    expect(laws({ why: 'Nothing is deleted.' })).toEqual([
      { about: 'Nothing is deleted.', evidence: '[C] books.py', pointer: '/actions/0' },
    ])
    expect(laws({})).toEqual([
      { about: 'A deleted book stays.', evidence: '[C] books.py', pointer: '/actions/0' },
    ])
  })

  it('nowhere, where a finding has no steps or no operation', () => {
    const explain = explainWith({ target: '$.info', update: { title: 'Other' } })
    const strange = exchange('GET /films 404')

    expect(explain.finding('documented-status', strange)).toBeUndefined()
    expect(
      explain.finding('documented-status', exchange('GET /books/1 418'), { steps: [] }),
    ).toBeUndefined()
  })
})
