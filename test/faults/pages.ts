import { type Answer, type Call, Refusal } from './http.ts'

const most = 50

/** One page of a list as the server answers it. `all` is everything that passed the filter. */
export function pageOf<T>(call: Call, all: readonly T[], unfiltered: number = all.length): Answer {
  const { broken } = call
  const page = broken('page-ignored') ? 1 : countIn(call, 'page', 1)
  const asked = countIn(call, 'limit', broken('limit-default') ? 3 : 10)
  const limit = broken('limit-ignored') ? most : asked
  const items = slice(call, all, { page, limit })
  const total = totalOf(call, all.length, { unfiltered, shown: items.length })
  const body = {
    items,
    total,
    page: broken('number-out-of-range') ? 0 : countIn(call, 'page', 1),
    limit: broken('limit-echo') && asked > 1 ? asked - 1 : asked,
  }
  return { status: 200, body, headers: totalHeader(call, total) }
}

function slice<T>(
  { broken }: Call,
  all: readonly T[],
  { page, limit }: { readonly page: number; readonly limit: number },
): readonly T[] {
  const last = Math.max(1, Math.ceil(all.length / limit))
  if (page > last && page > 1e6 && broken('crash-on-big-page')) throw new Error('offset too great')
  const shown = broken('pages-repeat-last') ? Math.min(page, last) : page
  const from = (shown - 1) * limit
  const ordered = broken('pages-unstable') && page % 2 === 0 ? all.toReversed() : all
  const start = broken('pages-overlap') && from > 0 ? from - 1 : from
  const items = ordered.slice(start, from + limit + (broken('limit-plus-one') ? 1 : 0))
  return broken('pages-skip') && items.length === limit && limit > 1 ? items.slice(0, -1) : items
}

function totalOf(
  { broken, world }: Call,
  count: number,
  { unfiltered, shown }: { readonly unfiltered: number; readonly shown: number },
): number {
  if (broken('count-of-page')) return shown
  if (broken('count-wrong')) return count + 1
  if (broken('count-stale')) return count + world.deleted.size
  if (broken('filter-unmatched-count')) return unfiltered
  return count
}

function totalHeader({ broken }: Call, total: number): Record<string, string> {
  if (broken('header-missing-list')) return {}
  if (broken('header-type')) return { 'X-Total-Count': 'several' }
  return { 'X-Total-Count': String(broken('count-header') ? total + 1 : total) }
}

function countIn({ query, broken }: Call, name: string, otherwise: number): number {
  const text = query.get(name)
  if (text === undefined) return otherwise
  const value = Number(text)
  const limitOnly = name === 'limit' ? most : Number.MAX_SAFE_INTEGER
  if (broken('rejects-limit') && name === 'limit' && value === most) throw refused(name)
  if (/^[0-9]+$/.test(text) && value >= 1 && value <= limitOnly) return value
  if (broken('accepts-bad-query') && Number.isNaN(value)) return otherwise
  throw refused(name)
}

const refused = (name: string) => new Refusal(400, `The query key "${name}" is not as documented.`)

/** Refuses keys that no list of this server knows. */
export function refuseUnknownKeys(call: Call, known: readonly string[]): void {
  for (const key of call.query.keys()) {
    if (!known.includes(key)) throw new Refusal(400, `The query key "${key}" is unknown.`)
  }
}
