import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../../../contracts/check/reporters/html.ts'
import { exampleReport } from '../../../support/report.ts'

const report = exampleReport({ keepsTraffic: true })

describe('an exchange of the HTML page', () => {
  const [example] = report.traffic ?? []
  type Exchange = NonNullable<typeof example>

  const shown = (
    request: Partial<Exchange['request']>,
    response: Partial<Exchange['response']>,
  ) => {
    const traffic = example
      ? [
          {
            ...example,
            request: { method: 'GET', target: '/books/1', headers: {}, ...request },
            response: { status: 200, headers: [], ...response },
          },
        ]
      : []
    return (
      htmlReport({ ...report, traffic }).match(
        /<details class="exchange">(?!.*<details class="exchange">).*?<\/details>/s,
      )?.[0] ?? ''
    )
  }

  it('shows headers and bodies, JSON indented and anything else as it is', () => {
    const html = shown(
      { headers: { accept: '*/*', age: '1' }, body: 'not {json' },
      { headers: [['etag', '1']], body: '[1]' },
    )

    expect([...html.matchAll(/<pre>(.*?)<\/pre>/gs)].map(([, text]) => text)).toEqual([
      'accept: */*\nage: 1\n\nnot {json',
      'etag: 1\n\n[\n  1\n]',
    ])
  })

  it('says where there is nothing, or no answer', () => {
    const html = shown({}, { status: 0 })

    expect([...html.matchAll(/<pre>(.*?)<\/pre>/gs)].map(([, text]) => text)).toEqual([
      ...['(empty)', '(empty)'],
    ])
    expect(html).toContain('<span class="status s0">no answer</span>')
    expect(shown({}, { status: 418 })).toContain('<span class="status s4">418</span>')
  })

  it('stands once among those of the findings, under a name that the contract may not know', () => {
    const { traffic: _traffic, ...kept } = report
    const operationsOf = (told: typeof kept) =>
      [
        ...htmlReport(told).matchAll(/<summary><b>(.*?)<\/b> <span class="soft">(.*?)<\/span>/g),
      ].map(([, name, about]) => `${name} ${about}`)
    const [finding] = report.findings
    const strange = finding && {
      ...finding,
      steps: finding.steps.map((step) => ({ ...step, operation: 'GET /films' })),
    }

    expect(operationsOf({ ...kept, findings: finding ? [finding, finding] : [] })).toEqual([
      'createBook POST /books · 1 exchange',
      'getBook GET /books/{id} · 1 exchange',
      'deleteBook DELETE /books/{id} · 1 exchange',
      'getSummary GET /books/{id}/summary · 0 exchanges',
    ])
    expect(operationsOf({ ...kept, findings: strange ? [strange] : [] })).toContain(
      'GET /films  · 2 exchanges',
    )
  })
})
