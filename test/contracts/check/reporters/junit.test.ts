import { describe, expect, it } from 'vitest'
import { jsonReport, readReport } from '../../../../contracts/check/reporters/json.ts'
import { junitReport } from '../../../../contracts/check/reporters/junit.ts'
import { exampleReport } from '../../../support/report.ts'

const report = exampleReport()

/** Lines without what stands in the text of a failure. */
const linesOf = (xml: string) => xml.split('\n').filter((line) => /^<\/?[a-z?]/.test(line))

describe('JUnit', () => {
  it('has a suite per operation, with a case per status and per finding', () => {
    expect(linesOf(junitReport(report)).slice(0, 24)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="check of library" tests="10" failures="1" errors="0" skipped="6" time="1.25">',
      '<testsuite name="createBook" tests="3" failures="0" errors="0" skipped="2" timestamp="2026-01-01T00:00:00.000Z">',
      '<properties>',
      '<property name="url" value="http://127.0.0.1:4010"/>',
      '<property name="seed" value="7"/>',
      '<property name="profile" value="documented"/>',
      '</properties>',
      '<testcase classname="createBook" name="answers 201"/>',
      '<testcase classname="createBook" name="answers 4XX">',
      '<skipped message="not reached: It did not come."/>',
      '</testcase>',
      '<testcase classname="createBook" name="answers 503">',
      '<skipped message="not reached: It did not come."/>',
      '</testcase>',
      '</testsuite>',
      '<testsuite name="getBook" tests="4" failures="1" errors="0" skipped="2" timestamp="2026-01-01T00:00:00.000Z">',
      '<properties>',
      '<property name="url" value="http://127.0.0.1:4010"/>',
      '<property name="seed" value="7"/>',
      '<property name="profile" value="documented"/>',
      '</properties>',
      '<testcase classname="getBook" name="answers 200">',
      '<skipped message="not reached: It did not come."/>',
    ])
  })

  it('tells what was expected and how to see it again, escaped', () => {
    const xml = junitReport(report)

    expect(xml).toContain(
      '<failure type="error" message="The status 418 is not documented.">expected: one of 200, 404',
    )
    expect(xml).toContain('contract: library.yaml:31')
    expect(xml).toContain('{&quot;title&quot;:&quot;Emma &amp; &lt;Anne&gt;&quot;}')
  })

  it('skips what is known, unless the run is strict', () => {
    const known = '<skipped message="known deviation: Books stay. [C] books.py"/>'

    expect(junitReport(report)).toContain(known)
    expect(junitReport(report, { strict: true })).not.toContain(known)
    expect(junitReport(report, { strict: true })).toContain('failures="2"')
  })

  it('fails what is broken, skips what is known or did not come, and passes the rest', () => {
    const outcomes = [
      ['200', 'earned', undefined],
      ['201', 'forced', undefined],
      ['202', 'undocumented', undefined],
      ['400', 'broken', 'It answered 500.'],
      ['401', 'broken', undefined],
      ['402', 'known', 'As observed.'],
      ['403', 'missing', undefined],
    ] as const
    const pairs = outcomes.map(([status, outcome, reason]) => ({
      ...{ status, outcome, times: 0, witnesses: [] },
      ...(reason !== undefined && { reason }),
    }))
    const operations = [{ id: 'getBook', method: 'GET', path: '/books/{id}', pairs }]
    const lines = linesOf(junitReport({ ...report, operations, findings: [], deviations: [] }))

    expect(lines[2]).toContain('name="getBook" tests="7" failures="2" errors="0" skipped="2"')
    expect(lines.filter((line) => /answers|<failure|<skipped/.test(line))).toEqual([
      '<testcase classname="getBook" name="answers 200"/>',
      '<testcase classname="getBook" name="answers 201"/>',
      '<testcase classname="getBook" name="answers 202"/>',
      '<testcase classname="getBook" name="answers 400">',
      '<failure message="It answered 500."/>',
      '<testcase classname="getBook" name="answers 401">',
      '<failure message="It is broken."/>',
      '<testcase classname="getBook" name="answers 402">',
      '<skipped message="known deviation: As observed."/>',
      '<testcase classname="getBook" name="answers 403">',
      '<skipped message="missing:"/>',
    ])
  })

  it('has a suite for what the contract does not know, too', () => {
    const findings = report.findings.map((finding) => ({ ...finding, operation: 'GET /films' }))
    const xml = junitReport({ ...report, findings })

    expect(xml.match(/<testsuite name="[^"]*"/g)).toEqual([
      ...['createBook', 'getBook', 'deleteBook', 'getSummary', 'GET /films'].map(
        (name) => `<testsuite name="${name}"`,
      ),
    ])
    expect(xml).toContain('<testsuite name="GET /films" tests="1" failures="1"')
    expect(xml).toContain('<testsuite name="getBook" tests="3" failures="0"')
  })

  it('has an error that says why a run was not judged to the end', () => {
    const failure = 'Nothing was reached: "401".'
    const lines = linesOf(junitReport({ ...report, findings: [], failure }))

    expect(lines[1]).toContain(' failures="0" errors="1" ')
    expect(lines[2]).toContain('<testsuite name="run" tests="1" failures="0" errors="1"')
    expect(lines.slice(8, 12)).toEqual([
      '<testcase classname="run" name="judges the server to the end">',
      '<error message="Nothing was reached: &quot;401&quot;."/>',
      '</testcase>',
      '</testsuite>',
    ])
  })

  it('says what is not known nowhere', () => {
    const { profile: _profile, ...contract } = report.contract
    const { seconds: _seconds, started: _started, ...undated } = { ...report, contract }
    const findings = report.findings.map(({ position: _position, ...finding }) => finding)
    const xml = junitReport({ ...undated, findings })

    expect(xml).not.toMatch(/ time=|timestamp|"profile"|undefined/)
    expect(xml).toContain('contract: /paths/~1books~1{id}/get/responses\n')
    const placeless = findings.map((finding) => ({ ...finding, pointer: '' }))
    expect(junitReport({ ...undated, findings: placeless })).not.toContain('contract:')
  })

  it('lists all evidence of what is known', () => {
    const evidence = [
      { about: 'Books stay.', evidence: '[C] a', pointer: '' },
      { about: 'Films too.', evidence: '[C] b', pointer: '' },
    ]
    const deviations = report.deviations.map((one) => ({ ...one, evidence }))

    expect(junitReport({ ...report, deviations })).toContain(
      '<testcase classname="deleteBook" name="deleted-is-gone: It can be read.">\n' +
        '<skipped message="known deviation: Books stay. [C] a; Films too. [C] b"/>\n</testcase>',
    )
  })

  it('holds no character that XML cannot', () => {
    const [finding] = report.findings
    const message = 'a\u0000b\u001Bc\uD800d\uFFFE😀'
    const xml = junitReport({ ...report, findings: finding ? [{ ...finding, message }] : [] })

    expect(xml).toContain('message="a\uFFFDb\uFFFDc\uFFFDd\uFFFD😀"')
  })
})

describe('JSON', () => {
  it('is read again as it was written', () => {
    expect(readReport(jsonReport(report), 'report.json')).toEqual(report)
  })

  it.each([
    ['{', '"report.json" is not JSON. Give a file that --json wrote.'],
    ['[]', '"report.json" is no report of a check. Give a file that --json wrote.'],
    ['{"format":2}', '"report.json" is no report of a check. Give a file that --json wrote.'],
    ['{}', '"report.json" is no report of a check. Give a file that --json wrote.'],
    ['null', '"report.json" is no report of a check. Give a file that --json wrote.'],
    ['"format"', '"report.json" is no report of a check. Give a file that --json wrote.'],
  ])('is refused where it is no report: %s', (text, message) => {
    expect(() => readReport(text, 'report.json')).toThrow(message)
  })
})
