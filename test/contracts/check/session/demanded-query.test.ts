import { describe, expect, it } from 'vitest'
import { createCollector } from '../../../../contracts/check/report/collect.ts'
import { demandedQuery } from '../../../../contracts/check/session/demanded-query.ts'
import { isObject, type JsonObject } from '../../../../contracts/openapi/reference.ts'
import { estatePaths, estateServer, inhabited } from '../../../support/estate.ts'
import { type Answer, eventsOf, sessionWith, targetOf } from '../../../support/in-process.ts'
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

describe('a run on a server that demands a query of every request', () => {
  const version = parameter('api-version', { schema: { type: 'string', enum: ['2026-01'] } })
  const paths = Object.entries(estatePaths).map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]) => {
      const given: JsonObject = isObject(operation) ? operation : {}
      const refused = { 400: { description: 'no version' } }
      const responses = { ...Object(given.responses), ...refused }
      return [method, { ...given, parameters: [version], responses }]
    })
    return [path, Object.fromEntries(operations)]
  })
  const contract = contractOf(Object.fromEntries(paths))

  async function run(removes: Answer | undefined) {
    const estate = inhabited()
    const target = targetOf(
      estateServer(estate, (asked, next) => {
        if (asked.query.get('api-version') !== '2026-01') return { status: 400 }
        return (asked.method === 'DELETE' && removes?.(asked)) || next(asked)
      }),
    )
    const isWanted = (check: string) => /^(accepts-valid|deleted-is-gone|leaves-)/.test(check)
    const options = { prefix: 'run-4711', params: { orgId: ['o1'] }, isWanted }
    const collector = createCollector({ contract, name: 'estate', url: 'http://server', seed: 1 })
    for (const event of await eventsOf(contract, target, options)) collector.take(event)
    return { estate, report: collector.report() }
  }

  it('reads, judges and removes as on any other', async () => {
    const { estate, report } = await run(undefined)

    expect(report.findings.map(({ check, message }) => `${check}: ${message}`)).toEqual([])
    expect(report.aftermath).toMatchObject({ shelves: 5, rows: 6, left: [] })
    expect(report.aftermath?.made).toBeGreaterThan(5)
    expect([...estate]).toEqual([...inhabited()])
  })

  it('names it in the line that removes what is left', async () => {
    const { report } = await run(() => ({ status: 409 }))

    expect(report.aftermath?.left[0]?.remove).toMatch(
      /^curl -sS -X DELETE .*'http:\/\/server\/\S+\?api-version=2026-01'$/,
    )
  })
})
