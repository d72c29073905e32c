import type { Parameter, Schema } from '../../../openapi/contract.ts'
import { isObject } from '../../../openapi/reference.ts'
import type { ResourceScope } from '../../fixtures/resource-scope.ts'
import type { Listing, ListReader } from '../../session/list-reader.ts'
import { choicesOf, type View, viewOf } from '../../values/view.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { joined, judged, notApplicable, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { defineLaw } from './law.ts'
import { filterHolds, sortHolds } from './list-checks.ts'
import { countIsTrue } from './page-checks.ts'
import { judgeCount } from './pages.ts'
import { rowView } from './row-view.ts'

const things = 3

/** A filtered list holds what it was filtered by, a sorted one is in order. */
export const listsObey = defineLaw({
  label: 'lists',
  checks: [filterHolds, sortHolds, countIsTrue],
  async run(subject, every) {
    const { reader } = subject
    if (!reader) return every(unmet('list'))
    const operation = reader.list
    const row = rowView(subject, reader)
    if (!row) return every(notApplicable('the contract does not say what it lists', operation))
    for (let count = 0; count < things; count += 1) await subject.maker.make()
    const filters: Verdict[] = []
    const sorts: Verdict[] = []
    const counts: Verdict[] = []
    for (const parameter of reader.list.parameters) {
      if (parameter.in !== 'query') continue
      const property = row.properties.get(parameter.name)
      if (property !== undefined) {
        const found = await judgeFilter(subject, reader, { parameter, property })
        filters.push(...found.filters)
        counts.push(...found.counts)
      } else if (/^(sort|sort_?by|order|order_?by)$/i.test(parameter.name)) {
        sorts.push(...(await judgeSort(subject, reader, { parameter, row })))
      }
    }
    const unfiltered = notApplicable(
      'no parameter filters it by an enum, boolean or text',
      operation,
    )
    return {
      'filter-holds': joined(filters, unfiltered),
      'sort-holds': joined(sorts, notApplicable('no parameter sorts it by a property', operation)),
      'count-is-true': joined(counts, unfiltered),
    }
  },
})

interface Filtered {
  readonly filters: readonly Verdict[]
  readonly counts: readonly Verdict[]
}

/** Only enums and booleans are judged: what a text filter matches, nobody documents. */
async function judgeFilter(
  subject: ResourceScope,
  reader: ListReader,
  { parameter, property }: { readonly parameter: Parameter; readonly property: Schema },
): Promise<Filtered> {
  const { contract } = subject.session
  const view = viewOf(contract, property)
  const asked = viewOf(contract, parameter.schema)
  const values = view.type === 'boolean' ? [true, false] : choicesOf(asked)
  if (asked.type !== view.type) return { filters: [], counts: [] }
  if (values.length === 0 && view.type === 'string') {
    return { filters: [await findsByText(subject, reader, parameter)], counts: [] }
  }
  if (values.length < 2) return { filters: [], counts: [] }
  const filters: Verdict[] = []
  const counts: Verdict[] = []
  for (const value of values.slice(0, 3)) {
    const listing = await reader.all({ query: [[parameter.name, String(value)]] })
    if (!listing) {
      filters.push(unmet('whole list', { operation: reader.list }))
      continue
    }
    counts.push(judgeCount(reader, listing))
    filters.push(judgeValue(reader, parameter, { listing, value }))
  }
  return { filters, counts }
}

function judgeValue(
  reader: ListReader,
  parameter: Parameter,
  { listing, value }: { readonly listing: Listing; readonly value: unknown },
): Verdict {
  const { name } = parameter
  const operation = reader.list
  const showing = listing.items.flatMap((item) =>
    isObject(item) && name in item ? [item[name]] : [],
  )
  if (showing.length === 0) return notApplicable(`no listed resource shows its ${name}`, operation)
  const wrong = showing.filter((one) => one !== value).slice(0, 1)
  const claims = wrong.map((came) =>
    claimOf(filterHolds, {
      facts: { name, asked: value, fault: 'another value', came },
      ...{ pointer: parameter.pointer, operation, steps: exchangesOf(listing) },
    }),
  )
  return judged(claims, operation)
}

/**
 * A list filtered by the text of a resource holds that resource, and not everything. Whether the text
 * is the whole, a part or a prefix of what it matches, nobody documents.
 */
async function findsByText(
  subject: ResourceScope,
  reader: ListReader,
  parameter: Parameter,
): Promise<Verdict> {
  const { name } = parameter
  const operation = reader.list
  const item = await subject.maker.make()
  if (!item) return unmet('created thing', { operation, detail: subject.maker.problem })
  const value = item.answered?.[name] ?? item.sent[name]
  if (!item.sure) return unmet('sure id', { operation })
  if (typeof value !== 'string' || value === '') {
    return notApplicable(`a new one has no ${name}`, operation)
  }
  const listing = await reader.all({ query: [[name, value]] })
  if (!listing?.complete) return unmet('whole list', { operation })
  const text = (row: unknown) => (isObject(row) ? String(row[name] ?? '') : '').toLowerCase()
  const others = listing.items.filter((row) => !text(row).includes(value.toLowerCase()))
  const isThere = listing.items.some((row) => reader.hasId(row, item.id))
  const whole = isThere ? await reader.all() : undefined
  const isAll = whole !== undefined && whole.items.length === listing.items.length
  if (isThere && (others.length === 0 || !isAll)) return judged([], operation)
  const fault = isThere ? 'everything' : 'lacks it'
  const claim = claimOf(filterHolds, {
    facts: { name, asked: value, fault, came: listing.items.length },
    ...{ pointer: parameter.pointer, operation, steps: exchangesOf(listing) },
  })
  return judged([claim], operation)
}

/** Sort keys that name a property, with `-`, `+`, `:desc` and the like around it. */
async function judgeSort(
  subject: ResourceScope,
  reader: ListReader,
  { parameter, row }: { readonly parameter: Parameter; readonly row: View },
): Promise<readonly Verdict[]> {
  const operation = reader.list
  const asked = viewOf(subject.session.contract, parameter.schema)
  const verdicts: Verdict[] = []
  for (const choice of choicesOf(asked).map(String)) {
    const match = /^([-+]?)([A-Za-z_]\w*?)(?:[:_ .](asc|desc))?$/i.exec(choice)
    const [, sign, property = '', direction] = match ?? []
    if (!row.properties.has(property)) continue
    const listing = await reader.all({ query: [[parameter.name, choice]] })
    if (!listing?.complete) {
      verdicts.push(unmet('whole list', { operation }))
      continue
    }
    const values = listing.items.map((item) => (isObject(item) ? item[property] : undefined))
    const isDown = sign === '-' || /desc/i.test(direction ?? '')
    const isSorted = firstOutOfOrder(isDown ? values.toReversed() : values) === undefined
    const claim = claimOf(sortHolds, {
      facts: { parameter: parameter.name, choice, property, isDown, values },
      ...{ pointer: parameter.pointer, operation, steps: exchangesOf(listing) },
    })
    verdicts.push(
      listing.items.length < 2
        ? notApplicable('it lists fewer than two resources', operation)
        : judged(isSorted ? [] : [claim], operation),
    )
  }
  return verdicts
}

const exchangesOf = ({ pages }: Listing) => pages.map(({ exchange }) => exchange)

/** Texts are compared only where every collation agrees: of the run's own making, by their digits. */
function firstOutOfOrder(values: readonly unknown[]): number | undefined {
  const at = values.findIndex((value, index) => {
    const next = values[index + 1]
    if (typeof value === 'number' && typeof next === 'number') return value > next
    if (typeof value !== 'string' || typeof next !== 'string') return false
    const comparable = value.length === next.length && /^[a-z0-9-]+$/.test(value + next)
    return comparable && value > next
  })
  return at < 0 ? undefined : at
}
