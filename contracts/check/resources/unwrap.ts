import type { Contract, Schema } from '../../openapi/contract.ts'
import { isObject, type JsonObject } from '../../openapi/reference.ts'
import { plainName } from '../values/plain-name.ts'
import { viewOf } from '../values/view.ts'
import type { Resource } from './resource.ts'

/** Which properties belong to a resource: those that its bodies write, and those that may be its id. */
type ResourceShape = Pick<Resource, 'name' | 'parameter' | 'properties'>

const deepest = 3

/**
 * The resource that an answer shows: the value itself, or the object inside a wrapper of any name that
 * has more of the resource's properties. `undefined` where the value is no object.
 */
export function unwrap(value: unknown, resource: ResourceShape): JsonObject | undefined {
  if (!isObject(value)) return undefined
  const names = namesOf(resource)
  const path = pathInside(
    (steps) => propertiesAt(value, steps),
    (keys) => scoreOf(keys, names),
  )
  return at(value, path)
}

/** The schema of the resource, inside a wrapper of any name. The same rule as for values. */
export function unwrapSchema(contract: Contract, schema: Schema, resource: ResourceShape): Schema {
  const names = namesOf(resource)
  const inside = (steps: readonly string[]): Schema | undefined =>
    steps.reduce<Schema | undefined>(
      (one, step) => (one === undefined ? one : viewOf(contract, one).properties.get(step)),
      schema,
    )
  const path = pathInside(
    (steps) => {
      const view = viewOf(contract, inside(steps))
      const isOf = (one: Schema) => viewOf(contract, one).properties.size > 0
      return [...view.properties].map(([name, one]) => [name, isOf(one)] as const)
    },
    (keys) => scoreOf(keys, names),
  )
  return inside(path) ?? schema
}

/** The properties of something on a way into it, and whether each is an object. */
type PropertiesAt = (
  steps: readonly string[],
) => readonly (readonly [name: string, isObject: boolean])[]

/**
 * The way to the object that is most like the resource, the outermost of those that are as much so.
 * It has no fewer of the properties that bodies write than what holds it.
 */
function pathInside(
  properties: PropertiesAt,
  score: (names: readonly string[]) => Score,
): readonly string[] {
  const scored = (steps: readonly string[]) => ({
    steps,
    score: score(properties(steps).map(([name]) => name)),
  })
  const root = scored([])
  let best = root
  let isSure = true
  let level: readonly (readonly string[])[] = [[]]
  for (let depth = 0; depth < deepest; depth += 1) {
    level = level.flatMap((steps) =>
      properties(steps).flatMap(([name, isOf]) => (isOf ? [[...steps, name]] : [])),
    )
    const [first, second] = level
      .map(scored)
      .filter((one) => one.score.written >= best.score.written)
      .toSorted((a, b) => total(b.score) - total(a.score))
    if (!first || total(first.score) <= total(best.score)) continue
    best = first
    // of two that are as good, nobody knows which one it is
    isSure = second === undefined || total(second.score) < total(first.score)
  }
  return isSure ? best.steps : root.steps
}

const at = (value: JsonObject, steps: readonly string[]): JsonObject =>
  steps.reduce<JsonObject>((object, step) => {
    const inner = object[step]
    return isObject(inner) ? inner : object
  }, value)

const propertiesAt = (value: JsonObject, steps: readonly string[]) =>
  Object.entries(at(value, steps)).map(([name, inner]) => [name, isObject(inner)] as const)

interface Score {
  /** Number of properties that bodies write. */
  readonly written: number
  readonly hasId: boolean
}

const total = ({ written, hasId }: Score): number => written + (hasId ? 1 : 0)

const scoreOf = (keys: readonly string[], { ids, written }: Names): Score => {
  const plain = keys.map(plainName)
  return {
    written: plain.filter((key) => written.has(key) && !ids.has(key)).length,
    hasId: plain.some((key) => ids.has(key)),
  }
}

interface Names {
  readonly ids: ReadonlySet<string>
  readonly written: ReadonlySet<string>
}

const memo = new WeakMap<ResourceShape, Names>()

function namesOf(resource: ResourceShape): Names {
  const known = memo.get(resource)
  if (known) return known
  const { name, parameter = 'id', properties = new Set() } = resource
  const singular = plainName(name).replace(/ies$/, 'y').replace(/s$/, '')
  const wanted = plainName(parameter)
  const ids = new Set([wanted, 'id', 'uuid', `${singular}id`, `${wanted}id`])
  const names = { ids, written: properties }
  memo.set(resource, names)
  return names
}
