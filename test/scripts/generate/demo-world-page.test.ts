import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { demoWorldPage } from '../../../scripts/generate/demo-world-page.ts'

const page = readFileSync('docs/demo-world.md', 'utf8')

it('is current: `npm run generate` writes it', () => {
  expect(page).toBe(demoWorldPage())
})

it('has ids, people, keys and the regions that fail on purpose', () => {
  expect(page).toContain('| 4888442a3354817a7320eb61 | Tenantry |')
  expect(page).toContain('ada@example.com | Ada Lovelace')
  expect(page).toContain('| tenantry | 7a1ca5e0-0000-4000-8000-00000000d1e5 |')
  expect(page).toContain('answers a new team with 412 "cluster_lack_of_memory"')
  expect(page).toContain('| down |')
})
