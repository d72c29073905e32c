import { describe, expect, it } from 'vitest'
import type { Report } from '../../../../contracts/check/report/report.ts'
import { paintFor } from '../../../../contracts/check/reporters/colours.ts'
import { progressLine } from '../../../../contracts/check/reporters/progress.ts'
import { terminalReport } from '../../../../contracts/check/reporters/terminal.ts'
import { libraryLine } from '../../../support/library-provider.ts'
import { exampleReport } from '../../../support/report.ts'

// where the contract lists what getBook answers
const line = libraryLine('operationId: getBook', 'responses:')

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

known unknown-id-is-refused, deleteBook: DELETE /books/{id} accepted a request that must be refused: {id} = b1.
  Books stay. [C] books.py overlay.yaml:3

✗ documented-status, getBook (3 times)
  GET /books/{id} answered 418, which the contract does not document.
  expected: one of 200, 404
  received: 418
  library.yaml:${line}
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

  it('names the profile, the shard and the time only where they are known', () => {
    const { profile: _profile, ...contract } = report.contract
    const { seconds: _seconds, ...untimed } = { ...clean, contract }
    const [first, ...rest] = terminalReport(untimed).trimEnd().split('\n')

    expect(first).toBe('library at http://127.0.0.1:4010, seed 7')
    expect(rest.at(-1)).toBe('no findings; 3 exchanges')
    const shard = { index: 1, of: 2 }
    expect(terminalReport({ ...untimed, shard, exchanges: 1 })).toMatch(/seed 7, shard 1\/2\n/)
    expect(terminalReport({ ...untimed, exchanges: 1 })).toMatch(/; 1 exchange\n$/)
  })

  it('has nothing between its title and its verdict where there is nothing', () => {
    expect(terminalReport({ ...clean, operations: [] })).toBe(
      'library (documented) at http://127.0.0.1:4010, seed 7\n\nno findings; 3 exchanges in 1.3 s\n',
    )
  })

  it('tells a finding without a place, seen once, without them', () => {
    const findings = report.findings.map(({ position: _position, ...finding }) => ({
      ...finding,
      pointer: '',
      times: 1,
    }))
    const lines = terminalReport({ ...clean, findings }).split('\n')
    const at = lines.indexOf('✗ documented-status, getBook')

    expect(lines.slice(at + 3, at + 5)).toEqual([
      '  received: 418',
      `  CHECK_URL=\${CHECK_URL:-http://127.0.0.1:4010}`,
    ])
  })

  it('tells all evidence of what is known, of as many operations as fit', () => {
    const [known] = report.deviations
    const evidence = [
      { about: 'Books stay.', evidence: '[C] books.py', pointer: '' },
      { about: 'So do films.', evidence: '', pointer: '/actions/1' },
    ]
    const deviations = [...'abcdefg'].flatMap((operation) =>
      known ? [{ ...known, operation, evidence }] : [],
    )
    const lines = terminalReport({ ...clean, deviations }).split('\n')
    const at = lines.findIndex((line) => line.startsWith('known'))

    expect(lines.slice(at, at + 4)).toEqual([
      'known unknown-id-is-refused, a, b, c, d, e, f and 1 more: DELETE /books/{id} accepted a request that must be refused: {id} = b1.',
      '  Books stay. [C] books.py',
      '  So do films. /actions/1',
      '',
    ])
    const six = terminalReport({ ...clean, deviations: deviations.slice(0, 6) })
    expect(six).toContain(
      'known unknown-id-is-refused, a, b, c, d, e, f: DELETE /books/{id} accepted a request that must be refused: {id} = b1.\n',
    )
  })

  it('shows steps as a test, or in a line each', () => {
    const last = report.findings[0]?.steps.at(-1)
    const silent = last && { ...last, response: { ...last.response, status: 0 } }
    const steps = silent ? [silent] : []
    const findings = report.findings.map((finding) => ({ ...finding, steps }))
    const linesOf = (how: 'vitest' | 'short') =>
      terminalReport({ ...clean, findings }, { steps: how }).split('\n')

    expect(linesOf('short')).toContain('  GET /books/b1 as alpha → no answer')
    const test = linesOf('vitest')
    const at = test.indexOf("  import { expect, test } from 'vitest'")
    expect(test[at + 1]).toBe("  const url = process.env.CHECK_URL ?? 'http://127.0.0.1:4010'")
    expect(test.find((line) => line.includes('// 1. createBook'))).toBe(
      '    // 1. createBook as alpha',
    )
  })

  it('paints what is wrong, what is known and what matters less', () => {
    const text = terminalReport(report, { colour: true })

    expect(text.startsWith('\u001B[1mlibrary (documented)\u001B[22m at')).toBe(true)
    expect(text).toContain('\u001B[31m✗\u001B[39m \u001B[1mdocumented-status, getBook\u001B[22m')
    expect(text).toContain('\u001B[2m (3 times)\u001B[22m')
    expect(text).toContain('\u001B[33mknown\u001B[39m unknown-id-is-refused')
    expect(text).toContain('\u001B[2m[C] books.py overlay.yaml:3\u001B[22m')
    expect(text).toContain('\u001B[2mnote: No id is known.\u001B[22m')
    expect(text).toContain('\u001B[2mnot held: count-is-true')
    expect(text).toContain(`  \u001B[2mlibrary.yaml:${line}\u001B[22m`)
  })
})

describe('colours', () => {
  it('stand around a text, and around nothing where there is none', () => {
    const { red } = paintFor(true)

    expect([red('a'), red('')]).toEqual(['\u001B[31ma\u001B[39m', ''])
  })
})

describe('the progress line', () => {
  it('never has more bar than there is room for', () => {
    expect(progressLine({ done: 9, of: 3, label: 'a' })).toBe(`\r${'█'.repeat(24)} 9/3 a\u001B[K`)
    expect(progressLine({ done: 0, of: 3, label: 'a' })).toBe(`\r${'░'.repeat(24)} 0/3 a\u001B[K`)
    expect(progressLine({ done: 1, of: 3, label: 'x'.repeat(99) })).toHaveLength(79 + 4)
  })

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
