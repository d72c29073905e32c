import type { Contract, Schema } from '../../openapi/contract.ts'
import { tolerated } from '../../openapi/normalise.ts'
import { isObject, type JsonObject } from '../../openapi/reference.ts'

/** Schema of a value with `$ref` and `allOf` merged and the first alternative taken. */
export interface View {
  /** Keywords of the merged schema, applicators left out. */
  readonly keywords: JsonObject
  /** `null` only where nothing else is allowed; `undefined` where nothing says. */
  readonly type: string | undefined
  readonly nullable: boolean
  readonly properties: ReadonlyMap<string, Schema>
  readonly required: ReadonlySet<string>
  readonly items: Schema | undefined
  /** No further property is allowed. */
  readonly closed: boolean
}

type Resolver = Pick<Contract, 'resolve'>

const views = new WeakMap<Resolver, WeakMap<JsonObject, View>>()

/** Reads a schema as one flat description. A circle of `allOf` ends where it began. */
export function viewOf(contract: Resolver, schema: Schema | undefined): View {
  if (typeof schema !== 'object') return readView(contract, true)
  const known = views.get(contract) ?? new WeakMap<JsonObject, View>()
  views.set(contract, known)
  const view = known.get(schema) ?? readView(contract, schema)
  known.set(schema, view)
  return view
}

function readView(contract: Resolver, schema: Schema): View {
  const merged = merge(contract, schema, [])
  const { properties, required, items, type, ...keywords } = merged
  const types = [type].flat().filter((name): name is string => typeof name === 'string')
  const implied = impliedType(merged) ?? types[0]
  const known = types.find((name) => name !== 'null') ?? implied
  return {
    keywords,
    type: known,
    nullable:
      keywords[tolerated] !== true && (types.includes('null') || keywords.nullable === true),
    properties: new Map(
      isObject(properties) ? Object.entries(properties).filter(isSchemaEntry) : [],
    ),
    required: new Set(
      Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [],
    ),
    items: isSchema(items) ? items : undefined,
    closed: keywords.additionalProperties === false || keywords.unevaluatedProperties === false,
  }
}

const isSchema = (value: unknown): value is Schema => typeof value === 'boolean' || isObject(value)

const isSchemaEntry = (entry: [string, unknown]): entry is [string, Schema] => isSchema(entry[1])

function impliedType(schema: JsonObject): string | undefined {
  if (isObject(schema.properties)) return 'object'
  if (schema.items !== undefined) return 'array'
  const [first] = Array.isArray(schema.enum) ? schema.enum : [schema.const]
  return ['string', 'number', 'boolean'].find((name) => typeof first === name)
}

function merge(contract: Resolver, schema: Schema, above: readonly Schema[]): JsonObject {
  const own = contract.resolve(schema)
  if (typeof own === 'boolean' || above.includes(own)) return {}
  const { allOf, oneOf, anyOf, $ref: _followed, ...rest } = own
  const beside = typeof schema === 'object' && schema !== own ? annotationsOf(schema) : {}
  const alternatives = [oneOf, anyOf].map((list) => firstOf(contract, list))
  const members = [...schemasIn(allOf), ...alternatives.filter((member) => member !== undefined)]
  const nullable = [oneOf, anyOf].some((list) => schemasIn(list).some((m) => isNull(contract, m)))
  const merged = members
    .map((member) => merge(contract, member, [...above, own]))
    .reduce(combine, nullable ? { nullable: true } : {})
  return combine(merged, { ...rest, ...beside })
}

/** `readOnly` and the like may stand beside a `$ref`. */
function annotationsOf({ $ref: _followed, ...beside }: JsonObject): JsonObject {
  return beside
}

const schemasIn = (list: unknown): readonly Schema[] =>
  Array.isArray(list) ? list.filter(isSchema) : []

function isNull(contract: Resolver, schema: Schema): boolean {
  const resolved = contract.resolve(schema)
  return isObject(resolved) && resolved.type === 'null'
}

function firstOf(contract: Resolver, list: unknown): Schema | undefined {
  return schemasIn(list).find((member) => !isNull(contract, member))
}

function combine(a: JsonObject, b: JsonObject): JsonObject {
  const properties = { ...objectOr(a.properties), ...objectOr(b.properties) }
  const required = [...listOr(a.required), ...listOr(b.required)]
  return {
    ...a,
    ...b,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  }
}

const objectOr = (value: unknown): JsonObject => (isObject(value) ? value : {})
const listOr = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A keyword of a view as a number; `undefined` where it is none. */
export function numberIn({ keywords }: View, keyword: string): number | undefined {
  const value = keywords[keyword]
  return typeof value === 'number' ? value : undefined
}

/** The values that an enum or const allows; empty where there is neither. */
export function choicesOf({ keywords }: View): readonly unknown[] {
  if ('const' in keywords) return [keywords.const]
  return Array.isArray(keywords.enum) ? keywords.enum.filter((value) => value !== null) : []
}
