export interface Link {
  readonly href: string
  readonly rel: string
}

export interface LinkedPage {
  /** Path and query of the request as sent, with the origin in front. */
  readonly url: string
  /** 1-based. */
  readonly pageNum: number
  readonly itemsPerPage: number
}

/**
 * The links of a page as recorded: every parameter that the client sent in its order, empty ones
 * too, then the paging ones. `next` has these in the other order, and there is no `last` or `first`.
 *
 * @param total how many items all pages hold together
 */
export function pageLinks(request: LinkedPage, total: number): readonly Link[] {
  const { pageNum, itemsPerPage } = request
  const self = withQuery(request, [`pageNum=${pageNum}`, `itemsPerPage=${itemsPerPage}`])
  const links = [{ href: self, rel: 'self' }]
  if (pageNum > 1) links.push({ href: otherPage(request, pageNum - 1), rel: 'previous' })
  if (pageNum * itemsPerPage < total) {
    links.push({ href: otherPage(request, pageNum + 1), rel: 'next' })
  }
  return links
}

function otherPage(request: LinkedPage, pageNum: number): string {
  return withQuery(request, [`itemsPerPage=${request.itemsPerPage}`, `pageNum=${pageNum}`])
}

function withQuery({ url }: LinkedPage, paging: readonly string[]): string {
  const [path = '', ...query] = url.split('?')
  const others = query
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !isPaging(pair))
  return `${path}?${[...others, ...paging].join('&')}`
}

function isPaging(pair: string): boolean {
  return /^(?:pageNum|itemsPerPage)(?:=|$)/.test(pair)
}
