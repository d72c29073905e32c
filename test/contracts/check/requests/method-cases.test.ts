import { describe, expect, it } from 'vitest'
import { judgeMethods } from '../../../../contracts/check/requests/method-cases.ts'
import { benchOf } from '../../../support/bench.ts'
import type { Answer } from '../../../support/in-process.ts'
import { contractOf, json } from '../../../support/small-contract.ts'

const described = { description: 'ok' }
const get = { responses: { 200: described } }
const put = { requestBody: json({ type: 'object' }), responses: { 200: described } }

async function judged(operations: object, id: string, { careful = false } = {}) {
  const answer: Answer = ({ method }) => ({
    status: ['GET', 'PUT'].includes(method) ? 200 : 501,
  })
  const contract = contractOf({ '/a/{id}': operations })
  const { bench, sent, session } = await benchOf(contract, id, answer, {
    careful,
    params: { id: '1' },
  })
  const before = sent.length
  await judgeMethods(bench)
  return { sent: sent.slice(before), findings: session.ledger.findings }
}
const methods = async (...told: Parameters<typeof judged>) =>
  (await judged(...told)).sent.map(({ method }) => method)

describe('the methods of a path', () => {
  it('that nobody documented are all tried, then OPTIONS, then HEAD beside GET', async () => {
    expect(await methods({ get }, 'GET /a/{id}')).toEqual([
      ...['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'GET', 'HEAD'],
    ])
    expect(await methods({ get, head: get }, 'GET /a/{id}')).toEqual([
      ...['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS'],
    ])
    expect(await methods({ put }, 'PUT /a/{id}')).toEqual([
      ...['GET', 'POST', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS'],
    ])
  })

  it('are tried once for each path', async () => {
    expect(await methods({ get, put }, 'PUT /a/{id}')).toEqual([])
  })

  it('that might harm are not tried on things of other people', async () => {
    expect(await methods({ get }, 'GET /a/{id}', { careful: true })).toEqual([
      ...['TRACE', 'OPTIONS', 'GET', 'HEAD'],
    ])
  })

  it('that write are sent with a body, the others are not', async () => {
    const { sent } = await judged({ get }, 'GET /a/{id}')
    const bodies = sent.map(({ method, body, headers }) => [method, body, headers['content-type']])

    expect(bodies.slice(0, 5)).toEqual([
      ['POST', '{}', 'application/json'],
      ['PUT', '{}', 'application/json'],
      ['PATCH', '{}', 'application/json'],
      ['DELETE', undefined, undefined],
      ['TRACE', undefined, undefined],
    ])
  })

  it('that are served are told by their path', async () => {
    const { findings } = await judged({ get }, 'GET /a/{id}')

    expect(findings).toMatchObject([
      {
        check: 'refuses-undocumented-methods',
        operation: 'PUT /a/{id}',
        message: 'PUT is not documented here and is served.',
        pointer: '/paths/~1a~1{id}',
      },
    ])
  })
})
