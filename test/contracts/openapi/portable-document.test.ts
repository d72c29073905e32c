import { describe, expect, it } from 'vitest'
import { knownContracts } from '../../../contracts/known-contracts.ts'
import { compileContract } from '../../../contracts/openapi/contract.ts'
import { portableDocument } from '../../../contracts/openapi/portable-document.ts'
import { type JsonObject, valueAt } from '../../../contracts/openapi/reference.ts'
import { profiles } from '../../../mocks/options.ts'
import { contractOf, json } from '../../support/small-contract.ts'

const problem = json({ type: 'object' })
const errors = {
  gone: { status: 404, body: 'empty', evidence: 'e' },
  other: { status: 404, evidence: 'e' },
  wrong: { status: 400, evidence: 'e' },
}

function portable(operation: JsonObject, more: JsonObject = {}): JsonObject {
  const contract = contractOf({ '/a': { get: { responses: {}, ...operation } } }, more)
  return Object(valueAt(portableDocument(contract), '/paths/~1a/get'))
}

describe('a class of statuses', () => {
  it('is written out where its statuses are listed', () => {
    const response = { description: 'refused', 'x-statuses': [400, 404], ...problem }
    const { responses } = portable({ responses: { '4XX': response, 404: { description: 'own' } } })

    expect(responses).toEqual({ 400: response, 404: { description: 'own' } })
  })

  it('stays where nobody knows them', () => {
    const { responses } = portable({ responses: { '4XX': { description: 'refused' } } })

    expect(responses).toEqual({ '4XX': { description: 'refused' } })
  })

  it('promises no body for a status that an error without one may have', () => {
    const response = { description: 'refused', 'x-statuses': [400, 404], 'x-body': 'optional' }
    const codes = { 'x-error-codes': { 400: ['wrong'], 404: ['other', 'gone'] } }
    const sent = { responses: { '4XX': { ...response, ...problem } }, ...codes }

    expect(portable(sent, { 'x-errors': errors }).responses).toMatchObject({
      400: problem,
      404: expect.not.objectContaining({ content: expect.anything() }),
    })
  })
})

describe('what may be answered before an operation is reached', () => {
  const html = { 'text/html': {} }
  const transport = {
    'x-transport-responses': [
      { when: 'unknown-path', status: 404, content: html, evidence: 'e' },
      { when: 'preflight', status: 200, content: html, evidence: 'e' },
    ],
  }

  it('is a response of its own, or one more type of the one that is there', () => {
    const { responses } = portable({}, transport)
    const joined = portable({ responses: { 404: { description: 'none', ...problem } } }, transport)

    expect(responses).toEqual({
      404: { description: 'Answered before the operation: unknown-path.', content: html },
    })
    expect(joined.responses).toEqual({
      404: { description: 'none', content: { ...Object(problem.content), ...html } },
    })
  })

  it('adds no type to a response that promises no body', () => {
    const responses = { 404: { description: 'none' } }

    expect(portable({ responses }, transport).responses).toEqual(responses)
  })
})

it('leaves out the parameter of the envelope, wherever it stands', () => {
  const envelope = { name: 'envelope', in: 'query', schema: { type: 'boolean' } }
  const pretty = { ...envelope, name: 'pretty' }
  const document = {
    ...{ openapi: '3.1.0', info: {}, components: { parameters: { envelope } } },
    'x-envelope': { parameter: 'envelope', object: {}, list: {} },
    paths: {
      '/a': {
        parameters: [envelope],
        get: { parameters: [{ $ref: '#/components/parameters/envelope' }, pretty], responses: {} },
      },
    },
  }
  const made = portableDocument(compileContract(document))

  expect(valueAt(made, '/paths/~1a')).toMatchObject({
    parameters: [],
    get: { parameters: [pretty] },
  })
})

describe.each(Object.entries(knownContracts))('the contract of %s', (_, known) => {
  it.each(profiles)('is a document without classes, with every operation: %s', (profile) => {
    const contract = known.contract(profile)
    const again = compileContract(portableDocument(contract))
    const all = [...again.operations.values()]

    expect([...again.operations.keys()]).toEqual([...contract.operations.keys()])
    expect(
      all.flatMap(({ id, responses }) =>
        responses.filter(({ status }) => /X/.test(status)).map(({ status }) => `${id} ${status}`),
      ),
    ).toEqual([])
  })
})
