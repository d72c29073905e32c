import type { DocumentIssue } from './bounds.ts'

/** Changes to make to the schemas of a document. */
export interface Marks {
  /** Keywords to leave out, by the pointer of their schema. None is drawn for such a schema. */
  readonly drops: Map<string, Set<string>>
  readonly issues: DocumentIssue[]
  /** JSON pointer of the first occurrence of each pattern. */
  readonly patterns: Map<string, string>
}

export const createMarks = (): Marks => ({
  drops: new Map(),
  issues: [],
  patterns: new Map(),
})

/** Leaves keywords out of a schema; without keywords, only that no value is drawn for it. */
export function drop({ drops }: Marks, pointer: string, keywords: Iterable<string>): void {
  const known = drops.get(pointer) ?? new Set()
  for (const keyword of keywords) known.add(keyword)
  drops.set(pointer, known)
}
