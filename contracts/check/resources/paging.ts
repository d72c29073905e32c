import type { Contract, Operation, Parameter } from '../../openapi/contract.ts'
import { isObject } from '../../openapi/reference.ts'
import { numberIn, viewOf } from '../values/view.ts'
import type { Query } from '../vocabulary/call.ts'

/** Paging style of a list. */
export interface Paging {
  readonly kind: 'page' | 'offset' | 'cursor'
  /** Names the page, the offset or the cursor. */
  readonly position: Parameter
  /** Names how many things a page holds. */
  readonly size: Parameter
  /** Number of the first page, or 0 for offsets. */
  readonly first: number
  readonly least: number
  readonly most: number | undefined
  /** Default page size of the contract. */
  readonly otherwise: number | undefined
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '')

const sizes = new Set([
  ...['limit', 'pagesize', 'perpage', 'itemsperpage', 'size', 'count', 'maxresults', 'top', 'take'],
  ...['first', 'max', 'pagelimit', 'resultsperpage', 'maxitems', 'rows'],
])
const pages = new Set(['page', 'pagenum', 'pagenumber', 'p', 'pageno', 'pageindex', 'current'])
const offsets = new Set(['offset', 'skip', 'start', 'startindex', 'from'])
const cursors = new Set([
  ...['cursor', 'pagetoken', 'nexttoken', 'after', 'startingafter', 'continuationtoken', 'marker'],
  ...['continue', 'token', 'nextcursor', 'pagecursor'],
])

/** Finds out by their names which parameters cut a list into pages. */
export function pagingOf(contract: Contract, list: Operation): Paging | undefined {
  const query = list.parameters.filter((parameter) => parameter.in === 'query')
  const typed = (names: ReadonlySet<string>, types: readonly string[]) =>
    query.find(({ name, schema }) => {
      const { type = 'string' } = viewOf(contract, schema)
      return names.has(plain(name)) && types.includes(type)
    })
  // some documents call every query parameter a string
  const size = typed(sizes, ['integer', 'number', 'string'])
  const numbered = typed(pages, ['integer', 'number', 'string'])
  const counted = typed(offsets, ['integer', 'number'])
  const position = numbered ?? counted ?? typed(cursors, ['string'])
  if (!size || !position) return undefined
  const kind = position === numbered ? 'page' : position === counted ? 'offset' : 'cursor'
  return {
    kind,
    position,
    size,
    first: firstOf(contract, kind, position),
    ...bounds(contract, size),
  }
}

function firstOf(contract: Contract, kind: Paging['kind'], { schema }: Parameter): number {
  if (kind === 'offset') return 0
  const view = viewOf(contract, schema)
  const byDefault = view.keywords.default
  return typeof byDefault === 'number' ? byDefault : (numberIn(view, 'minimum') ?? 1)
}

function bounds(contract: Contract, size: Parameter) {
  const view = viewOf(contract, size.schema)
  const byDefault = view.keywords.default
  return {
    least: Math.max(1, numberIn(view, 'minimum') ?? 1),
    most: numberIn(view, 'maximum'),
    otherwise: typeof byDefault === 'number' ? byDefault : undefined,
  }
}

/** The query of one page. */
export function queryOfPage(
  { kind, position, size, first }: Paging,
  at: { readonly index: number; readonly limit: number; readonly cursor?: string | undefined },
): Query {
  const limit = [size.name, String(at.limit)] as const
  if (kind === 'cursor') {
    return at.cursor === undefined ? [limit] : [limit, [position.name, at.cursor]]
  }
  const value = kind === 'page' ? first + at.index : at.index * at.limit
  return [[position.name, String(value)], limit]
}

/** The cursor of the next page as a page names it; `undefined` on the last one. */
export function nextCursor(about: Readonly<Record<string, unknown>>, { position }: Paging) {
  const found = Object.entries(about).find(([name, value]) => {
    return /^(next|after|cursor|continuation)/.test(plain(name)) && value !== null && value !== ''
  })
  const value = found?.[1]
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
  if (!/^(https?:|\/|\?)/.test(text) || !URL.canParse(text, 'http://target')) return text
  return new URL(text, 'http://target').searchParams.get(position.name) ?? undefined
}

/** The number that a page gives for one of its own parameters; `undefined` where it gives none. */
export function namedBy(about: unknown, name: string): number | undefined {
  const value = isObject(about) ? about[name] : undefined
  return typeof value === 'number' ? value : undefined
}
