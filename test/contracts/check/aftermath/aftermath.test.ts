import { describe, expect, it } from 'vitest'
import { isOurs, settleUp } from '../../../../contracts/check/aftermath/aftermath.ts'
import { takeInventory } from '../../../../contracts/check/aftermath/inventory.ts'
import { reportAftermath } from '../../../../contracts/check/aftermath/report-aftermath.ts'
import { sentenceOf } from '../../../../contracts/check/checks/all-checks.ts'
import { ResourcePool } from '../../../../contracts/check/fixtures/resource-pool.ts'
import {
  type Estate,
  type EstateFault,
  estateContract,
  estateServer,
  inhabited,
} from '../../../support/estate.ts'
import { eventsOf, sessionWith, targetOf } from '../../../support/in-process.ts'

const contract = estateContract()
const prefix = 'run-4711'

/** What is seen after something happened between two inventories. */
async function settled(
  happens: (estate: Estate, at: Pick<ReturnType<typeof setUp>, 'session'>) => unknown,
  { fault, touch = [] }: { readonly fault?: EstateFault; readonly touch?: readonly string[] } = {},
) {
  const { estate, session, lab } = setUp(fault, touch)
  const before = await takeInventory(lab)
  await happens(estate, { session })
  const aftermath = await settleUp(lab, before)
  const ours = aftermath.changes.filter((change) => isOurs(session, change))
  return {
    ...aftermath,
    changes: aftermath.changes.map(({ path, what, properties }) => [what, path, ...properties]),
    by: aftermath.changes.map(({ by }) => by?.request.method),
    ours: ours.map(({ path }) => path),
  }
}

function setUp(fault: EstateFault | undefined, touch: readonly string[]) {
  const estate = inhabited()
  const all = sessionWith(contract, estateServer(estate, fault), { prefix, touch })
  return { estate, ...all, lab: new ResourcePool(all.session, {}) }
}

/** A write of the run to something that was there, as if its user had allowed it. */
const change = (id: string, params: Record<string, string>, body: unknown = { name: 'x' }) => ({
  operation: contract.require(id),
  params,
  body,
})

describe('what a run leaves', () => {
  it('is the state before it where nothing happened', async () => {
    const result = await settled(() => undefined)

    expect(result).toMatchObject({ changes: [], left: [], made: 0, shelves: 5, rows: 6 })
    expect(result.after).toBe(result.before)
  })

  it('is another state where something that was there is not as before', async () => {
    const result = await settled((estate) =>
      estate.set('/users/u1', { id: 'u1', name: 'other', note: 'new' }),
    )

    expect(result.changes).toEqual([['changed', '/users/u1', 'name', 'note']])
    expect(result.after).not.toBe(result.before)
    // no request of the run names it: a neighbour did that
    expect(result).toMatchObject({ by: [undefined], ours: [] })
  })

  it('is not a neighbour’s new thing, which is told and keeps the digest', async () => {
    const result = await settled((estate) => estate.set('/users/u2', { id: 'u2', name: 'new' }))

    expect(result).toMatchObject({ changes: [['came', '/users/u2']], ours: [], left: [] })
    expect(result.after).toBe(result.before)
  })

  it('lacks what a neighbour removed', async () => {
    const result = await settled((estate) => estate.delete('/users/u1'))

    expect(result).toMatchObject({ changes: [['gone', '/users/u1']], ours: [] })
    expect(result.after).not.toBe(result.before)
  })

  it('are the run’s own changes where its requests name the thing', async () => {
    const settings = { orgId: 'o1' }
    const result = await settled(
      async (_estate, { session }) => {
        await session.call(change('changeSettings', settings, { note: 'other' }))
        await session.call(change('removeTeam', { orgId: 'o2', teamId: '3' }))
      },
      { touch: ['changeSettings', 'removeTeam'] },
    )

    expect(result.changes.toSorted()).toEqual([
      ['changed', '/orgs/o1/settings', 'note'],
      ['gone', '/orgs/o2/teams/3'],
    ])
    expect(result.ours.toSorted()).toEqual(['/orgs/o1/settings', '/orgs/o2/teams/3'])
  })

  it('is not the run’s own change where what it may write did not change', async () => {
    const result = await settled(
      async (estate, { session }) => {
        await session.call(change('changeTeam', { orgId: 'o1', teamId: '1' }, {}))
        const team = estate.get('/orgs/o1/teams/1')
        estate.set('/orgs/o1/teams/1', { ...team, seen: 4 })
      },
      { touch: ['changeTeam'] },
    )

    expect(result).toMatchObject({ changes: [['changed', '/orgs/o1/teams/1', 'seen']], ours: [] })
  })

  it('holds no change of properties that never rest', async () => {
    let reads = 0
    const restless: EstateFault = (asked, next) => {
      const told = next(asked)
      reads += 1
      if (asked.path !== '/users' || !Array.isArray(told.body)) return told
      return { ...told, body: told.body.map((one) => ({ ...one, seen: reads })) }
    }
    const quiet = await settled(() => undefined, { fault: restless })
    const moved = await settled((estate) => estate.set('/users/u1', { id: 'u1', name: 'other' }), {
      fault: restless,
    })

    expect(quiet.changes).toEqual([])
    expect(quiet.after).toBe(quiet.before)
    expect(moved.changes).toEqual([['changed', '/users/u1', 'name']])
    expect(moved.after).not.toBe(moved.before)
  })

  it('is not compared where a list cannot be read any more', async () => {
    let isOver = false
    const closing: EstateFault = (asked, next) =>
      isOver && asked.path === '/users' ? { status: 403 } : next(asked)
    const result = await settled(
      () => {
        isOver = true
      },
      { fault: closing },
    )

    expect(result).toMatchObject({ shelves: 4, rows: 5, changes: [] })
    expect(result.after).toBe(result.before)
  })
})

describe('the report of what a run leaves', () => {
  const reported = async (happens: (session: ReturnType<typeof setUp>) => Promise<unknown>) => {
    const all = setUp(undefined, ['changeSettings', 'removeTeam'])
    const before = await takeInventory(all.lab)
    await happens(all)
    reportAftermath(all.session, await settleUp(all.lab, before), [])
    return all.session.ledger.findings
      .filter(({ check }) => check === 'leaves-the-rest')
      .map((finding) => ({ ...finding, ...sentenceOf(finding) }))
  }

  it('finds what the run changed, with the request that did', async () => {
    const findings = await reported(({ session }) =>
      session.call(change('changeSettings', { orgId: 'o1' }, { note: 'other' })),
    )

    expect(findings).toMatchObject([
      {
        message: '/orgs/o1/settings was there before the run, and its note changed.',
        operation: 'changeSettings',
        steps: [{ request: { method: 'PATCH', target: '/orgs/o1/settings' } }],
      },
    ])
  })

  it('finds what the run removed', async () => {
    const findings = await reported(({ session }) =>
      session.call(change('removeTeam', { orgId: 'o2', teamId: '3' })),
    )

    expect(findings).toMatchObject([
      {
        message: '/orgs/o2/teams/3 was there before the run, and it is gone.',
        received: 'nothing at /orgs/o2/teams/3',
      },
    ])
  })

  it('is a verdict on the whole run where nothing was found', async () => {
    const { lab, session } = setUp(undefined, [])
    reportAftermath(session, await settleUp(lab, await takeInventory(lab)), [])

    expect(session.verdicts.all.filter(({ operation }) => operation === '*')).toEqual([
      {
        check: 'left-behind',
        operation: '*',
        outcome: 'not applicable',
        reason: expect.any(String),
      },
      { check: 'leaves-the-rest', operation: '*', outcome: 'held' },
    ])
  })

  it('blames no run for its neighbours', async () => {
    const findings = await reported(async ({ estate }) => {
      estate.set('/users/u1', { id: 'u1', name: 'other' })
      estate.set('/users/u2', { id: 'u2', name: 'new' })
      estate.delete('/orgs/o2/teams/3')
    })

    expect(findings).toEqual([])
  })
})

describe('a whole run', () => {
  const run = async (fault?: EstateFault) => {
    const target = targetOf(estateServer(inhabited(), fault))
    const events = await eventsOf(contract, target, { prefix, params: { orgId: ['o1'] } })
    const aftermaths = events.flatMap((event) =>
      event.kind === 'aftermath' ? [event.aftermath] : [],
    )
    const last = events.at(-1)
    const findings = last?.kind === 'summary' ? last.findings : []
    return { aftermaths, checks: findings.map(({ check }) => check), findings }
  }

  it('tells once what it left, and that is the state before it', async () => {
    const { aftermaths, checks } = await run()

    expect(aftermaths).toHaveLength(1)
    expect(aftermaths[0]).toMatchObject({ changes: [], left: [] })
    expect(aftermaths[0]?.made).toBeGreaterThan(10)
    expect(aftermaths[0]?.after).toBe(aftermaths[0]?.before)
    expect(checks).not.toContain('leaves-the-rest')
    expect(checks).not.toContain('left-behind')
  })

  it('finds a delete that removes more than its thing', async () => {
    const greedy: EstateFault = (asked, next, estate) => {
      if (asked.method === 'DELETE' && /^\/orgs\/o1\/teams\/.+/.test(asked.path)) {
        estate.delete('/orgs/o1/teams/1')
      }
      return next(asked)
    }
    const { aftermaths } = await run(greedy)

    expect(aftermaths[0]?.changes.map(({ what, path }) => `${what} ${path}`)).toEqual([
      'gone /orgs/o1/teams/1',
    ])
    expect(aftermaths[0]?.after).not.toBe(aftermaths[0]?.before)
  })
})
