import { describe, expect, it } from 'vitest'
import {
  countOutcomes,
  groupDeviations,
  groupFindings,
  headlineOf,
  placeOf,
  plural,
  verdictOf,
} from '../../../../contracts/check/report/groups.ts'
import type { Deviation, ReportedFinding } from '../../../../contracts/check/report/report.ts'
import { exampleReport } from '../../../support/report.ts'

const report = exampleReport()

const findings = (...told: readonly Partial<ReportedFinding>[]): readonly ReportedFinding[] =>
  told.flatMap((more) => report.findings.map((finding) => ({ ...finding, ...more })))

const deviations = (...told: readonly Partial<Deviation>[]): readonly Deviation[] =>
  told.flatMap((more) => report.deviations.map((deviation) => ({ ...deviation, ...more })))

describe('findings that say the same', () => {
  it('are one group, which names each operation once and counts all of them', () => {
    const groups = groupFindings(
      findings(
        { operation: 'a', times: 2, received: '418' },
        { operation: 'b', times: 3, received: '419' },
        { operation: 'a', times: 4 },
      ),
    )

    expect(groups).toMatchObject([
      { first: { operation: 'a', received: '418' }, operations: ['a', 'b'], times: 9 },
    ])
  })

  it.each<Partial<ReportedFinding>>([{ check: 'no-server-error' }, { behaviour: '419' }])(
    'are of one check and behaviour: %o',
    (more) => {
      expect(groupFindings(findings({ operation: 'a' }, { operation: 'b', ...more }))).toHaveLength(
        2,
      )
    },
  )

  it('stand by severity, the worst first, and within it as they were seen', () => {
    const groups = groupFindings(
      findings(
        { behaviour: '1', severity: 'warning' },
        { behaviour: '2', severity: 'error' },
        { behaviour: '3', severity: 'critical' },
        { behaviour: '4', severity: 'error' },
      ),
    )

    expect(groups.map(({ first }) => first.behaviour)).toEqual(['3', '2', '4', '1'])
  })

  it('are told once for all their properties', () => {
    const does = 'accepts null'
    const one = (operation: string, property: string) => ({ operation, property, does })
    const headline = (...told: readonly Partial<ReportedFinding>[]) =>
      groupFindings(findings(...told)).map(headlineOf)

    expect(headline(one('a', '/x'), one('a', '/y'), one('a', '/y'))).toEqual([
      'a accepts null for 2 properties.',
    ])
    expect(headline(one('a', '/x'), one('b', '/y'), one('b', '/z'))).toEqual([
      'The server accepts null for 3 properties of 2 operations.',
    ])
    expect(headline(one('a', '/x'))).toEqual([report.findings[0]?.message])
  })
})

describe('known deviations', () => {
  const evidence = [{ about: 'Books stay.', evidence: '[C] a', pointer: '/actions/0' }]

  it('are grouped by their evidence, whatever they say', () => {
    const told = deviations(
      { operation: 'a', evidence, message: 'One.' },
      { operation: 'b', evidence, message: 'Two.' },
    )

    expect(groupDeviations(told).map(({ operations }) => operations)).toEqual([['a', 'b']])
  })

  it.each<Partial<Deviation>>([
    { check: 'no-server-error' },
    { evidence: [{ about: 'Films stay.', evidence: '[C] a', pointer: '/actions/0' }] },
    { evidence: [{ about: 'Books stay.', evidence: '[C] a', pointer: '/actions/1' }] },
  ])('are apart where that is other: %o', (more) => {
    expect(groupDeviations(deviations({ evidence }, { evidence, ...more }))).toHaveLength(2)
  })

  it('without evidence are each their own', () => {
    const none = { evidence: [] }

    expect(groupDeviations(deviations({ ...none, id: '1' }, { ...none, id: '2' }))).toHaveLength(2)
  })
})

describe('a report in a few words', () => {
  it('counts what there is', () => {
    expect(plural(1, 'finding')).toBe('1 finding')
    expect(plural(0, 'finding')).toBe('0 findings')
    expect(plural(2, 'law not held', 'laws not held')).toBe('2 laws not held')
  })

  it('names only what there is', () => {
    const none = { ...report, findings: [], deviations: [], notHeld: [] }

    expect(verdictOf(none)).toBe('no findings')
    expect(verdictOf({ ...none, findings: findings({}, {}) })).toBe('2 findings')
    expect(verdictOf({ ...none, unmet: ['a'] })).toBe('no findings, 1 demand not met')
    expect(verdictOf({ ...none, deviations: deviations({}, {}) })).toBe(
      'no findings, 2 known deviations',
    )
    expect(verdictOf({ ...none, notHeld: [...report.notHeld, ...report.notHeld] })).toBe(
      'no findings, 2 laws not held',
    )
  })

  it('counts outcomes that occur, what came first', () => {
    expect(countOutcomes(report)).toEqual([
      ['earned', 2],
      ['not reached', 5],
      ['undocumented', 1],
    ])
    expect(countOutcomes({ ...report, operations: [] })).toEqual([])
  })
})

describe('a place', () => {
  const position = { line: 12, column: 3 }

  it('is as much of it as is known', () => {
    expect(placeOf('a.yaml', { pointer: '/paths', position })).toBe('a.yaml:12')
    expect(placeOf('a.yaml', { pointer: '/paths' })).toBe('/paths')
    expect(placeOf(undefined, { pointer: '/paths', position })).toBe('/paths')
  })
})
