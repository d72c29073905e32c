import type { CatalogueEntry } from './entry.ts'

/** Laws of lists, texts, concurrency and of who sees what. */
export const listCatalogue = {
  'pages-partition': {
    means: 'The pages of a list hold each thing once.',
    why: 'A client that reads all pages misses things or counts them twice.',
    example: 'Page 2 begins with the last team of page 1.',
  },
  'page-beyond-end-is-empty': {
    means: 'A page beyond the last is empty or refused.',
    why: 'A client that reads until the end never ends.',
    example: 'Page 1000 holds the teams of page 3.',
  },
  'page-names-itself': {
    means: 'A page that names its number and size names those that were asked for.',
    why: 'Clients compute the next page from it.',
    example: 'A list asked with limit 2 answered "limit": 1.',
  },
  'limit-holds': {
    means: 'A page has no more things than the limit asked, or than its default.',
    why: 'Clients size their memory and their tables by it.',
    example: 'limit=2 answered 3 teams.',
  },
  'count-is-true': {
    means: 'The total of a list is the number of things on all of its pages.',
    why: 'Page numbers, badges and quotas are computed from it.',
    example: '"total": 4 where the pages hold 3 teams.',
  },
  'filter-holds': {
    means: 'A list filtered by a property holds only things with that value.',
    why: 'The caller acts on things that it did not ask for.',
    example: 'plan=pro lists a team on plan "free".',
  },
  'sort-holds': {
    means: 'A list sorted by a property is in that order.',
    why: 'Tables show another order than they say.',
    example: 'sort=name lists "b" before "a".',
  },
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
  'documented-pair-is-earned': {
    means: 'A stored request sequence earns the status that it is known to earn.',
    why: 'The server no longer does what the contract was seen to promise.',
    example: 'create-team-name-taken answered 200 instead of 409.',
  },
} as const satisfies Record<string, CatalogueEntry>
