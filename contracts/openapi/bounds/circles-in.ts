import { postOrder } from './post-order.ts'
import type { SchemaNodes } from './schema-nodes.ts'

/** True where two schemas are applied to the same value through each other. */
export type IsCircle = (from: string, to: string) => boolean

/**
 * Finds the circles in place: a union whose children inherit from it is one of most published ones.
 * Whoever reads such a schema takes the parent without its alternatives.
 */
export function circlesIn(nodes: SchemaNodes): IsCircle {
  const next = (pointer: string) =>
    (nodes.get(pointer)?.edges ?? []).flatMap(({ to, inPlace }) => (inPlace ? [to] : []))
  const { order } = postOrder(nodes.keys(), next)
  const before = new Map<string, string[]>()
  for (const from of order) {
    for (const to of next(from)) {
      const known = before.get(to)
      if (known) known.push(from)
      else before.set(to, [from])
    }
  }
  // what leads to the last node of a way, and is led to by it, is in a circle with it
  const circles = new Map<string, string>()
  for (const start of order.toReversed()) {
    const waiting = [start]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (circles.has(at)) continue
      circles.set(at, start)
      waiting.push(...(before.get(at) ?? []))
    }
  }
  return (from, to) => circles.get(from) === circles.get(to)
}
