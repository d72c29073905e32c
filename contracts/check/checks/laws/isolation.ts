import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import { singleChanges, wholeChange } from '../../fixtures/changes.ts'
import type { Item } from '../../fixtures/maker.ts'
import { changesBetween, snapshotOf } from '../../fixtures/snapshot.ts'
import { type Law, type Subject, steps } from '../../fixtures/subject.ts'
import type { Params } from '../../vocabulary/call.ts'
import { type Exchange, refused, succeeded } from '../../vocabulary/exchange.ts'
import type { Identity } from '../../vocabulary/target.ts'
import type { CheckId } from '../all-checks.ts'

/** What one identity owns another cannot read, change, delete, list, or add to. */
export const strangersSeeNothing: Law = async (subject) => {
  const { other } = subject.session.target
  if (!other) return
  const item = await subject.maker.make()
  if (!item) return
  await cannotRead(subject, other, item)
  await cannotList(subject, other, item)
  await cannotCreate(subject, other)
  const { update, replace, remove } = subject.resource
  if (update) {
    const [change] = singleChanges(subject, update, item)
    await cannotWrite(subject, other, { item, write: update, body: change?.body ?? {} })
  }
  if (replace) {
    const { body } = wholeChange(subject, replace, item)
    await cannotWrite(subject, other, { item, write: replace, body })
  }
  if (remove) await cannotWrite(subject, other, { item, write: remove, body: undefined })
}

/** Whether the contract lets anybody call an operation. */
export const isPublic = ({ security }: Operation): boolean =>
  security.length === 0 || security.some((schemes) => schemes.length === 0)

async function cannotRead(subject: Subject, other: Identity, item: Item): Promise<void> {
  const { session, resource } = subject
  const { read } = resource
  if (!read || isPublic(read)) return
  const call = { operation: read, params: item.params, as: other, cause: 'foreign' } as const
  const exchange = await session.call(call)
  if (!exchange || !succeeded(exchange)) return
  reportBreach(subject, 'isolation-read', {
    message: 'The other identity can read it.',
    operation: read,
    steps: [item.created, exchange],
  })
}

async function cannotList(subject: Subject, other: Identity, item: Item): Promise<void> {
  const { reader } = subject
  if (!reader || isPublic(reader.list)) return
  const listing = await reader.all({ as: other })
  const page = listing?.pages.find(({ items }) => items.some((v) => reader.hasId(v, item.id)))
  if (!page) return
  reportBreach(subject, 'isolation-list', {
    message: 'The other identity sees it in a list.',
    operation: reader.list,
    steps: [item.created, page.exchange],
  })
}

async function cannotCreate(subject: Subject, other: Identity): Promise<void> {
  const { maker, resource } = subject
  const { create } = resource
  if (!create || isPublic(create)) return
  const body = maker.fresh()
  if (resource.parents.length === 0 && !namesParent(subject, body)) return
  const exchange = await maker.post(body, { as: other, cause: 'foreign' })
  if (!exchange || !succeeded(exchange)) return
  await maker.settle(exchange)
  reportBreach(subject, 'isolation-create', {
    message: 'The other identity can create one here.',
    operation: create,
    steps: [exchange],
  })
}

/** Nothing is listed to one identity that only the other can read. */
export const listsOnlyOwn: Law = async (subject) => {
  const { reader, session, resource } = subject
  const { identity, other } = session.target
  const { read, parameter } = resource
  if (!reader || !read || !identity || !other || parameter === undefined) return
  if (isPublic(read) || resource.parents.length > 0) return
  for (const [lister, owner] of [
    [identity, other],
    [other, identity],
  ] as const) {
    const listing = await reader.all({ as: lister })
    for (const thing of listing?.items.slice(0, 10) ?? []) {
      const params = { ...subject.place, [parameter]: reader.keyOf(thing) }
      const call = { operation: read, params, cause: 'foreign' } as const
      const own = await session.call({ ...call, as: lister })
      if (!own || !refused(own)) continue
      const foreign = await session.call({ ...call, as: owner })
      const page = listing?.pages[0]?.exchange
      if (!foreign || !succeeded(foreign) || !page) continue
      reportBreach(subject, 'isolation-list', {
        message: 'A list shows what only the other identity can read.',
        operation: reader.list,
        steps: [own, foreign, page],
      })
      break
    }
  }
}

/** Whether a body puts the thing into something that the first identity has. */
function namesParent({ session }: Subject, body: JsonObject): boolean {
  const known = [...session.knownIds.values()]
  return Object.values(body).some((value) => known.includes(String(value)))
}

interface Write {
  readonly item: Item
  readonly write: Operation
  readonly body: unknown
  /** The item's own where it is absent. */
  readonly params?: Params
}

async function cannotWrite(subject: Subject, other: Identity, what: Write): Promise<void> {
  const check = what.write === subject.resource.remove ? 'isolation-delete' : 'isolation-change'
  if (isPublic(what.write)) return
  const done = await writeAs(subject, what, other)
  if (!done || (done.changes.length === 0 && !succeeded(done.exchange))) return
  reportBreach(subject, check, {
    message: succeeded(done.exchange)
      ? 'A write of the other identity is not refused.'
      : `A write of the other identity is refused with ${done.exchange.response.status} and done.`,
    operation: what.write,
    steps: steps(what.item.created, done.exchange),
  })
}

/** Sends a write that must be refused, and tells what it changed. */
export async function writeAs(
  subject: Subject,
  { item, write, body, params = item.params }: Write,
  as: Identity | undefined,
): Promise<{ readonly exchange: Exchange; readonly changes: readonly string[] } | undefined> {
  const before = await snapshotOf(subject, [item])
  const call = { operation: write, params, body, ...(as && { as }), cause: 'foreign' } as const
  const exchange = await subject.session.call(call)
  const after = await snapshotOf(subject, [item])
  return exchange && { exchange, changes: changesBetween(subject, { before, after }, [exchange]) }
}

/** Reports that a border between tenants does not hold. */
export function reportBreach(
  { session }: Subject,
  check: CheckId,
  what: {
    readonly message: string
    readonly operation: Operation
    readonly steps: readonly Exchange[]
  },
): void {
  const last = what.steps.at(-1)
  session.reportOld(check, {
    ...what,
    expected: '401, 403 or 404',
    received: `${last?.response.status}`,
    pointer: what.operation.pointer,
  })
}
