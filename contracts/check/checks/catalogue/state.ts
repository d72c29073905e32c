import type { CatalogueEntry } from './entry.ts'

/** Laws of what is kept. */
export const stateCatalogue = {
  'read-only-is-kept': {
    means: 'Values of `readOnly` properties are not taken from a caller.',
    why: 'Callers give themselves ids, owners, roles and dates.',
    example: 'createTeam took `id` from the body.',
    faultCode: 303,
  },
  'deleted-is-gone': {
    means: 'What was deleted cannot be read, nor what belonged to it.',
    why: 'Data that should be gone is still served.',
    example: 'getTeam answered 200 after deleteTeam.',
    faultCode: 113,
  },
  'deleted-is-not-listed': {
    means: 'What was deleted is in no list.',
    why: 'Lists lead to things that are not there.',
    example: 'listTeams still has the deleted team.',
    faultCode: 113,
  },
  'deleted-stays-gone': {
    means: 'A change of what was deleted is refused and does not bring it back.',
    why: 'A late request revives what somebody removed.',
    example: 'replaceTeam of a deleted team answered 200.',
    faultCode: 113,
  },
  'delete-again-is-refused': {
    means: 'Deleting a second time answers 404 or 410, where the contract documents one of them.',
    why: 'The caller cannot tell who deleted it.',
    example: 'deleteTeam answered 204 twice.',
  },
  'delete-spares-others': {
    means: 'Deleting one thing deletes no other beside it.',
    why: 'Data of other people is lost.',
    example: 'After deleteTeam of one team another is gone.',
  },
} as const satisfies Record<string, CatalogueEntry>
