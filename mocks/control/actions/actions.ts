import type { Action, ControlOperationId } from '../action.ts'
import { journalActions } from './journal-actions.ts'
import { serverActions } from './server-actions.ts'
import { steeringActions } from './steering-actions.ts'
import { worldActions } from './world-actions.ts'

/** What each operation of the control API does. */
export const actions: Readonly<Record<ControlOperationId, Action>> = {
  ...serverActions,
  ...worldActions,
  ...steeringActions,
  ...journalActions,
}
