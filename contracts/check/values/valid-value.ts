import type { Contract, MediaType, Schema } from '../../openapi/contract.ts'
import { isObject, type JsonObject } from '../../openapi/reference.ts'
import { sample } from '../../openapi/sample.ts'
import { maxDrawnValues } from '../../openapi/undrawable.ts'
import { plainName } from './plain-name.ts'
import { type Allowance, createAllowance, drawnOr, requireDrawable, takeOne } from './undrawable.ts'
import { tameNumber } from './valid-number.ts'
import { tameText } from './valid-text.ts'
import { choicesOf, numberIn, type View, viewOf } from './view.ts'

/** Values that make one thing differ from another. */
export interface Naming {
  /** Begins every name of the run. */
  readonly prefix: string
  readonly number: number
  /** Ids that are known to be there, by property name without case and signs: `orgid` → … */
  readonly known: ReadonlyMap<string, string>
}

interface DrawValue {
  readonly contract: Contract
  readonly naming: Naming
  /** True if properties that may be left out are written. */
  readonly optional: boolean
  readonly depth: number
  readonly allowance: Allowance
}

/**
 * A body that a careful person would send. Not always valid: the caller checks. `undefined` where the
 * schema has none of a bearable size.
 */
export function validBody(
  contract: Contract,
  media: MediaType,
  { naming, optional, most = maxDrawnValues }: BodyOptions,
): unknown {
  const draw = (all: boolean) => {
    const allowance = createAllowance(most)
    const root: DrawValue = { contract, naming, optional: all, depth: 0, allowance }
    return drawnOr(() => tameValue(root, media.schema ?? true, 'body'), undefined)
  }
  return draw(optional) ?? (optional ? draw(false) : undefined)
}

export interface BodyOptions {
  readonly naming: Naming
  readonly optional: boolean
  /** Values of the whole body. */
  readonly most?: number
}

/** The contract's own example, else its smallest body, with a name of the run's. */
export function exampleBody(contract: Contract, media: MediaType, naming: Naming): unknown {
  const example = sample(contract, media, { direction: 'request', optional: false })
  if (!isObject(example) || media.schema === undefined) return example
  const view = viewOf(contract, media.schema)
  const property = namingProperty(contract, view, Object.keys(example))
  if (property === undefined) return example
  const schema = view.properties.get(property) ?? true
  return { ...example, [property]: tameText(viewOf(contract, schema), property, naming) }
}

const namings =
  /^(name|title|displayname|teamname|tenantname|tenantalias|slug|username|nickname|email|key|alias|label)$/i

/** The property by which people tell one thing from another. */
export function namingProperty(
  contract: Contract,
  view: View,
  among: readonly string[] = [...view.properties.keys()],
): string | undefined {
  const texts = among.filter((name) => {
    const property = viewOf(contract, view.properties.get(name) ?? true)
    return property.type === 'string' && choicesOf(property).length === 0 && !isReadOnly(property)
  })
  const plain = (name: string) => name.replaceAll(/[^a-z]/gi, '')
  const named = texts.find((name) => namings.test(plain(name)))
  return named ?? texts.find((name) => view.required.has(name))
}

const isReadOnly = ({ keywords }: View) => keywords.readOnly === true

function tameValue(draw: DrawValue, schema: Schema, name: string): unknown {
  const view = viewOf(draw.contract, schema)
  takeOne(draw.allowance)
  requireDrawable(view)
  const known = draw.naming.known.get(plainName(name))
  if (known !== undefined && (view.type ?? 'string') === 'string') return known
  if (known !== undefined && view.type === 'integer') return Number(known)
  const choices = choicesOf(view)
  if (choices.length > 0) return choices.find((one) => one !== view.keywords.default) ?? choices[0]
  return byType(draw, view, name)
}

function byType(draw: DrawValue, view: View, name: string): unknown {
  const { naming } = draw
  if (view.type === 'object') return tameObject(draw, view)
  if (view.type === 'array') return tameList(draw, view, name)
  if (view.type === 'boolean') return view.keywords.default !== true
  if (view.type === 'integer' || view.type === 'number') return tameNumber(view, naming.number)
  if (view.type === 'null') return null
  if (view.type === undefined && view.properties.size > 0) return tameObject(draw, view)
  return tameText(view, name, naming)
}

function tameObject(draw: DrawValue, view: View): JsonObject {
  const inner = { ...draw, depth: draw.depth + 1 }
  const names = [...view.properties].filter(([name, schema]) => {
    if (isReadOnly(viewOf(draw.contract, schema))) return false
    return view.required.has(name) || (draw.optional && draw.depth < 4)
  })
  const entries = names.flatMap(([name, schema]) => {
    const entry = () => [[name, tameValue(inner, schema, name)] as const]
    return view.required.has(name) ? entry() : drawnOr(entry, [])
  })
  return Object.fromEntries(entries)
}

/** Sorted, so that a server that sorts gives back what it got. */
function tameList(draw: DrawValue, view: View, name: string): readonly unknown[] {
  const least = numberIn(view, 'minItems') ?? 0
  const most = numberIn(view, 'maxItems') ?? 2
  const { items } = view
  if (items === undefined || (draw.depth > 4 && least === 0)) return []
  const length = Math.max(least, Math.min(most, draw.optional ? 2 : least))
  const values = Array.from({ length }, (_, at) => {
    const naming = { ...draw.naming, number: draw.naming.number * 10 + at }
    return tameValue({ ...draw, naming, depth: draw.depth + 1 }, items, name)
  })
  const choices = choicesOf(viewOf(draw.contract, items))
  return choices.length > 0 ? choices.slice(0, length) : values
}

/** A value for one property; `undefined` where the schema has none of a bearable size. */
export function validProperty(
  contract: Contract,
  schema: Schema,
  { name, naming }: { readonly name: string; readonly naming: Naming },
): unknown {
  const allowance = createAllowance(maxDrawnValues)
  const root: DrawValue = { contract, naming, optional: true, depth: 1, allowance }
  return drawnOr(() => tameValue(root, schema, name), undefined)
}
