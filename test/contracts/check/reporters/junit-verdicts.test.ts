import { describe, expect, it } from 'vitest'
import type { Report } from '../../../../contracts/check/report/report.ts'
import { verdictCases } from '../../../../contracts/check/reporters/junit/verdict-cases.ts'
import { junitReport } from '../../../../contracts/check/reporters/junit.ts'
import { exampleReport } from '../../../support/report.ts'

const report: Report = {
  ...exampleReport(),
  notConfirmed: [
    { check: 'sort-holds', operation: 'getBook', message: 'Seen.', steps: [], again: [] },
  ],
  checks: [
    { check: 'no-server-error', operation: 'getBook', outcome: 'held' },
    { check: 'readable-body', operation: 'getBook', outcome: 'held' },
    { check: 'documented-status', operation: 'getBook', outcome: 'broken' },
    { check: 'unknown-id-is-refused', operation: 'deleteBook', outcome: 'broken' },
    { check: 'sort-holds', operation: 'getBook', outcome: 'not confirmed', reason: 'once' },
    { check: 'filter-holds', operation: 'getBook', outcome: 'not confirmed', reason: 'seen once' },
    { check: 'allow-with-405', operation: 'getBook', outcome: 'not applicable', reason: 'no 405' },
    {
      check: 'isolation-read',
      operation: '*',
      outcome: 'not tried',
      reason: 'no <other>',
      give: '--x',
    },
  ],
}
const xmlOf = (operation: string, most?: number) =>
  (verdictCases(report, most === undefined ? {} : { most }).get(operation) ?? []).map(({ xml }) =>
    xml.replaceAll('\n', ''),
  )

describe('verdicts in JUnit', () => {
  it('are cases that passed or were skipped with their reason', () => {
    expect(xmlOf('getBook')).toEqual([
      '<testcase classname="getBook" name="no-server-error"/>',
      '<testcase classname="getBook" name="readable-body"/>',
      '<testcase classname="getBook" name="filter-holds"><skipped message="not confirmed: seen once"/></testcase>',
      '<testcase classname="getBook" name="allow-with-405"><skipped message="not applicable: no 405"/></testcase>',
    ])
    expect(xmlOf('*')).toEqual([
      '<testcase classname="*" name="isolation-read"><skipped message="not tried: no &lt;other&gt; (give --x)"/></testcase>',
    ])
  })

  it('count what is broken, known or not confirmed once', () => {
    const xml = junitReport(report)
    const count = (text: string) => xml.split(text).length - 1

    expect(count('name="documented-status')).toBe(1)
    expect(count('name="unknown-id-is-refused')).toBe(1)
    expect(count('name="sort-holds')).toBe(1)
    expect(xml).toContain('<testsuite name="checks of the whole run" tests="1" failures="0"')
    expect(xml).toContain(' failures="1" errors="0" ')
  })

  it('are summed up in a large report, but for what was not tried', () => {
    expect(xmlOf('getBook', 4)).toEqual([
      '<testcase classname="getBook" name="2 checks held: no-server-error, readable-body"/>',
      '<testcase classname="getBook" name="1 check not applicable: allow-with-405"><skipped message="no 405"/></testcase>',
      '<testcase classname="getBook" name="filter-holds"><skipped message="not confirmed: seen once"/></testcase>',
    ])
    expect(xmlOf('*', 4)[0]).toContain('name="isolation-read"')
  })

  it('have no reason of any length', () => {
    const [first] = report.checks
    const long = {
      ...first,
      check: 'a',
      operation: 'b',
      outcome: 'not tried' as const,
      reason: 'x'.repeat(9000),
    }
    const [only] = verdictCases({ ...report, checks: [long] }).get('b') ?? []

    expect(only?.xml.length).toBeLessThan(700)
  })
})
