import { expect, it } from 'vitest'
import { differencesPage } from '../../../scripts/generate/differences-page.ts'

const rule = (value: string, evidence: string) => ({
  default: value,
  values: ['refuse', 'allow'],
  about: 'Whether a | may be.',
  evidence,
})

const page = differencesPage({
  provider: 'library',
  overlay: {
    actions: [
      { target: '$.paths', description: 'Answers 201.\nAlways.', 'x-evidence': '[R] seen' },
      { target: "$['x-rules'].empty", description: 'A rule.', 'x-evidence': '[R] seen' },
    ],
  },
  documented: { empty: rule('refuse', '[D] said'), same: rule('allow', '[D] said') },
  observed: { empty: rule('allow', '[R] seen'), same: rule('allow', '[D] said') },
})

it('lists each rule with its value in either profile', () => {
  expect(page).toContain(
    '| `empty` | `refuse` (or `allow`) | `allow` (or `refuse`) | Whether a \\| may be. | [R] seen |',
  )
  expect(page).toContain('| `same` | `allow` (or `refuse`) | the same |')
})

it('lists each action that is not a rule once, on one line', () => {
  expect(page.split('\n').filter((line) => line.includes('Answers 201.'))).toEqual([
    '| Answers 201. Always. | `$.paths` | [R] seen |',
  ])
  expect(page).not.toContain('A rule.')
})
