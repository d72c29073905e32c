import { describe, expect, it } from 'vitest'
import { coverageFloor } from '../../../../contracts/check/report/coverage-floor.ts'
import { demand } from '../../../../contracts/check/report/demands.ts'
import { hasFailed, type Report } from '../../../../contracts/check/report/report.ts'
import { requiredChecks } from '../../../../contracts/check/report/required-checks.ts'
import { servedOperations } from '../../../../contracts/check/report/served-operations.ts'
import { githubReport } from '../../../../contracts/check/reporters/github.ts'
import { htmlReport } from '../../../../contracts/check/reporters/html.ts'
import { junitReport } from '../../../../contracts/check/reporters/junit.ts'
import { terminalReport } from '../../../../contracts/check/reporters/terminal.ts'
import { exampleReport } from '../../../support/report.ts'

const clean: Report = { ...exampleReport(), findings: [], deviations: [], notHeld: [], checks: [] }
const withChecks = (...checks: Report['checks']): Report => ({ ...clean, checks })

describe('required checks', () => {
  it('are met where one operation held them, whatever others came to', () => {
    const report = withChecks(
      { check: 'sort-holds', operation: 'a', outcome: 'not tried', reason: 'no list' },
      { check: 'sort-holds', operation: 'b', outcome: 'held' },
    )

    expect(requiredChecks(report, ['sort-holds'])).toEqual([])
  })

  it('are told once with the reason and what to give where none did', () => {
    const reason = 'no second identity was given'
    const report = withChecks(
      {
        check: 'isolation-read',
        operation: 'a',
        outcome: 'not tried',
        reason,
        give: '--other-header',
      },
      { check: 'sort-holds', operation: 'a', outcome: 'broken' },
      { check: 'filter-holds', operation: 'a', outcome: 'not applicable', reason: 'no filter' },
    )
    const ids = ['isolation-read', 'sort-holds', 'filter-holds', 'count-is-true', 'sort-holds']

    expect(requiredChecks(report, ids).map(({ message }) => message)).toEqual([
      'required check isolation-read did not hold on any operation: not tried: no second identity was given; give --other-header.',
      'required check sort-holds did not hold on any operation: broken.',
      'required check filter-holds did not hold on any operation: not applicable: no filter.',
      'required check count-is-true did not hold on any operation: not tried: the run did not select it.',
    ])
  })

  it('are refused where there is no such check, with the nearest names', () => {
    expect(() => requiredChecks(clean, ['isolation-raed'])).toThrow(
      /^There is no check "isolation-raed"\. Did you mean isolation-read/,
    )
    expect(() => requiredChecks(clean, ['zzzzzzzzzzzz'])).toThrow(/There are: no-server-error, /)
  })
})

describe('operations with a 2xx', () => {
  const operation = (id: string, ...pairs: readonly (readonly [string, number])[]) => ({
    ...{ id, method: 'GET', path: `/${id}` },
    pairs: pairs.map(([status, times]) => ({
      ...{ status, times, outcome: 'earned' as const, witnesses: [] },
    })),
  })
  const operations = [
    operation('a', ['200', 2], ['404', 1]),
    operation('b', ['204', 0], ['404', 3]),
    operation('c', ['default', 0]),
    operation('d', ['302', 1]),
  ]

  it('are counted of those that can answer one', () => {
    expect(servedOperations({ operations })).toEqual({ served: ['a'], unserved: ['b', 'c'] })
  })

  it('may be demanded as a share', () => {
    expect(coverageFloor({ operations }, 33.3)).toBeUndefined()
    expect(coverageFloor({ operations }, 34)).toBe(
      'coverage: 1 of 3 operations (33.3 %) answered 2xx; --min-coverage asks for 34 %. Without one: b, c.',
    )
    expect(coverageFloor({ operations: [] }, 0)).toMatch(/no operation that could answer 2xx/)
  })
})

describe('a report that does not reach what was demanded', () => {
  const report = demand(clean, { require: ['sort-holds'], minCoverage: 100 })

  it('has failed, though nothing was found', () => {
    expect([hasFailed(clean), hasFailed(report)]).toEqual([false, true])
    expect(demand(clean, {})).toBe(clean)
    expect(demand(clean, { minCoverage: 10 })).toBe(clean)
  })

  it('says so in each format', () => {
    const [check = '', coverage = ''] = report.unmet ?? []

    expect(terminalReport(report)).toContain(`✗ ${check}\n✗ ${coverage}\n`)
    expect(htmlReport(report)).toContain(`role="alert">${check}</p>`)
    expect(junitReport(report)).toContain(`<failure message="${coverage}"/>`)
    expect(junitReport(report)).toContain('<testsuite name="run" tests="2" failures="2"')
    expect(githubReport(report)).toContain(`::error title=check of library::${check}`)
  })
})
