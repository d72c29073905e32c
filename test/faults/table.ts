import { formFaults } from './table/form.ts'
import { listFaults } from './table/lists.ts'
import { projectFaults } from './table/projects.ts'
import { requestFaults } from './table/requests.ts'
import { stateFaults } from './table/state.ts'

/** Every way in which a reference server can be made wrong, by id. */
export const faults = {
  ...{ ...formFaults, ...requestFaults, ...stateFaults, ...listFaults },
  ...projectFaults,
}

export type FaultId = keyof typeof faults

/** Whether a fault is switched on. */
export type Broken = (fault: FaultId) => boolean

/** True if a fault is one of the server of projects. */
export const isOfProjects = (id: FaultId): boolean => id in projectFaults

/** All faults as rows: id, the check that is meant to find it, and what is wrong. */
export const faultRows = Object.entries(faults).map(([id, [check, about]]) => ({
  // the keys of `faults` are exactly its ids
  id: id as FaultId,
  check,
  about,
}))
