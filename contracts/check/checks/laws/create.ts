import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import type { CreatedResource } from '../../fixtures/created-resource.ts'
import { makeReadable, type ResourceScope, readItem } from '../../fixtures/resource-scope.ts'
import { unwrap } from '../../resources/unwrap.ts'
import { isSame } from '../../values/compare.ts'
import { viewOf } from '../../values/view.ts'
import { claimOf } from '../../vocabulary/check.ts'
import { type Exchange, refused, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import { steps } from '../../vocabulary/proof-words.ts'
import { judged, notTried, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { bodyMedia } from '../../vocabulary/write-body.ts'
import {
  createdIsListed,
  createEchoes,
  createReadsBack,
  listAgreesWithRead,
  locationLeadsThere,
  readIsSafe,
} from './create-checks.ts'
import { judgeValues } from './judge-values.ts'
import { defineLaw } from './law.ts'
import { leadsThere } from './location.ts'
import { shownBy } from './shown-by.ts'

/** A new resource answers, reads and is listed with what was sent. */
export const createIsKept = defineLaw({
  label: 'create',
  checks: [
    createEchoes,
    createReadsBack,
    locationLeadsThere,
    readIsSafe,
    createdIsListed,
    listAgreesWithRead,
  ],
  async run(subject, every) {
    const { create } = subject.resource
    if (!create) return every(unmet('create'))
    const item = await makeReadable(subject)
    if (!item) return every(unmet('created thing', { detail: subject.maker.problem }))
    return {
      ...(await judgeNew(subject, item, create)),
      'location-leads-there': await leadsThere(subject, item, create),
      'read-is-safe': await readsTheSame(subject, item),
      ...(await isListed(subject, item, create)),
    }
  },
})

/** Checks the answer to a create, and a read after it, against what was sent. */
export async function judgeNew(subject: ResourceScope, item: CreatedResource, create: Operation) {
  const { created, sent } = item
  const echoed = { sent, write: create, shows: created, steps: [created] }
  return {
    'create-echoes': judgeValues(subject, createEchoes, echoed),
    'create-reads-back': await readsBack(subject, item, create),
  }
}

async function readsBack(
  subject: ResourceScope,
  item: CreatedResource,
  create: Operation,
): Promise<Verdict> {
  const { created, sent } = item
  if (!subject.resource.read) return unmet('read', { operation: create })
  const read = await readItem(subject, item)
  if (!read || tooBusy(read)) return unmet('readable thing', { operation: create })
  if (succeeded(read)) {
    const shown = { sent, write: create, shows: read, steps: [created, read] }
    const verdict = judgeValues(subject, createReadsBack, shown)
    if (verdict.outcome === 'not applicable') {
      subject.session.note(`What ${create.id} makes cannot be compared: ${verdict.reason}.`)
    }
    return verdict
  }
  if (!item.sure || !refused(read)) return unmet('sure id', { operation: create })
  const facts = { path: 'unread', status: read.response.status } as const
  const pointer = subject.resource.read.pointer
  const claim = { facts, pointer, operation: create, steps: [created, read] }
  return judged([claimOf(createReadsBack, claim)], create)
}

/** Reading twice shows the same. Properties that the server counts itself are left out. */
async function readsTheSame(subject: ResourceScope, item: CreatedResource): Promise<Verdict> {
  const operation = subject.resource.read
  if (!operation) return unmet('read')
  const first = await readItem(subject, item)
  const second = await readItem(subject, item)
  const [before, after] = [shownBy(subject, first), shownBy(subject, second)]
  if (!first || !second || !before || !after) return unmet('readable thing', { operation })
  const moved = Object.keys(item.sent).filter((name) => !isSame(before[name], after[name]))
  const claims = moved.map((name) =>
    claimOf(readIsSafe, {
      facts: { path: `/${name}`, wanted: before[name], came: after[name] },
      ...{ pointer: operation.pointer, operation, steps: [item.created, first, second] },
    }),
  )
  return judged(claims, operation)
}

async function isListed(subject: ResourceScope, item: CreatedResource, create: Operation) {
  const { reader } = subject
  const all = (verdict: Verdict) => ({
    'created-is-listed': verdict,
    'list-agrees-with-read': verdict,
  })
  if (!reader) return all(unmet('list'))
  const operation = reader.list
  const listing = await reader.all()
  if (!listing?.complete) return all(unmet('whole list', { operation }))
  const listed = listing.items.find((value) => reader.hasId(value, item.id))
  if (listed !== undefined) {
    const agrees = await agreesWithRead(subject, item, {
      ...{ listed, create, page: listing.pages[0]?.exchange, operation },
    })
    return { 'created-is-listed': judged([], operation), 'list-agrees-with-read': agrees }
  }
  if (!item.sure) return all(unmet('sure id', { operation }))
  const claim = claimOf(createdIsListed, {
    facts: { id: item.id, others: listing.items.length },
    ...{ pointer: operation.pointer, operation },
    steps: [item.created, ...listing.pages.map(({ exchange }) => exchange)],
  })
  return {
    'created-is-listed': judged([claim], operation),
    'list-agrees-with-read': notTried('the new one is not in the list', { operation }),
  }
}

async function agreesWithRead(
  subject: ResourceScope,
  item: CreatedResource,
  {
    listed,
    create,
    page,
    operation,
  }: {
    readonly listed: unknown
    readonly create: Operation
    readonly page: Exchange | undefined
    readonly operation: Operation
  },
): Promise<Verdict> {
  if (!subject.resource.read) return unmet('read', { operation })
  const read = await readItem(subject, item)
  const one = shownBy(subject, read)
  const row = unwrap(listed, subject.resource)
  if (!read || !one || !row) return unmet('readable thing', { operation })
  const names = [...comparable(subject, create)]
  const apart = names.filter((name) => isShownIn(row, name) && !isSame(row[name], one[name]))
  const claims = apart.map((name) =>
    claimOf(listAgreesWithRead, {
      facts: { path: `/${name}`, wanted: one[name], came: row[name] },
      ...{ pointer: operation.pointer, operation, steps: steps(item.created, read, page) },
    }),
  )
  return judged(claims, operation)
}

/** A list may leave out what only the resource itself shows. */
const isShownIn = (row: JsonObject, name: string) => row[name] !== undefined && row[name] !== null

/** Properties that a create can set. */
function comparable({ session }: ResourceScope, create: Operation): ReadonlySet<string> {
  const { contract } = session
  const { properties } = viewOf(contract, bodyMedia(create)?.schema)
  const own = [...properties].filter(([, one]) => viewOf(contract, one).keywords.readOnly !== true)
  return new Set(own.map(([name]) => name))
}
