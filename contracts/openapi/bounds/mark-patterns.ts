import { isObject, joinPointer } from '../reference.ts'
import type { DocumentBounds } from './bounds.ts'
import { drop, type Marks } from './marks.ts'
import { createMatcher } from './matcher.ts'
import type { SchemaNode, SchemaNodes } from './schema-nodes.ts'

/** A pattern that does not even judge texts of so many characters is left out. */
const leastLength = 100

/** Marks patterns that cannot be matched in the time that they may take. */
export function markPatterns(nodes: SchemaNodes, bounds: DocumentBounds, marks: Marks): void {
  const longest = new Map<string, number>()
  const longestOf = (pattern: string): number => {
    const known = longest.get(pattern) ?? createMatcher(pattern, bounds.maxMatchSteps).longest
    longest.set(pattern, known)
    return known
  }
  for (const node of nodes.values()) {
    for (const { keyword, pattern, pointer } of patternsIn(node)) {
      if (!marks.patterns.has(pattern)) marks.patterns.set(pattern, pointer)
      if (longestOf(pattern) >= leastLength) continue
      const message = `${tooSlow(pattern)} No text is held to it.`
      marks.issues.push({ pointer, message })
      const others = ['additionalProperties', 'unevaluatedProperties']
      drop(marks, node.pointer, [keyword, ...(keyword === 'patternProperties' ? others : [])])
    }
  }
}

/** `Matching the pattern may take too long: "^(a+)+$".` */
export const tooSlow = (pattern: string) =>
  `Matching the pattern may take too long: "${shortened(pattern)}".`

const shortened = (pattern: string) => (pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern)

function patternsIn({ schema, pointer }: SchemaNode) {
  const { pattern, patternProperties } = schema
  const own = typeof pattern === 'string' ? [{ keyword: 'pattern', pattern, pointer }] : []
  const keys = isObject(patternProperties) ? Object.keys(patternProperties) : []
  const at = joinPointer(pointer, 'patternProperties')
  return [
    ...own,
    ...keys.map((key) => ({
      ...{ keyword: 'patternProperties', pattern: key, pointer: joinPointer(at, key) },
    })),
  ]
}
