import type { Parameter, Schema } from '../../../openapi/contract.ts'
import { isObject } from '../../../openapi/reference.ts'
import { answerSchema, type Law, type Subject, show } from '../../fixtures/subject.ts'
import type { Listing, Reader } from '../../session/reader.ts'
import { choicesOf, type View, viewOf } from '../../values/view.ts'
import { judgeCount } from './pages.ts'

const things = 3

/** A filtered list holds what it was filtered by, a sorted one is in order. */
export const listsObey: Law = async (subject) => {
  const { reader } = subject
  if (!reader) return
  const row = rowView(subject, reader)
  if (!row) return
  for (let count = 0; count < things; count += 1) await subject.maker.make()
  for (const parameter of reader.list.parameters) {
    if (parameter.in !== 'query') continue
    const property = row.properties.get(parameter.name)
    if (property !== undefined) await filterHolds(subject, reader, { parameter, property })
    else if (/^(sort|sort_?by|order|order_?by)$/i.test(parameter.name)) {
      await sortHolds(subject, reader, { parameter, row })
    }
  }
}

function rowView(subject: Subject, reader: Reader): View | undefined {
  const { contract } = subject.session
  const { read } = subject.resource
  const schema = read && answerSchema(subject, read)
  if (schema !== undefined) return viewOf(contract, schema)
  const whole = answerSchema(subject, reader.list)
  const page = whole === undefined ? undefined : viewOf(contract, whole)
  const lists = [
    page?.items,
    ...[...(page?.properties.values() ?? [])].map((p) => viewOf(contract, p).items),
  ]
  const items = lists.find((list) => list !== undefined)
  return items === undefined ? undefined : viewOf(contract, items)
}

/** Only enums and booleans are judged: what a text filter matches, nobody documents. */
async function filterHolds(
  subject: Subject,
  reader: Reader,
  { parameter, property }: { readonly parameter: Parameter; readonly property: Schema },
): Promise<void> {
  const { contract } = subject.session
  const view = viewOf(contract, property)
  const asked = viewOf(contract, parameter.schema)
  const values = view.type === 'boolean' ? [true, false] : choicesOf(asked)
  if (asked.type !== view.type) return
  if (values.length === 0 && view.type === 'string') await findsByText(subject, reader, parameter)
  if (values.length < 2) return
  for (const value of values.slice(0, 3)) {
    const listing = await reader.all({ query: [[parameter.name, String(value)]] })
    if (!listing) continue
    judgeCount(subject, reader, listing)
    const wrong = listing.items.find(
      (item) => isObject(item) && parameter.name in item && item[parameter.name] !== value,
    )
    if (wrong === undefined) continue
    reportList(subject, reader, {
      ...{ check: 'filter-holds', parameter, listing },
      message: `A list filtered by ${parameter.name} holds something else.`,
      expected: `only ${parameter.name}: ${show(value)}`,
      received: show(isObject(wrong) ? { [parameter.name]: wrong[parameter.name] } : wrong),
    })
  }
}

/**
 * A list filtered by the text of a thing holds that thing, and not everything. Whether the text is
 * the whole, a part or a prefix of what it matches, nobody documents.
 */
async function findsByText(subject: Subject, reader: Reader, parameter: Parameter): Promise<void> {
  const { name } = parameter
  const item = await subject.maker.make()
  const value = item?.answered?.[name] ?? item?.sent[name]
  if (!item?.sure || typeof value !== 'string' || value === '') return
  const listing = await reader.all({ query: [[name, value]] })
  if (!listing?.complete) return
  const text = (row: unknown) => (isObject(row) ? String(row[name] ?? '') : '').toLowerCase()
  const others = listing.items.filter((row) => !text(row).includes(value.toLowerCase()))
  const isThere = listing.items.some((row) => reader.hasId(row, item.id))
  const whole = isThere ? await reader.all() : undefined
  const isAll = whole !== undefined && whole.items.length === listing.items.length
  if (isThere && (others.length === 0 || !isAll)) return
  reportList(subject, reader, {
    ...{ check: 'filter-holds', parameter, listing },
    message: isThere
      ? `A list filtered by ${name} holds everything.`
      : `A list filtered by ${name} lacks the thing that has it.`,
    expected: `${name}: ${show(value)}`,
    received: `${listing.items.length} things`,
  })
}

/** Sort keys that name a property, with `-`, `+`, `:desc` and the like around it. */
async function sortHolds(
  subject: Subject,
  reader: Reader,
  { parameter, row }: { readonly parameter: Parameter; readonly row: View },
): Promise<void> {
  const asked = viewOf(subject.session.contract, parameter.schema)
  for (const choice of choicesOf(asked)) {
    const match = /^([-+]?)([A-Za-z_]\w*?)(?:[:_ .](asc|desc))?$/i.exec(String(choice))
    const [, sign, name = '', direction] = match ?? []
    if (!row.properties.has(name)) continue
    const listing = await reader.all({ query: [[parameter.name, String(choice)]] })
    const values = listing?.items.map((item) => (isObject(item) ? item[name] : undefined)) ?? []
    if (!listing?.complete) continue
    const isDown = sign === '-' || /desc/i.test(direction ?? '')
    const at = firstOutOfOrder(isDown ? values.toReversed() : values)
    if (at === undefined) continue
    reportList(subject, reader, {
      ...{ check: 'sort-holds', parameter, listing },
      message: `A list sorted by ${show(choice)} is not in that order.`,
      expected: `${name} ${isDown ? 'descending' : 'ascending'}`,
      received: show(values),
    })
  }
}

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

function reportList(
  { session }: Subject,
  reader: Reader,
  what: {
    readonly check: 'filter-holds' | 'sort-holds'
    readonly parameter: Parameter
    readonly listing: Listing
    readonly message: string
    readonly expected: string
    readonly received: string
  },
): void {
  session.reportOld(what.check, {
    message: what.message,
    expected: what.expected,
    received: what.received,
    pointer: what.parameter.pointer,
    fold: what.parameter.name,
    operation: reader.list,
    steps: what.listing.pages.map(({ exchange }) => exchange),
  })
}
