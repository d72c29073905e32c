import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../../contracts/check/checks/catalogue.ts'
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

  it('says that a run was not judged to the end, and why', () => {
    const failure = 'The server went away after 3 answers.'
    const [ended] = runOf(sarifReport({ ...report, failure })).invocations ?? []
    const [whole] = runOf(sarifReport(report)).invocations ?? []

    expect(ended).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: failure } }],
    })
    expect(whole).not.toHaveProperty('toolExecutionNotifications')
  })

  it('describes each check that found something', () => {
    const rules = runOf(sarifReport(report)).tool.driver.rules ?? []

    expect(rules.map(({ id, name, properties }) => [id, name, properties?.faultCode])).toEqual([
      ['deleted-is-gone', 'DeletedIsGone', 113],
      ['documented-status', 'DocumentedStatus', 200],
    ])
    const { means, why, example } = catalogue['documented-status']
    expect(rules[1]).toMatchObject({
      shortDescription: { text: means },
      fullDescription: { text: `${means} ${why}` },
      help: { text: `${why} For example: ${example}` },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['api', 'contract'] },
    })
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

  it('names files as code scanning wants them, and no place where none is known', () => {
    const locationOf = (file: string | undefined, more: object = {}) => {
      const contract = { name: 'library', title: 'Library', ...(file !== undefined && { file }) }
      const findings = report.findings.map(({ position: _position, ...finding }) => ({
        ...finding,
        ...more,
      }))
      return runOf(sarifReport({ ...report, contract, findings })).results?.[0]?.locations?.[0]
    }

    expect(locationOf('.\\my contracts\\a.yaml')?.physicalLocation).toEqual({
      artifactLocation: { uri: 'my%20contracts/a.yaml' },
    })
    expect(locationOf(undefined)).toEqual({
      logicalLocations: [
        {
          name: 'getBook',
          kind: 'resource',
          fullyQualifiedName: '/paths/~1books~1{id}/get/responses',
        },
      ],
    })
    expect(locationOf(undefined, { pointer: '' })?.logicalLocations).toEqual([
      { name: 'getBook', kind: 'resource' },
    ])
  })

  it('shows what was sent, what came, and that nothing came', () => {
    const [made, teapot] = report.findings[0]?.steps ?? []
    const resultOf = (...steps: readonly (typeof made)[]) => {
      const known = steps.filter((step) => step !== undefined)
      const findings = report.findings.map((finding) => ({ ...finding, steps: known }))
      return runOf(sarifReport({ ...report, findings })).results?.[0]
    }
    const silent = teapot && { ...teapot, response: { status: 0, headers: [] } }

    expect(resultOf(teapot, made)?.webRequest).toEqual({
      protocol: 'HTTP',
      version: '1.1',
      method: 'POST',
      target: '/books',
      headers: { 'content-type': 'application/json' },
      body: { text: '{"title":"Emma & <Anne>"}' },
    })
    expect(resultOf(teapot)?.webResponse).toMatchObject({
      noResponseReceived: false,
      headers: { 'content-type': 'application/json' },
    })
    expect(resultOf(silent)?.webRequest).not.toHaveProperty('body')
    expect(resultOf(silent)?.webResponse).toEqual({
      ...{ protocol: 'HTTP', version: '1.1', statusCode: 0, noResponseReceived: true, headers: {} },
    })
    expect(resultOf()).not.toHaveProperty('webRequest')
  })

  it('says of the run where it went, and when if that is known', () => {
    const { started: _started, ...undated } = report
    const invocationOf = (told: typeof undated) => runOf(sarifReport(told)).invocations?.[0]

    expect(invocationOf(report)).toEqual({
      executionSuccessful: true,
      startTimeUtc: '2026-01-01T00:00:00.000Z',
      properties: { url: 'http://127.0.0.1:4010', seed: 7, exchanges: 3 },
    })
    expect(invocationOf(undated)).not.toHaveProperty('startTimeUtc')
    expect(runOf(sarifReport(report)).automationDetails?.id).toBe('check/library/documented')
    const contract = { name: 'library', title: 'Library' }
    expect(runOf(sarifReport({ ...report, contract })).automationDetails?.id).toBe('check/library/')
  })

  it('keeps how to see a finding again, and numbers what is related', () => {
    const evidence = [
      { about: 'Books stay.', evidence: '[C] a', pointer: '/actions/0' },
      { about: 'Films too.', evidence: '[C] b', pointer: '' },
    ]
    const deviations = report.deviations.map((one) => ({ ...one, evidence }))
    const [found, known] = runOf(sarifReport({ ...report, deviations })).results ?? []

    expect(found?.properties).toMatchObject({
      ...{ expected: 'one of 200, 404', received: '418', seed: 7 },
      curl: expect.stringContaining('curl -sS'),
    })
    expect(known?.suppressions?.[0]?.justification).toBe('Books stay. [C] a Films too. [C] b')
    expect(known?.relatedLocations?.map(({ id, message }) => [id, message?.text])).toEqual([
      [1, 'Books stay. [C] a'],
      [2, 'Films too. [C] b'],
    ])
  })
})

describe('GitHub annotations', () => {
  it('have no place where none is known', () => {
    const { file: _file, overlay: _overlay, ...contract } = report.contract
    const findings = report.findings.map(({ position: _position, ...finding }) => finding)
    const heads = (told: typeof report) => githubReport(told).match(/^::\w+ [^:]*/gm)

    expect(heads({ ...report, contract })?.slice(0, 2)).toEqual([
      '::error title=documented-status%3A getBook',
      '::notice title=known deviation%2C deleted-is-gone%3A deleteBook',
    ])
    expect(heads({ ...report, findings })?.[0]).toBe('::error title=documented-status%3A getBook')
  })

  it('are one for all operations of which the same is said, with all evidence', () => {
    const both = report.findings.flatMap((one) => [one, { ...one, operation: 'createBook' }])
    const evidence = [
      { about: 'Books stay.', evidence: '[C] a', pointer: '' },
      { about: 'Films too.', evidence: '[C] b', pointer: '' },
    ]
    const deviations = report.deviations.map((one) => ({ ...one, evidence }))
    const text = githubReport({ ...report, findings: both, deviations })

    expect(text).toContain('title=documented-status%3A getBook%2C createBook::')
    expect(text).toContain('::It can be read.%0ABooks stay. [C] a%0AFilms too. [C] b\n')
  })

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
