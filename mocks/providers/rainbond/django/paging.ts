import type { Page } from '../../../model/collection.ts'
import { pythonInt } from '../python/value.ts'

/** The page that a list is asked for, as read: it can be 0 or negative. */
export interface RequestedPage {
  readonly page: number
  readonly size: number
}

/** Reads the two query parameters; what is no number falls back. */
export function pageRequest(page: unknown, size: unknown, defaultSize = 10): RequestedPage {
  return { page: readNumber(page) ?? 1, size: readNumber(size) ?? defaultSize }
}

/** The number that Python reads in a query parameter; undefined where it reads none. */
export function readNumber(text: unknown): number | undefined {
  const value = typeof text === 'string' ? pythonInt(text) : undefined
  return value === undefined ? undefined : Number(value)
}

/** LIMIT and OFFSET of the console's own statements: a negative size takes everything. */
export function statementPage({ page, size }: RequestedPage): Page {
  const skip = Math.max((Math.max(page, 1) - 1) * size, 0)
  return { skip, take: size < 0 ? Number.POSITIVE_INFINITY : size }
}

/** A page of the framework's paginator; undefined where it has no such page. */
export function paginatorPage({ page, size }: RequestedPage, total: number): Page | undefined {
  if (size <= 0 || page < 1) return undefined
  const last = Math.max(Math.ceil(total / size), 1)
  return page > last ? undefined : { skip: (page - 1) * size, take: size }
}
