import { describe, expect, it } from 'vitest'
import { foldEchoes } from '../../../../contracts/check/report/echoes.ts'
import { groupFindings } from '../../../../contracts/check/report/groups.ts'
import type { ReportedFinding } from '../../../../contracts/check/report/report.ts'
import { exampleReport } from '../../../support/report.ts'

const [example] = exampleReport().findings
const step = example?.steps.at(-1)

/** A finding that the exchange with this number shows. */
function found(check: string, index: number, more: Partial<ReportedFinding> = {}) {
  if (!example || !step) throw new Error('The example has no finding.')
  return { ...example, check, steps: [{ ...step, index }], ...more }
}

const causesOf = (...findings: readonly ReportedFinding[]) =>
  foldEchoes(groupFindings(findings)).map(({ first, echoes }) => [
    first.check,
    echoes.map((echo) => echo.first.check),
  ])

describe('echoes of one cause', () => {
  it('are what else is wrong with an answer that is another one altogether', () => {
    expect(
      causesOf(
        found('documented-media-type', 7),
        found('documented-status', 7),
        found('no-server-error', 7),
      ),
    ).toEqual([['no-server-error', ['documented-status', 'documented-media-type']]])
  })

  it('are none where another answer shows one of them too', () => {
    const apart = [
      found('no-server-error', 7),
      found('documented-status', 7, { operation: 'a' }),
      found('documented-status', 8, { operation: 'b' }),
    ]

    expect(causesOf(...apart)).toEqual([
      ['no-server-error', []],
      ['documented-status', []],
    ])
  })

  it('never hide a requirement that stands for itself', () => {
    expect(causesOf(found('documented-headers', 7), found('body-matches-schema', 7))).toEqual([
      ['documented-headers', []],
      ['body-matches-schema', []],
    ])
    expect(causesOf(found('no-server-error', 7), found('rejects-invalid', 7))).toEqual([
      ['no-server-error', []],
      ['rejects-invalid', []],
    ])
  })

  it('are never folded under what is less severe', () => {
    const critical = { severity: 'critical' } as const

    expect(
      causesOf(found('no-server-error', 7), found('write-only-stays-inside', 7, critical)),
    ).toEqual([
      ['write-only-stays-inside', []],
      ['no-server-error', []],
    ])
  })

  it('are a lost value that another answer lacks as well', () => {
    const lost = { behaviour: 'value lost', property: '/size', operation: 'createBook' }
    const other = { ...lost, property: '/name' }
    const critical = { ...lost, severity: 'critical' } as const

    expect(
      causesOf(found('create-echoes', 3, lost), found('create-reads-back', 4, critical)),
    ).toEqual([['create-reads-back', ['create-echoes']]])
    expect(
      causesOf(found('create-echoes', 3, other), found('create-reads-back', 4, critical)),
    ).toHaveLength(2)
  })
})
