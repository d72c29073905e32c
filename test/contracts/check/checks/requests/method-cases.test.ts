import { describe, expect, it } from 'vitest'
import { judgeMethods } from '../../../../../contracts/check/checks/requests/method-cases.ts'
import { benchOf } from '../../../../support/bench.ts'
import type { Answer } from '../../../../support/in-process.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const described = { description: 'ok' }
const get = { responses: { 200: described } }
const put = { requestBody: json({ type: 'object' }), responses: { 200: described } }

const thing = { ...described, ...json({ type: 'object' }) }
const post = { requestBody: json({ type: 'object' }), responses: { 201: thing } }

/** The methods that are tried on a path of a server that serves some of them. */
async function judged(
  paths: object,
  id: string,
  { careful = false, read = 200, served = ['PUT'] as readonly string[], wanted = true } = {},
) {
  let made = 0
  const answer: Answer = ({ method, path }) => {
    if (method === 'POST' && path === '/a') {
      made += 1
      return { status: 201, body: { id: `a${made}` } }
    }
    if (method === 'GET') return { status: read }
    return { status: served.includes(method) ? 200 : 501 }
  }
  const { bench, sent, session } = await benchOf(contractOf({ ...paths }), id, answer, {
    ...{ careful, isWanted: () => wanted },
    params: { id: '1' },
  })
  const before = sent.length
  await judgeMethods(bench)
  const tried = sent.slice(before).filter(({ target }) => target !== '/a')
  return { sent: tried, bench, session, findings: session.ledger.findings }
}
const methods = async (...told: Parameters<typeof judged>) =>
  (await judged(...told)).sent.map(({ method }) => method)

/** Things that the run makes, and things of other people. */
const own = (operations: object) => ({ '/a': { post }, '/a/{id}': operations })
const foreign = (operations: object) => ({ '/a/{id}': operations })

describe('the methods of a path', () => {
  it('that nobody documented are all tried, then OPTIONS, then HEAD beside GET', async () => {
    expect(await methods(own({ get }), 'GET /a/{id}')).toEqual([
      ...['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'GET', 'HEAD'],
    ])
    expect(await methods(own({ get, head: get }), 'GET /a/{id}')).toEqual([
      ...['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS'],
    ])
    expect(await methods(own({ put }), 'PUT /a/{id}')).toEqual([
      ...['GET', 'POST', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS'],
    ])
  })

  it('are tried on things of the run only', async () => {
    const { sent } = await judged(own({ get }), 'GET /a/{id}')

    expect(sent.map(({ target }) => target).filter((path) => !/^\/a\/a\d$/.test(path))).toEqual([])
  })

  it('are tried once for each path', async () => {
    expect(await methods(own({ get, put }), 'PUT /a/{id}')).toEqual([])
  })

  it.each([true, false])(
    'that write are not tried on things of other people, careful or not: %s',
    async (careful) => {
      const { sent, session } = await judged(foreign({ get }), 'GET /a/{id}', { careful })

      // the first GET looks whether something is there
      expect(sent.map(({ method }) => method)).toEqual(['GET', 'TRACE', 'OPTIONS', 'GET', 'HEAD'])
      expect(session.drain().filter(({ kind }) => kind === 'not-tried')).toEqual([
        {
          kind: 'not-tried',
          operation: 'undocumented-methods',
          reason: 'it would change what was there before the run',
        },
      ])
    },
  )

  it('that write are tried where a read shows that nothing is there', async () => {
    expect(await methods(foreign({ get }), 'GET /a/{id}', { read: 404 })).toEqual([
      ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'GET', 'HEAD'],
    ])
  })

  it('that write are never tried on a list', async () => {
    const list = { responses: { 200: { ...described, ...json({ type: 'array' }) } } }

    expect(await methods({ '/b': { get: list } }, 'GET /b')).toEqual([
      ...['TRACE', 'OPTIONS', 'GET', 'HEAD'],
    ])
  })

  it('that write are sent with a body, the others are not', async () => {
    const { sent } = await judged(own({ get }), 'GET /a/{id}')
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
    const { findings } = await judged(own({ get }), 'GET /a/{id}')

    expect(findings).toMatchObject([
      {
        check: 'refuses-undocumented-methods',
        operation: 'PUT /a/{id}',
        facts: { method: 'PUT' },
        pointer: '/paths/~1a~1{id}',
      },
    ])
  })

  it.each<[served: readonly string[], wanted: boolean, outcomes: readonly string[]]>([
    [['PUT'], true, ['broken']],
    [['TRACE'], true, ['broken']],
    [[], true, ['held']],
    [['PUT'], false, []],
    [[], false, []],
  ])('%o served, wanted %s, make the verdict %o', async (served, wanted, outcomes) => {
    const { session } = await judged(own({ get }), 'GET /a/{id}', { served, wanted })
    const verdicts = session.verdicts.all.filter(
      ({ check, operation }) =>
        check === 'refuses-undocumented-methods' && operation === 'GET /a/{id}',
    )

    expect(verdicts.map(({ outcome }) => outcome)).toEqual(outcomes)
  })
})
