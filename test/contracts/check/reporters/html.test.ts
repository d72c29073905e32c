import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../../../contracts/check/reporters/html.ts'
import { exampleReport } from '../../../support/report.ts'

const report = exampleReport({ keepsTraffic: true })
const page = htmlReport(report)

/** What a reader sees of a piece of HTML. */
const textOf = (html: string) =>
  html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const part = (from: string, to: string) => page.slice(page.indexOf(from), page.indexOf(to))

describe('the HTML page', () => {
  it('needs nothing else: no file, no script, no other host', () => {
    expect(page.match(/<script|<link|<img|\bsrc=|url\(|@import/g)).toBeNull()
    expect(page.match(/href="(?!#)/g)).toBeNull()
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('says in its title and its first lines how the run went', () => {
    expect(page).toContain('<title>✗ library: 1 finding, 1 known deviation, 1 law not held</title>')
    expect(textOf(part('<header>', '</header>'))).toBe(
      'Library http://127.0.0.1:4010 profile documented seed 7 2026-01-01 00:00:00 UTC 1.3 s ' +
        '1 finding 1 known deviations 1 laws not held 2/7 documented statuses came 3 exchanges ' +
        'Findings Statuses Known deviations Laws not held Notes Exchanges',
    )
  })

  it('shows each status for the eye and for a screen reader', () => {
    const row = part('<tbody>', '</tbody>').split('<tr>')[2] ?? ''

    expect(row).toContain(
      '<th scope="row"><a href="#getBook" title="GET /books/{id}">getBook</a></th>',
    )
    expect(textOf(row)).toBe(
      'getBook · not reached: It did not come. · not reached: It did not come. + came, not documented, 1 times',
    )
  })

  it('has a card per finding, with what was exchanged and how to see it again', () => {
    const card = textOf(part('<article class="card" ', '</article>'))

    expect(card).toContain('The status 418 is not documented. documented-status · 3 times')
    expect(card).toContain('expected one of 200, 404 received 418 contract library.yaml:31')
    expect(card).toContain('What was exchanged (2)')
    expect(card).toContain('As curl commands')
    expect(card).toContain('As a vitest test')
  })

  it('folds every exchange under its operation, where each link leads', () => {
    const operations = page.match(/<details class="operation" id="(\w+)"/g) ?? []

    expect(operations).toHaveLength(4)
    expect(textOf(part('id="deleteBook"', 'id="getSummary"'))).toContain(
      'deleteBook DELETE /books/{id} · 1 exchange 204 DELETE /books/b1 as alpha, meant as valid',
    )
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
    expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([])
  })

  it('takes nothing that a server sent for HTML', () => {
    expect(page).toContain('&quot;title&quot;: &quot;Emma &amp; &lt;Anne&gt;&quot;')
    expect(page).not.toContain('<Anne>')
  })

  it('says that only the exchanges of findings are there, where no others were kept', () => {
    expect(page).not.toContain('Only those of the findings')
    expect(htmlReport(exampleReport())).toContain('Only those of the findings were kept.')
  })

  it('is about success where nothing was found', () => {
    const clean = { ...report, findings: [], deviations: [], notHeld: [], notes: [] }

    expect(htmlReport(clean)).toContain('<title>✓ library: no findings</title>')
    expect(htmlReport({ ...clean, deviations: report.deviations }, { strict: true })).toContain(
      '<title>✗ library: no findings, 1 known deviation</title>',
    )
  })
})
