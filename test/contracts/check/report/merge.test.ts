import { describe, expect, it } from 'vitest'
import { mergeReports } from '../../../../contracts/check/report/merge.ts'
import type { Report, ReportedPair } from '../../../../contracts/check/report.ts'
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

  it('say which one is missing', () => {
    expect(mergeReports([report]).notes).toContain('The report of shard 2 of 2 is missing.')
    expect(mergeReports([report, second]).notes).toEqual(['No id is known.'])
  })

  it('are refused where they are of different runs, or none', () => {
    const other = { ...second, url: 'http://127.0.0.1:4011' }

    expect(() => mergeReports([report, other])).toThrow(/cannot be merged/)
    expect(() => mergeReports([])).toThrow('There are no reports to merge.')
  })
})
