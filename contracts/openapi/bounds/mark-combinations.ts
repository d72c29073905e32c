import type { DocumentBounds } from './bounds.ts'
import { drop, type Marks } from './marks.ts'
import { postOrder } from './post-order.ts'
import type { SchemaNode, SchemaNodes } from './schema-nodes.ts'

interface MeasureCombinations {
  /** Schemas applied to one value, itself included, along every way. */
  readonly combined: number
  readonly depth: number
}

const single: MeasureCombinations = { combined: 1, depth: 1 }

/**
 * Marks schemas that apply too many others to the same value: each is asked once for every way to
 * it, and ways multiply where schemas that share parents are parents themselves.
 */
export function markCombinations(nodes: SchemaNodes, bounds: DocumentBounds, marks: Marks): void {
  const inPlace = (pointer: string) =>
    (nodes.get(pointer)?.edges ?? []).filter((edge) => edge.inPlace)
  const { order } = postOrder(nodes.keys(), (pointer) => inPlace(pointer).map(({ to }) => to))
  const measures = new Map<string, MeasureCombinations>()
  for (const pointer of order) {
    const node = nodes.get(pointer)
    if (!node) continue
    const edges = inPlace(pointer)
    // what is not measured yet closes a circle, which every reader cuts there
    const inner = edges.map(({ to }) => measures.get(to) ?? single)
    const measure = {
      combined: inner.reduce((sum, { combined }) => sum + combined, 1),
      depth: inner.reduce((most, { depth }) => Math.max(most, depth + 1), 1),
    }
    const why = tooMuch(node, measure, bounds)
    measures.set(pointer, why === undefined ? measure : single)
    if (why === undefined) continue
    const keywords = edges.map(({ keyword }) => keyword)
    drop(marks, pointer, [
      ...keywords,
      'discriminator',
      'unevaluatedProperties',
      'unevaluatedItems',
    ])
    marks.issues.push({ pointer, message: `${why} ${list(keywords)} is not checked.` })
  }
}

const list = (keywords: readonly string[]) =>
  [...new Set(keywords)].map((keyword) => `"${keyword}"`).join(', ')

function tooMuch(
  { schema }: SchemaNode,
  { combined, depth }: MeasureCombinations,
  { maxMembers, maxCombined, maxDepth }: DocumentBounds,
): string | undefined {
  const [length = 0] = ['allOf', 'anyOf', 'oneOf']
    .map((keyword) => schema[keyword])
    .flatMap((members) => (Array.isArray(members) ? [members.length] : []))
    .filter((count) => count > maxMembers)
  if (length > 0) return `It combines ${length} schemas, more than ${maxMembers}.`
  if (combined > maxCombined) {
    return `It applies ${combined} schemas to one value, more than ${maxCombined}.`
  }
  if (depth > maxDepth) return `It leads through more than ${maxDepth} schemas for one value.`
  return undefined
}
