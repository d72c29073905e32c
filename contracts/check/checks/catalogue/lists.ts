import type { CatalogueEntry } from './entry.ts'

/** Laws of lists, texts, concurrency and of who sees what. */
export const listCatalogue = {
  'text-survives': {
    means: 'A text that was accepted comes back character by character.',
    why: 'Names of people are damaged, and lookups by name fail.',
    example: '"Zoë" was stored as "Zo?".',
  },
} as const satisfies Record<string, CatalogueEntry>
