import type { Operation } from '../../../openapi/contract.ts'
import type { JsonObject } from '../../../openapi/reference.ts'
import type { Item } from '../../fixtures/maker.ts'
import {
  type Law,
  lossesIn,
  readItem,
  reportLosses,
  type Subject,
  show,
  steps,
} from '../../fixtures/subject.ts'
import { pathOf, thingIn } from '../../resources/identify.ts'
import { isSame } from '../../values/compare.ts'
import { viewOf } from '../../values/view.ts'
import { bodyMedia } from '../../vocabulary/call.ts'
import { type Exchange, refused, succeeded, tooBusy } from '../../vocabulary/exchange.ts'
import { headerOf } from '../../vocabulary/target.ts'

/** A new thing answers, reads and is listed with what was sent. */
export const createIsKept: Law = async (subject) => {
  const { resource, maker } = subject
  const item = await maker.make()
  if (!item || !resource.create) return
  await judgeNew(subject, item, resource.create)
  await leadsThere(subject, item)
  await readsTheSame(subject, item)
  await isListed(subject, item)
}

/** Holds the answer to a create, and a read after it, to what was sent. */
export async function judgeNew(subject: Subject, item: Item, create: Operation): Promise<void> {
  const { created, sent } = item
  reportLosses(subject, 'create-echoes', {
    losses: lossesIn(subject, sent, { write: create, shows: created }),
    operation: create,
    steps: [created],
    where: 'in the answer to a create',
  })
  const read = await readItem(subject, item)
  if (!read) return
  if (refused(read) && !tooBusy(read) && item.sure) reportUnread(subject, item, read)
  if (!succeeded(read)) return
  reportLosses(subject, 'create-reads-back', {
    losses: lossesIn(subject, sent, { write: create, shows: read }),
    operation: create,
    steps: [created, read],
    where: 'of a new thing',
  })
}

function reportUnread({ session, resource }: Subject, item: Item, read: Exchange): void {
  session.report('create-reads-back', {
    message: 'A new thing cannot be read.',
    expected: '2xx',
    received: `${read.response.status}`,
    pointer: resource.read?.pointer ?? '',
    fold: 'unread',
    operation: resource.create,
    steps: [item.created, read],
  })
}

async function leadsThere(subject: Subject, item: Item): Promise<void> {
  const { session, resource, reader } = subject
  const location = headerOf(item.created.response, 'location')
  const { target } = item.created.request
  const path = location === undefined ? undefined : pathOf(location, target)
  if (path === undefined || !resource.read || item.created.response.status !== 201) return
  const led = await session.fetch({ operation: resource.read, params: item.params }, path)
  if (!led || tooBusy(led)) return
  if (succeeded(led) && (!reader || reader.hasId(thingIn(led.body), item.id))) return
  session.report('location-leads-there', {
    message: 'Location does not lead to the new thing.',
    expected: `the thing with the id ${item.id}`,
    received: succeeded(led) ? show(led.body) : `${led.response.status} at ${location}`,
    pointer: `${resource.create?.pointer}/responses`,
    operation: resource.create,
    steps: [item.created, led],
  })
}

/** The thing that a read shows; `undefined` where it was refused. */
const shownBy = (read: Exchange | undefined): JsonObject | undefined =>
  read && succeeded(read) ? thingIn(read.body) : undefined

/** Reading twice shows the same. Properties that the server counts itself are left out. */
async function readsTheSame(subject: Subject, item: Item): Promise<void> {
  const first = await readItem(subject, item)
  const second = await readItem(subject, item)
  const [before, after] = [shownBy(first), shownBy(second)]
  if (!first || !second || !before || !after) return
  const moved = Object.keys(item.sent).filter((name) => !isSame(before[name], after[name]))
  for (const name of moved) {
    subject.session.report('read-is-safe', {
      message: `Reading a thing changes its ${name}.`,
      expected: `${name}: ${show(before[name])}`,
      received: `${name}: ${show(after[name])}`,
      pointer: subject.resource.read?.pointer ?? '',
      operation: subject.resource.read,
      steps: [item.created, first, second],
    })
  }
}

async function isListed(subject: Subject, item: Item): Promise<void> {
  const { reader, session, resource } = subject
  const listing = await reader?.all()
  if (!reader || !listing?.complete) return
  const listed = listing.items.find((value) => reader.hasId(value, item.id))
  if (listed === undefined) {
    if (!item.sure) return
    session.report('created-is-listed', {
      message: 'A new thing is not in its list.',
      expected: `the thing with the id ${item.id}`,
      received: `${listing.items.length} other things`,
      pointer: reader.list.pointer,
      operation: reader.list,
      steps: [item.created, ...listing.pages.map(({ exchange }) => exchange)],
    })
    return
  }
  const read = await readItem(subject, item)
  const one = shownBy(read)
  const row = thingIn(listed)
  if (!read || !one || !row || !resource.create) return
  const views = comparable(subject, resource.create)
  const apart = [...views].filter((name) => isShownIn(row, name) && !isSame(row[name], one[name]))
  for (const name of apart) {
    session.report('list-agrees-with-read', {
      message: `The list shows another ${name} than the thing itself.`,
      expected: `${name}: ${show(one[name])}`,
      received: `${name}: ${show(row[name])}`,
      pointer: reader.list.pointer,
      fold: name,
      operation: reader.list,
      steps: steps(item.created, read, listing.pages[0]?.exchange),
    })
  }
}

/** A list may leave out what only the thing itself shows. */
const isShownIn = (row: JsonObject, name: string) => row[name] !== undefined && row[name] !== null

/** Properties that a create can set. */
function comparable({ session }: Subject, create: Operation): ReadonlySet<string> {
  const { contract } = session
  const { properties } = viewOf(contract, bodyMedia(create)?.schema)
  const own = [...properties].filter(([, one]) => viewOf(contract, one).keywords.readOnly !== true)
  return new Set(own.map(([name]) => name))
}

/** What is left out has the default that the contract names. */
export const defaultsHold: Law = async (subject) => {
  const { session, maker, resource } = subject
  const item = await maker.make({ optional: false })
  const read = item && (await readItem(subject, item))
  const thing = read && succeeded(read) ? thingIn(read.body) : item?.answered
  const media = resource.create && bodyMedia(resource.create)
  if (!item || !thing || !media) return
  const { properties } = viewOf(session.contract, media.schema)
  for (const [name, schema] of properties) {
    const { keywords } = viewOf(session.contract, schema)
    if (!('default' in keywords) || name in item.sent || !(name in thing)) continue
    if (isSame(thing[name], keywords.default)) continue
    session.report('defaults-hold', {
      message: `${name} was left out and does not have its default.`,
      expected: `${name}: ${show(keywords.default)}`,
      received: `${name}: ${show(thing[name])}`,
      pointer: `${media.pointer}/schema`,
      operation: resource.create,
      steps: steps(item.created, read),
    })
  }
}
