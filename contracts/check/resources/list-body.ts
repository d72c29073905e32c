import type { Contract, Operation } from '../../openapi/contract.ts'
import { isObject, type JsonObject } from '../../openapi/reference.ts'
import { type View, viewOf } from '../values/view.ts'
import { headerOf, type PlainResponse } from '../vocabulary/target.ts'

/** What one page of a list says. */
export interface ListBody {
  readonly items: readonly unknown[]
  /** By where it was said, e.g. `total` or `x-total-count`. */
  readonly totals: ReadonlyMap<string, number>
  /** Numbers and texts of the page itself, e.g. `page`, `limit`, `next`. */
  readonly about: JsonObject
}

const usual = [
  'items',
  'results',
  'data',
  'values',
  'content',
  'records',
  'entries',
  'list',
  'rows',
]
const beside = new Set(['links', '_links', 'errors', 'warnings', 'included', 'facets'])
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
  const items = Array.isArray(found) ? found : Array.isArray(body) ? body : undefined
  if (!items) return undefined
  const about = aboutOf(body, where ?? [])
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

/** Where an operation's answer holds its list: `[]` is the answer itself, `['items']` a property. */
export function listPlace(contract: Contract, operation: Operation): readonly string[] | undefined {
  const schema = contract.successOf(operation)?.content[0]?.schema
  if (schema === undefined) return undefined
  return placeIn(contract, viewOf(contract, schema), operation.path.split('/').at(-1) ?? '')
}

function placeIn(contract: Contract, view: View, word: string): readonly string[] | undefined {
  if (view.type === 'array') return []
  const views = [...view.properties]
    .filter(([name]) => !beside.has(name))
    .map(([name, schema]) => ({ name, view: viewOf(contract, schema) }))
  const lists = views.filter((property) => property.view.type === 'array')
  const preferred = [...usual, word].flatMap((name) => lists.filter((list) => list.name === name))
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
