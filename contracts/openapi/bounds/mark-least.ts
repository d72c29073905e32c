import type { DocumentBounds } from './bounds.ts'
import { circlesIn } from './circles-in.ts'
import { drop, type Marks } from './marks.ts'
import { type Needs, needsOf } from './needs.ts'
import { postOrder } from './post-order.ts'
import type { SchemaNodes } from './schema-nodes.ts'

type MeasureOf = (pointer: string) => number

/** More rounds only tell apart what is far beyond every bound. */
const mostRounds = 20

const without = Number.POSITIVE_INFINITY

/**
 * Marks schemas whose smallest value is too large to be written: long texts and lists, those of
 * many required ones, and schemas that require a value of their own kind, which has no end.
 */
export function markLeast(nodes: SchemaNodes, bounds: DocumentBounds, marks: Marks): void {
  const { order, circular } = postOrder(nodes.keys(), (pointer) =>
    (nodes.get(pointer)?.edges ?? []).map(({ to }) => to),
  )
  const isCircle = circlesIn(nodes)
  const needs = new Map([...nodes.values()].map((node) => [node.pointer, needsOf(node, isCircle)]))
  const known = settle(needs, order)
  const [sizes, depths] = [new Map<string, number>(), new Map<string, number>()]
  const mark = (pointer: string, why: string) => {
    drop(marks, pointer, [])
    marks.issues.push({ pointer, message: `${why}. No value is drawn for it.` })
    sizes.set(pointer, 1)
    depths.set(pointer, 1)
  }
  for (const pointer of circular) {
    if (known.get(pointer) === without) {
      mark(pointer, 'It requires a value of its own kind, without an end')
    }
  }
  for (const pointer of order) {
    const need = needs.get(pointer)
    if (!need || sizes.has(pointer)) continue
    const size = sizeOf(need, (to) => sizes.get(to) ?? known.get(to) ?? 1)
    const depth = depthOf(need, (to) => depths.get(to) ?? 1)
    sizes.set(pointer, size)
    depths.set(pointer, depth)
    const why = tooMuch(size, depth, bounds)
    if (why !== undefined) mark(pointer, why)
  }
}

function tooMuch(
  size: number,
  depth: number,
  { maxLeast, maxLeastDepth }: DocumentBounds,
): string | undefined {
  if (size === without) return 'Its smallest value has no end'
  if (size > maxLeast) {
    return `Its smallest value has ${size} values and characters, more than ${maxLeast}`
  }
  if (depth <= maxLeastDepth) return undefined
  return `Its smallest value needs more than ${maxLeastDepth} schemas, one within another`
}

/** The size of the smallest value of each schema; infinite where there is none. */
function settle(
  needs: ReadonlyMap<string, Needs>,
  order: readonly string[],
): ReadonlyMap<string, number> {
  const known = new Map<string, number>()
  const knownOf: MeasureOf = (pointer) => (needs.has(pointer) ? (known.get(pointer) ?? without) : 1)
  for (let round = 0, isNew = true; isNew && round < mostRounds; round += 1) {
    isNew = false
    for (const pointer of order) {
      const need = needs.get(pointer)
      const size = need ? sizeOf(need, knownOf) : 1
      if (known.has(pointer) && (known.get(pointer) ?? 0) <= size) continue
      known.set(pointer, size)
      isNew = true
    }
  }
  return known
}

const least = (alternatives: readonly string[], measureOf: MeasureOf): number =>
  alternatives.reduce((smallest, to) => Math.min(smallest, measureOf(to)), without)

const sizeOf = ({ own, others }: Needs, measureOf: MeasureOf): number =>
  others.reduce((sum, need) => sum + need.times * least(need.alternatives, measureOf), own)

const depthOf = ({ others }: Needs, measureOf: MeasureOf): number =>
  others.reduce((most, { alternatives }) => Math.max(most, 1 + least(alternatives, measureOf)), 1)
