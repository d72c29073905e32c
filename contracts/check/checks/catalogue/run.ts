import type { CatalogueEntry } from './entry.ts'

/** Findings about the run itself: what it could not leave as it was. */
export const runCatalogue = {
  'left-behind': {
    means:
      'What the check created can be removed again by the operation that the contract has for it.',
    why: "Test data stays on a server that is somebody's.",
    example: 'deleteTeam answered 500, and the team is still there.',
  },
  'leaves-the-rest': {
    means: 'What was there before the run is there after it, as it was.',
    why: 'A request about one thing changed another, or could not be taken back.',
    example: 'The settings of org 1 were put back, and `plan` is still "pro".',
  },
} as const satisfies Record<string, CatalogueEntry>
