import { describe, expect, it } from 'vitest'
import { answersEveryRequest } from '../../../../contracts/check/checks/exchange/answers-every-request.ts'
import { acceptsValid } from '../../../../contracts/check/checks/requests/request-checks.ts'
import { type Attempt, confirmed } from '../../../../contracts/check/session/attempt.ts'
import type { Session } from '../../../../contracts/check/session/session.ts'
import {
  type Check,
  type Claim,
  defineCheck,
} from '../../../../contracts/check/vocabulary/check.ts'
import type { CheckEvent } from '../../../../contracts/check/vocabulary/finding.ts'
import { sessionWith } from '../../../support/in-process.ts'
import { contractOf } from '../../../support/small-contract.ts'

const contract = contractOf({
  '/a': { get: { operationId: 'getA', responses: { 200: { description: 'ok' } } } },
  '/b': { get: { operationId: 'getB', responses: { 200: { description: 'ok' } } } },
})
const getA = contract.require('getA')

interface Facts {
  readonly about: string
  readonly value: string
}

const sorts = defineCheck<Facts>()({
  ...{ id: 'sort-holds', kind: 'stateful', title: 'It is sorted.', why: '', example: '' },
  key: ({ about }) => about,
  tell: ({ about, value }) => ({ message: `${about} ${value}`, expected: '', received: value }),
})

const claimed = (about: string, value = 'r', more: Partial<Claim> = {}): Claim => ({
  ...{ check: sorts, facts: { about, value }, pointer: '/p', operation: undefined, steps: [] },
  ...more,
})

const worded = ({ check, facts, ...proof }: Claim) => check.tell(facts, proof).message

/** What comes of tries that claim one list of things each. */
async function tried(...tries: readonly (readonly (string | Claim)[])[]) {
  let count = 0
  let current: Attempt | undefined
  const result = await confirmed(
    async () => {
      const claims = tries[count] ?? []
      count += 1
      for (const claim of claims) {
        const whole = typeof claim === 'string' ? claimed(claim) : claim
        current?.claims.push(whole)
      }
      return count
    },
    (attempt) => {
      current = attempt
    },
  )
  return {
    count,
    value: result.value,
    claims: result.claims.map(worded),
    doubts: result.doubts.map(({ claim }) => claim.check.key(claim.facts)),
    isDone: current === undefined,
  }
}

describe('what is tried', () => {
  it('is not repeated where nothing is claimed', async () => {
    expect(await tried([])).toEqual({ count: 1, value: 1, claims: [], doubts: [], isDone: true })
  })

  it('is claimed where it is claimed twice, and then the first value counts', async () => {
    expect(await tried(['a'], ['a'])).toMatchObject({ count: 2, value: 1, claims: ['a r'] })
  })

  it('is tried a third time where the second try differs', async () => {
    expect(await tried(['a'], [], ['a'])).toMatchObject({ count: 3, claims: ['a r'], doubts: [] })
    expect(await tried(['a'], ['b'], ['b'])).toMatchObject({ claims: ['b r'], doubts: ['a'] })
  })

  it('is a doubt where no other try of three claims it', async () => {
    expect(await tried(['a'], [], [], ['a'])).toMatchObject({ count: 3, claims: [], doubts: ['a'] })
    expect(await tried(['a'], ['b'], ['c'])).toMatchObject({ claims: [], doubts: ['a', 'b', 'c'] })
  })

  it('is the same with other values, wherever it points, by the key of its check', async () => {
    expect(await tried([claimed('a', '1')], [claimed('a', '2')])).toMatchObject({
      ...{ count: 2, claims: ['a 2'] },
    })
    expect(await tried([claimed('a')], [claimed('a', 'r', { pointer: '/q' })])).toMatchObject({
      ...{ count: 2, doubts: [] },
    })
  })

  it('is another thing by another check, or of another operation', async () => {
    const check = { ...sorts, id: 'filter-holds' }
    const other = claimed('a', 'r', { check })
    const elsewhere = claimed('a', 'r', { operation: getA })

    expect(await tried([claimed('a')], [other], [])).toMatchObject({
      ...{ claims: [], doubts: ['a', 'a'] },
    })
    expect(await tried([claimed('a')], [elsewhere], [])).toMatchObject({
      ...{ claims: [], doubts: ['a', 'a'] },
    })
  })

  it('keeps all equal claims of the try that is told, so that they are counted', async () => {
    expect(await tried(['a', 'a', 'b'], ['a', 'a', 'a', 'b'])).toMatchObject({
      claims: ['a r', 'a r', 'a r', 'b r'],
    })
    // twice in one try is once
    expect(await tried(['a', 'a'], [], [])).toMatchObject({ claims: [], doubts: ['a'] })
  })

  it('ends at once where it fails', async () => {
    const heard: (Attempt | undefined)[] = []
    const failing = confirmed(
      () => Promise.reject(new Error('It broke.')),
      (attempt) => heard.push(attempt),
    )

    await expect(failing).rejects.toThrow('It broke.')
    expect(heard).toEqual([{ claims: [], exchanges: [] }, undefined])
  })
})

const ofKind = <Kind extends CheckEvent['kind']>(session: Session, kind: Kind) =>
  session
    .drain()
    .filter((event): event is Extract<CheckEvent, { readonly kind: Kind }> => event.kind === kind)

describe('a session that confirms', () => {
  /** A law that claims something of each answer that is not 200. */
  async function held(answers: readonly number[]) {
    const { session } = sessionWith(contract, () => ({ status: 200 }))
    let at = 0
    await session.confirm(async () => {
      await session.call({ operation: contract.require('getB'), params: {} })
      const exchange = await session.call({ operation: getA, params: {} })
      if (!exchange) return
      const isWrong = answers[at] !== 200
      at += 1
      const claim = claimed('wrong', 'r', { operation: getA, steps: [exchange] })
      if (isWrong) session.report(claim)
    })
    const doubts = ofKind(session, 'not-confirmed')
    return { tries: at, findings: session.ledger.findings, doubts }
  }

  it('tells what is found twice, once, with the steps of the last try', async () => {
    const { tries, findings, doubts } = await held([500, 500])

    expect([tries, doubts]).toEqual([2, []])
    expect(findings).toMatchObject([{ key: 'wrong', times: 1, steps: [{ index: 4 }] }])
  })

  it('says of what is found once that it is not confirmed, with both traces', async () => {
    const { tries, findings, doubts } = await held([500, 200, 200])

    expect([tries, findings]).toEqual([3, []])
    expect(doubts).toMatchObject([
      {
        operation: 'getA',
        claim: {
          check: { id: 'sort-holds' },
          facts: { about: 'wrong' },
          steps: [{ index: 2, operation: { id: 'getA' } }],
        },
        again: [{ index: 4, operation: { id: 'getA' } }],
      },
    ])
  })

  it.each<Check>([acceptsValid, answersEveryRequest])(
    'asks again also for checks of requests that others can disturb: $id',
    async (check) => {
      const { session } = sessionWith(contract, () => ({ status: 200 }))
      let tries = 0
      await session.confirm(async () => {
        tries += 1
        if (tries === 1) session.report(claimed('once', 'r', { check, operation: getA }))
      })

      expect([tries, session.ledger.findings]).toEqual([3, []])
      expect(ofKind(session, 'not-confirmed')).toHaveLength(1)
    },
  )

  it('finds again what comes and goes', async () => {
    expect(await held([500, 200, 500])).toMatchObject({ tries: 3, doubts: [] })
    expect((await held([500, 200, 500])).findings).toHaveLength(1)
  })

  it('tells at once what no neighbour can cause', async () => {
    const { session } = sessionWith(contract, () => ({ status: 500 }))
    let tries = 0
    await session.confirm(async () => {
      tries += 1
      await session.call({ operation: getA, params: {} })
    })

    expect(tries).toBe(1)
    expect(ofKind(session, 'finding').map(({ finding }) => finding.check)).toContain(
      'no-server-error',
    )
  })

  it('tries the outermost again, not what is within', async () => {
    const { session } = sessionWith(contract, () => ({ status: 200 }))
    const tries: string[] = []
    await session.confirm(async () => {
      tries.push('outer')
      await session.confirm(async () => {
        tries.push('inner')
        session.report(claimed('a'))
      })
    })

    expect(tries).toEqual(['outer', 'inner', 'outer', 'inner'])
    expect(session.ledger.findings).toHaveLength(1)
  })

  it('tries nothing again that is only counted', async () => {
    const { session } = sessionWith(contract, () => ({ status: 200 }))
    let tries = 0
    const count = await session.quietly(() =>
      session.confirm(async () => {
        tries += 1
        session.report(claimed('a'))
      }),
    )

    expect([tries, count, session.drain()]).toEqual([1, 1, []])
  })

  it('tries nothing again for what the contract says is not held', async () => {
    const { session } = sessionWith(contract, () => ({ status: 200 }))
    const laws = [{ law: 'sort-holds', holds: false, evidence: '[C] a' }]
    const operation = { ...getA, extensions: { 'x-laws': laws } }
    let tries = 0
    await session.confirm(async () => {
      tries += 1
      session.report(claimed('a', 'r', { operation }))
    })

    expect(tries).toBe(1)
    expect(session.ledger.notHeld).toHaveLength(1)
  })
})

describe('what is not tried', () => {
  it('is told once for each operation and reason, with the flag that allows it', () => {
    const { session } = sessionWith(contract, () => ({ status: 200 }))
    for (const operation of ['one', 'two', 'one']) {
      session.notTried(operation, { reason: 'it is risky', allow: `--touch ${operation}` })
    }
    session.notTried('one', { reason: 'it is slow' })

    expect(session.drain()).toEqual([
      { kind: 'not-tried', operation: 'one', reason: 'it is risky', allow: '--touch one' },
      { kind: 'not-tried', operation: 'two', reason: 'it is risky', allow: '--touch two' },
      { kind: 'not-tried', operation: 'one', reason: 'it is slow' },
    ])
  })
})
