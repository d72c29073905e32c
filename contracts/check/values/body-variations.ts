import type { Contract, Schema } from '../../openapi/contract.ts'
import { isObject } from '../../openapi/reference.ts'
import { isSame } from './compare.ts'
import {
  type Bare,
  choiceVariations,
  numberVariations,
  textVariations,
  typeVariations,
} from './scalar-variations.ts'
import type { Variation } from './variation.ts'
import { choicesOf, numberIn, type View, viewOf } from './view.ts'

const deepest = 3

/** Longer lists are not tried. */
const mostItems = 1000
const mostCharacters = 1_000_000

/** Every variation of a value that its schema has an opinion on. */
export function variationsOf(
  contract: Contract,
  schema: Schema,
  value: unknown,
  depth = 0,
): readonly Variation[] {
  const view = viewOf(contract, schema)
  const own = [...typeVariations(view, value), ...choiceVariations(view, value)]
  const all = [...own, ...byType(contract, view, value)]
  // a body that may be null as a whole is a slip of many documents
  const judged = depth > 0 ? all : all.filter((one) => one.meant !== 'valid' || one.value !== null)
  const bare = judged.map((one): Variation => ({ ...one, path: [] }))
  return depth >= deepest ? bare : [...bare, ...innerVariations(contract, view, { value, depth })]
}

function byType(contract: Contract, view: View, value: unknown): readonly Bare[] {
  if (choicesOf(view).length > 0) return []
  if (typeof value === 'string' && view.type === 'string') return textVariations(view, value)
  if (typeof value === 'number') return numberVariations(view)
  if (Array.isArray(value)) return listVariations(contract, view, value)
  return isObject(value) ? objectVariations(view) : []
}

function listVariations(
  contract: Contract,
  view: View,
  value: readonly unknown[],
): readonly Bare[] {
  const choices = choicesOf(viewOf(contract, view.items))
  const least = numberIn(view, 'minItems')
  const most = numberIn(view, 'maxItems')
  const of = (length: number) =>
    Array.from({ length }, (_, at) => choices[at] ?? another(value[0], at))
  const found: Bare[] = []
  const push = (keyword: string, meant: Bare['meant'], length: number) =>
    found.push({ keyword, meant, value: of(length), about: `${length} things` })
  const size = JSON.stringify(value[0] ?? null).length
  const isBearable = (length: number) => length <= mostItems && length * size <= mostCharacters
  if (least !== undefined && isBearable(least)) {
    if (isDistinct(of(least))) push('minItems', 'valid', least)
    if (least > 0) push('minItems', 'invalid', least - 1)
  }
  if (most !== undefined && isBearable(most)) {
    if (isDistinct(of(most))) push('maxItems', 'valid', most)
    push('maxItems', 'invalid', most + 1)
  }
  if (view.keywords.uniqueItems === true && value.length > 0) {
    const twice = [value[0], value[0]]
    found.push({ keyword: 'uniqueItems', meant: 'invalid', value: twice, about: 'twice the same' })
  }
  return found
}

/** Servers that keep sets merge what is twice the same. */
const isDistinct = (list: readonly unknown[]): boolean =>
  new Set(list.map((item) => JSON.stringify(item))).size === list.length

/** Something like the first thing of a list, another one for each position. */
function another(first: unknown, at: number): unknown {
  if (typeof first === 'number') return first + at
  if (typeof first !== 'string') return first
  const digits = String(at)
  const mail = /^([^@]+)(@.+)$/.exec(first)
  return mail ? `${mail[1]}${digits}${mail[2]}` : `${first.slice(0, 12)}${digits}`
}

function objectVariations(view: View): readonly Bare[] {
  const least = numberIn(view, 'minProperties') ?? 0
  const empty: Bare = { keyword: 'minProperties', meant: 'invalid', value: {}, about: 'empty' }
  return least > 0 ? [empty] : []
}

function innerVariations(
  contract: Contract,
  view: View,
  { value, depth }: { readonly value: unknown; readonly depth: number },
): readonly Variation[] {
  if (Array.isArray(value) && value.length > 0 && view.items !== undefined) {
    const [first, ...rest] = value
    const inside = variationsOf(contract, view.items, first, depth + 1)
    const isNew = (other: unknown) => rest.every((item) => !isSame(item, other))
    return under(
      '0',
      inside.filter(({ meant, value: other }) => meant !== 'valid' || isNew(other)),
    )
  }
  if (!isObject(value)) return []
  const unknown: Variation = {
    ...{ path: ['x_not_documented'], value: 'x', keyword: 'additionalProperties' },
    ...{ meant: 'invalid', about: 'an unknown property' },
  }
  // a server may pass over what it is sent for a property that is read only
  const properties = [...view.properties].filter(
    ([name, schema]) => name in value && viewOf(contract, schema).keywords.readOnly !== true,
  )
  const inside = properties.flatMap(([name, schema]) => [
    ...leftOut(view, name),
    ...under(name, variationsOf(contract, schema, value[name], depth + 1)),
  ])
  return view.closed ? [...inside, unknown] : inside
}

function leftOut(view: View, name: string): readonly Variation[] {
  const isRequired = view.required.has(name)
  const meant = isRequired ? 'invalid' : 'valid'
  return [{ path: [name], value: undefined, keyword: 'required', meant, about: 'left out' }]
}

const under = (step: string, variations: readonly Variation[]): readonly Variation[] =>
  variations.map((variation) => ({ ...variation, path: [step, ...variation.path] }))
