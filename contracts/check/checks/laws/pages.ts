import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import { namedBy, type Paging, queryOfPage } from '../../resources/paging.ts'
import type { Listing, ListPage, ListReader } from '../../session/list-reader.ts'
import { isSame } from '../../values/compare.ts'
import { type Claim, claimOf } from '../../vocabulary/check.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { joined, judged, notApplicable, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { defineLaw } from './law.ts'
import {
  countIsTrue,
  limitHolds,
  pageBeyondEndIsEmpty,
  pageNamesItself,
  pagesPartition,
} from './page-checks.ts'

const things = 5

/** The pages of a list hold each resource once, keep to their limit, and count truly. */
export const pagesAreTrue = defineLaw({
  label: 'pages',
  checks: [pagesPartition, limitHolds, pageNamesItself, pageBeyondEndIsEmpty, countIsTrue],
  async run(subject, every) {
    const { reader } = subject
    if (!reader) return every(unmet('list'))
    const operation = reader.list
    await makeAndRemove(subject)
    const made: string[] = []
    for (let count = 0; count < things && (count === 0 || made.length > 0); count += 1) {
      const item = await subject.maker.make()
      if (item?.sure) made.push(item.id)
    }
    const whole = await reader.all()
    if (!whole) return every(unmet('whole list', { operation }))
    const counted = judgeCount(reader, whole)
    const { paging } = reader
    if (!paging) return { ...every(unmet('paging', { operation })), 'count-is-true': counted }
    const limit = Math.max(2, paging.least)
    const cut = await reader.all({ limit })
    const unread = unmet('whole list', { operation })
    return {
      'pages-partition': cut ? await judgePages(reader, { cut, made, limit }) : unread,
      'limit-holds': joined(
        [cut ? judgeLimits(reader, cut, limit) : unread, await judgeDefault(reader, paging)],
        unread,
      ),
      'page-names-itself': cut ? judgeNames(reader, paging, { cut, limit }) : unread,
      'page-beyond-end-is-empty': await judgeBeyond(reader, paging, { whole, limit }),
      'count-is-true': joined([counted, ...(cut ? [judgeCount(reader, cut)] : [])], counted),
    }
  },
})

/** Deletes a thing before totals are read: a faulty server still counts it. */
async function makeAndRemove({ resource, maker }: ResourceScope): Promise<void> {
  const item = resource.remove && (await maker.make())
  if (item) await maker.belongings.discard(item)
}

/** Broken where a total is not the number of resources on all pages. */
export function judgeCount(reader: ListReader, listing: Listing): Verdict {
  const operation = reader.list
  if (!listing.complete) return unmet('whole list', { operation })
  const totals = [...(listing.pages.at(-1)?.totals ?? [])]
  if (totals.length === 0) return notApplicable('its pages name no total', operation)
  const count = listing.items.length
  const wrong = totals.filter(([, total]) => total !== count)
  const claims = wrong.map(([name, total]) =>
    claimOf(countIsTrue, {
      facts: { name, total, count },
      ...{ pointer: operation.pointer, operation },
      steps: listing.pages.map(({ exchange }) => exchange),
    }),
  )
  return judged(claims, operation)
}

async function judgePages(
  reader: ListReader,
  {
    cut,
    made,
    limit,
  }: { readonly cut: Listing; readonly made: readonly string[]; readonly limit: number },
): Promise<Verdict> {
  const operation = reader.list
  const keys = cut.items.map(reader.keyOf)
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at)
  const missing = made.filter((id) => !cut.items.some((item) => reader.hasId(item, id)))
  if (twice.length === 0 && missing.length > 0 && !cut.complete) {
    return unmet('whole list', { operation })
  }
  if (twice.length === 0 && missing.length === 0) return judged([], operation)
  // somebody else may be writing: only what happens again is reported
  const again = await reader.all({ limit })
  const keysAgain = again?.items.map(reader.keyOf) ?? []
  const stillTwice = twice.some((key) => keysAgain.indexOf(key) !== keysAgain.lastIndexOf(key))
  const stillMissing = missing.some((id) => !again?.items.some((item) => reader.hasId(item, id)))
  if (!stillTwice && !stillMissing) return judged([], operation)
  const claim = claimOf(pagesPartition, {
    facts: { fault: twice.length > 0 ? 'twice' : 'missing', twice, missing },
    ...{ pointer: operation.pointer, operation },
    steps: cut.pages.map(({ exchange }) => exchange),
  })
  return judged([claim], operation)
}

function judgeLimits(reader: ListReader, cut: Listing, limit: number): Verdict {
  const operation = reader.list
  const tooLong = cut.pages.filter(({ items }) => items.length > limit)
  const claims = tooLong.map(({ items, exchange }) =>
    claimOf(limitHolds, {
      facts: { kind: 'asked', limit, isExact: false, came: items.length },
      pointer: reader.paging?.size.pointer ?? operation.pointer,
      ...{ operation, steps: [exchange] },
    }),
  )
  return judged(claims, operation)
}

function judgeNames(
  reader: ListReader,
  paging: Paging,
  { cut, limit }: { readonly cut: Listing; readonly limit: number },
): Verdict {
  const operation = reader.list
  if (paging.kind === 'cursor') return notApplicable('its pages have no numbers', operation)
  const named = cut.pages.flatMap((page, index) =>
    queryOfPage(paging, { index, limit }).flatMap(([name, asked]) => {
      const value = namedBy(page.about, name)
      return value === undefined ? [] : [{ page, name, asked, value }]
    }),
  )
  if (named.length === 0) return notApplicable('its pages name neither number nor size', operation)
  const claims = named
    .filter(({ asked, value }) => value !== Number(asked))
    .map(({ page, name, asked, value }) =>
      claimOf(pageNamesItself, {
        facts: { name, asked, named: value },
        ...{ pointer: paging.size.pointer, operation, steps: [page.exchange] },
      }),
    )
  return judged(claims, operation)
}

/** Without a limit, a page holds the default: no more, and no less where there is more. */
async function judgeDefault(reader: ListReader, paging: Paging): Promise<Verdict> {
  const operation = reader.list
  const page = await reader.page()
  if (!paging.otherwise) return notApplicable('the contract names no default limit', operation)
  if (!page) return unmet('whole list', { operation })
  return judged(defaultClaims(reader, paging, { page, otherwise: paging.otherwise }), operation)
}

function defaultClaims(
  reader: ListReader,
  paging: Paging,
  { page, otherwise }: { readonly page: ListPage; readonly otherwise: number },
): readonly Claim[] {
  const total = [...page.totals.values()][0]
  const expected = total === undefined ? undefined : Math.min(otherwise, total)
  const came = page.items.length
  if (came <= otherwise && (expected === undefined || came >= expected)) return []
  const limit = expected ?? otherwise
  return [
    claimOf(limitHolds, {
      facts: { kind: 'default', limit, isExact: expected !== undefined, came },
      ...{ pointer: paging.size.pointer, operation: reader.list, steps: [page.exchange] },
    }),
  ]
}

async function judgeBeyond(
  reader: ListReader,
  paging: Paging,
  { whole, limit }: { readonly whole: Listing; readonly limit: number },
): Promise<Verdict> {
  const operation = reader.list
  if (paging.kind === 'cursor') return notApplicable('its pages have no numbers', operation)
  if (!whole.complete) return unmet('whole list', { operation })
  const index = Math.ceil(whole.items.length / limit) + 3
  const page = await reader.page({ query: queryOfPage(paging, { index, limit }) })
  if (!page || page.items.length === 0) return judged([], operation)
  const last = whole.items.slice(-limit)
  const isLast = page.items.every((item) => last.some((other) => isSame(item, other)))
  const claim = claimOf(pageBeyondEndIsEmpty, {
    facts: { came: page.items.length, isLast },
    ...{ pointer: paging.position.pointer, operation },
    steps: steps(whole.pages[0]?.exchange, page.exchange),
  })
  return judged([claim], operation)
}
