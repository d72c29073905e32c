import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { allChecks } from '../../../../contracts/check/checks/all-checks.ts'
import type { Report, ReportedFinding } from '../../../../contracts/check/report/report.ts'
import { checkMatrix } from '../../../../contracts/check/reporters/html/check-matrix.ts'
import { traffic } from '../../../../contracts/check/reporters/html/exchanges.ts'
import { Room } from '../../../../contracts/check/reporters/html/room.ts'
import { htmlReport } from '../../../../contracts/check/reporters/html.ts'
import { exampleReport } from '../../../support/report.ts'

const report = exampleReport({ keepsTraffic: true })
const present = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('The example lacks it.')
  return value
}
const example = present(report.findings[0])
const exchange = present(report.traffic?.[0])

const bytesOf = (text: string): number => new TextEncoder().encode(text).length
const times = <Value>(count: number, make: (at: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** A run of a large document: 20,000 exchanges, 500 operations, 400 behaviours of 12 operations each. */
function largeReport(): Report {
  const ids = times(500, (at) => `operationWithALongName${at}`)
  const nameOf = (at: number) => ids[at % ids.length] ?? ''
  const body = JSON.stringify({ text: 'x<>&"'.repeat(180) })
  const all = times(20_000, (at) => ({
    ...{ ...exchange, index: at + 1, operation: nameOf(at) },
    response: { ...exchange.response, status: at % 7 === 0 ? 404 : 200, body },
  }))
  const findings = times(4800, (at): ReportedFinding => {
    const long = { ...exchange, response: { ...exchange.response, body: body.repeat(20) } }
    const behaviour = `b${at % 400}`
    return { ...example, id: `f${at}`, behaviour, operation: nameOf(at), steps: [long, long] }
  })
  return {
    ...report,
    traffic: all,
    findings,
    exchanges: all.length,
    operations: ids.map((id) => ({ id, method: 'GET', path: `/${id}`, pairs: [] })),
    checks: ids.flatMap((operation) =>
      allChecks.map(({ id: check }, at) =>
        at % 2 === 0
          ? { check, operation, outcome: 'held' as const }
          : {
              check,
              operation,
              outcome: 'not tried' as const,
              reason: `no id is known for ${operation}`,
            },
      ),
    ),
  }
}

describe('the HTML page of a large run', () => {
  const page = htmlReport(largeReport())

  it('is at most 5 MB', () => {
    expect(bytesOf(page)).toBeLessThan(5_000_000)
  })

  it('sums up the exchanges that find no room, and names where the rest is', () => {
    expect(page).toMatch(/40 more: \d+ valid → 200, \d+ valid → 404/)
    expect(page).toContain('Its exchanges are in the report that --json writes.')
  })

  it('keeps exchanges of findings whole as long as there is room', () => {
    const [card = ''] = page.match(/<article class="card error".*?<\/article>/s) ?? []

    expect(card).toContain('What was exchanged (2)')
    expect(card).toContain('x&lt;&gt;&amp;\\&quot;'.repeat(180))
  })

  it('numbers reasons where there are too many for titles', () => {
    expect(page).toMatch(/<td class="v-open">·<sub>1<\/sub><\/td>/)
    expect(page).toContain('<li>not tried: no id is known for operationWithALongName0</li>')
  })
})

describe('exchanges', () => {
  const own = { ...report, traffic: report.traffic ?? [] }
  const shown = (most: number) =>
    traffic(own, new Room(most))
      .map(({ html }) => html)
      .join('')

  it('are all there where they fit', () => {
    expect(shown(100_000).match(/class="exchange"/g)).toHaveLength(3)
    expect(shown(100_000)).not.toContain(' more: ')
  })

  it('are those of the findings and a count of the rest where they do not', () => {
    const only = { ...own, deviations: [] }
    const size = bytesOf(
      traffic(only, new Room(100_000))
        .map(({ html }) => html)
        .join(''),
    )
    const few = traffic(only, new Room(size - 600))
      .map(({ html }) => html)
      .join('')

    expect(few.match(/class="exchange"/g)).toHaveLength(2)
    expect(few).toContain('<p class="soft">1 more: 1 valid → 204</p>')
  })
})

describe('the matrix of checks', () => {
  const withChecks: Report = {
    ...report,
    checks: [
      { check: 'documented-status', operation: 'getBook', outcome: 'broken' },
      {
        check: 'isolation-read',
        operation: '*',
        outcome: 'not tried',
        reason: 'no <other>',
        give: '--x',
      },
      { check: 'no-server-error', operation: 'createBook', outcome: 'held' },
      {
        check: 'no-server-error',
        operation: 'TRACE /books',
        outcome: 'not confirmed',
        reason: 'once',
      },
    ],
  }
  const { html } = checkMatrix(withChecks)

  it('has a column for each operation that was judged, then for others and the whole run', () => {
    const heads = [...html.matchAll(/class="turned"><[^>]*>([^<]*)</g)].map(([, name]) => name)

    expect(heads).toEqual(['createBook', 'getBook', 'TRACE /books', 'whole run'])
  })

  it('shows an outcome by sign and colour, and its reason as title', () => {
    const rowOf = (id: string) => html.split('<tr ').find((row) => row.includes(`"${id}"`)) ?? ''

    expect(rowOf('isolation-read')).toContain(
      '<td class="v-open" title="not tried: no &lt;other&gt; (give --x)">·</td>',
    )
    expect(rowOf('documented-status')).toContain('<td class="v-broken">✗</td>')
    expect(rowOf('no-server-error')).toContain('data-outcomes="not confirmed|held"')
    expect(html).toContain('</span> not tried (1)</li>')
  })
})

/** As much of an element as the filter asks for. */
interface Part {
  readonly tagName: string
  readonly dataset: Readonly<Record<string, string>>
  readonly children: readonly { className: string; hidden: boolean }[]
  readonly textContent: string
  hidden: boolean
}

const partOf = (more: Partial<Part>): Part => ({
  ...{ tagName: 'ARTICLE', dataset: {}, children: [], textContent: '', hidden: false },
  ...more,
})

/** Runs the script of the page on a card, two rows and two columns. */
function filtered(values: Readonly<Record<string, string>>) {
  const [, code = ''] = htmlReport(report).match(/<script>(.*?)<\/script>/s) ?? []
  const cells = (...styles: readonly string[]) =>
    ['', ...styles].map((className) => ({ className, hidden: false }))
  const data = (filter: string, outcomes: string, severity: string) => ({
    dataset: { filter, outcomes, severity },
  })
  const parts = [
    partOf(data('GET /books answered 418', 'broken', 'error')),
    partOf({
      tagName: 'TR',
      children: cells('v-held', ''),
      ...data('sort-holds', 'held', 'error'),
    }),
    partOf({
      tagName: 'TR',
      children: cells('', 'v-open'),
      ...data('isolation-read', 'not tried', 'critical'),
    }),
  ]
  const heads = ['Check', 'listBooks', 'getFilm'].map((textContent) => partOf({ textContent }))
  const listeners: (() => void)[] = []
  const form = {
    hidden: true,
    addEventListener: (_name: string, run: () => void) => listeners.push(run),
  }
  const count = { textContent: '' }
  const document = {
    getElementById: (id: string) => (id === 'filter-count' ? count : { value: values[id] ?? '' }),
    querySelector: () => form,
    querySelectorAll: (selector: string) => (selector === '[data-filter]' ? parts : heads),
  }
  runInNewContext(code, { document })
  listeners[0]?.()
  return {
    shown: parts.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.filter),
    columns: heads.filter(({ hidden }) => !hidden).map(({ textContent }) => textContent),
    count: count.textContent,
    isFormShown: !form.hidden,
  }
}

describe('the filter of the page', () => {
  it('shows itself, and everything while it is empty', () => {
    expect(filtered({})).toMatchObject({ count: '3 of 3 shown', isFormShown: true })
  })

  it.each([
    ['filter-text', 'BOOKS ANSWERED', ['GET /books answered 418']],
    ['filter-outcome', 'held', ['sort-holds']],
    ['filter-severity', 'critical', ['isolation-read']],
  ])('hides what does not fit its %s', (id, value, shown) => {
    expect(filtered({ [id]: value }).shown).toEqual(shown)
  })

  it('by the name of an operation, keeps its column and the checks that judged it', () => {
    const { shown, columns } = filtered({ 'filter-text': 'getfilm' })

    expect([shown, columns]).toEqual([['isolation-read'], ['Check', 'getFilm']])
  })
})
