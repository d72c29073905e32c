import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { githubReport } from '../../../../contracts/check/reporters/github.ts'
import { sarifReport } from '../../../../contracts/check/reporters/sarif.ts'
import { exampleReport } from '../../../support/report.ts'

const report = exampleReport()

function runOf(text: string) {
  const log: Log = JSON.parse(text)
  const [run] = log.runs
  if (!run) throw new Error('The log has no run.')
  return run
}

describe('SARIF', () => {
  it('points into the contract, and keeps its fingerprint from run to run', () => {
    const [result] = runOf(sarifReport(report)).results ?? []

    expect(result).toMatchObject({
      ruleId: 'documented-status',
      ruleIndex: 1,
      level: 'error',
      message: {
        text: 'getBook: The status 418 is not documented. Expected: one of 200, 404. Received: 418.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'library.yaml' },
            region: { startLine: 31, startColumn: 7 },
          },
          logicalLocations: [
            { name: 'getBook', fullyQualifiedName: '/paths/~1books~1{id}/get/responses' },
          ],
        },
      ],
      partialFingerprints: { 'finding/v1': report.findings[0]?.id },
      occurrenceCount: 3,
      webRequest: { method: 'GET', target: '/books/b1' },
      webResponse: { statusCode: 418, body: { text: '{"detail":"tea"}' } },
    })
  })

  it('describes each check that found something', () => {
    const rules = runOf(sarifReport(report)).tool.driver.rules ?? []

    expect(rules.map(({ id, name, properties }) => [id, name, properties?.faultCode])).toEqual([
      ['deleted-is-gone', 'DeletedIsGone', 113],
      ['documented-status', 'DocumentedStatus', 200],
    ])
  })

  it('suppresses what is known, and says where it is written, unless the run is strict', () => {
    const known = runOf(sarifReport(report)).results?.[1]

    expect(known?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'Books stay. [C] books.py' },
    ])
    expect(known?.relatedLocations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'overlay.yaml' },
      region: { startLine: 3, startColumn: 5 },
    })
    expect(runOf(sarifReport(report, { strict: true })).results?.[1]?.suppressions).toBeUndefined()
  })
})

describe('GitHub annotations', () => {
  it('stand in the contract, each in one line', () => {
    expect(githubReport(report).split('\n')).toEqual([
      '::error file=library.yaml,line=31,col=7,title=documented-status%3A getBook::The status 418 is not documented.%0Aexpected: one of 200, 404%0Areceived: 418',
      '::notice file=overlay.yaml,line=3,col=5,title=known deviation%2C deleted-is-gone%3A deleteBook::It can be read.%0ABooks stay. [C] books.py',
      '::error title=check of library::1 finding, 1 known deviation, 1 law not held',
      '',
    ])
  })

  it('let no server write a command', () => {
    const [finding] = report.findings
    const findings = finding ? [{ ...finding, received: '1\n::stop-commands::x\r100%' }] : []
    const lines = githubReport({ ...report, findings, deviations: [] }).split('\n')

    expect(lines.filter((line) => line.startsWith('::stop'))).toEqual([])
    expect(lines[0]).toContain('received: 1%0A::stop-commands::x%0D100%25')
  })

  it('are errors for known deviations only where the run is strict', () => {
    const known = { ...report, findings: [] }
    const kinds = (text: string) => text.match(/^::\w+/gm)

    expect(kinds(githubReport(known))).toEqual(['::notice', '::notice'])
    expect(kinds(githubReport(known, { strict: true }))).toEqual(['::error', '::error'])
  })
})
