import { isObject } from '../reference.ts'
import { type Fit, type Keyword, type MakeFit, nothing, plainFit } from './fit.ts'
import { isEqual } from './is-equal.ts'
import { count } from './scalar-fits.ts'
import { isOfTypes, typesOf } from './type-fit.ts'

const lengthOf = (value: unknown): number => (value as readonly unknown[]).length // asked of lists only

/** Holds the items from `start` on to one schema. */
const itemsFit = (inner: Fit, start: number): Fit => ({
  fits(value) {
    const items = value as readonly unknown[] // asked of lists only
    for (let at = start; at < items.length; at += 1) if (!inner.fits(items[at])) return false
    return true
  },
  explain(value, at, tell) {
    const items = value as readonly unknown[] // as above
    for (let place = start; place < items.length; place += 1) {
      inner.explain(items[place], `${at}/${place}`, tell)
    }
  },
})

const items: MakeFit = (keyword) => {
  const { prefixItems } = keyword.schema
  const start = Array.isArray(prefixItems) ? prefixItems.length : 0
  const inner = keyword.compile(keyword.value)
  if (start === 0 || inner !== nothing) return itemsFit(inner, start)
  const message = `must NOT have more than ${start} items`
  return plainFit(keyword, (value) => lengthOf(value) <= start, {
    message,
    params: { limit: start },
  })
}

const prefixItems: MakeFit = ({ value: schemas, compile }) => {
  const inner = (Array.isArray(schemas) ? schemas : []).map(compile)
  return {
    fits: (value) =>
      inner.every((fit, at) => at >= lengthOf(value) || fit.fits((value as unknown[])[at])), // a list
    explain(value, at, tell) {
      for (const [place, item] of (value as unknown[]).entries()) {
        inner[place]?.explain(item, `${at}/${place}`, tell)
      }
    },
  }
}

/** Two equal items: the first place is the later one where the items may be lists or objects. */
type Twins = readonly [i: number, j: number]

function uniqueItems(keyword: Keyword): Fit | undefined {
  if (keyword.value !== true) return undefined
  const { schema, name } = keyword
  const types = isObject(schema.items) ? typesOf(schema.items) : []
  const areScalars = types.length > 0 && !types.includes('object') && !types.includes('array')
  const twinsIn = areScalars ? (list: readonly unknown[]) => equalScalars(list, types) : equalItems
  return {
    fits: (value) => twinsIn(value as readonly unknown[]) === undefined, // asked of lists only
    explain(value, at, tell) {
      const twins = twinsIn(value as readonly unknown[]) // as above
      if (!twins) return
      const [i, j] = twins
      const message = `must NOT have duplicate items (items ## ${j} and ${i} are identical)`
      tell({ at, keyword: name, message, params: { i, j }, schema })
    },
  }
}

/** Items of other types than the schema names are passed over: their own error tells of them. */
function equalScalars(list: readonly unknown[], types: readonly string[]): Twins | undefined {
  const places = new Map<unknown, number>()
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const item = list[at]
    if (!isOfTypes(item, types)) continue
    const later = places.get(item)
    if (later !== undefined) return [at, later]
    places.set(item, at)
  }
  return undefined
}

function equalItems(list: readonly unknown[]): Twins | undefined {
  for (let at = list.length - 1; at > 0; at -= 1) {
    for (let earlier = at - 1; earlier >= 0; earlier -= 1) {
      if (isEqual(list[at], list[earlier])) return [at, earlier]
    }
  }
  return undefined
}

/** Keywords that are asked of lists, in the order in which they are told. */
export const arrayFits: Readonly<Record<string, MakeFit>> = {
  maxItems: count(lengthOf, 'items', 'most'),
  minItems: count(lengthOf, 'items', 'least'),
  prefixItems,
  items,
  uniqueItems,
}
