import { stableJson } from './diff-keywords.ts'
import type { FlatSchema } from './flatten-schema.ts'
import { isObject, type LocatedValue, resolve } from './reference.ts'
import type { SchemaGraph } from './schema-graph.ts'

type InGraph = readonly [graph: SchemaGraph, schema: FlatSchema]

/**
 * Gives alternatives that read the same in both schemas one name, whatever they are called and wherever
 * they stand. Where a discriminator names them, their names count.
 */
export function pairAlternatives(
  [before, from]: InGraph,
  [after, to]: InGraph,
): { readonly from: FlatSchema; readonly to: FlatSchema } {
  if ('discriminator' in from.keywords || 'discriminator' in to.keywords) return { from, to }
  const left = new Map(from.inner)
  const right = new Map(to.inner)
  const paired: (readonly [LocatedValue, LocatedValue])[] = []
  for (const [name, schema] of alternativesOf(from)) {
    const shape = shapeOf(before, schema)
    const twin = alternativesOf({ inner: right }).find(([, one]) => shapeOf(after, one) === shape)
    if (!twin || twin[0] === name) continue
    left.delete(name)
    right.delete(twin[0])
    // what they refer to may have changed
    paired.push([schema, twin[1]])
  }
  for (const [at, [one, other]] of paired.entries()) {
    left.set(`alternative pair ${at}`, one)
    right.set(`alternative pair ${at}`, other)
  }
  return { from: { ...from, inner: left }, to: { ...to, inner: right } }
}

const alternativesOf = ({ inner }: Pick<FlatSchema, 'inner'>) =>
  [...inner].filter(([name]) => name.startsWith('alternative '))

function shapeOf({ document }: SchemaGraph, located: LocatedValue): string | undefined {
  const { value } = located
  const isBare = isObject(value) && '$ref' in value && Object.keys(value).length === 1
  return stableJson(isBare ? resolve(document, located).value : value)
}
