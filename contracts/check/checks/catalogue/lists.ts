import type { CatalogueEntry } from './entry.ts'

/** Laws of lists, texts, concurrency and of who sees what. */
export const listCatalogue = {
  'isolation-read': {
    means: 'What one tenant owns another cannot read.',
    why: 'Data of one customer is shown to another.',
    example: 'getTeam answered 200 to the other identity.',
    faultCode: 306,
  },
  'isolation-change': {
    means: 'What one tenant owns another cannot change.',
    why: 'Data of one customer is changed by another.',
    example: 'updateTeam by the other identity was done.',
    faultCode: 306,
  },
  'isolation-delete': {
    means: 'What one tenant owns another cannot delete.',
    why: 'Data of one customer is deleted by another.',
    example: 'deleteTeam by the other identity was done.',
    faultCode: 306,
  },
  'isolation-create': {
    means: 'One tenant cannot create in what another owns.',
    why: 'Strangers put things among the data of a customer.',
    example: 'createTeam in a foreign organization answered 201.',
    faultCode: 306,
  },
  'isolation-list': {
    means: 'Lists of one tenant show nothing of another.',
    why: 'Data of one customer is shown to another.',
    example: 'listTeams of the other identity shows the new team.',
    faultCode: 306,
  },
  'isolation-count': {
    means: 'Totals of one tenant count nothing of another.',
    why: 'They tell how much another customer has.',
    example: 'The total of one tenant grew when another created a team.',
    faultCode: 306,
  },
  'isolation-conflict': {
    means: 'What one tenant has is no conflict for another.',
    why: 'Conflicts tell what another customer has.',
    example: 'createTeam refused a name that only the other tenant uses.',
    faultCode: 304,
  },
  'isolation-parent': {
    means: 'A thing can be reached through its own parent only.',
    why: 'A guard that looks at the parent in the path alone guards nothing.',
    example: 'GET /orgs/2/teams/7 answered 200; team 7 belongs to organization 1.',
    faultCode: 306,
  },
} as const satisfies Record<string, CatalogueEntry>
