import type { Action, ControlOperationId } from '../action.ts'
import { dataActions } from './data-actions.ts'
import { journalActions } from './journal-actions.ts'
import { outcomeActions } from './outcome-actions.ts'
import { peopleActions } from './people-actions.ts'
import { serverActions } from './server-actions.ts'
import { steeringActions } from './steering-actions.ts'
import { worldActions } from './world-actions.ts'

/** What each operation of the control API does. */
export const actions: Readonly<Record<ControlOperationId, Action>> = {
  ...serverActions,
  ...worldActions,
  ...steeringActions,
  ...outcomeActions,
  ...dataActions,
  ...peopleActions,
  ...journalActions,
}
