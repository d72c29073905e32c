import { describe, expect, it } from 'vitest'
import { type CheckOptions, checkContract } from '../../../../contracts/check/check-contract.ts'
import { allChecks } from '../../../../contracts/check/checks/all-checks.ts'
import { createCollector } from '../../../../contracts/check/report/collect.ts'
import type { Report } from '../../../../contracts/check/report/report.ts'
import { htmlReport } from '../../../../contracts/check/reporters/html.ts'
import { jsonReport, readReport } from '../../../../contracts/check/reporters/json.ts'
import { junitReport } from '../../../../contracts/check/reporters/junit.ts'
import { terminalReport } from '../../../../contracts/check/reporters/terminal.ts'
import { targetOf } from '../../../support/in-process.ts'
import { contractOf, json } from '../../../support/small-contract.ts'

const status = { type: 'object', required: ['up'], properties: { up: { type: 'boolean' } } }
const get = { operationId: 'getStatus', responses: { 200: { description: 'ok', ...json(status) } } }
const contract = contractOf({ '/status': { get } })

const server = targetOf(({ method, path }) =>
  path === '/status' && method === 'GET'
    ? { status: 200, body: { up: true } }
    : { status: path === '/status' ? 405 : 404, headers: { allow: 'GET' } },
)

async function reportOn(options: CheckOptions = {}, on = server): Promise<Report> {
  const collector = createCollector({ contract, name: 'status', url: server.origin, seed: 1 })
  for await (const event of checkContract(contract, on, options)) collector.take(event)
  return collector.report()
}

const report = await reportOn()

/** What one GET can show without any state. */
const shownByOneGet = new Set(
  allChecks
    .filter(({ kind }) => kind === 'exchange' || kind === 'request' || kind === 'run')
    .map(({ id }) => id),
)

const held = new Set(
  report.checks.filter(({ outcome }) => outcome === 'held').map(({ check }) => check),
)

describe('a contract with one GET', () => {
  it('gives a verdict for every check, with a reason where it did not hold', () => {
    expect(new Set(report.checks.map(({ check }) => check))).toEqual(
      new Set(allChecks.map(({ id }) => id)),
    )
    const untold = report.checks.filter(
      ({ outcome, reason }) => outcome !== 'held' && outcome !== 'broken' && !reason,
    )
    expect([report.findings, untold]).toEqual([[], []])
  })

  it('holds at most what one GET can show', () => {
    expect([...held].filter((id) => !shownByOneGet.has(id))).toEqual([])
    expect([...held]).toContain('body-matches-schema')
    expect([...held].filter((id) => /^(rejects|accepts|requires|verifies)-/.test(id))).toEqual([])
  })

  it('says at the terminal why the rest says nothing', () => {
    const text = terminalReport(report)

    expect(text).toMatch(
      /^not applicable: the contract has no operation that creates one: \d+ checks \(.*create-echoes/m,
    )
    expect(text).toContain('rejects-malformed (it takes no JSON body)')
    expect(text).toMatch(/^\d+ checks held on 1 of 1 operation, .*\d+ not applicable/m)
    expect(text).not.toMatch(/^held wherever they apply.*(isolation|pages|deleted)/m)
  })

  it('has all verdicts in JSON', () => {
    expect(readReport(jsonReport(report), 'r.json').checks).toEqual(report.checks)
  })

  it('is skipped in JUnit, but for what held', () => {
    const xml = junitReport(report)
    const cases = xml.split('<testcase ').slice(1)
    const caseOf = (id: string) => cases.find((one) => one.includes(` name="${id}"`)) ?? ''

    expect(caseOf('isolation-read')).toContain('<skipped message="not ')
    expect(caseOf('create-reads-back')).toContain(
      '<skipped message="not applicable: the contract has no operation that creates one',
    )
    expect(caseOf('rejects-malformed')).toContain('it takes no JSON body')
    expect(caseOf('body-matches-schema')).not.toContain('<skipped')
    const passed = cases.filter((one) => !/<(skipped|failure|error)/.test(one))
    expect(passed).toHaveLength(held.size + 1)
  })

  it('has a cell with its reason in HTML', () => {
    const rowOf = (id: string) =>
      htmlReport(report).match(new RegExp(`<tr data-filter="${id}".*?</tr>`, 's'))?.[0] ?? ''

    expect(rowOf('create-reads-back')).toContain(
      '<td class="v-idle" title="not applicable: the contract has no operation that creates one',
    )
    expect(rowOf('body-matches-schema')).toContain('<td class="v-held">✓</td>')
    expect(rowOf('body-matches-schema')).toContain('data-outcomes="held"')
  })
})

describe('what a run did not come to', () => {
  it('is not listed where it was not wanted', async () => {
    const only = await reportOn({ isWanted: (check) => check === 'create-echoes' })

    expect(only.checks.map(({ check, outcome }) => [check, outcome])).toEqual([
      ['create-echoes', 'not applicable'],
    ])
  })

  it('is not tried where the run was cut short', async () => {
    const cut = await reportOn({ budget: 1 })

    expect(cut.checks.find(({ check }) => check === 'rejects-malformed')).toMatchObject({
      ...{ outcome: 'not tried', operation: '*', reason: 'the run ended before it' },
    })
  })

  it('is not tried where no request was answered', async () => {
    const none = await reportOn({ isWantedOperation: () => false })

    expect(none.operations).toEqual([])
    const held = none.checks.filter(({ outcome }) => outcome === 'held')
    expect(held.map(({ check }) => check)).toEqual(['leaves-the-rest'])
  })

  it.each([401, 429, 503])('is not held where a server answers %i to all', async (status) => {
    const schema = { type: 'integer', minimum: 1 }
    const parameters = [{ name: 'page', in: 'query', schema }]
    const locked = contractOf({ '/things': { get: { ...get, parameters } } })
    const collector = createCollector({
      ...{ contract: locked, name: 'things', url: 'http://server', seed: 1 },
    })
    const target = targetOf(() => ({ status }))
    const events = checkContract(locked, target, { wait: async () => undefined })
    for await (const event of events) collector.take(event)
    const { checks, failure } = collector.report()
    const held = checks.filter(({ outcome }) => outcome === 'held').map(({ check }) => check)

    expect(held.filter((check) => check.startsWith('rejects-'))).toEqual([])
    expect(checks.filter(({ check }) => check === 'rejects-invalid')).toMatchObject([
      { outcome: 'not tried', reason: expect.stringContaining(`it was answered ${status}`) },
    ])
    expect(failure).toContain(`${status}`)
  })
})
