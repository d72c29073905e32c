import { describe, expect, it } from 'vitest'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { ResourcePool } from '../../../../contracts/check/fixtures/resource-pool.ts'
import type { Selection } from '../../../../contracts/check/session/selection.ts'
import { Session } from '../../../../contracts/check/session/session.ts'
import { defaultOptions } from '../../../../contracts/check/session/session-options.ts'
import type { CheckEvent } from '../../../../contracts/check/vocabulary/finding.ts'
import type { PlainResponse } from '../../../../contracts/check/vocabulary/target.ts'
import { type Proofs, prove } from '../../../../contracts/check/witnesses/prove.ts'
import { readWitnesses } from '../../../../contracts/check/witnesses/read-witnesses.ts'
import { answer, boxContract, targetOf } from '../../../support/boxes.ts'

const contract = boxContract()
const create = { request: 'POST /boxes', body: { name: '$run-a' }, save: { $box: '/id' } }
const witnesses = [
  { id: 'list', operation: 'listBoxes', status: 200, steps: [{ request: 'GET /boxes' }] },
  {
    ...{ id: 'taken', operation: 'createBox', status: 409 },
    steps: [create, { request: 'POST /boxes', body: { name: '$run-a' } }],
    cleanup: [{ request: 'DELETE /boxes/$box' }],
  },
]

/** What is seen while witnesses are replayed on a server that answers so. */
async function proved(
  respond: (line: string) => PlainResponse,
  {
    selection = {},
    readOnly = false,
    excludeOperations = [],
    ...more
  }: Partial<Proofs> & {
    readonly selection?: Selection
    readonly readOnly?: boolean
    readonly excludeOperations?: readonly string[]
  } = {},
) {
  const { target, sent, lines } = targetOf(({ method, target: to }) => respond(`${method} ${to}`))
  const session = new Session(contract, target, {
    ...{ ...defaultOptions, readOnly, excludeOperations, seed: 1, prefix: 'run' },
  })
  const proofs: Proofs = {
    ...{ file: readWitnesses({ defaults: { as: '$owner' }, witnesses }, contract, 'documented') },
    ...{ profile: 'documented', roles: {} },
    identities: { $owner: createIdentity('$owner', { token: 'abc' }) },
    ...more,
  }
  const events: CheckEvent[] = []
  for await (const event of prove(new ResourcePool(session, {}), proofs, selection))
    events.push(event)
  return { events, sent, lines: lines(), findings: session.ledger.findings }
}

const box = { id: 'b1', name: 'a' }
const kinds = (events: readonly CheckEvent[]) => events.map(({ kind }) => kind)

describe('witnesses on a server', () => {
  const right = () => {
    let made = 0
    return (line: string) => {
      if (line === 'GET /boxes') return answer(200, [])
      if (line !== 'POST /boxes') return answer(204)
      made += 1
      return made === 1 ? answer(201, box) : answer(409)
    }
  }

  it('are replayed one after another, each under a name of its own', async () => {
    const { events, sent, lines, findings } = await proved(right())

    expect(lines).toEqual(['GET /boxes', 'POST /boxes', 'POST /boxes', 'DELETE /boxes/b1'])
    expect(sent[1]?.body).toBe('{"name":"run1x2-a"}')
    expect(sent[0]?.headers.authorization).toBe('abc')
    expect(findings).toEqual([])
    expect(kinds(events)).toEqual([
      ...['progress', 'exchange', 'replayed', 'progress'],
      ...['progress', 'exchange', 'exchange', 'exchange', 'replayed', 'progress'],
    ])
    expect(events.filter(({ kind }) => kind === 'progress')).toMatchObject([
      { done: 0, of: 2, label: 'list', requests: 0, requestsLeft: 6 },
      { done: 1, of: 2, label: 'list', requests: 1 },
      { done: 1, of: 2, label: 'taken', requests: 1 },
      { done: 2, of: 2, label: 'taken', requests: 4, requestsLeft: 0 },
    ])
    expect(events.find(({ kind }) => kind === 'replayed')).toMatchObject({
      replayed: { outcome: 'earned', witness: { id: 'list' } },
    })
  })

  it('are passed over on a run that only reads, where they write or force', async () => {
    const told: string[] = []
    const forced = { id: 'busy', operation: 'listBoxes', status: 503, why: 'No state does.' }
    const steps = [{ request: '$operation' }]
    const all = [...witnesses, { ...forced, forced: { status: 503 }, steps }]
    const { events, lines } = await proved(right(), {
      file: readWitnesses({ defaults: { as: '$owner' }, witnesses: all }, contract, 'documented'),
      readOnly: true,
      force: async () => void told.push('force'),
      unforce: async () => void told.push('unforce'),
    })

    expect(lines).toEqual(['GET /boxes'])
    expect(told).toEqual([])
    const replayed = events.flatMap((event) => (event.kind === 'replayed' ? [event.replayed] : []))
    expect(replayed.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['earned', undefined],
      ['not reached', 'It writes, and the run only reads.'],
      ['not reached', 'It writes, and the run only reads.'],
    ])
  })

  it.each([
    ['createBox', ['GET /boxes'], 'Its operation is excluded.'],
    ['listBoxes', ['POST /boxes', 'POST /boxes', 'DELETE /boxes/b1'], 'Its operation is excluded.'],
  ])('send nothing to %s where it is excluded', async (id, expected, why) => {
    const { events, lines } = await proved(right(), { excludeOperations: [id] })
    const reasons = events.flatMap((event) =>
      event.kind === 'replayed' ? [event.replayed.reason] : [],
    )

    expect(lines).toEqual(expected)
    expect(reasons.filter((reason) => reason !== undefined)).toEqual([why])
  })

  it('stop before a step that goes to an excluded operation', async () => {
    const steps = [{ request: 'GET /boxes' }, { request: 'POST /boxes', body: { name: 'a' } }]
    const listed = { id: 'listed', operation: 'listBoxes', status: 200, steps: steps.toReversed() }
    const { events, lines } = await proved(right(), {
      file: readWitnesses(
        { defaults: { as: '$owner' }, witnesses: [listed] },
        contract,
        'documented',
      ),
      excludeOperations: ['createBox'],
    })

    expect(lines).toEqual([])
    expect(events.find(({ kind }) => kind === 'replayed')).toMatchObject({
      replayed: {
        outcome: 'not reached',
        reason: 'createBox is not sent: it is excluded. It is not proven here.',
      },
    })
  })

  it('that are broken are findings, with what led there and without the clean-up', async () => {
    const { findings } = await proved((line) => {
      if (line.startsWith('DELETE')) return answer(204)
      return line.startsWith('POST') ? answer(201, box) : answer(200, [])
    })

    expect(findings).toMatchObject([
      {
        check: 'documented-pair-is-earned',
        operation: 'createBox',
        facts: { witness: 'taken', status: 409, reason: 'It answered 201, not 409.' },
        pointer: '/paths/~1boxes/post/responses',
        key: 'taken',
      },
    ])
    expect(findings[0]?.steps.map(({ request: { method } }) => method)).toEqual(['POST', 'POST'])
  })

  it('are those of selected operations', async () => {
    const isWantedOperation = ({ id }: { readonly id: string }) => id === 'listBoxes'
    const { lines } = await proved(right(), { selection: { isWantedOperation } })

    expect(lines).toEqual(['GET /boxes'])
    const shard = { index: 2, of: 2 }
    expect((await proved(right(), { selection: { shard } })).lines).toHaveLength(3)
  })

  it('leave nothing forced behind, also when they are cut short', async () => {
    const calls: string[] = []
    const unforce = async () => void calls.push('unforced')
    await proved(right(), { unforce })
    const failing = proved(
      () => {
        throw new Error('The end.')
      },
      { unforce },
    )

    await expect(failing).rejects.toThrow('The end.')
    expect(calls).toEqual(['unforced', 'unforced'])
  })
})
