import type { Action } from '../action.ts'
import { json, nothing } from '../control-answer.ts'

/** Operations on what a world was asked and what it answered. */
export const journalActions = {
  getJournal: ({ world }) => json(200, { entries: world().live.mock.journal.entries() }),
  clearJournal({ world }) {
    world().live.mock.journal.clear()
    return nothing
  },
} satisfies Record<string, Action>
