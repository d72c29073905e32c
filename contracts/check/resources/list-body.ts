import type { Contract, Operation, Schema } from '../../openapi/contract.ts'
import { isObject, type JsonObject } from '../../openapi/reference.ts'
import { plainName } from '../values/plain-name.ts'
import { type View, viewOf } from '../values/view.ts'
import { barePath } from '../vocabulary/bare-path.ts'
import { headerOf, type PlainResponse } from '../vocabulary/target.ts'
import { besideLists, usualListNames } from './list-names.ts'
import { placeInAnswer } from './place-in-answer.ts'
import type { Resource } from './resource.ts'

/** Contents of one page of a list. */
export interface ListBody {
  readonly items: readonly unknown[]
  /** By where it was said, e.g. `total` or `x-total-count`. */
  readonly totals: ReadonlyMap<string, number>
  /** Numbers and texts of the page itself, e.g. `page`, `limit`, `next`. */
  readonly about: JsonObject
}

const totalNames =
  /^(total|count|totalcount|total_count|totalitems|total_items|totalelements|totalresults|total_results|itemcount|resultcount|recordstotal)$/i
const totalHeaders = ['x-total-count', 'x-total', 'total-count', 'x-pagination-total', 'x-count']

/** Reads one page; `undefined` where the answer holds no list. */
export function readListBody(
  body: unknown,
  response: PlainResponse,
  where: readonly string[] | undefined,
): ListBody | undefined {
  const found = where === undefined ? undefined : inside(body, where)
  const came = Array.isArray(found) ? where : Array.isArray(body) ? [] : placeInAnswer(body)
  const items = came && inside(body, came)
  if (!Array.isArray(items)) return undefined
  const about = aboutOf(body, came ?? [])
  const totals = new Map<string, number>()
  for (const [name, value] of Object.entries(about)) {
    if (totalNames.test(name) && typeof value === 'number') totals.set(name, value)
  }
  for (const name of totalHeaders) {
    const text = headerOf(response, name)
    if (text !== undefined && /^\d+$/.test(text)) totals.set(name, Number(text))
  }
  return { items, totals, about }
}

function inside(body: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), body)
}

/** The fields around the list, those of `meta`, `pagination` and the like among them. */
function aboutOf(body: unknown, where: readonly string[]): JsonObject {
  const holders = where.map((_, depth) => inside(body, where.slice(0, depth)))
  const objects = holders.filter(isObject)
  const meta = objects.flatMap((object) =>
    ['meta', 'pagination', 'page', 'paging', '_meta', 'pageInfo'].map((name) => object[name]),
  )
  return Object.assign({}, ...meta.filter(isObject), ...objects)
}

/**
 * Where an operation's answer holds its list: `[]` is the answer itself, `['items']` a property. Inside
 * a wrapper of any word, the list is known by its items: they have properties of the resource.
 */
export function listPlace(
  contract: Contract,
  operation: Operation,
  resource?: Pick<Resource, 'properties' | 'read'>,
): readonly string[] | undefined {
  const schema = contract.successOf(operation)?.content[0]?.schema
  if (schema === undefined) return undefined
  const view = viewOf(contract, schema)
  const place = placeIn(contract, view, barePath(operation.path).split('/').at(-1) ?? '')
  return place ?? (resource && placeByItems(contract, view, namesOf(contract, resource)))
}

const deepestList = 3

/** The one list whose items have most of some names; `undefined` where none has two of them. */
function placeByItems(
  contract: Contract,
  view: View,
  names: ReadonlySet<string>,
): readonly string[] | undefined {
  const scored = listsIn(contract, view, deepestList)
    .map(({ steps, items }) => {
      const own = [...viewOf(contract, items).properties.keys()].map(plainName)
      return { steps, score: own.filter((name) => names.has(name)).length }
    })
    .toSorted((a, b) => b.score - a.score)
  const [first, second] = scored
  if (!first || first.score < 2 || first.score === second?.score) return undefined
  return first.steps
}

function listsIn(
  contract: Contract,
  view: View,
  depth: number,
): readonly { readonly steps: readonly string[]; readonly items: Schema }[] {
  return [...view.properties].flatMap(([name, schema]) => {
    const inner = viewOf(contract, schema)
    if (inner.type === 'array') {
      return inner.items === undefined ? [] : [{ steps: [name], items: inner.items }]
    }
    if (depth === 1 || besideLists.has(name)) return []
    return listsIn(contract, inner, depth - 1).map((found) => ({
      ...found,
      steps: [name, ...found.steps],
    }))
  })
}

/** The properties that bodies write, and those that a read shows, at the top or one level below it. */
function namesOf(
  contract: Contract,
  { properties = new Set(), read }: Pick<Resource, 'properties' | 'read'>,
): ReadonlySet<string> {
  const shown = viewOf(contract, read && contract.successOf(read)?.content[0]?.schema)
  const inner = [...shown.properties.values()].map((schema) => viewOf(contract, schema))
  const names = [shown, ...inner].flatMap((view) => [...view.properties.keys()])
  return new Set([...properties, ...names.map(plainName)])
}

function placeIn(contract: Contract, view: View, word: string): readonly string[] | undefined {
  if (view.type === 'array') return []
  const views = [...view.properties]
    .filter(([name]) => !besideLists.has(name))
    .map(([name, schema]) => ({ name, view: viewOf(contract, schema) }))
  const lists = views.filter((property) => property.view.type === 'array')
  const preferred = [...usualListNames, word].flatMap((name) =>
    lists.filter((list) => list.name === name),
  )
  const ofObjects = lists.filter(({ view: { items } }) => {
    return items !== undefined && viewOf(contract, items).properties.size > 0
  })
  const isPage = lists.length === 1 || [...view.properties.keys()].some((n) => totalNames.test(n))
  const [best] = [...preferred, ...(isPage ? ofObjects : []), ...(isPage ? lists : [])]
  if (best) return [best.name]
  for (const { name, view: inner } of views) {
    if (inner.type !== 'object' || !/^(data|result|content|response|_embedded)$/.test(name))
      continue
    const deeper = placeIn(contract, inner, word)
    if (deeper) return [name, ...deeper]
  }
  return undefined
}
