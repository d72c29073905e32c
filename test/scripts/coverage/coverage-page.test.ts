import { expect, it } from 'vitest'
import type { StatusPair } from '../../../contracts/check/witnesses/coverage.ts'
import { coveragePage, coverageText } from '../../../scripts/coverage/coverage-page.ts'

const pair = (operation: string, status: string, outcome: StatusPair['outcome']): StatusPair => ({
  operation,
  status,
  outcome,
  witnesses: [`${operation}-${status}`],
  reason: outcome === 'forced' ? 'Nothing breaks here.' : undefined,
})

const pairs = [
  pair('createBook', '201', 'earned'),
  pair('createBook', '503', 'forced'),
  pair('getBook', '200', 'missing'),
  pair('getBook', '503', 'forced'),
]

it('prints one operation per line, then the totals', () => {
  expect(coverageText('library, documented', pairs)).toBe(
    [
      'library, documented',
      '  createBook  201 earned  503 forced',
      '  getBook     200 missing  503 forced',
      '  1 earned, 2 forced, 1 missing',
      '',
    ].join('\n'),
  )
})

it('writes a page with each pair, its witness, and each reason for a forced one once', () => {
  const page = coveragePage('library', { documented: pairs, observed: [] })

  expect(page).toContain('| createBook | 201 | earned | createBook-201 |')
  expect(page).toContain('0 earned, 0 forced, 0 missing.')
  expect(page).toContain('- Nothing breaks here. (createBook 503, getBook 503)')
})
