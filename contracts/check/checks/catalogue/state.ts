import type { CatalogueEntry } from './entry.ts'

/** Laws of what is kept. */
export const stateCatalogue = {
  'read-only-is-kept': {
    means: 'Values of `readOnly` properties are not taken from a caller.',
    why: 'Callers give themselves ids, owners, roles and dates.',
    example: 'createTeam took `id` from the body.',
    faultCode: 303,
  },
} as const satisfies Record<string, CatalogueEntry>
