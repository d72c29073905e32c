import { createCollector, type ReportSetting } from '../../contracts/check/report/collect.ts'
import type { Report } from '../../contracts/check/report/report.ts'
import { exchangeOf, findingOf, libraryContract } from './exchanges.ts'
import { libraryDocument } from './library-provider.ts'

const contract = libraryContract()

/** A run that found something of every kind. */
export function exampleReport(more: Partial<ReportSetting> = {}): Report {
  const collector = createCollector({
    contract,
    name: 'library',
    profile: 'documented',
    url: 'http://127.0.0.1:4010',
    seed: 7,
    source: { file: 'library.yaml', text: libraryDocument },
    overlay: { file: 'overlay.yaml', text: 'overlay: 1.0.0\nactions:\n  - target: $.paths\n' },
    ...more,
  })
  const made = exchangeOf(contract, 'POST /books 201', {
    body: { title: 'Emma & <Anne>' },
    answer: { id: 'b1', title: 'Emma & <Anne>' },
  })
  const teapot = exchangeOf(contract, 'GET /books/b1 418', { index: 2, answer: { detail: 'tea' } })
  const gone = exchangeOf(contract, 'DELETE /books/b1 204', { index: 3 })
  for (const exchange of [made, teapot, gone]) collector.take({ kind: 'exchange', exchange })
  const known = [{ about: 'Books stay.', evidence: '[C] books.py', pointer: '/actions/0' }]
  const findings = [
    findingOf([made, teapot], { times: 3 }),
    findingOf([gone], {
      ...{ known, check: 'unknown-id-is-refused' },
      facts: { about: '{id} = b1', kind: '{id}' },
    }),
  ]
  collector.take({ kind: 'summary', findings })
  collector.take({
    kind: 'not-held',
    law: { check: 'count-is-true', operation: 'getBook', evidence: '[R] count' },
  })
  collector.take({ kind: 'note', text: 'No id is known.' })
  return collector.report({ started: '2026-01-01T00:00:00.000Z', seconds: 1.25 })
}
