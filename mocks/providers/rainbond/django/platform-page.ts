import type { Page } from '../../../model/collection.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'
import { pageRequest, paginatorPage } from './paging.ts'

interface PlatformQuery {
  readonly current?: unknown
  readonly pageSize?: unknown
}

/**
 * A page of a list of the platform. Servers give everything for a page or size 0, and fail for one
 * that is not there.
 * @throws Refusal page-empty
 */
export function platformPage(
  { rules, refuse }: AnyRainbondCall,
  query: PlatformQuery,
  { size, total }: { readonly size: number; readonly total: number },
): Page {
  const request = pageRequest(query.current, query.pageSize, size)
  const page = paginatorPage(request, total)
  if (page) return page
  if (rules.platformPage === 'empty') return { skip: 0, take: 0 }
  if (request.page === 0 || request.size === 0) return { skip: 0, take: total }
  throw refuse('page-empty', { problem: request.page < 1 ? '页码小于 1' : '本页结果为空' })
}
