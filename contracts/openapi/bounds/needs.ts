import { isObject, type JsonObject, joinPointer } from '../reference.ts'
import type { IsCircle } from './circles-in.ts'
import { patternShape } from './pattern-shape.ts'
import type { SchemaNode } from './schema-nodes.ts'

/** Values that the smallest value of a schema holds: some of the first schema that is smallest. */
export interface SchemaNeed {
  readonly times: number
  readonly alternatives: readonly string[]
}

/** Size of the smallest value of a schema: characters and values of its own, and needs of others. */
export interface Needs {
  readonly own: number
  readonly others: readonly SchemaNeed[]
}

/**
 * Computes the needs of a schema alone, before those of the schemas that it refers to are known. A
 * circle in place adds nothing.
 */
export function needsOf({ schema, pointer, edges: all }: SchemaNode, isCircle: IsCircle): Needs {
  const isGiven = ['const', 'enum', 'example', 'default'].some((keyword) => keyword in schema)
  if (isGiven || allowsNull(schema)) return { own: 1, others: [] }
  const edges = all.filter(({ to, inPlace }) => !(inPlace && isCircle(pointer, to)))
  const one = (to: string): SchemaNeed => ({ times: 1, alternatives: [to] })
  const inherited = edges.filter(({ keyword }) => keyword === 'allOf' || keyword === '$ref')
  const unions = ['oneOf', 'anyOf'].map((name) => edges.filter(({ keyword }) => keyword === name))
  const names = requiredIn(schema)
  const items = itemsOf(schema)
  return {
    own: 1 + plainlyRequired(schema, names) + textSize(schema) + (items.isSchema ? 0 : items.least),
    others: [
      ...names.declared.map((name) => one(joinPointer(`${pointer}/properties`, name))),
      ...(items.isSchema && items.least > 0
        ? [{ times: items.least, alternatives: [`${pointer}/items`] }]
        : []),
      ...inherited.map(({ to }) => one(to)),
      ...unions
        .filter((union) => union.length > 0)
        .map((union) => ({ times: 1, alternatives: union.map(({ to }) => to) })),
    ],
  }
}

const allowsNull = ({ type }: JsonObject) =>
  type === 'null' || (Array.isArray(type) && type.includes('null'))

function requiredIn({ required, properties }: JsonObject) {
  const declared = isObject(properties) ? properties : {}
  const names = Array.isArray(required) ? required.map(String) : []
  return {
    all: names,
    declared: names.filter((name) => Object.hasOwn(declared, name) && isObject(declared[name])),
  }
}

/** Properties that must be there, and of which nothing more is said. */
function plainlyRequired(
  { minProperties }: JsonObject,
  { all, declared }: ReturnType<typeof requiredIn>,
): number {
  const more = typeof minProperties === 'number' ? Math.max(0, minProperties - all.length) : 0
  return all.length - declared.length + more
}

function itemsOf({ minItems, items }: JsonObject) {
  return { least: typeof minItems === 'number' ? minItems : 0, isSchema: isObject(items) }
}

function textSize({ minLength, pattern }: JsonObject): number {
  const least = typeof minLength === 'number' ? minLength : 0
  return Math.max(least, typeof pattern === 'string' ? patternShape(pattern).least : 0)
}
