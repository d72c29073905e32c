import { describe, expect, it } from 'vitest'
import type { Report } from '../../../../contracts/check/report.ts'
import { progressLine } from '../../../../contracts/check/reporters/progress.ts'
import { terminalReport } from '../../../../contracts/check/reporters/terminal.ts'
import { exampleReport } from '../../../support/report.ts'

const report = exampleReport()
const clean: Report = { ...report, findings: [], deviations: [], notHeld: [], notes: [] }

describe('the report at a terminal', () => {
  it('shows each status, what was found and how to see it again', () => {
    expect(terminalReport(report)).toBe(`library (documented) at http://127.0.0.1:4010, seed 7

            200  201  204  404  418  4XX  503
createBook        ✓                   ·    ·
getBook      ·              ·    +
deleteBook             ✓
getSummary   ·

✓ came (2)   · not reached (5)   + came, not documented (1)

note: No id is known.

not held: count-is-true by getBook, as declared ([R] count)

known deleted-is-gone, deleteBook: It can be read.
  Books stay. [C] books.py overlay.yaml:3

✗ documented-status, getBook (3 times)
  The status 418 is not documented.
  expected: one of 200, 404
  received: 418
  library.yaml:31
  CHECK_URL=\${CHECK_URL:-http://127.0.0.1:4010}
  # 1. createBook as alpha
  answer=$(curl -sS \\
    -H "content-type: application/json" \\
    --data-raw '{"title":"Emma & <Anne>"}' \\
    "\${CHECK_URL}/books")
  # answered 201
  BOOK_ID=$(jq -r '.["id"]' <<<"$answer")
  # 2. getBook as alpha
  curl -sS -i \\
    "\${CHECK_URL}/books/\${BOOK_ID}"
  # answered 418

1 finding, 1 known deviation, 1 law not held; 3 exchanges in 1.3 s
`)
  })

  it('says so when nothing was found', () => {
    expect(terminalReport(clean).trimEnd().split('\n').at(-1)).toBe(
      'no findings; 3 exchanges in 1.3 s',
    )
  })

  it('tells findings that say the same of several operations once', () => {
    const [finding] = report.findings
    const findings = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((operation) =>
      finding ? [{ ...finding, operation, times: 1 }] : [],
    )
    const lines = terminalReport({ ...report, findings }, { steps: 'short' }).split('\n')

    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([
      '✗ documented-status, a, b, c, d, e, f and 2 more (8 times)',
    ])
    expect(lines).toContain('  POST /books as alpha → 201')
  })

  it('lets no server move the cursor', () => {
    const notes = ['a\u001B[2Jb\rc']

    expect(terminalReport({ ...report, notes })).toContain('note: a\uFFFD[2Jb\uFFFDc\n')
  })

  it('has colours only when they are wanted, and red only when the run failed', () => {
    const last = (text: string) => text.trimEnd().split('\n').at(-1)
    const red = '\u001B[31m'

    expect(terminalReport(report)).not.toContain('\u001B')
    expect(last(terminalReport(report, { colour: true }))).toContain(red)
    expect(last(terminalReport(clean, { colour: true }))).toContain('\u001B[32m')
    const known = { ...clean, deviations: report.deviations }
    expect(last(terminalReport(known, { colour: true, strict: true }))).toContain(red)
  })
})

describe('the progress line', () => {
  it('replaces itself and fits the terminal', () => {
    const line = progressLine(
      { done: 1, of: 2, label: 'teams: create' },
      { columns: 40, findings: 2 },
    )

    expect(line).toBe('\r████████████░░░░░░░░░░░░ 1/2 ✗ 2 teams:\u001B[K')
  })

  it('is full where there is nothing to do', () => {
    expect(progressLine({ done: 0, of: 0, label: '' })).toContain('█'.repeat(24))
  })
})
