import type { CheckId } from '../../contracts/check/checks/all-checks.ts'
import { laws } from '../../contracts/check/checks/laws/laws.ts'
import { type FaultId, faultRows } from './table.ts'

/** Laws are quick to find: what they need is a few things of their own. */
const ofLaws = new Set<CheckId>(laws.flatMap(({ checks }) => checks.map(({ id }) => id)))
ofLaws.delete('refused-write-changes-nothing')

/** Faults that a law finds, or all others. */
export const faultsOfLaws = (isLaw: boolean): readonly { id: FaultId; check: CheckId }[] =>
  faultRows.filter(({ check }) => ofLaws.has(check) === isLaw)
