import type { JsonObject } from './reference.ts'
import { isObject, joinPointer } from './reference.ts'

/** Form in which a keyword holds schemas: one, a list, or one per name. */
type Holds = 'one' | 'list' | 'map'

interface Applicator {
  readonly holds: Holds
  /** True where the schemas are applied to the same value as the schema that holds them. */
  readonly inPlace: boolean
}

export const applicators: Readonly<Record<string, Applicator>> = {
  allOf: { holds: 'list', inPlace: true },
  anyOf: { holds: 'list', inPlace: true },
  oneOf: { holds: 'list', inPlace: true },
  not: { holds: 'one', inPlace: true },
  if: { holds: 'one', inPlace: true },
  // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
  then: { holds: 'one', inPlace: true },
  else: { holds: 'one', inPlace: true },
  dependentSchemas: { holds: 'map', inPlace: true },
  properties: { holds: 'map', inPlace: false },
  patternProperties: { holds: 'map', inPlace: false },
  additionalProperties: { holds: 'one', inPlace: false },
  propertyNames: { holds: 'one', inPlace: false },
  unevaluatedProperties: { holds: 'one', inPlace: false },
  items: { holds: 'one', inPlace: false },
  prefixItems: { holds: 'list', inPlace: false },
  contains: { holds: 'one', inPlace: false },
  unevaluatedItems: { holds: 'one', inPlace: false },
  $defs: { holds: 'map', inPlace: false },
  // The name before JSON Schema 2019-09.
  definitions: { holds: 'map', inPlace: false },
}

export interface Subschema {
  readonly keyword: string
  readonly schema: unknown
  readonly pointer: string
  readonly inPlace: boolean
}

/** Every schema directly inside a schema, with where it stands. */
export function subschemasOf(schema: JsonObject, pointer: string): readonly Subschema[] {
  const found: Subschema[] = []
  for (const keyword of Object.keys(schema)) {
    const applicator = Object.hasOwn(applicators, keyword) ? applicators[keyword] : undefined
    if (!applicator) continue
    const at = joinPointer(pointer, keyword)
    for (const [step, inner] of membersOf(schema[keyword], applicator.holds)) {
      const innerPointer = step === undefined ? at : joinPointer(at, step)
      found.push({ keyword, schema: inner, pointer: innerPointer, inPlace: applicator.inPlace })
    }
  }
  return found
}

/** Rebuilds the value of an applicator keyword with every schema in it replaced. */
export function mapMembers(
  value: unknown,
  keyword: string,
  replace: (schema: unknown, step: string | number | undefined) => unknown,
): unknown {
  const holds = applicators[keyword]?.holds
  if (holds === 'one') return replace(value, undefined)
  if (holds === 'list' && Array.isArray(value)) return value.map(replace)
  if (holds === 'map' && isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, schema]) => [name, replace(schema, name)]),
    )
  }
  return value
}

function membersOf(
  value: unknown,
  holds: Holds,
): readonly (readonly [string | number | undefined, unknown])[] {
  if (holds === 'one') return [[undefined, value]]
  if (holds === 'list') return Array.isArray(value) ? value.map((schema, at) => [at, schema]) : []
  return isObject(value) ? Object.entries(value) : []
}
