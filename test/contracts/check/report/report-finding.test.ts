import { describe, expect, it } from 'vitest'
import { createCollector, type ReportSetting } from '../../../../contracts/check/report/collect.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const setting: ReportSetting = { contract, name: 'library', url: 'http://127.0.0.1:4010', seed: 7 }
const teapot = exchangeOf(contract, 'GET /books/1 418')
const finding = findingOf([teapot])

describe('a finding in a report', () => {
  it('numbers exchanges as they were told, and cuts what is no step of a finding', () => {
    const long = exchangeOf(contract, 'GET /books/2 418', { answer: 'x'.repeat(2000), index: 9 })
    const collector = createCollector({ ...setting, keepsTraffic: true })
    collector.take({ kind: 'exchange', exchange: teapot })
    collector.take({ kind: 'exchange', exchange: long })
    collector.take({ kind: 'finding', finding: findingOf([long]) })
    const { traffic, findings, exchanges } = collector.report()

    expect([exchanges, traffic?.[1]?.index, findings[0]?.steps[0]?.index]).toEqual([2, 2, 2])
    expect(traffic?.[1]?.response.body).toMatch(/ \(1002 more characters\)$/)
    expect(findings[0]?.steps[0]?.response.body).toHaveLength(2002)
  })

  it('draws new names in reproductions, where the run had a prefix', () => {
    const made = exchangeOf(contract, 'POST /books 418', { body: { title: 'run-77-a' } })
    const curlOf = (more: Partial<ReportSetting>) => {
      const collector = createCollector({ ...setting, ...more })
      collector.take({ kind: 'finding', finding: findingOf([made]) })
      return collector.report().findings[0]?.reproduction.curl
    }

    expect(curlOf({ prefix: 'run-77' })).toContain(`"\${RUN}"'-a`)
    expect(curlOf({})).toContain('run-77-a')
  })

  it('has no code of a fault where the check has none', () => {
    const collector = createCollector(setting)
    const facts = { about: '{id} = 1', kind: '{id}' }
    collector.take({
      kind: 'finding',
      finding: { ...finding, check: 'unknown-id-is-refused', facts },
    })

    expect(collector.report().findings[0]).not.toHaveProperty('faultCode')
  })
})
