import type { Action, ControlOperationId } from '../action.ts'
import { dataActions } from './data-actions.ts'
import { journalActions } from './journal-actions.ts'
import { outcomeActions } from './outcome-actions.ts'
import { peopleActions } from './people-actions.ts'
import { serverActions } from './server-actions.ts'
import { steeringActions } from './steering-actions.ts'
import { worldActions } from './world-actions.ts'

/** The act of each operation of the control API. */
export const actions: Readonly<Record<ControlOperationId, Action>> = {
  ...serverActions,
  ...worldActions,
  ...steeringActions,
  ...outcomeActions,
  ...dataActions,
  ...peopleActions,
  ...journalActions,
}
