import { describe, expect, it } from 'vitest'
import { checkLines, closingLines } from '../../../../contracts/check/report/check-lines.ts'
import {
  shownVerdicts,
  summarizeChecks,
  withoutIdle,
} from '../../../../contracts/check/report/check-summary.ts'
import type { Report } from '../../../../contracts/check/report/report.ts'
import type { CheckVerdict } from '../../../../contracts/check/vocabulary/verdict.ts'
import { exampleReport } from '../../../support/report.ts'

const example = exampleReport()
const noOther = { reason: 'no second identity was given', give: '--other-header' }

const verdict = (
  check: string,
  operation: string,
  outcome: CheckVerdict['outcome'],
  more: Partial<CheckVerdict> = {},
): CheckVerdict => ({ check, operation, outcome, ...more })

const withChecks = (...checks: readonly CheckVerdict[]): Report => ({ ...example, checks })
const linesOf = (...checks: readonly CheckVerdict[]) =>
  checkLines(withChecks(...checks)).map(({ text }) => text)

describe('a line for each check', () => {
  it('counts its outcomes, what held first, and folds equal reasons', () => {
    expect(
      linesOf(
        verdict('isolation-read', 'a', 'not tried', noOther),
        verdict('isolation-read', 'b', 'broken'),
        verdict('isolation-read', 'c', 'held'),
        verdict('isolation-read', 'd', 'held'),
        verdict('isolation-read', 'e', 'not tried', noOther),
      ),
    ).toEqual(['isolation-read  held 2 · broken 1 · not tried 2: no second identity was given'])
  })

  it('tells several reasons, the most frequent first, and counts those beyond three', () => {
    const reasons = ['p', 'q', 'q', 'r', 's', 't']
    const told = reasons.map((reason, at) =>
      verdict('isolation-read', `o${at}`, 'not tried', { reason }),
    )

    expect(linesOf(...told)).toEqual(['isolation-read  not tried 6: q (2); p; r; 2 other reasons'])
  })

  it('is one for all checks that held wherever they apply, and one a reason for those that do not', () => {
    const reason = 'the contract has no operation that creates one'

    expect(
      linesOf(
        verdict('no-server-error', 'a', 'held'),
        verdict('readable-body', 'a', 'held'),
        verdict('readable-body', 'b', 'not applicable', { reason: 'no body came' }),
        verdict('create-echoes', '*', 'not applicable', { reason }),
        verdict('create-reads-back', '*', 'not applicable', { reason }),
      ),
    ).toEqual([
      'held wherever they apply: 2 checks (no-server-error, readable-body)',
      `not applicable: ${reason}: 2 checks (create-echoes, create-reads-back)`,
    ])
  })

  it('is one for many checks that were not tried for one reason, and names them all', () => {
    const ids = ['isolation-read', 'isolation-change', 'isolation-delete', 'isolation-create']
    const told = (count: number) =>
      linesOf(...ids.slice(0, count).map((id) => verdict(id, 'a', 'not tried', noOther)))

    expect(told(3)).toHaveLength(3)
    expect(told(4)).toHaveLength(1)
    expect(told(4)[0]).toMatch(/^not tried: no second identity was given: 4 checks \(/)
    for (const id of ids) expect(told(4)[0]).toContain(id)
  })

  it('tells what is broken as known apart', () => {
    const known = verdict('unknown-id-is-refused', 'deleteBook', 'broken')
    const found = verdict('documented-status', 'getBook', 'broken')

    expect(linesOf(known, found)).toEqual([
      'documented-status      broken 1',
      'unknown-id-is-refused  broken as known 1',
    ])
    expect(shownVerdicts(withChecks(known, found)).map(({ outcome }) => outcome)).toEqual([
      'known',
      'broken',
    ])
  })
})

describe('the closing lines', () => {
  it('count checks by their strongest outcome, and say what to give for which', () => {
    const [counts] = closingLines(
      withChecks(
        verdict('no-server-error', 'getBook', 'held'),
        verdict('documented-status', 'getBook', 'broken'),
        verdict('documented-status', 'createBook', 'held'),
        verdict('isolation-read', 'getBook', 'not tried', noOther),
        verdict('isolation-list', 'getBook', 'not tried', noOther),
        verdict('sort-holds', '*', 'not applicable', { reason: 'none' }),
      ),
    )

    expect(counts).toMatch(
      /^1 check held on 2 of 4 operations, 1 broken, 2 not tried, 1 not applicable: give /,
    )
    expect(counts).toMatch(/: give --other-header to check isolation-\w+, isolation-\w+$/)
  })

  it('name the operations without a 2xx, but not in the report of a shard', () => {
    const checks = [verdict('no-server-error', 'getBook', 'held')]

    expect(closingLines({ ...example, checks })[1]).toBe(
      '2 operations got no 2xx: getBook, getSummary',
    )
    const shard = { index: 1, of: 2 }
    expect(closingLines({ ...example, checks, shard })).toHaveLength(1)
  })

  it('are none where the run has no verdicts', () => {
    expect(closingLines(withChecks())).toEqual([])
  })
})

describe('a summary of checks', () => {
  it.each([
    [['held', 'broken'], 'broken'],
    [['held', 'not confirmed'], 'not confirmed'],
    [['not tried', 'held'], 'held'],
    [['not applicable', 'not tried'], 'not tried'],
  ] as const)('%j comes to %s', (outcomes, strongest) => {
    const told = outcomes.map((outcome, at) => verdict('sort-holds', `o${at}`, outcome))

    expect(summarizeChecks(withChecks(...told)).map(({ outcome }) => outcome)).toEqual([strongest])
  })

  it('is in the order of the checks, those of other versions last', () => {
    const told = ['of-another-version', 'documented-status', 'no-server-error']
    const checks = told.map((check) => verdict(check, 'a', 'held'))

    expect(summarizeChecks(withChecks(...checks)).map(({ check }) => check)).toEqual([
      ...['no-server-error', 'documented-status', 'of-another-version'],
    ])
  })

  it('drops verdicts about a whole run that another run filled', () => {
    const idle = verdict('sort-holds', '*', 'not tried', { reason: 'no list' })
    const other = verdict('filter-holds', '*', 'not tried', { reason: 'no list' })
    const real = verdict('sort-holds', 'listBooks', 'held')

    expect(withoutIdle([idle, other, real])).toEqual([other, real])
  })
})
