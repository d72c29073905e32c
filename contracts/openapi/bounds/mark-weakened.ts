import { tooLarge } from './bounds.ts'
import { drop, type Marks } from './marks.ts'
import type { SchemaNodes } from './schema-nodes.ts'

/** Keywords under which a schema that allows more makes the whole allow less, with what goes along. */
const turning: Readonly<Record<string, readonly string[]>> = {
  not: ['not'],
  oneOf: ['oneOf', 'discriminator'],
  if: ['if', 'then', 'else'],
  contains: ['contains', 'minContains', 'maxContains'],
}

/**
 * A schema that lost keywords allows more than its document does. Nothing that fits the document may
 * be refused for it: where a schema of that kind stands under `not`, `oneOf`, `if` or `contains`,
 * these go as well, and so does what judges the properties that others have left.
 */
export function markWeakened(nodes: SchemaNodes, marks: Marks): void {
  const holders = holdersIn(nodes)
  const seen = new Set<string>()
  const lost = [...nodes.values()].filter(({ schema }) => tooLarge in schema)
  const waiting = [
    ...[...marks.drops].flatMap(([at, keywords]) => (keywords.size > 0 ? [at] : [])),
    ...lost.map(({ pointer }) => pointer),
  ]
  for (let pointer = waiting.pop(); pointer !== undefined; pointer = waiting.pop()) {
    if (seen.has(pointer)) continue
    seen.add(pointer)
    for (const { holder, keyword, inPlace } of holders.get(pointer) ?? []) {
      const schema = nodes.get(holder)?.schema ?? {}
      const keywords = [
        ...(Object.hasOwn(turning, keyword) ? (turning[keyword] ?? []) : []),
        ...(inPlace ? ['unevaluatedProperties', 'unevaluatedItems'] : []),
      ].filter((name) => Object.hasOwn(schema, name))
      if (keywords.length > 0) drop(marks, holder, keywords)
      waiting.push(holder)
    }
  }
}

interface Holder {
  readonly holder: string
  readonly keyword: string
  readonly inPlace: boolean
}

function holdersIn(nodes: SchemaNodes): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>()
  for (const { pointer: holder, edges } of nodes.values()) {
    for (const { to, keyword, inPlace } of edges) {
      const known = holders.get(to)
      if (known) known.push({ holder, keyword, inPlace })
      else holders.set(to, [{ holder, keyword, inPlace }])
    }
  }
  return holders
}
