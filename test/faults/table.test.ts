import { expect, it } from 'vitest'
import { allChecks } from '../../contracts/check/checks/all-checks.ts'
import { faultRows } from './table.ts'

/** Checks of what no reference server has: suites of their own break them. */
const elsewhere = ['documented-pair-is-earned', 'leaves-the-rest', 'left-behind']

it('each check has a fault that it is meant to find', () => {
  const broken = new Set<string>(faultRows.map(({ check }) => check))
  const without = allChecks.map(({ id }) => id).filter((id) => !broken.has(id))

  expect(without.toSorted()).toEqual(elsewhere)
})
