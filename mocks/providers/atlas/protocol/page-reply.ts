import { reply } from '../../../engine/behaviour.ts'
import type { HttpRequest } from '../../../engine/http.ts'
import type { Page } from '../../../model/collection.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import { type Link, pageLinks } from './page-links.ts'

/** The part of a call that paging needs; operations without a parameter leave it out. */
export interface PagedCall {
  readonly request: HttpRequest
  readonly rules: AtlasTypes['rules']
  readonly query: {
    readonly pageNum?: number
    readonly itemsPerPage?: number
    readonly includeCount?: boolean
  }
}

const defaults = { pageNum: 1, itemsPerPage: 100 }

/**
 * One page of a list, its keys in the recorded order.
 *
 * @param total how many items all pages hold together
 * @param itemsOf makes the items of one page, at most `take` of them
 */
export function replyPage<Item>(
  call: PagedCall,
  total: number,
  itemsOf: (page: Page) => readonly Item[],
) {
  const { pageNum = defaults.pageNum, itemsPerPage = defaults.itemsPerPage } = call.query
  const results = itemsOf({ skip: (pageNum - 1) * itemsPerPage, take: itemsPerPage })
  const links = pageLinks({ url: urlOf(call.request), pageNum, itemsPerPage }, total)
  return reply({ links: linksInForce(call, links), results, totalCount: countOf(call, total) })
}

/** A list that a write answers with: all of it, linked as a first page. */
export function replyWhole<Item>(call: Pick<PagedCall, 'request'>, results: readonly Item[]) {
  const links = pageLinks({ url: urlOf(call.request), ...defaults }, results.length)
  const [self] = links
  return reply({ links: self ? [self] : [], results, totalCount: results.length })
}

function linksInForce({ rules }: PagedCall, links: readonly Link[]): readonly Link[] {
  return rules.previousLink === 'write' ? links : links.filter(({ rel }) => rel !== 'previous')
}

function countOf({ query, rules }: PagedCall, total: number): number | undefined {
  if (query.includeCount ?? true) return total
  return rules.includeCountFalse === 'zero' ? 0 : undefined
}

/** A base address with a slash too many does not show in links. */
function urlOf({ origin, target }: HttpRequest): string {
  return `${origin}${target.replace(/^\/{2,}/, '/')}`
}
