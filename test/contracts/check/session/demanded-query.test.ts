import { describe, expect, it } from 'vitest'
import { demandedQuery } from '../../../../contracts/check/session/demanded-query.ts'
import { sessionWith } from '../../../support/in-process.ts'
import { contractOf } from '../../../support/small-contract.ts'

/** The query that an operation with these parameters demands, `orgId` being known. */
function demanded(...parameters: readonly object[]) {
  const contract = contractOf({
    '/a': { get: { parameters, responses: { 200: { description: 'ok' } } } },
  })
  const { session } = sessionWith(contract, () => ({ status: 200 }))
  session.knownIds.set('orgId', 'o1')
  return demandedQuery(session, contract.require('GET /a'))
}

const parameter = (name: string, more: object = {}) => ({
  ...{ name, in: 'query', required: true, schema: { type: 'string' } },
  ...more,
})

describe('the query that an operation demands', () => {
  it('has the ids that are known, however they are written', () => {
    expect(demanded(parameter('org_id'), parameter('ORGID'))).toEqual([
      ['org_id', 'o1'],
      ['ORGID', 'o1'],
    ])
  })

  it('has the examples of the contract, else values that fit', () => {
    expect(demanded(parameter('q', { example: 3 }), parameter('r'))).toEqual([
      ['q', '3'],
      ['r', 'check-1'],
    ])
    expect(demanded(parameter('orgId', { example: 'other' }))).toEqual([['orgId', 'o1']])
  })

  it('has nothing that may be left out, and no headers', () => {
    expect(demanded(parameter('q', { required: false }), parameter('h', { in: 'header' }))).toEqual(
      [],
    )
  })
})
