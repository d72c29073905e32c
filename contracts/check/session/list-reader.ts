import type { Operation } from '../../openapi/contract.ts'
import { idsOf } from '../resources/identify.ts'
import { type ListBody, listPlace, readListBody } from '../resources/list-body.ts'
import { nextCursor, type Paging, pagingOf, queryOfPage } from '../resources/paging.ts'
import type { Resource } from '../resources/resource.ts'
import { type Params, parameterOf, type Query } from '../vocabulary/call.ts'
import { type Exchange, succeeded } from '../vocabulary/exchange.ts'
import type { Identity } from '../vocabulary/target.ts'
import { demandedQuery } from './demanded-query.ts'
import type { Session } from './session.ts'

export interface ListPage extends ListBody {
  readonly exchange: Exchange
}

/** All pages of a list, read one after another. */
export interface Listing {
  readonly pages: readonly ListPage[]
  readonly items: readonly unknown[]
  /** The list ended by itself, not because reading was given up. */
  readonly complete: boolean
}

export interface ReadOptions {
  readonly as?: Identity
  readonly place?: Params
  readonly query?: Query
  /** Things on a page; the most that the contract allows where it is absent. */
  readonly limit?: number
  /** Is given the answer to a page that was not 2xx. */
  readonly onRefusal?: (exchange: Exchange) => void
}

const mostPages = 60

/** Reads the list of one resource in one place. */
export class ListReader {
  readonly session: Session
  readonly resource: Resource
  readonly list: Operation
  readonly place: Params
  readonly paging: Paging | undefined
  readonly #where: readonly string[] | undefined
  /** Query parameters that the list requires, e.g. the parent whose things it lists. */
  readonly #demanded: Query

  constructor(session: Session, resource: Resource & { readonly list: Operation }, place: Params) {
    this.session = session
    this.resource = resource
    this.list = resource.list
    this.place = place
    this.paging = pagingOf(session.contract, resource.list)
    this.#where = listPlace(session.contract, resource.list, resource)
    this.#demanded = demandedQuery(session, resource.list)
  }

  /** One page as the query asks for it; `undefined` where it was refused or holds no list. */
  async page({
    as,
    place = this.place,
    query = [],
    onRefusal,
  }: ReadOptions = {}): Promise<ListPage | undefined> {
    const given = new Set(query.map(parameterOf))
    const demanded = this.#demanded.filter((pair) => !given.has(parameterOf(pair)))
    const call = { operation: this.list, params: place, query: [...demanded, ...query] }
    const exchange = await this.session.call({ ...call, ...(as && { as }) })
    if (exchange && !succeeded(exchange)) onRefusal?.(exchange)
    if (!exchange || !succeeded(exchange)) return undefined
    const list = readListBody(exchange.body, exchange.response, this.#where)
    return list && { ...list, exchange }
  }

  /** Every page of the list; `undefined` where the first was refused. */
  async all(options: ReadOptions = {}): Promise<Listing | undefined> {
    const { paging } = this
    if (!paging) {
      const page = await this.page(options)
      return page && { pages: [page], items: page.items, complete: true }
    }
    const limit = options.limit ?? Math.min(paging.most ?? 20, 100)
    const pages: ListPage[] = []
    let cursor: string | undefined
    for (let index = 0; index < mostPages; index += 1) {
      const query = [...queryOfPage(paging, { index, limit, cursor }), ...(options.query ?? [])]
      const page = await this.page({ ...options, query })
      if (!page) return index === 0 ? undefined : listing(pages, false)
      pages.push(page)
      cursor = nextCursor(page.about, paging)
      if (this.#isLast(paging, { page, pages, cursor, limit })) return listing(pages, true)
    }
    return listing(pages, false)
  }

  /** True if a thing of a list has this id. */
  readonly hasId = (value: unknown, id: string): boolean =>
    value === id || idsOf(this.resource, value).some((candidate) => candidate.id === id)

  /** Returns the value that identifies a thing of a list. */
  readonly keyOf = (value: unknown): string =>
    idsOf(this.#asLearnt(), value)[0]?.id ?? JSON.stringify(value) ?? ''

  /** The resource with the property that reads have shown to be its id. */
  #asLearnt(): Resource {
    const learnt = this.session.made.idNames.get(this.resource.collection)
    return learnt === undefined ? this.resource : { ...this.resource, idProperty: learnt }
  }

  #isLast(
    paging: Paging,
    at: {
      readonly page: ListPage
      readonly pages: readonly ListPage[]
      readonly cursor: string | undefined
      readonly limit: number
    },
  ): boolean {
    const { page, pages, cursor, limit } = at
    if (paging.kind === 'cursor') return cursor === undefined || page.items.length === 0
    if (page.items.length === 0) return true
    const seen = pages.flatMap(({ items }) => items).length
    const [total] = page.totals.values()
    if (total !== undefined && page.items.length < limit) return seen >= total
    return page.items.length < limit
  }
}

const listing = (pages: readonly ListPage[], complete: boolean): Listing => ({
  pages,
  items: pages.flatMap(({ items }) => items),
  complete,
})
