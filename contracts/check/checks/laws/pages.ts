import { type Law, type Subject, steps } from '../../fixtures/subject.ts'
import { namedBy, queryOfPage } from '../../resources/paging.ts'
import type { Listing, Page, Reader } from '../../session/reader.ts'
import { isSame } from '../../values/compare.ts'

const things = 5

/** The pages of a list hold each thing once, keep to their limit, and count truly. */
export const pagesAreTrue: Law = async (subject) => {
  const { reader } = subject
  if (!reader) return
  await makeAndRemove(subject)
  const made: string[] = []
  for (let count = 0; count < things && (count === 0 || made.length > 0); count += 1) {
    const item = await subject.maker.make()
    if (item?.sure) made.push(item.id)
  }
  const whole = await reader.all()
  if (!whole) return
  judgeCount(subject, reader, whole)
  if (!reader.paging) return
  const limit = Math.max(2, reader.paging.least)
  const cut = await reader.all({ limit })
  if (cut) await judgePages(subject, reader, { cut, made, limit })
  await judgeDefault(subject, reader)
  await judgeBeyond(subject, reader, { whole, limit })
}

/** What is gone may still be counted. */
async function makeAndRemove({ resource, maker }: Subject): Promise<void> {
  const item = resource.remove && (await maker.make())
  if (item) await maker.belongings.discard(item)
}

/** Reports a total that is not the number of things on all pages. */
export function judgeCount({ session }: Subject, reader: Reader, listing: Listing): void {
  if (!listing.complete) return
  const count = listing.items.length
  const last = listing.pages.at(-1)
  for (const [name, total] of last?.totals ?? []) {
    if (total === count) continue
    session.reportOld('count-is-true', {
      message: `${name} is not the number of things on all pages.`,
      expected: `${name}: ${count}`,
      received: `${name}: ${total}`,
      pointer: reader.list.pointer,
      fold: name,
      operation: reader.list,
      steps: listing.pages.map(({ exchange }) => exchange),
    })
  }
}

async function judgePages(
  subject: Subject,
  reader: Reader,
  {
    cut,
    made,
    limit,
  }: { readonly cut: Listing; readonly made: readonly string[]; readonly limit: number },
): Promise<void> {
  for (const page of cut.pages) judgeLimit(subject, reader, page, limit)
  judgeNames(subject, reader, cut, limit)
  judgeCount(subject, reader, cut)
  const keys = cut.items.map(reader.keyOf)
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at)
  const missing = made.filter((id) => !cut.items.some((item) => reader.hasId(item, id)))
  if (twice.length === 0 && (missing.length === 0 || !cut.complete)) return
  // somebody else may be writing: only what happens again is reported
  const again = await reader.all({ limit })
  const keysAgain = again?.items.map(reader.keyOf) ?? []
  const stillTwice = twice.some((key) => keysAgain.indexOf(key) !== keysAgain.lastIndexOf(key))
  const stillMissing = missing.some((id) => !again?.items.some((item) => reader.hasId(item, id)))
  if (!stillTwice && !stillMissing) return
  subject.session.reportOld('pages-partition', {
    message: twice.length > 0 ? 'The pages show a thing twice.' : 'The pages leave a thing out.',
    expected: 'each thing once',
    received: [
      ...[...new Set(twice)].map((key) => `${key} more than once`),
      ...missing.map((id) => `${id} not at all`),
    ].join(', '),
    pointer: reader.list.pointer,
    fold: twice.length > 0 ? 'twice' : 'missing',
    operation: reader.list,
    steps: cut.pages.map(({ exchange }) => exchange),
  })
}

function judgeLimit({ session }: Subject, reader: Reader, page: Page, limit: number): void {
  if (page.items.length <= limit) return
  session.reportOld('limit-holds', {
    message: 'A page holds more than its limit.',
    expected: `at most ${limit}`,
    received: `${page.items.length}`,
    pointer: reader.paging?.size.pointer ?? reader.list.pointer,
    operation: reader.list,
    steps: [page.exchange],
  })
}

function judgeNames({ session }: Subject, reader: Reader, cut: Listing, limit: number): void {
  const { paging } = reader
  if (!paging || paging.kind === 'cursor') return
  for (const [index, page] of cut.pages.entries()) {
    for (const [name, value] of queryOfPage(paging, { index, limit })) {
      const named = namedBy(page.about, name)
      if (named === undefined || named === Number(value)) continue
      session.reportOld('page-names-itself', {
        message: `A page names another ${name} than the one asked.`,
        expected: `${name}: ${value}`,
        received: `${name}: ${named}`,
        pointer: paging.size.pointer,
        fold: name,
        operation: reader.list,
        steps: [page.exchange],
      })
    }
  }
}

/** Without a limit, a page holds the default: no more, and no less where there is more. */
async function judgeDefault({ session }: Subject, reader: Reader): Promise<void> {
  const { paging } = reader
  const page = await reader.page()
  const total = page && [...page.totals.values()][0]
  if (!paging?.otherwise || !page) return
  const expected = total === undefined ? undefined : Math.min(paging.otherwise, total)
  const isMore = page.items.length > paging.otherwise
  if (!isMore && (expected === undefined || page.items.length >= expected)) return
  session.reportOld('limit-holds', {
    message: 'Without a limit, a page does not hold the default.',
    expected: `${expected ?? `at most ${paging.otherwise}`}`,
    received: `${page.items.length}`,
    pointer: paging.size.pointer,
    fold: 'default',
    operation: reader.list,
    steps: [page.exchange],
  })
}

async function judgeBeyond(
  { session }: Subject,
  reader: Reader,
  { whole, limit }: { readonly whole: Listing; readonly limit: number },
): Promise<void> {
  const { paging } = reader
  if (!paging || paging.kind === 'cursor' || !whole.complete) return
  const index = Math.ceil(whole.items.length / limit) + 3
  const page = await reader.page({ query: queryOfPage(paging, { index, limit }) })
  if (!page || page.items.length === 0) return
  const last = whole.items.slice(-limit)
  const isLast = page.items.every((item) => last.some((other) => isSame(item, other)))
  session.reportOld('page-beyond-end-is-empty', {
    message: 'A page beyond the end holds things.',
    expected: 'no things, or 4xx',
    received: isLast ? 'the things of the last page' : `${page.items.length} things`,
    pointer: paging.position.pointer,
    operation: reader.list,
    steps: steps(whole.pages[0]?.exchange, page.exchange),
  })
}
