import type { CatalogueEntry } from './entry.ts'

/** Laws of lists, texts, concurrency and of who sees what. */
export const listCatalogue = {
  'text-survives': {
    means: 'A text that was accepted comes back character by character.',
    why: 'Names of people are damaged, and lookups by name fail.',
    example: '"Zoë" was stored as "Zo?".',
  },
  'concurrent-creates-conflict': {
    means: 'Of several equal creates at the same time, one succeeds.',
    why: 'What must be unique is there twice.',
    example: 'Two creates of "core" at once both answered 201.',
  },
  'concurrent-creates-are-kept': {
    means: 'All of several different creates at the same time are kept.',
    why: 'Something that was accepted was lost.',
    example: 'Of four teams created at once two are listed.',
  },
  'concurrent-updates-are-kept': {
    means: 'Changes of different properties at the same time are all kept.',
    why: 'Something that was accepted was lost.',
    example: 'Of two PATCHes at once only one can be read.',
  },
  'stale-precondition-is-refused': {
    means: 'A change on an old ETag is refused with 412.',
    why: 'The caller overwrites a change that it never saw.',
    example: 'PUT with an old If-Match answered 200.',
  },
  'etag-follows-state': {
    means: 'An ETag changes with the thing it stands for.',
    why: 'Caches keep serving the old one, and If-Match protects nothing.',
    example: 'The ETag is the same before and after a PATCH.',
  },
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
