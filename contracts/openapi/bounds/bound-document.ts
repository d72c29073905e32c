import type { OpenApiDocument } from '../operation.ts'
import { isObject, type JsonObject } from '../reference.ts'
import type { DocumentBounds, DocumentIssue } from './bounds.ts'
import { tooLarge } from './bounds.ts'
import { markCombinations } from './mark-combinations.ts'
import { markLeast } from './mark-least.ts'
import { markPatterns } from './mark-patterns.ts'
import { markWeakened } from './mark-weakened.ts'
import { createMarks } from './marks.ts'
import { schemaNodes } from './schema-nodes.ts'

/** A document of which every schema can be read, matched and drawn from within the bounds. */
export interface BoundDocument {
  readonly document: OpenApiDocument
  /** Parts that were left out. */
  readonly limits: readonly DocumentIssue[]
  /** JSON pointer of the first occurrence of each pattern. */
  readonly patterns: ReadonlyMap<string, string>
}

/**
 * Removes the parts of a document that would make its readers hang, overflow or run out of memory. The
 * rest allows every value that the whole document allows; pointers stay as they are.
 */
export function boundDocument(document: OpenApiDocument, bounds: DocumentBounds): BoundDocument {
  const nodes = schemaNodes(document)
  const marks = createMarks()
  markPatterns(nodes, bounds, marks)
  markCombinations(nodes, bounds, marks)
  markLeast(nodes, bounds, marks)
  markWeakened(nodes, marks)
  const { issues: limits, patterns } = marks
  if (marks.drops.size === 0) return { document, limits, patterns }
  const draft: BoundDraft = { copies: new Set(), root: { ...document } }
  for (const [pointer, keywords] of marks.drops) {
    edit(draft, pointer, (schema) => {
      for (const keyword of keywords) delete schema[keyword]
      schema[tooLarge] = true
    })
  }
  return { document: draft.root, limits, patterns }
}

type Writable = Record<string, unknown>

interface BoundDraft {
  readonly root: OpenApiDocument & Writable
  /** Objects that were copied for this document, and may be changed. */
  readonly copies: Set<object>
}

/** Changes the value at a pointer; the objects on the way to it are copied once. */
function edit(
  { root, copies }: BoundDraft,
  pointer: string,
  change: (schema: Writable) => void,
): void {
  let holder: Writable = root
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const inner = holder[key]
    if (!isObject(inner) && !Array.isArray(inner)) return
    const own = copies.has(inner) ? inner : copyOf(inner)
    copies.add(own)
    holder[key] = own
    // a copy of ours; lists are written by their index
    holder = own as Writable
  }
  change(holder)
}

const copyOf = (value: JsonObject | readonly unknown[]): object =>
  Array.isArray(value) ? [...value] : { ...value }
