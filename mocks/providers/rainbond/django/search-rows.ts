import type { Page } from '../../../model/collection.ts'
import { like } from './like.ts'

/** A collection with an index of all its rows. */
interface Rows<Row> {
  count(index: 'all'): number
  page(index: 'all', group: readonly [], page: Page): readonly Row[]
  walk(index: 'all', group: readonly []): Iterable<Row>
}

/** The rows of a list, read a page at a time. */
export interface SearchResult<Row> {
  readonly total: number
  page(page: Page): readonly Row[]
}

/**
 * All rows, or those of which one text is like the query. Only a search looks at every row, once.
 *
 * @param query empty or undefined where nothing is looked for
 */
export function searchRows<Row>(
  rows: Rows<Row>,
  query: string | undefined,
  textsOf: (row: Row) => readonly string[],
): SearchResult<Row> {
  if (!query) return { total: rows.count('all'), page: (page) => rows.page('all', [], page) }
  const isLike = like(query)
  const matching: Row[] = []
  for (const row of rows.walk('all', [])) if (textsOf(row).some(isLike)) matching.push(row)
  return {
    total: matching.length,
    page: ({ skip, take }) => matching.slice(skip, skip + take),
  }
}
