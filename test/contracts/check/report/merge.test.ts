import { describe, expect, it } from 'vitest'
import { mergeReports } from '../../../../contracts/check/report/merge.ts'
import type { Report, ReportedPair } from '../../../../contracts/check/report/report.ts'
import { exampleReport } from '../../../support/report.ts'

const report = exampleReport({ shard: { index: 1, of: 2 } })
const second: Report = { ...exampleReport({ shard: { index: 2, of: 2 } }), seconds: 4 }

/** A shard in which `getBook` answered so. */
function shardWith(
  ...pairs: readonly (readonly [string, ReportedPair['outcome'], number])[]
): Report {
  const written = pairs.map(([status, outcome, times]) => ({
    status,
    outcome,
    times,
    witnesses: [],
  }))
  const operation = { id: 'getBook', method: 'GET', path: '/books/{id}', pairs: written }
  return { ...report, operations: [operation] }
}

const pairsOf = ({ operations }: Report) =>
  operations[0]?.pairs.map(({ status, outcome, times }) => [status, outcome, times])

describe('reports of shards', () => {
  it('make one report, which counts equal findings together', () => {
    const merged = mergeReports([report, second])

    expect(merged).toEqual({
      ...exampleReport(),
      seconds: 4,
      reach: { tried: 6, reached: 4 },
      exchanges: 6,
      findings: report.findings.map((finding) => ({ ...finding, times: 6 })),
      deviations: report.deviations.map((finding) => ({ ...finding, times: 2 })),
      operations: merged.operations,
    })
  })

  it('keep the shortest steps of a finding', () => {
    const [finding] = report.findings
    const longer = finding ? [{ ...finding, steps: [...finding.steps, ...finding.steps] }] : []
    const merged = mergeReports([{ ...report, findings: longer }, second])

    expect(merged.findings.map(({ steps, times }) => [steps.length, times])).toEqual([[2, 6]])
  })

  it('show what any shard saw of a status', () => {
    const merged = mergeReports([
      shardWith(['200', 'not reached', 0], ['404', 'earned', 2], ['500', 'broken', 1]),
      shardWith(['200', 'earned', 3], ['404', 'earned', 1], ['500', 'earned', 1]),
    ])

    expect(pairsOf(merged)).toEqual([
      ['200', 'earned', 3],
      ['404', 'earned', 3],
      ['500', 'broken', 2],
    ])
  })

  it('show a class of statuses only where no shard saw one of it', () => {
    const unmet = shardWith(['4XX', 'not reached', 0])

    expect(pairsOf(mergeReports([unmet, shardWith(['404', 'earned', 1])]))).toEqual([
      ['404', 'earned', 1],
    ])
    expect(pairsOf(mergeReports([unmet, unmet]))).toEqual([['4XX', 'not reached', 0]])
  })

  it('have the strongest verdict that any of them came to', () => {
    const withChecks = (...checks: Report['checks']): Report => ({ ...report, checks })
    const idle = { reason: 'no list' }
    const merged = mergeReports([
      withChecks(
        { check: 'a', operation: 'x', outcome: 'not tried', ...idle },
        { check: 'b', operation: 'x', outcome: 'held' },
        { check: 'c', operation: '*', outcome: 'not applicable', ...idle },
        { check: 'd', operation: '*', outcome: 'not applicable', ...idle },
      ),
      withChecks(
        { check: 'a', operation: 'x', outcome: 'held' },
        { check: 'b', operation: 'x', outcome: 'broken' },
        { check: 'c', operation: 'x', outcome: 'held' },
        { check: 'd', operation: '*', outcome: 'not tried', ...idle },
      ),
    ])

    expect(
      merged.checks.map(({ check, operation, outcome }) => [check, operation, outcome]),
    ).toEqual([
      ...[
        ['a', 'x', 'held'],
        ['b', 'x', 'broken'],
      ],
      ...[
        ['d', '*', 'not tried'],
        ['c', 'x', 'held'],
      ],
    ])
  })

  it('ask for nothing that was demanded of one of them', () => {
    expect(mergeReports([{ ...report, unmet: ['a'] }, second])).not.toHaveProperty('unmet')
  })

  it('say which one is missing', () => {
    expect(mergeReports([report]).notes).toContain('The report of shard 2 of 2 is missing.')
    expect(mergeReports([report, second]).notes).toEqual(['No id is known.'])
  })

  it('are refused where they are of different runs, or none', () => {
    const other = { ...second, url: 'http://127.0.0.1:4011' }

    const { name, profile: _none, ...contract } = report.contract
    const plain = [report, other].map((one) => ({ ...one, contract: { ...contract, name } }))

    expect(() => mergeReports([report, other])).toThrow(/cannot be merged/)
    expect(() => mergeReports(plain)).toThrow(
      `Reports of "${name} at ${report.url}" and "${name} at http://127.0.0.1:4011" cannot be merged.`,
    )
    expect(() => mergeReports([])).toThrow('There are no reports to merge.')
  })

  it('began with the first and took as long as the longest, where that is known', () => {
    const { started: _started, seconds: _seconds, ...undated } = second
    const early = { ...second, started: '2025-12-31T00:00:00.000Z', seconds: 0.5 }

    expect(mergeReports([report, early])).toMatchObject({
      started: '2025-12-31T00:00:00.000Z',
      seconds: 1.25,
    })
    expect(mergeReports([undated, report])).toMatchObject({ seconds: 1.25 })
    expect(Object.keys(mergeReports([undated, undated]))).not.toContain('started')
    expect(Object.keys(mergeReports([undated, undated]))).not.toContain('seconds')
  })

  it('hold all traffic, numbered anew', () => {
    const kept = exampleReport({ keepsTraffic: true, shard: { index: 1, of: 2 } })
    const merged = mergeReports([kept, { ...kept, shard: { index: 2, of: 2 } }])

    expect(merged.traffic?.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6])
    expect(mergeReports([report, second])).not.toHaveProperty('traffic')
    expect(merged).not.toHaveProperty('shard')
  })

  it('keep the first of two findings that are equally short, and add up what they count', () => {
    const first = report.findings.map((finding) => ({ ...finding, received: '1', times: 2 }))
    const other = report.findings.map((finding) => ({ ...finding, received: '2', times: 5 }))
    const merged = mergeReports([
      { ...report, findings: first },
      { ...second, findings: other },
    ])

    expect(merged.findings.map(({ received, times }) => [received, times])).toEqual([['1', 7]])
  })

  it('have the statuses of an operation in order, with every witness once', () => {
    const withWitnesses = (status: string, witnesses: readonly string[]): Report => {
      const pair = { status, outcome: 'earned' as const, times: 1, witnesses }
      return { ...report, operations: [{ ...operation, pairs: [pair] }] }
    }
    const operation = { id: 'getBook', method: 'GET', path: '/books/{id}' }
    const merged = mergeReports([
      withWitnesses('404', ['a', 'b']),
      withWitnesses('200', []),
      withWitnesses('404', ['b', 'c']),
    ])

    expect(merged.operations).toHaveLength(1)
    expect(merged.operations[0]?.pairs.map(({ status, witnesses }) => [status, witnesses])).toEqual(
      [
        ['200', []],
        ['404', ['a', 'b', 'c']],
      ],
    )
  })

  it('name every shard that is missing', () => {
    const third: Report = { ...report, shard: { index: 3, of: 4 }, notes: [] }

    expect(mergeReports([third]).notes).toEqual([
      'The report of shard 1 of 4 is missing.',
      'The report of shard 2 of 4 is missing.',
      'The report of shard 4 of 4 is missing.',
    ])
    const { shard: _shard, ...whole } = third
    expect(mergeReports([whole]).notes).toEqual([])
  })

  it('are refused where their contracts or profiles are other, and say whose they are', () => {
    const { profile: _profile, ...contract } = report.contract

    expect(() => mergeReports([report, { ...second, contract }])).toThrow(
      /^Reports of "library documented at \S+" and "library +at \S+" cannot be merged\.$/,
    )
    expect(() =>
      mergeReports([report, { ...second, contract: { ...report.contract, name: 'films' } }]),
    ).toThrow('"films documented')
  })
})
