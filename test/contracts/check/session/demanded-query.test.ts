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
  return demandedQuery(session, contract.require('GET /a')).map(
    ([name, value]) => `${name}=${value}`,
  )
}

/** The headers that a request has on the wire. */
async function sentHeaders(...parameters: readonly object[]) {
  const contract = contractOf({
    '/a': { get: { parameters, responses: { 200: { description: 'ok' } } } },
  })
  const { session } = sessionWith(contract, () => ({ status: 200 }))
  const exchange = await session.call({ operation: contract.require('GET /a'), params: {} })
  return exchange?.request.headers
}

const parameter = (name: string, more: object = {}) => ({
  ...{ name, in: 'query', required: true, schema: { type: 'string' } },
  ...more,
})

describe('the query that an operation demands', () => {
  it('has the ids that are known, however they are written', () => {
    expect(demanded(parameter('org_id'), parameter('ORGID'))).toEqual(['org_id=o1', 'ORGID=o1'])
  })

  it('has the examples of the contract, else values that fit', () => {
    expect(demanded(parameter('q', { example: 3 }), parameter('r'))).toEqual(['q=3', 'r=check-1'])
    expect(demanded(parameter('orgId', { example: 'other' }))).toEqual(['orgId=o1'])
  })

  it('has nothing that may be left out, and no headers', () => {
    expect(demanded(parameter('q', { required: false }), parameter('h', { in: 'header' }))).toEqual(
      [],
    )
  })
})

describe('what is demanded fits its schema', () => {
  const list = (items: object, more: object = {}) =>
    parameter('fields', { schema: { type: 'array', minItems: 2, items }, ...more })

  it('as a list, by its style', () => {
    const choices = { type: 'string', enum: ['id', 'name'] }

    expect(demanded(list(choices))).toEqual(['fields=id', 'fields=name'])
    expect(demanded(list(choices, { explode: false }))).toEqual(['fields=id,name'])
    expect(demanded(list(choices, { style: 'pipeDelimited', explode: false }))).toEqual([
      'fields=id%7Cname',
    ])
  })

  it('as an object, by its style', () => {
    const schema = {
      type: 'object',
      required: ['size'],
      properties: { size: { type: 'integer', minimum: 9, maximum: 9 } },
    }

    expect(demanded(parameter('at', { schema }))).toEqual(['size=9'])
    expect(demanded(parameter('at', { schema, style: 'deepObject' }))).toEqual(['at%5Bsize%5D=9'])
    const content = { 'application/json': { schema } }
    expect(demanded({ name: 'at', in: 'query', required: true, content })).toEqual([
      'at=%7B%22size%22%3A9%7D',
    ])
  })

  it('and an example that does not is passed over', () => {
    const schema = { type: 'integer', minimum: 5, maximum: 5 }

    expect(demanded(parameter('q', { schema, example: 'x' }))).toEqual(['q=5'])
    expect(demanded(parameter('q', { schema, example: '5' }))).toEqual(['q=5'])
  })
})

describe('the headers that an operation demands', () => {
  const header = (name: string, more: object = {}) => ({
    ...{ name, in: 'header', required: true, schema: { type: 'string' } },
    ...more,
  })

  it('are those that are required and no credentials', async () => {
    const headers = await sentHeaders(
      header('X-One', { example: 'first' }),
      header('X-Two'),
      header('X-Three', { required: false }),
      ...['Authorization', 'Accept', 'Content-Type'].map((name) => header(name)),
    )

    expect(headers).toMatchObject({ 'x-one': 'first', 'x-two': 'check-1', accept: '*/*' })
    expect(Object.keys(headers ?? {})).not.toContain('x-three')
    expect(Object.keys(headers ?? {})).not.toContain('content-type')
  })

  it('fit their schemas', async () => {
    const choice = { type: 'string', enum: ['a', 'b'] }
    const headers = await sentHeaders(
      header('X-Mode', { schema: choice }),
      header('X-Modes', { schema: { type: 'array', minItems: 2, items: choice } }),
      header('X-Code', { schema: { type: 'string', pattern: '^[A-Z]{3}$' } }),
      header('X-At', {
        explode: true,
        schema: { type: 'object', required: ['b'], properties: { b: { const: 1 } } },
      }),
    )

    expect(headers).toMatchObject({
      ...{ 'x-mode': 'a', 'x-modes': 'a,b', 'x-at': 'b=1' },
      'x-code': expect.stringMatching(/^[A-Z]{3}$/),
    })
  })

  it('have the cookies that are required', async () => {
    const cookie = (name: string, schema: object) => ({
      name,
      in: 'cookie',
      required: true,
      schema,
    })
    const headers = await sentHeaders(
      cookie('region', { const: 'eu' }),
      cookie('size', { const: 3 }),
    )

    expect(headers?.cookie).toBe('region=eu; size=3')
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
