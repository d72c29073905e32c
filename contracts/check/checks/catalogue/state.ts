import type { CatalogueEntry } from './entry.ts'

/** Laws of what is kept. */
export const stateCatalogue = {} as const satisfies Record<string, CatalogueEntry>
