import { describe, expect, it } from 'vitest'
import type {
  PairOutcome,
  Report,
  ReportedOperation,
} from '../../../../contracts/check/report/report.ts'
import { paintFor } from '../../../../contracts/check/reporters/colours.ts'
import { matrix } from '../../../../contracts/check/reporters/html/matrix.ts'
import { statusTable } from '../../../../contracts/check/reporters/status-table.ts'
import { exampleReport } from '../../../support/report.ts'

const report = exampleReport()

const operation = (
  id: string,
  outcomes: Readonly<Record<string, PairOutcome>>,
): ReportedOperation => ({
  ...{ id, method: 'GET', path: `/${id}` },
  pairs: Object.entries(outcomes).map(([status, outcome]) => ({
    ...{ status, outcome, times: 0, witnesses: [] },
  })),
})

const every: Readonly<Record<string, PairOutcome>> = {
  200: 'earned',
  201: 'forced',
  202: 'not reached',
  203: 'broken',
  204: 'known',
  205: 'missing',
  206: 'undocumented',
}

const withOperations = (...operations: readonly ReportedOperation[]): Report => ({
  ...report,
  operations,
})

const linesOf = (...operations: readonly ReportedOperation[]) =>
  statusTable(withOperations(...operations), paintFor(false))

describe('the table of statuses', () => {
  it('has a sign for each outcome, readable without colours, and says what it means', () => {
    expect(linesOf(operation('getBook', every))).toEqual([
      '         200  201  202  203  204  205  206',
      'getBook   ✓    f    ·    ✗    ~    ?    +',
      '',
      '✓ came (1)   f came when forced (1)   · not reached (1)   ✗ not as its witness says (1)   ' +
        '~ otherwise, as known (1)   ? no witness (1)   + came, not documented (1)',
    ])
  })

  it('shows each status once, in order, and leaves gaps', () => {
    const lines = linesOf(
      operation('b', { 404: 'earned', 200: 'earned' }),
      operation('a', { 404: 'earned', 201: 'broken' }),
      operation('none', {}),
    )

    expect(lines.slice(0, 4)).toEqual([
      '   200  201  404',
      'b   ✓         ✓',
      'a        ✗    ✓',
      '',
    ])
  })

  it('cuts names that are too long', () => {
    const [head, long, whole] = linesOf(
      operation('x'.repeat(41), { 200: 'earned' }),
      operation('y'.repeat(40), { 200: 'earned' }),
    )

    expect(long).toBe(`${'x'.repeat(39)}…   ✓`)
    expect(whole).toBe(`${'y'.repeat(40)}   ✓`)
    expect(head).toBe(`${' '.repeat(42)}200`)
  })

  it('is not there where no operation has a status', () => {
    expect(linesOf(operation('none', {}))).toEqual([])
    expect(linesOf()).toEqual([])
  })

  it('has colours by outcome', () => {
    const lines = statusTable(withOperations(operation('a', every)), paintFor(true))
    const painted = (lines[1] ?? '').split('\u001B[').filter((part) => !/^(39|22)m/.test(part))

    expect(painted.slice(1)).toEqual(['32m✓', '32mf', '2m·', '31m✗', '33m~', '33m?', '33m+'])
    expect(lines[0]?.startsWith('\u001B[1m   200')).toBe(true)
  })
})

/** Cells of a row as a screen reader reads them. */
const cellsOf = (one: ReportedOperation, ...others: readonly ReportedOperation[]) => {
  const [, row = ''] = matrix(withOperations(one, ...others)).html.split('<tbody>')
  const [first = ''] = row.split('</tr>')
  return [...first.matchAll(/<td(?: title="([^"]*)")?>/g)].map(([, title]) => title)
}

describe('the table of statuses in HTML', () => {
  it('says of each status how it fared, how often, by which witnesses and why', () => {
    const [pair] = operation('a', { 200: 'broken' }).pairs
    const broken = pair && { ...pair, times: 3, witnesses: ['w1', 'w2'], reason: 'It is 500.' }

    expect(cellsOf({ ...operation('a', {}), pairs: broken ? [broken] : [] })).toEqual([
      'not as its witness says, 3 times (w1, w2): It is 500.',
    ])
    expect(cellsOf(operation('a', every))).toEqual([
      ...['came', 'came when forced', 'not reached', 'not as its witness says'],
      ...['otherwise, as known', 'no witness', 'came, not documented'],
    ])
  })

  it('has a column for each status in order, and no row without one', () => {
    const others = [operation('b', { 404: 'earned', 200: 'earned' }), operation('none', {})]
    const { html } = matrix(withOperations(operation('a', { 404: 'earned' }), ...others))

    expect(cellsOf(operation('a', { 404: 'earned' }), ...others)).toEqual([undefined, 'came'])
    expect([...html.matchAll(/scope="col">(\d+)</g)].map(([, status]) => status)).toEqual([
      ...['200', '404'],
    ])
    expect([...html.matchAll(/scope="row"/g)]).toHaveLength(2)
  })

  it('has a legend of the marks that occur', () => {
    const { html } = matrix(withOperations(operation('a', { 200: 'not reached', 201: 'earned' })))

    expect(html).toContain(
      '<li><span class="mark earned" aria-hidden="true">✓</span> came (1)</li>',
    )
    expect(html).toContain('class="mark not-reached" aria-hidden="true">·</span> not reached (1)')
    expect([...html.matchAll(/<li>/g)]).toHaveLength(2)
  })
})
