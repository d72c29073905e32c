import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../../../contracts/check/reporters/html.ts'
import { libraryLine } from '../../../support/library-provider.ts'
import { exampleReport } from '../../../support/report.ts'

// where the contract lists what getBook answers
const line = libraryLine('operationId: getBook', 'responses:')

const report = exampleReport({ keepsTraffic: true })
const page = () => htmlReport(report)

/** What a reader sees of a piece of HTML. */
const textOf = (html: string) =>
  html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

function part(from: string, to: string): string {
  const whole = page()
  return whole.slice(whole.indexOf(from), whole.indexOf(to))
}

describe('the HTML page', () => {
  it('needs nothing else: no file, no other host, and no script but its own', () => {
    expect(page().match(/<link|<img|\bsrc=|url\(|@import/g)).toBeNull()
    expect(page().match(/href="(?!#)/g)).toBeNull()
    const [[, code = ''] = [], ...others] = page().matchAll(/<script>(.*?)<\/script>/gs)
    const hash = createHash('sha256').update(code).digest('base64')
    expect(others).toEqual([])
    expect(code).not.toMatch(/fetch|XMLHttp|import|https?:|eval|innerHTML/)
    expect(page()).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'"`,
    )
  })

  it('says in its title and its first lines how the run went', () => {
    expect(page()).toContain(
      '<title>✗ library: 1 finding, 1 known deviation, 1 law not held</title>',
    )
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
    const card = textOf(part('<article class="card error" ', '</article>'))

    expect(card).toContain(
      'GET /books/{id} answered 418, which the contract does not document. error · documented-status · 3 times',
    )
    expect(card).toContain(`expected one of 200, 404 received 418 contract library.yaml:${line}`)
    expect(card).toContain('What was exchanged (2)')
    expect(card).toContain('As curl commands')
    expect(card).toContain('As a vitest test')
  })

  it('folds every exchange under its operation, where each link leads', () => {
    const operations = page().match(/<details class="operation" id="(\w+)"/g) ?? []

    expect(operations).toHaveLength(4)
    expect(textOf(part('id="deleteBook"', 'id="getSummary"'))).toContain(
      'deleteBook DELETE /books/{id} · 1 exchange 204 DELETE /books/b1 as alpha, meant as valid',
    )
    const targets = [...page().matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
    expect(targets.filter((target) => !page().includes(`id="${target}"`))).toEqual([])
  })

  it('takes nothing that a server sent for HTML', () => {
    expect(page()).toContain('&quot;title&quot;: &quot;Emma &amp; &lt;Anne&gt;&quot;')
    expect(page()).not.toContain('<Anne>')
  })

  it('says that only the exchanges of findings are there, where no others were kept', () => {
    expect(page()).not.toContain('Only those of the findings')
    expect(htmlReport(exampleReport())).toContain('Only those of the findings were kept.')
  })

  it('is about success where nothing was found', () => {
    const clean = { ...report, findings: [], deviations: [], notHeld: [], notes: [] }

    expect(htmlReport(clean)).toContain('<title>✓ library: no findings</title>')
    expect(htmlReport({ ...clean, deviations: report.deviations }, { strict: true })).toContain(
      '<title>✗ library: no findings, 1 known deviation</title>',
    )
  })

  it('says in its heading only what is known, and a shard', () => {
    const { profile: _profile, ...contract } = report.contract
    const { seconds: _seconds, started: _started, ...undated } = { ...report, contract }
    const headOf = (told: typeof undated) => htmlReport(told).match(/<h1>.*?<\/p>/s)?.[0] ?? ''

    expect(textOf(headOf(undated))).toBe('Library http://127.0.0.1:4010 seed 7')
    expect(textOf(headOf({ ...undated, shard: { index: 1, of: 2 } }))).toContain('shard 1 of 2')
  })

  it('colours its tiles by what they count', () => {
    const kindsOf = (told: typeof report, strict = false) =>
      htmlReport(told, { strict }).match(/(?<=class="tile )\w*/g)
    const clean = { ...report, findings: [], deviations: [] }

    expect(kindsOf(report)).toEqual(['bad', 'warn', '', '', ''])
    expect(kindsOf(report, true)).toEqual(['bad', 'bad', '', '', ''])
    expect(kindsOf(clean, true)).toEqual(['good', '', '', '', ''])
  })

  it('counts the documented statuses that came, also those that were forced', () => {
    const outcomes = ['earned', 'forced', 'broken', 'known', 'missing', 'undocumented'] as const
    const pairs = outcomes.map((outcome, at) => ({
      ...{ status: `20${at}`, outcome, times: 0, witnesses: [] },
    }))
    const operations = [{ id: 'a', method: 'GET', path: '/a', pairs }]

    expect(htmlReport({ ...report, operations })).toContain('<b>2/5</b>documented statuses came')
  })

  it('has only the sections that hold something', () => {
    const empty = { ...report, findings: [], deviations: [], notHeld: [], notes: [] }
    const headings = (html: string) => [...html.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)
    const links = (html: string) => [...html.matchAll(/<a href="#(\w+)">/g)].map(([, id]) => id)

    expect(headings(page())).toEqual([
      'findings',
      'statuses',
      'known',
      'laws',
      'notes',
      'exchanges',
    ])
    expect(links(page().split('</nav>')[0] ?? '')).toEqual(headings(page()))
    expect(headings(htmlReport(empty))).toEqual(['statuses', 'exchanges'])
    expect(links(htmlReport(empty).split('</nav>')[0] ?? '')).toEqual(['statuses', 'exchanges'])
  })

  it('tells laws that are not held, and notes', () => {
    expect(textOf(part('<h2 id="laws"', '<h2 id="notes"'))).toBe(
      'Laws not held, as declared 1 count-is-true by getBook [R] count',
    )
    expect(textOf(part('<h2 id="notes"', '<h2 id="exchanges"'))).toBe('Notes 1 No id is known.')
  })
})

describe('a card of the HTML page', () => {
  const cardOf = (told: typeof report) =>
    htmlReport(told).match(/<article.*?<\/article>/s)?.[0] ?? ''

  it('names every operation of which it tells, and how often', () => {
    const both = report.findings.flatMap((one) => [one, { ...one, operation: 'GET /films' }])

    expect(cardOf({ ...report, findings: both })).toContain(
      '<li><a class="mono" href="#getBook">getBook</a></li>\n' +
        '<li><a class="mono" href="#GET-films">GET /films</a></li>',
    )
    expect(textOf(cardOf({ ...report, findings: both }))).toContain('· 6 times ·')
    const once = report.findings.map((one) => ({ ...one, times: 1 }))
    expect(textOf(cardOf({ ...report, findings: once }))).toContain('· once ·')
  })

  it('has no place where none is known', () => {
    const findings = report.findings.map(({ position: _position, ...one }) => ({
      ...one,
      pointer: '',
    }))

    expect(cardOf({ ...report, findings })).not.toContain('<dt>contract')
  })

  it('tells what is known by its evidence, or by itself where there is none', () => {
    const known = (evidence: (typeof report.deviations)[number]['evidence']) =>
      textOf(
        cardOf({
          ...report,
          findings: [],
          deviations: report.deviations.map((one) => ({ ...one, evidence })),
        }),
      )
    const evidence = [
      {
        about: 'Books stay.',
        evidence: '[C] a',
        pointer: '/actions/0',
        position: { line: 3, column: 5 },
      },
      { about: 'Films too.', evidence: '[C] b', pointer: '' },
    ]

    expect(known(evidence)).toMatch(
      /^Books stay\. unknown-id-is-refused · DELETE \/books\/\{id\} accepted .*: \{id\} = b1\. deleteBook evidence \[C\] a overlay.yaml:3 evidence \[C\] b What/,
    )
    expect(known([])).toMatch(
      /^DELETE \/books\/\{id\} accepted .*: \{id\} = b1\. unknown-id-is-refused · DELETE \/books\/\{id\} accepted .*: \{id\} = b1\. deleteBook What/,
    )
  })
})
