import { describe, expect, it } from 'vitest'
import { type CheckId, sentenceOf } from '../../../../contracts/check/checks/all-checks.ts'
import { Session } from '../../../../contracts/check/session/session.ts'
import {
  defaultOptions,
  type SessionOptions,
} from '../../../../contracts/check/session/session-options.ts'
import { type Claim, defineCheck } from '../../../../contracts/check/vocabulary/check.ts'
import type { CheckEvent } from '../../../../contracts/check/vocabulary/finding.ts'
import {
  NoAnswer,
  type PlainResponse,
  type Target,
} from '../../../../contracts/check/vocabulary/target.ts'
import { held } from '../../../../contracts/check/vocabulary/verdict.ts'
import { WriteRefused } from '../../../../contracts/check/vocabulary/write-refused.ts'
import { answer, boxContract, somebody, targetOf } from '../../../support/boxes.ts'

const contract = boxContract()
const listBoxes = contract.require('listBoxes')
const getBox = contract.require('getBox')
const createBox = contract.require('createBox')
const [alpha, beta] = [somebody('alpha'), somebody('beta')]

function sessionWith(
  respond: () => PlainResponse,
  { options = {}, ...more }: Partial<Target> & { readonly options?: Partial<SessionOptions> } = {},
) {
  const server = targetOf(respond, { identity: alpha, ...more })
  const session = new Session(contract, server.target, { ...defaultOptions, seed: 1, ...options })
  return { ...server, session }
}

const found = (events: readonly CheckEvent[]) =>
  events.flatMap((event) => (event.kind === 'finding' ? [event.finding.check] : []))

const fine = () => answer(200, [])
const broken = () => answer(500, { detail: 'oops' })

describe('a call', () => {
  it('goes out signed under the base path, and is judged', async () => {
    const { session, sent, lines } = sessionWith(broken, { basePath: '/api' })
    const exchange = await session.call({ operation: getBox, params: { boxId: 'a b' } })

    expect(lines()).toEqual(['GET /api/boxes/a%20b'])
    expect(sent[0]?.headers.authorization).toBe('alpha')
    expect(exchange).toMatchObject({
      ...{ index: 1, cause: 'valid', as: 'alpha', operation: { id: 'getBox' } },
      ...{ response: { status: 500 }, body: { detail: 'oops' }, unreadable: undefined },
    })
    const events = session.drain()
    expect(events[0]).toEqual({ kind: 'exchange', exchange })
    expect(found(events)).toEqual(['no-server-error', 'documented-status'])
    expect(session.drain()).toEqual([])
  })

  it('is signed by whom it names, or by nobody', async () => {
    const { session, sent } = sessionWith(fine)
    const call = { operation: listBoxes, params: {} }
    const names = [
      (await session.call({ ...call, as: beta }))?.as,
      (await session.call({ ...call, as: 'nobody', cause: 'no-credentials' }))?.as,
    ]
    const unknown = sessionWith(fine, { identity: undefined })

    expect(names).toEqual(['beta', 'nobody'])
    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['beta', undefined])
    expect((await unknown.session.call(call))?.as).toBe('nobody')
    expect(unknown.sent[0]?.headers).not.toHaveProperty('authorization')
  })

  it('with another method is of no operation', async () => {
    const { session, lines } = sessionWith(fine)
    const call = { operation: listBoxes, params: {}, method: 'TRACE' }
    const exchange = await session.call(call)

    expect(exchange?.response.status).toBe(200)
    expect(exchange?.operation).toBeUndefined()
    expect(lines()).toEqual(['TRACE /boxes'])
  })

  it('with another method that writes is not sent to a list, and that is told once', async () => {
    const { session, lines } = sessionWith(fine)
    const call = { operation: listBoxes, params: {}, method: 'PUT' }

    expect(await session.call(call)).toBeUndefined()
    expect(await session.call(call)).toBeUndefined()
    expect(lines()).toEqual([])
    expect(session.drain()).toEqual([
      {
        kind: 'not-tried',
        operation: 'undocumented-methods',
        reason: 'it would change what was there before the run',
      },
    ])
  })

  it('may go where an answer led', async () => {
    const { session, sent, lines } = sessionWith(fine, { basePath: '/api' })
    const led = await session.fetch({ operation: listBoxes, params: {} }, '/elsewhere?page=2')

    expect(lines()).toEqual(['GET /elsewhere?page=2'])
    expect(sent[0]?.headers).toMatchObject({ authorization: 'alpha', accept: expect.any(String) })
    expect(led).toMatchObject({ cause: 'odd', as: 'alpha', operation: undefined })
    const { session: other } = sessionWith(fine, { identity: undefined })
    expect((await other.fetch({ operation: listBoxes, params: {} }, '/'))?.as).toBe('nobody')
  })

  it('that would change something is not sent by a run that only reads', async () => {
    const { session, lines } = sessionWith(fine, { options: { readOnly: true } })
    await session.call({ operation: createBox, params: {}, body: { name: 'a' } })
    await session.call({ operation: listBoxes, params: {} })

    expect(lines()).toEqual(['GET /boxes'])
  })

  it('is sent again where the server asks to wait', async () => {
    const waited: number[] = []
    const answers = [answer(429, undefined, { 'retry-after': '3' }), answer(200, [])]
    const { session } = sessionWith(() => answers.shift() ?? answer(500), {
      options: { wait: async (milliseconds) => void waited.push(milliseconds) },
    })
    const exchange = await session.call({ operation: listBoxes, params: {} })

    expect([exchange?.response.status, exchange?.index, waited]).toEqual([200, 2, [3000]])
  })
})

describe('a call without an answer', () => {
  const silent = () => {
    throw new NoAnswer('The connection was closed.')
  }

  it('is a finding', async () => {
    const { session } = sessionWith(silent)
    const call = { operation: getBox, params: { boxId: 'a' }, cause: 'invalid' } as const

    expect(await session.call(call)).toBeUndefined()
    expect(session.drain()).toMatchObject([
      {
        kind: 'finding',
        finding: {
          check: 'answers-every-request',
          operation: 'getBox',
          pointer: '',
          steps: [{ index: 0, response: { status: 0 }, body: undefined }],
        },
      },
    ])
    expect(session.ledger.findings.map(sentenceOf)).toEqual([
      {
        message: 'GET /boxes/{boxId} got no answer to a request that was meant as invalid.',
        expected: 'an answer',
        received: 'The connection was closed.',
      },
    ])
    await session.call({ ...call, cause: 'valid' })
    expect(found(session.drain())).toEqual(['answers-every-request'])
  })

  it('ends the run where the reason is another', async () => {
    const { session } = sessionWith(() => {
      throw new Error('Something else.')
    })

    await expect(session.call({ operation: listBoxes, params: {} })).rejects.toThrow(
      'Something else.',
    )
  })
})

describe('requests of witnesses', () => {
  it('are judged as they pass, and not sent again', async () => {
    const { session, lines } = sessionWith(() => answer(429, undefined, { 'retry-after': '1' }), {
      basePath: '/api',
    })
    const heard: unknown[] = []
    const send = session.listenTo(({ index, cause, as, operation, request }) =>
      heard.push([index, cause, as, operation?.id, request.target]),
    )
    const headers = { authorization: 'alpha' }
    const response = await send({ method: 'GET', target: '/boxes?x=1', headers })
    await send({ method: 'TRACE', target: '/boxes', headers: {} })

    expect(response.status).toBe(429)
    expect(lines()).toEqual(['GET /api/boxes?x=1', 'TRACE /api/boxes'])
    expect(heard).toEqual([
      [1, 'witness', '', 'listBoxes', '/api/boxes?x=1'],
      [2, 'no-credentials', '', undefined, '/api/boxes'],
    ])
    expect(session.drain()[0]?.kind).toBe('exchange')
  })

  it.each([
    ['PUT', '/boxes', 'listBoxes is not sent: it would change what was there before the run.'],
    ['PUT', '/lids', 'PUT /lids is not documented'],
    [
      ...(['PATCH', '/boxes/b1'] as const),
      'updateBox is not sent: it would change what was there before the run (--touch updateBox allows it).',
    ],
  ])('are not sent where they would change what was there: %s %s', async (method, target, why) => {
    const { session, lines } = sessionWith(fine)
    const send = session.listenTo(() => undefined)

    await expect(send({ method, target, headers: {} })).rejects.toThrow(new WriteRefused(why))
    expect(lines().filter((line) => !line.startsWith('GET'))).toEqual([])
  })

  it('may change what the seed of a stand-in of ours holds', async () => {
    const { session, lines } = sessionWith(fine, { options: { isStandIn: true } })
    await session.listenTo(() => undefined)({ method: 'PATCH', target: '/boxes/b1', headers: {} })

    expect(lines()).toEqual(['GET /boxes/b1', 'PATCH /boxes/b1'])
  })
})

const plain = defineCheck()({
  ...{ id: '', kind: 'stateful', title: '', why: '', example: '' },
  tell: () => ({ message: 'm', expected: 'e', received: 'r' }),
})

describe('what a session reports', () => {
  const claim = (id: CheckId, more: Partial<Claim> = {}): Claim => ({
    ...{ check: { ...plain, id }, facts: {}, pointer: '', steps: [], operation: listBoxes },
    ...more,
  })
  const wanting = (...checks: readonly string[]) => ({
    options: { isWanted: (check: string) => checks.includes(check) },
  })

  it('is only counted while it is quiet, and told again afterwards', async () => {
    const { session } = sessionWith(fine, wanting('sort-holds'))
    const inner: number[] = []
    const outer = await session.quietly(async () => {
      session.report(claim('sort-holds'))
      session.report(claim('filter-holds'))
      inner.push(await session.quietly(async () => session.report(claim('sort-holds'))))
      session.report(claim('sort-holds', { operation: undefined }))
    })

    expect([outer, inner]).toEqual([2, [1]])
    expect([session.drain(), session.ledger.findings]).toEqual([[], []])
    await expect(session.quietly(() => Promise.reject(new Error('It broke.')))).rejects.toThrow(
      'It broke.',
    )
    session.report(claim('sort-holds'))
    expect(found(session.drain())).toEqual(['sort-holds'])
  })

  it('is left out where its check is not wanted, with its verdicts', async () => {
    const { session } = sessionWith(fine, wanting('sort-holds'))
    session.report(claim('filter-holds'))
    session.judge({ ...plain, id: 'filter-holds' }, held(), 'listBoxes')
    session.judge({ ...plain, id: 'sort-holds' }, held(), 'listBoxes')

    expect([session.drain(), session.ledger.findings]).toEqual([[], []])
    expect(session.verdicts.all).toEqual([
      { check: 'sort-holds', operation: 'listBoxes', outcome: 'held' },
    ])
  })

  it('counts nothing that the contract says is not held', async () => {
    const { session } = sessionWith(fine)
    const laws = [{ law: 'sort-holds', holds: false, evidence: '[C] a' }]
    const declared = { ...listBoxes, extensions: { 'x-laws': laws } }

    expect(
      await session.quietly(async () => {
        session.report(claim('sort-holds', { operation: declared }))
      }),
    ).toBe(0)
  })

  it('may be a note, and numbers that are never given twice', () => {
    const { session } = sessionWith(fine)
    session.note('No id is known.')

    expect(session.drain()).toEqual([{ kind: 'note', text: 'No id is known.' }])
    expect([session.nextNumber(), session.nextNumber()]).toEqual([1, 2])
  })

  it('has the steps that made what it is about', async () => {
    const { session } = sessionWith(broken)
    const made = await session.call({ operation: createBox, params: {}, body: { name: 'a' } })
    if (made) session.ledger.made('b1', made)
    await session.call({ operation: getBox, params: { boxId: 'b1' } })
    const [last] = session.ledger.findings.toReversed()

    expect(last?.steps.map(({ index }) => index)).toEqual([1, 2])
    expect(last?.operation).toBe('getBox')
  })
})
